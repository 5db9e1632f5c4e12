import { Button, Group, Kbd, NativeSelect, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Calendar } from '../../shared/agreements/sentence/day-phrases.ts';
import type { Table } from '../../shared/agreements/sentence/find-owner.ts';
import { type Reading, readSentence } from '../../shared/agreements/sentence/read-sentence.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { AgendaItemId, StaffId } from '../../shared/kernel/ids.ts';
import { agreeInZat } from '../../shared/zat/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { chairTexts as t } from './chair-texts.ts';
import { agreeRefusals } from './texts.ts';

type LineProps = { readonly itemId: AgendaItemId; readonly calendar: Calendar; readonly table: Table };

/** Typed as people say it; who, what and when are shown before they count. What is missing becomes a field. */
export function AgreementLine({ itemId, calendar, table }: LineProps) {
  const agreeing = useCommand(agreeInZat);
  const draft = useDraft(`zat.agree.${itemId}`, { typed: '' });
  const { typed } = draft.fields;
  const [chosenOwner, setChosenOwner] = useState<StaffId | null>(null);
  const [chosenDay, setChosenDay] = useState<Day | null>(null);
  const [made, setMade] = useState(0);
  const reading = readSentence(typed, calendar, table);
  const ownerId = reading.ownerId ?? chosenOwner;
  const dueOn = reading.dueOn ?? chosenDay;
  const isTyped = typed.trim() !== '';
  const isWhole = ownerId !== null && dueOn !== null && reading.what !== '';
  const refusal = agreeing.data && !agreeing.data.ok ? agreeRefusals[agreeing.data.code] : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (ownerId === null || dueOn === null || reading.what === '') return;
    const answer = await agreeing.mutateAsync({ itemId, what: reading.what, ownerId, dueOn });
    if (!answer.ok) return;
    draft.drop();
    setChosenOwner(null);
    setChosenDay(null);
    setMade(made + 1);
  };
  return (
    <form onSubmit={submit} className="zs-line">
      <TextInput
        aria-label={t.sayLabel}
        placeholder={t.sayExample}
        size="md"
        data-first
        value={typed}
        onChange={(event) => draft.change({ typed: event.currentTarget.value })}
        rightSection={isWhole ? <Kbd>↵</Kbd> : null}
        rightSectionWidth={48}
      />
      {isTyped && (
        <Group gap="xs" align="flex-end" mt={6} aria-live="polite">
          <Understood reading={reading} ownerName={nameOf(table, ownerId)} dueOn={dueOn} today={calendar.today} />
          {reading.ownerId === null && (
            <NativeSelect
              size="xs"
              label={t.whoAsk}
              value={chosenOwner ?? ''}
              data={[{ value: '', label: '–' }, ...options(table, reading.candidates)]}
              onChange={(event) =>
                setChosenOwner(
                  table.people.find(({ staffId }) => staffId === event.currentTarget.value)?.staffId ?? null,
                )
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
            <Button type="submit" size="xs" variant="light" loading={agreeing.isPending}>
              {t.agree}
            </Button>
          )}
        </Group>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </form>
  );
}

type UnderstoodProps = {
  readonly reading: Reading;
  readonly ownerName: string | null;
  readonly dueOn: Day | null;
  readonly today: Day;
};

function Understood({ reading, ownerName, dueOn, today }: UnderstoodProps) {
  const remark =
    dueOn === null
      ? null
      : reading.remark === 'before'
        ? t.beforeSo(shortDay(dueOn, today))
        : reading.remark === 'free'
          ? t.free
          : null;
  return (
    <>
      {ownerName !== null && <Piece name={t.who} text={ownerName} />}
      {reading.what !== '' && <Piece name={t.what} text={reading.what} />}
      {dueOn !== null && <Piece name={t.when} text={shortDay(dueOn, today)} />}
      {remark && (
        <Text size="sm" c="dimmed">
          {remark}
        </Text>
      )}
    </>
  );
}

function Piece({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <span className="zs-piece">
      <small>{name}</small> <strong>{text}</strong>
    </span>
  );
}

function nameOf({ people }: Table, id: StaffId | null): string | null {
  return people.find(({ staffId }) => staffId === id)?.name ?? null;
}

/** Whom it could be, else everybody with those at the table first. */
function options({ people, atTable }: Table, candidates: readonly StaffId[]) {
  const possible = candidates.length > 0 ? people.filter(({ staffId }) => candidates.includes(staffId)) : people;
  const order = [...possible].sort((a, b) => Number(atTable.includes(b.staffId)) - Number(atTable.includes(a.staffId)));
  return order.map(({ staffId, name }) => ({ value: staffId, label: name }));
}
