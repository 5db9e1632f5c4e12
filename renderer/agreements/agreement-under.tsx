import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { agreementHistory } from '../../shared/agreements/contract.ts';
import type { AgreementEvent } from '../../shared/agreements/model.ts';
import { addDays, type Day, shortDay } from '../../shared/kernel/days.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import type { Opened, Row } from './agreement-row.tsx';
import { eventWords, outcomeNames, agreementTexts as t } from './texts.ts';
import type { useAgreementActs } from './use-agreement-acts.ts';

const FIVE_WEEKS = 35;

type UnderProps = {
  readonly row: Row;
  readonly what: Opened;
  readonly today: Day;
  readonly acts: ReturnType<typeof useAgreementActs>;
  readonly onClose: () => void;
};

/** Under the row: the effect of what came of it, another day, another person, or how it went. Enter keeps, Esc leaves. */
export function AgreementUnder({ row, what, today, acts, onClose }: UnderProps) {
  useHotkeys([['Escape', onClose]], []);
  return (
    <div className="zs-agreed-under">
      {what === 'history' ? (
        <History row={row} today={today} onClose={onClose} />
      ) : what === 'give' ? (
        <GiveForm row={row} acts={acts} onClose={onClose} />
      ) : (
        <SettleForm row={row} outcome={what} today={today} acts={acts} onClose={onClose} />
      )}
    </div>
  );
}

type FormProps = Pick<UnderProps, 'row' | 'acts' | 'onClose'>;

function SettleForm({
  row,
  outcome,
  today,
  acts,
  onClose,
}: FormProps & { readonly outcome: 'done' | 'partly' | 'not' | 'goOn'; readonly today: Day }) {
  const [effect, setEffect] = useState('');
  const [day, setDay] = useState<Day | null>(addDays(today, FIVE_WEEKS));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { studentId, agreementId, revision } = row;
    const one = { studentId, agreementId, revision };
    const isDone = outcome === 'goOn' ? await acts.goOn(one, day, effect) : await acts.settle([one], outcome, effect);
    if (isDone) onClose();
  };
  return (
    <form onSubmit={submit} className="zs-agreed-form">
      {outcome === 'goOn' && <DayField label={t.newDay} required value={day} onChange={setDay} />}
      <TextInput
        label={`${outcome === 'goOn' ? t.goOn : t[outcome]}. ${t.effect}`}
        value={effect}
        maxLength={2000}
        autoFocus
        onChange={(event) => setEffect(event.currentTarget.value)}
      />
      <Buttons onClose={onClose} />
    </form>
  );
}

function GiveForm({ row, acts, onClose }: FormProps) {
  const { data } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const people = data?.staff.filter(({ isActive, staffId }) => isActive && staffId !== row.ownerId) ?? [];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const person = people.find(({ staffId }) => staffId === to);
    const { studentId, agreementId, revision } = row;
    if (person && (await acts.give({ studentId, agreementId, revision }, person, reason))) onClose();
  };
  return (
    <form onSubmit={submit} className="zs-agreed-form">
      <NativeSelect
        label={t.owner}
        autoFocus
        required
        value={to}
        data={[{ value: '', label: '' }, ...people.map(({ staffId, name }) => ({ value: staffId, label: name }))]}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <TextInput
        label={t.reason}
        required
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Buttons onClose={onClose} />
    </form>
  );
}

function Buttons({ onClose }: { readonly onClose: () => void }) {
  return (
    <Group gap="xs">
      <Button type="submit" size="xs">
        {t.save}
      </Button>
      <Button size="xs" variant="default" onClick={onClose}>
        {t.cancel}
      </Button>
    </Group>
  );
}

function History({ row, today, onClose }: Pick<UnderProps, 'row' | 'today' | 'onClose'>) {
  const { studentId, agreementId } = row;
  const { data } = useQueryCall(agreementHistory, { studentId, agreementId }, { topics: ['agreements'] });
  return (
    <section aria-label={t.history}>
      {data?.events.length === 0 && <Text size="sm">{t.noHistory}</Text>}
      <ul className="zs-agreed-story">
        {data?.events.map((event) => (
          <li key={`${event.on} ${event.kind} ${event.toDue ?? ''} ${event.reason}`}>
            <strong>{shortDay(event.on, today)}</strong> {storyOf(event, today)}
            <Text span size="sm" c="dimmed">
              {[event.reason, event.by].filter(Boolean).join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
      <Button size="xs" variant="default" autoFocus onClick={onClose}>
        {t.cancel}
      </Button>
    </section>
  );
}

function storyOf({ kind, fromDue, toDue, fromOwner, toOwner, outcome }: AgreementEvent, today: Day): string {
  if (kind === 'reassigned') return `${eventWords.reassigned(fromOwner ?? '', toOwner ?? '')}. `;
  if (kind === 'settled') return `${eventWords.settled(outcomeNames[outcome ?? 'done'])}. `;
  if (kind === 'reopened') return `${eventWords.reopened}. `;
  const [from, to] = [fromDue, toDue].map((on) => (on === null ? '' : shortDay(on, today)));
  return `${eventWords.moved(from ?? '', to ?? '')}. `;
}
