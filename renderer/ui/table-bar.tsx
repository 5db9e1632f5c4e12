import { Button, Kbd } from '@mantine/core';
import { IconEyeOff, IconPresentation } from '@tabler/icons-react';
import { setPresenting, usePresenting } from '../kernel/presenting.ts';
import { tableTexts as t } from './texts.ts';

/** At a table: names to initials for who looks on, or nothing at all on the screen. The keys are F9 and F7. */
export function TableBar({ onBlank }: { readonly onBlank: () => void }) {
  const isPresenting = usePresenting();
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-pressed={isPresenting}
        onClick={() => setPresenting(!isPresenting)}
        leftSection={<IconPresentation size={16} aria-hidden />}
        rightSection={<Kbd>F9</Kbd>}
      >
        {isPresenting ? t.names : t.initials}
      </Button>
      <Button
        size="xs"
        variant="default"
        onClick={onBlank}
        leftSection={<IconEyeOff size={16} aria-hidden />}
        rightSection={<Kbd>F7</Kbd>}
      >
        {t.hide}
      </Button>
    </>
  );
}
