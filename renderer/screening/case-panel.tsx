import { Button, Checkbox, NativeSelect, Text, Textarea, TextInput, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useState } from 'react';
import type { z } from 'zod';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import type { CareCase } from '../../shared/screening/follow.ts';
import { type ReferralState, saveCase } from '../../shared/screening/follow-contract.ts';
import { SIGNAL_KINDS, type SignalKind } from '../../shared/screening/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DayField } from '../ui/day-field.tsx';
import { caseRefusals, stepWords } from './follow-texts.ts';
import { Frame } from './frame.tsx';
import { pupilTexts as t } from './pupil-texts.ts';
import { signalNames } from './texts.ts';

type Referral = z.infer<typeof ReferralState>;
type PanelProps = {
  readonly studentId: StudentId;
  readonly cases: readonly CareCase[];
  readonly referrals: readonly Referral[];
  /** What a new case is most likely about. */
  readonly likely: SignalKind;
  readonly today: Day;
  readonly mayManage: boolean;
};

/** Where this pupil stands on the caseload, with the checklist of a referral beside it (SCR-6, SCR-8). */
export function CasePanel({ studentId, cases, referrals, likely, today, mayManage }: PanelProps) {
  const [open, setOpen] = useState<CareCase | 'new' | null>(null);
  return (
    <section>
      <Title order={2} mb={4}>
        {t.cases}
      </Title>
      {cases.map((one) =>
        open !== null && open !== 'new' && open.caseId === one.caseId ? (
          <CaseForm key={one.caseId} studentId={studentId} known={one} likely={likely} onDone={() => setOpen(null)} />
        ) : (
          <div key={one.caseId} className="sc-thing">
            <Text fw={600}>
              {signalNames[one.kind]}, {shortDay(one.openedOn, today)}
            </Text>
            {one.why !== '' && <Text>{one.why}</Text>}
            {one.closedOn === null ? (
              <Checklist referral={referrals.find(({ caseId }) => caseId === one.caseId)} />
            ) : (
              <Text c="dimmed">
                {t.closed(shortDay(one.closedOn, today))} {one.outcome}
              </Text>
            )}
            {one.referredOn !== null && (
              <Text size="sm">
                {t.referredOn} {shortDay(one.referredOn, today)}: {one.referredTo}
              </Text>
            )}
            {mayManage && (
              <Button
                size="xs"
                variant="default"
                mt={4}
                aria-label={`${t.change}: ${signalNames[one.kind]}`}
                onClick={() => setOpen(one)}
              >
                {t.change}
              </Button>
            )}
          </div>
        ),
      )}
      {mayManage && open === null && (
        <Button size="xs" variant="default" mt="xs" onClick={() => setOpen('new')}>
          {t.openCase}
        </Button>
      )}
      {open === 'new' && <CaseForm studentId={studentId} known={null} likely={likely} onDone={() => setOpen(null)} />}
    </section>
  );
}

function Checklist({ referral }: { readonly referral: Referral | undefined }) {
  if (!referral) return null;
  const { steps, momentsBelow, helpDays } = referral;
  return (
    <>
      <Text size="sm" fw={600} mt={4}>
        {t.checklist}
      </Text>
      <ul className="sc-steps">
        {steps.map(({ step, isDone }) => (
          <li key={step}>
            {isDone ? (
              <IconCircleCheck size={16} aria-label={t.done} />
            ) : (
              <IconCircleDashed size={16} aria-label={t.toDo} />
            )}
            {stepWords[step]}
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {t.momentsBelow(momentsBelow)}, {t.helpDays(Math.floor(helpDays / 7))}. {t.checklistNote}
      </Text>
    </>
  );
}

type FormProps = {
  readonly studentId: StudentId;
  readonly known: CareCase | null;
  readonly likely: SignalKind;
  readonly onDone: () => void;
};

function CaseForm({ studentId, known, likely, onDone }: FormProps) {
  const saving = useCommand(saveCase);
  const draft = useDraft(`screening.case.${studentId}.${known?.caseId ?? 'new'}`, {
    why: known?.why ?? '',
    languages: known?.languages ?? '',
    talk: known?.talk ?? '',
    referredTo: known?.referredTo ?? '',
    outcome: known?.outcome ?? '',
  });
  const [kind, setKind] = useState(known?.kind ?? likely);
  const [days, setDays] = useState({
    parentsInformedOn: known?.parentsInformedOn ?? null,
    talkOn: known?.talkOn ?? null,
    referredOn: known?.referredOn ?? null,
  });
  const [isClosed, setClosed] = useState(known !== null && known.closedOn !== null);
  const refusal = saving.data && !saving.data.ok ? caseRefusals[saving.data.code] : null;
  const close = () => {
    draft.drop();
    onDone();
  };
  const submit = async () => {
    const { caseId = null, revision = 0 } = known ?? {};
    const text = { kind, ...draft.fields, ...days };
    const answer = await saving.mutateAsync({ studentId, caseId, text, isClosed, revision });
    if (answer.ok) close();
  };
  const area = (name: keyof typeof draft.fields, label: string, help?: string) => (
    <Textarea
      label={label}
      description={help}
      autosize
      minRows={2}
      value={draft.fields[name]}
      onChange={(event) => draft.change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <Frame isBack={draft.isBack} refusal={refusal} isSaving={saving.isPending} onSubmit={submit} onCancel={close}>
      {known === null && (
        <NativeSelect
          label={t.caseAbout}
          value={kind}
          data={SIGNAL_KINDS.map((value) => ({ value, label: signalNames[value] }))}
          onChange={(event) => setKind(event.currentTarget.value === 'rekenen' ? 'rekenen' : 'taal')}
        />
      )}
      {area('why', t.why)}
      {area('languages', t.languages, t.languagesHelp)}
      <DayField
        label={t.parentsInformedOn}
        value={days.parentsInformedOn}
        onChange={(parentsInformedOn) => setDays({ ...days, parentsInformedOn })}
      />
      {kind === 'rekenen' && (
        <>
          <DayField label={t.talkOn} value={days.talkOn} onChange={(talkOn) => setDays({ ...days, talkOn })} />
          {area('talk', t.talk)}
        </>
      )}
      <DayField
        label={t.referredOn}
        value={days.referredOn}
        onChange={(referredOn) => setDays({ ...days, referredOn })}
      />
      <TextInput
        label={t.referredTo}
        value={draft.fields.referredTo}
        onChange={(event) => draft.change({ referredTo: event.currentTarget.value })}
      />
      {known && (
        <>
          <Checkbox label={t.close} checked={isClosed} onChange={(e) => setClosed(e.currentTarget.checked)} />
          {isClosed && area('outcome', t.outcome)}
        </>
      )}
    </Frame>
  );
}
