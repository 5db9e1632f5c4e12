import { Button, Group, Kbd, NativeSelect, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Calendar } from '../../shared/agreements/sentence/day-phrases.ts';
import type { Table } from '../../shared/agreements/sentence/find-owner.ts';
import { readSentence } from '../../shared/agreements/sentence/read-sentence.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StaffId } from '../../shared/kernel/ids.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { lineTexts as t } from './round-texts.ts';

export type Agreed = { readonly what: string; readonly ownerId: StaffId; readonly dueOn: Day };
type LineProps = {
  /** Of what this line is, so that what was typed is kept apart. */
  readonly draftKey: string;
  readonly calendar: Calendar;
  readonly table: Table;
  /** Answers with a sentence when it was refused. */
  readonly onAgree: (agreed: Agreed) => Promise<string | null>;
};

/** Typed as people say it; who, what and when are shown before they count. What is missing becomes a field. */
export function AgreementLine({ draftKey, calendar, table, onAgree }: LineProps) {
  const draft = useDraft(draftKey, { typed: '' });
  const { typed } = draft.fields;
  const [chosenOwner, setChosenOwner] = useState<StaffId | null>(null);
  const [chosenDay, setChosenDay] = useState<Day | null>(null);
  const [made, setMade] = useState(0);
  const [refusal, setRefusal] = useState<string | null>(null);
  const reading = readSentence(typed, calendar, table);
  const ownerId = reading.ownerId ?? chosenOwner;
  const dueOn = reading.dueOn ?? chosenDay;
  const owner = table.people.find(({ staffId }) => staffId === ownerId);
  const isWhole = ownerId !== null && dueOn !== null && reading.what !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (ownerId === null || dueOn === null || reading.what === '') return;
    const refused = await onAgree({ what: reading.what, ownerId, dueOn });
    setRefusal(refused);
    if (refused !== null) return;
    draft.drop();
    setChosenOwner(null);
    setChosenDay(null);
    setMade(made + 1);
  };
  const possible = table.people.filter(
    ({ staffId }) => reading.candidates.length === 0 || reading.candidates.includes(staffId),
  );
  return (
    <form onSubmit={submit} className="zs-line">
      <TextInput
        aria-label={t.label}
        placeholder={t.example}
        size="md"
        data-first
        value={typed}
        onChange={(event) => draft.change({ typed: event.currentTarget.value })}
        rightSection={isWhole ? <Kbd>↵</Kbd> : null}
        rightSectionWidth={48}
      />
      {typed.trim() !== '' && (
        <Group gap="xs" align="flex-end" mt={6} aria-live="polite">
          {owner && <Piece name={t.who} text={owner.name} />}
          {reading.what !== '' && <Piece name={t.what} text={reading.what} />}
          {dueOn !== null && <Piece name={t.when} text={shortDay(dueOn, calendar.today)} />}
          {reading.ownerId === null && (
            <NativeSelect
              size="xs"
              label={t.whoAsk}
              value={chosenOwner ?? ''}
              data={[
                { value: '', label: '–' },
                ...possible.map(({ staffId, name }) => ({ value: staffId, label: name })),
              ]}
              onChange={(event) =>
                setChosenOwner(possible.find(({ staffId }) => staffId === event.currentTarget.value)?.staffId ?? null)
              }
            />
          )}
          {reading.dueOn === null && (
            <DayField key={made} label={t.whenAsk} value={chosenDay} onChange={setChosenDay} />
          )}
          {reading.trouble && (
            <Text size="sm" c="laat">
              {reading.trouble === 'IN_PAST' ? t.inPast : t.noSuchDay}
            </Text>
          )}
          {isWhole && (
            <Button type="submit" size="xs" variant="light">
              {t.agree}
            </Button>
          )}
        </Group>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </form>
  );
}

function Piece({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <span className="zs-piece">
      <small>{name}</small> <strong>{text}</strong>
    </span>
  );
}
