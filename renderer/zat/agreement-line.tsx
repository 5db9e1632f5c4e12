import { Button, Group, Kbd, NativeSelect, Text, TextInput, UnstyledButton } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
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

/** Parts that were set by hand; they go before what was read. */
type Chosen = { readonly ownerId: StaffId | null; readonly dueOn: Day | null; readonly what: string | null };
const NOTHING: Chosen = { ownerId: null, dueOn: null, what: null };

/** Typed as people say it; who, what and when are shown before they count. What is missing becomes a field. */
export function AgreementLine({ itemId, calendar, table }: LineProps) {
  const agreeing = useCommand(agreeInZat);
  const line = useRef<HTMLInputElement>(null);
  const draft = useDraft(`zat.agree.${itemId}`, { typed: '' });
  const { typed } = draft.fields;
  const [chosen, setChosen] = useState<Chosen>(NOTHING);
  const [edits, setEdits] = useState<keyof Chosen | null>(null);
  const [made, setMade] = useState(0);
  const reading = readSentence(typed, calendar, table);
  const ownerId = chosen.ownerId ?? reading.ownerId;
  const dueOn = chosen.dueOn ?? reading.dueOn;
  const what = chosen.what ?? reading.what;
  const isTyped = typed.trim() !== '';
  const isWhole = ownerId !== null && dueOn !== null && what.trim() !== '';
  const refusal = agreeing.data && !agreeing.data.ok ? agreeRefusals[agreeing.data.code] : null;
  const choose = (next: Partial<Chosen>) => setChosen({ ...chosen, ...next });
  const type = (next: string) => {
    draft.change({ typed: next });
    // A part that was set by hand belongs to the sentence it was set for.
    if (next.trim() === '') setChosen(NOTHING);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole || ownerId === null || dueOn === null) return;
    const answer = await agreeing.mutateAsync({ itemId, what, ownerId, dueOn });
    if (!answer.ok) return;
    draft.drop();
    setChosen(NOTHING);
    setEdits(null);
    setMade(made + 1);
    line.current?.focus();
  };
  return (
    <form onSubmit={submit} className="zs-line">
      <TextInput
        aria-label={t.sayLabel}
        placeholder={t.sayExample}
        size="md"
        data-first
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        ref={line}
        data-typable
        rightSection={isWhole ? <Kbd>↵</Kbd> : null}
        rightSectionWidth={48}
      />
      {isTyped && (
        <Group gap="xs" align="flex-end" mt={6} aria-live="polite">
          {ownerId !== null && edits !== 'ownerId' && (
            <Piece name={t.who} text={nameOf(table, ownerId) ?? ''} onEdit={() => setEdits('ownerId')} />
          )}
          {what !== '' && edits !== 'what' && <Piece name={t.what} text={what} onEdit={() => setEdits('what')} />}
          {dueOn !== null && edits !== 'dueOn' && (
            <Piece name={t.when} text={shortDay(dueOn, calendar.today)} onEdit={() => setEdits('dueOn')} />
          )}
          {chosen.dueOn === null && <Remark reading={reading} today={calendar.today} />}
          {(ownerId === null || edits === 'ownerId') && (
            <NativeSelect
              size="xs"
              label={t.whoAsk}
              autoFocus={edits === 'ownerId'}
              value={ownerId ?? ''}
              data={[{ value: '', label: '–' }, ...options(table, reading.candidates)]}
              onChange={(event) =>
                choose({
                  ownerId: table.people.find(({ staffId }) => staffId === event.currentTarget.value)?.staffId ?? null,
                })
              }
            />
          )}
          {edits === 'what' && (
            <TextInput
              size="xs"
              label={t.whatAsk}
              autoFocus
              value={what}
              onChange={(event) => choose({ what: event.currentTarget.value })}
            />
          )}
          {(reading.dueOn === null || edits === 'dueOn') && (
            <DayField key={made} label={t.whenAsk} value={chosen.dueOn} onChange={(on) => choose({ dueOn: on })} />
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

/** What the day was made into, when it is not the one that was said. */
function Remark({ reading: { dueOn, remark }, today }: { readonly reading: Reading; readonly today: Day }) {
  if (dueOn === null || remark === null) return null;
  return (
    <Text size="sm" c="dimmed">
      {remark === 'before' ? t.beforeSo(shortDay(dueOn, today)) : t.free}
    </Text>
  );
}

type PieceProps = { readonly name: string; readonly text: string; readonly onEdit: () => void };

/** One part as it was understood; pressing it makes it a field. */
function Piece({ name, text, onEdit }: PieceProps) {
  return (
    <UnstyledButton type="button" className="zs-piece" title={t.changePart} onClick={onEdit}>
      <small>{name}</small> <strong>{text}</strong>
    </UnstyledButton>
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
