import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addDays, type Day } from '../../shared/kernel/days.ts';
import type { StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { TRAJECT_KINDS, TRAJECT_OUTCOMES, type Traject } from '../../shared/zat/care.ts';
import { beginTraject, evaluateTraject } from '../../shared/zat/care-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { beginRefusals, evaluateRefusals, careTexts as t } from './care-texts.ts';

/** The rhythm of the zorgteam, in which one looks back (C42). */
const FIVE_WEEKS = 35;

type BeginProps = { readonly studentId: StudentId; readonly today: Day; readonly onDone: () => void };

export function BeginTraject({ studentId, today, onDone }: BeginProps) {
  const beginning = useCommand(beginTraject);
  const { data } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const draft = useDraft(`zat.traject.${studentId}`, { question: '', goals: '', provider: '' });
  const { question, goals, provider } = draft.fields;
  const [kind, setKind] = useState<Traject['kind']>('traject');
  const [ownerId, setOwnerId] = useState<StaffId | null>(null);
  const [beganOn, setBeganOn] = useState<Day | null>(today);
  const [evaluateOn, setEvaluateOn] = useState<Day | null>(addDays(today, FIVE_WEEKS));
  const staff = (data?.staff ?? []).filter(({ isActive }) => isActive);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (beganOn === null || evaluateOn === null) return;
    const lines = goals.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
    const answer = await beginning.mutateAsync({
      studentId,
      kind,
      ownerId,
      provider,
      question,
      goals: lines,
      beganOn,
      evaluateOn,
    });
    if (!answer.ok) return;
    draft.drop();
    onDone();
  };
  return (
    <form onSubmit={submit} aria-label={t.begin}>
      {draft.isBack && <DraftNotice />}
      <Stack gap="sm" my="sm">
        <NativeSelect
          label={t.kind}
          value={kind}
          data={TRAJECT_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
          onChange={(event) => setKind(TRAJECT_KINDS.find((one) => one === event.currentTarget.value) ?? kind)}
        />
        <NativeSelect
          label={t.owner}
          value={ownerId ?? ''}
          data={[{ value: '', label: '–' }, ...staff.map(({ staffId, name }) => ({ value: staffId, label: name }))]}
          onChange={(event) =>
            setOwnerId(staff.find(({ staffId }) => staffId === event.currentTarget.value)?.staffId ?? null)
          }
        />
        {kind === 'external' && (
          <TextInput
            label={t.provider}
            required
            value={provider}
            onChange={(event) => draft.change({ provider: event.currentTarget.value })}
          />
        )}
        <Textarea
          label={t.question}
          required
          autosize
          minRows={2}
          value={question}
          onChange={(event) => draft.change({ question: event.currentTarget.value })}
        />
        <Textarea
          label={t.goals}
          required
          autosize
          minRows={2}
          value={goals}
          onChange={(event) => draft.change({ goals: event.currentTarget.value })}
        />
        <DayField label={t.began} required value={beganOn} onChange={setBeganOn} />
        <DayField label={t.evaluateOn} required value={evaluateOn} onChange={setEvaluateOn} />
        {beginning.data && !beginning.data.ok && <RefusalNotice>{beginRefusals[beginning.data.code]}</RefusalNotice>}
        <Group gap="sm">
          <Button type="submit" size="xs" loading={beginning.isPending}>
            {t.save}
          </Button>
          <Button size="xs" variant="default" onClick={onDone}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type EvaluateProps = { readonly traject: Traject; readonly today: Day; readonly onDone: () => void };

/** What worked, and then: on to a next moment, or an end with an outcome. */
export function EvaluateTraject({ traject, today, onDone }: EvaluateProps) {
  const evaluating = useCommand(evaluateTraject);
  const { studentId, trajectId, revision } = traject;
  const draft = useDraft(`zat.evaluate.${trajectId}`, { what: '' });
  const { what } = draft.fields;
  const [on, setOn] = useState<Day | null>(today);
  const [outcome, setOutcome] = useState<Traject['outcome']>(null);
  const [next, setNext] = useState<Day | null>(addDays(today, FIVE_WEEKS));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (on === null) return;
    const evaluateOn = outcome === null ? next : null;
    const answer = await evaluating.mutateAsync({ studentId, trajectId, on, what, evaluateOn, outcome, revision });
    if (!answer.ok) return;
    draft.drop();
    onDone();
  };
  return (
    <form onSubmit={submit} aria-label={`${t.lookBack}: ${t.kinds[traject.kind]}`}>
      {draft.isBack && <DraftNotice />}
      <Stack gap="sm" my="sm">
        <DayField label={t.evaluatedOn} required value={on} onChange={setOn} />
        <Textarea
          label={t.what}
          required
          autosize
          minRows={2}
          value={what}
          onChange={(event) => draft.change({ what: event.currentTarget.value })}
        />
        <NativeSelect
          label={t.next}
          value={outcome ?? ''}
          data={[
            { value: '', label: t.goOn },
            ...TRAJECT_OUTCOMES.map((value) => ({ value, label: t.outcomes[value] })),
          ]}
          onChange={(event) => setOutcome(TRAJECT_OUTCOMES.find((one) => one === event.currentTarget.value) ?? null)}
        />
        {outcome === null && <DayField label={t.nextOn} required value={next} onChange={setNext} />}
        {evaluating.data && !evaluating.data.ok && (
          <RefusalNotice>{evaluateRefusals[evaluating.data.code]}</RefusalNotice>
        )}
        <Group gap="sm">
          <Button type="submit" size="xs" loading={evaluating.isPending}>
            {t.save}
          </Button>
          <Button size="xs" variant="default" onClick={onDone}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
