import { Button, NativeSelect, Radio, Text, Textarea, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { decideApplication, decideSwitch } from '../../shared/intake/decision-contract.ts';
import { type ApplicationKind, type Decision, REASON_CLASSES } from '../../shared/intake/model.ts';
import { Day } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DayField } from '../ui/day-field.tsx';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { decideRefusals, reasonTexts, decisionTexts as t } from './decision-texts.ts';

const OUTCOMES = ['placed', 'placedWithPlan', 'invited', 'refused'] as const;

type Props = {
  readonly studentId: StudentId;
  readonly kind: ApplicationKind;
  readonly decision: Decision | null;
  readonly onDecided: () => void;
};

/** The decision with its reason class; a refusal asks at once for what the letter needs (ADM-5). */
export function DecisionForm({ studentId, kind, decision, onDecided }: Props) {
  const byCommittee = useCommand(decideApplication);
  const byHandler = useCommand(decideSwitch);
  const deciding = kind === 'onderinstroom' ? byCommittee : byHandler;
  const draft = useDraft(`intake.decision.${studentId}`, {
    outcome: '',
    reasonClass: '',
    reason: '',
    advice: '',
    otherSchool: '',
    confirmedOn: '',
  });
  const { fields } = draft;
  const isRefusal = fields.outcome === 'refused';
  const isSupport = isRefusal && fields.reasonClass === 'supportNeed';
  const refusal = deciding.data && !deciding.data.ok ? decideRefusals[deciding.data.code] : null;
  const change = (next: Partial<typeof fields>) => {
    if (deciding.data) deciding.reset();
    draft.change(next);
  };
  const classes = REASON_CLASSES.filter((it) => it !== 'withdrawn' && (kind === 'zijInstroom' || it !== 'repeatsYear'));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = OUTCOMES.find((it) => it === fields.outcome);
    if (!outcome) return;
    const answer = await deciding.mutateAsync({
      studentId,
      outcome,
      reasonClass: isRefusal ? (classes.find((it) => it === fields.reasonClass) ?? null) : null,
      text: { reason: fields.reason, advice: fields.advice, otherSchool: isSupport ? fields.otherSchool : '' },
      confirmedOn: isSupport ? (Day.safeParse(fields.confirmedOn).data ?? null) : null,
      revision: decision?.revision ?? 0,
    });
    if (!answer.ok) return;
    draft.drop();
    onDecided();
  };
  return (
    <form onSubmit={submit}>
      {draft.isBack && <DraftNotice />}
      {kind === 'zijInstroom' && (
        <Text size="sm" c="dimmed" mb="xs">
          {t.switchRules}
        </Text>
      )}
      <Radio.Group label={t.outcome} required value={fields.outcome} onChange={(outcome) => change({ outcome })}>
        {OUTCOMES.map((outcome) => (
          <Radio key={outcome} value={outcome} label={t.outcomes[outcome]} mt={6} required />
        ))}
      </Radio.Group>
      {isRefusal && (
        <NativeSelect
          mt="sm"
          label={t.reasonClass}
          value={fields.reasonClass}
          data={[
            { value: '', label: t.chooseReason },
            ...classes.map((value) => ({ value, label: reasonTexts[value] })),
          ]}
          onChange={(event) => change({ reasonClass: event.currentTarget.value })}
        />
      )}
      <Textarea
        mt="sm"
        label={isRefusal ? t.reason : t.note}
        autosize
        minRows={2}
        value={fields.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      {isRefusal && (
        <Textarea
          label={t.advice}
          description={t.adviceWhy}
          autosize
          minRows={2}
          value={fields.advice}
          onChange={(event) => change({ advice: event.currentTarget.value })}
        />
      )}
      {isSupport && (
        <>
          <TextInput
            label={t.otherSchool}
            description={t.otherSchoolWhy}
            value={fields.otherSchool}
            onChange={(event) => change({ otherSchool: event.currentTarget.value })}
          />
          <DayField
            label={t.confirmedOn}
            value={Day.safeParse(fields.confirmedOn).data ?? null}
            onChange={(value) => change({ confirmedOn: value ?? '' })}
          />
        </>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div className="zs-save">
        <Button type="submit" loading={deciding.isPending}>
          {t.decide}
        </Button>
      </div>
    </form>
  );
}
