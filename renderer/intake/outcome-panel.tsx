import { Alert, Anchor, Button, Group, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { intakeApplication } from '../../shared/intake/contract.ts';
import { admitApplicant, completeRefusal, letterSent } from '../../shared/intake/decision-contract.ts';
import type { Decision } from '../../shared/intake/model.ts';
import { refusalGaps } from '../../shared/intake/rules.ts';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { startPlan } from '../../shared/plans/contract.ts';
import { listClasses } from '../../shared/students/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import {
  admitRefusals,
  completeRefusals,
  planRefusals,
  reasonTexts,
  sentRefusals,
  decisionTexts as t,
} from './decision-texts.ts';
import { applicationTexts } from './texts.ts';

type Props = {
  readonly application: OutputOf<typeof intakeApplication>;
  readonly decision: Decision;
  readonly mayManage: boolean;
  readonly today: Day;
  /** What the advice and the talk with the parents say: the beginning of a plan van aanpak. */
  readonly support: string;
  readonly expected: string;
};

/** The decision as it stands, and what it still asks: another school, the letter, a pupil's number. */
export function OutcomePanel({ application, decision, mayManage, today, support, expected }: Props) {
  const gaps = refusalGaps(decision);
  const { letterSentOn, outcome } = application.facts;
  const isPlaced = outcome === 'placed' || outcome === 'placedWithPlan';
  return (
    <section>
      <Title order={2}>{t.decision}</Title>
      <Text fw={600}>{t.outcomes[decision.outcome]}</Text>
      {decision.reasonClass !== null && <Text>{reasonTexts[decision.reasonClass]}</Text>}
      {[decision.reason, decision.advice]
        .filter((part) => part !== '')
        .map((part) => (
          <p key={part} className="zs-intake-said">
            {part}
          </p>
        ))}
      {decision.otherSchool !== '' && (
        <Text>
          {t.otherSchool}: {decision.otherSchool}
          {decision.confirmedOn === null ? '' : `, ${shortDay(decision.confirmedOn, today)}`}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t.decidedBy(decision.by ?? '–', shortDay(decision.decidedOn, today))}
        {letterSentOn === null ? '' : ` · ${t.letterSentOn(shortDay(letterSentOn, today))}`}
      </Text>
      {gaps.length > 0 && (
        <Alert color="straks" role="status" mt="sm">
          {t.lacks}
          {gaps.map((gap) => t.gaps[gap]).join(', ')}.
        </Alert>
      )}
      {mayManage && gaps.some((gap) => gap === 'otherSchool' || gap === 'confirmedOn') && (
        <OtherSchool application={application} decision={decision} today={today} />
      )}
      {mayManage && outcome !== null && gaps.length === 0 && letterSentOn === null && (
        <LetterSent application={application} today={today} />
      )}
      {mayManage && isPlaced && !application.isPupil && <Admit application={application} />}
      {mayManage && outcome === 'placedWithPlan' && application.isPupil && (
        <StartPlan application={application} reason={support} parents={expected} />
      )}
      {application.isPupil && (
        <Anchor href={`#/leerlingen/${application.facts.studentId}`} underline="always">
          {applicationTexts.toPupil}
        </Anchor>
      )}
    </section>
  );
}

function OtherSchool({ application, decision, today }: Pick<Props, 'application' | 'decision' | 'today'>) {
  const completing = useCommand(completeRefusal);
  const [otherSchool, setSchool] = useState(decision.otherSchool);
  const [confirmedOn, setConfirmed] = useState<Day | null>(today);
  const refusal = completing.data && !completing.data.ok ? completeRefusals[completing.data.code] : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { studentId } = application.facts;
    if (confirmedOn !== null) completing.mutate({ studentId, otherSchool, confirmedOn, revision: decision.revision });
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        mt="sm"
        required
        label={t.otherSchool}
        value={otherSchool}
        onChange={(event) => setSchool(event.currentTarget.value)}
      />
      <DayField label={t.confirmedOn} required value={confirmedOn} onChange={setConfirmed} />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Button mt="sm" type="submit" variant="light" loading={completing.isPending}>
        {t.saveSchool}
      </Button>
    </form>
  );
}

function LetterSent({ application, today }: Pick<Props, 'application' | 'today'>) {
  const sending = useCommand(letterSent);
  const [sentOn, setSentOn] = useState<Day | null>(today);
  const refusal = sending.data && !sending.data.ok ? sentRefusals[sending.data.code] : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sentOn !== null) sending.mutate({ studentId: application.facts.studentId, sentOn });
  };
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm" mt="sm">
        <DayField label={t.letterSent} required value={sentOn} onChange={setSentOn} />
        <Button type="submit" variant="light" loading={sending.isPending}>
          {t.sent}
        </Button>
      </Group>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </form>
  );
}

function Admit({ application }: Pick<Props, 'application'>) {
  const admitting = useCommand(admitApplicant);
  const { data } = useQueryCall(listClasses, {}, { topics: ['students'] });
  const [number, setNumber] = useState('');
  const [classId, setClass] = useState('');
  const refusal = admitting.data && !admitting.data.ok ? admitRefusals[admitting.data.code] : null;
  const classes = data?.classes ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = classes.find((it) => it.classId === classId)?.classId ?? null;
    admitting.mutate({ studentId: application.facts.studentId, number, classId: chosen });
  };
  return (
    <form onSubmit={submit}>
      <Text size="sm" c="dimmed" mt="sm">
        {applicationTexts.admitWhy}
      </Text>
      <Group align="flex-end" gap="sm">
        <TextInput
          required
          w={130}
          label={applicationTexts.number}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <NativeSelect
          label={applicationTexts.className}
          value={classId}
          data={[
            { value: '', label: applicationTexts.noClass },
            ...classes.map((it) => ({ value: it.classId, label: `${it.name} (${it.schoolYear})` })),
          ]}
          onChange={(event) => setClass(event.currentTarget.value)}
        />
        <Button type="submit" variant="light" loading={admitting.isPending}>
          {applicationTexts.admit}
        </Button>
      </Group>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </form>
  );
}

type StartProps = Pick<Props, 'application'> & { readonly reason: string; readonly parents: string };

/** A draft with what the intake found, to be discussed with the parents at the start of the year (`processen.md` 1.7). */
function StartPlan({ application, reason, parents }: StartProps) {
  const starting = useCommand(startPlan);
  const { studentId } = application.facts;
  const refusal = starting.data && !starting.data.ok ? planRefusals[starting.data.code] : null;
  if (starting.data?.ok) return <Text c="klaar">{t.planMade}</Text>;
  return (
    <>
      <Button
        mt="sm"
        variant="light"
        loading={starting.isPending}
        onClick={() =>
          starting.mutate({
            studentId,
            classId: null,
            kind: 'planVanAanpak',
            evaluateOn: null,
            text: { reason, parentsPart: parents },
          })
        }
      >
        {t.makePlan}
      </Button>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </>
  );
}
