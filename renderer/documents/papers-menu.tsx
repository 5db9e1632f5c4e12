import { ActionIcon, Button, Menu, Modal } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { papersTexts as t } from './texts.ts';

export type PaperChoice = { readonly key: string; readonly name: string; readonly form: ReactNode };

type PapersMenuProps = {
  readonly name: string;
  /** For whom, read aloud behind the name of the button. */
  readonly about?: string;
  readonly choices: readonly PaperChoice[];
  /** `icon`: in a row, where the word would make the row a line taller. */
  readonly size?: 'icon' | 'sm';
};

/** One calm button; each paper opens with what it needs to know. */
export function PapersMenu({ name, about, choices, size = 'sm' }: PapersMenuProps) {
  const [open, setOpen] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const chosen = choices.find(({ key }) => key === open);
  const close = () => {
    setOpen(null);
    button.current?.focus();
  };
  const called = about === undefined ? name : `${name}: ${about}`;
  if (choices.length === 0) return null;
  return (
    <>
      <Menu position="bottom-end" shadow="md" returnFocus withInitialFocusPlaceholder={false}>
        <Menu.Target>
          {size === 'icon' ? (
            <ActionIcon ref={button} variant="default" aria-label={called} title={name}>
              <IconFileText size={16} aria-hidden />
            </ActionIcon>
          ) : (
            <Button
              ref={button}
              variant="default"
              size={size}
              leftSection={<IconFileText size={16} aria-hidden />}
              aria-label={called}
            >
              {name}
            </Button>
          )}
        </Menu.Target>
        <Menu.Dropdown>
          {choices.map((choice) => (
            <Menu.Item key={choice.key} onClick={() => setOpen(choice.key)}>
              {choice.name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={chosen !== undefined}
        onClose={close}
        title={chosen?.name}
        closeButtonProps={{ 'aria-label': t.close }}
        returnFocus={false}
      >
        {chosen?.form}
      </Modal>
    </>
  );
}
