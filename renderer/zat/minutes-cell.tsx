import { ActionIcon, NumberInput } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useState } from 'react';
import { agendaTexts as t } from './agenda-texts.ts';

const LONGEST = 120;

type MinutesProps = {
  readonly minutes: number;
  readonly name: string;
  readonly isEditing: boolean;
  readonly mayChange: boolean;
  readonly onOpen: () => void;
  /** `null`: leave it as it was. */
  readonly onDone: (minutes: number | null) => void;
};

/** The length of a turn; a press on it, or M on the row, changes it in its place. */
export function MinutesCell({ minutes, name, isEditing, mayChange, onOpen, onDone }: MinutesProps) {
  if (isEditing) return <MinutesEditor minutes={minutes} name={name} onDone={onDone} />;
  if (!mayChange) return <>{minutes}</>;
  return (
    <button type="button" className="zs-minutes" aria-label={t.changeMinutes(minutes, name)} onClick={onOpen}>
      {minutes}
    </button>
  );
}

function MinutesEditor({ minutes, name, onDone }: Pick<MinutesProps, 'minutes' | 'name' | 'onDone'>) {
  const [value, setValue] = useState(minutes);
  const within = (n: number) => Math.min(LONGEST, Math.max(1, n));
  // Once: at every letter it would take the focus back from the buttons beside it.
  const focused = useCallback((input: HTMLInputElement | null) => input?.select(), []);
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    const step =
      event.key === '+' || event.key === 'ArrowUp' ? 1 : event.key === '-' || event.key === 'ArrowDown' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setValue(within(value + step));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      onDone(value);
    }
    if (event.key === 'Escape') onDone(null);
  };
  return (
    <fieldset
      className="zs-minutes-edit"
      aria-label={t.minutesOf(name)}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || onDone(value)}
    >
      <ActionIcon
        size="sm"
        variant="default"
        aria-label={`${t.shorter}: ${name}`}
        onClick={() => setValue(within(value - 1))}
      >
        <IconMinus size={14} aria-hidden />
      </ActionIcon>
      <NumberInput
        aria-label={t.minutesOf(name)}
        value={value}
        min={1}
        max={LONGEST}
        hideControls
        ref={focused}
        size="xs"
        w={44}
        onKeyDown={keys}
        onChange={(typed) => typeof typed === 'number' && setValue(within(typed))}
      />
      <ActionIcon
        size="sm"
        variant="default"
        aria-label={`${t.longer}: ${name}`}
        onClick={() => setValue(within(value + 1))}
      >
        <IconPlus size={14} aria-hidden />
      </ActionIcon>
    </fieldset>
  );
}
