import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { findStudents, studentPage } from '../../shared/students/contract.ts';
import { fullName, type StudentCard } from '../../shared/students/model.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { giveTexts as t } from './texts.ts';

type PickerProps = { readonly value: StudentCard | null; readonly onChange: (card: StudentCard | null) => void };

/** A pupil by a few letters: arrows choose, Enter takes. */
export function PupilPicker({ value, onChange }: PickerProps) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const input = { text, className: null, state: 'active' as const, offset: 0, limit: 6 };
  const isTyped = text.trim().length > 1;
  const { data } = useQueryCall(findStudents, input, { topics: ['students'], enabled: isTyped, keepPrevious: true });
  const found = isTyped ? (data?.students ?? []) : [];
  if (value)
    return (
      <Group gap="sm">
        <Text fw={600} component="div">
          <IconUser size={17} aria-hidden style={{ verticalAlign: '-3px', marginRight: 6 }} />
          {pupilLine(value)}
        </Text>
        <Button size="xs" variant="default" onClick={() => onChange(null)}>
          {t.other}
        </Button>
      </Group>
    );
  const chosen = Math.min(at, found.length - 1);
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt(Math.min(Math.max(chosen + step, 0), found.length - 1));
    }
    const card = found[chosen];
    if (event.key !== 'Enter' || !card) return;
    event.preventDefault();
    onChange(card);
  };
  return (
    <div>
      <TextInput
        label={t.pupil}
        description={t.pupilHint}
        data-autofocus
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={found[chosen] ? `${list}-${chosen}` : undefined}
        value={text}
        onKeyDown={keys}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
      />
      <div id={list} role="listbox" aria-label={t.pupil} className="zs-found">
        {found.map((card, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are on the field, as in every combobox
          <div
            key={card.studentId}
            id={`${list}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            onClick={() => onChange(card)}
          >
            <IconUser size={16} aria-hidden />
            {pupilLine(card)}
          </div>
        ))}
        {isTyped && data && found.length === 0 && (
          <div role="option" aria-selected={false} aria-disabled tabIndex={-1}>
            {t.nobody}
          </div>
        )}
      </div>
    </div>
  );
}

export function pupilLine(card: StudentCard): string {
  return [fullName(card), card.className].filter(Boolean).join(' · ');
}

/** The card of a pupil whom the address already names. */
export function useCard(studentId: StudentId | null): StudentCard | null {
  const id = studentId;
  const { data } = useQueryCall(
    studentPage,
    // Not asked while there is no pupil.
    { studentId: id ?? '' },
    { topics: ['students'], enabled: id !== null },
  );
  return data?.card ?? null;
}
