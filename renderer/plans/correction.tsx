import { Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import { decideCorrection } from '../../shared/plans/compare.ts';
import { correctPlan, type OpenPlan } from '../../shared/plans/contract.ts';
import type { PlanText } from '../../shared/plans/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { planRefusals, refusalOf } from './refusals.ts';
import { editTexts as e, sectionNames, pageTexts as t } from './texts.ts';

type CorrectionProps = { readonly open: OpenPlan; readonly text: PlanText; readonly onDone: () => void };
const PLAIN = ['reason', 'strengths', 'pupilPart', 'parentsPart'] as const;
const OPP = ['destinationWhy', 'promoting', 'hindering', 'support', 'deviations'] as const;

/** Only the words of what stands there; goals, names and days cannot be touched here, so the agreement stays. */
export function Correction({ open, text: was, onDone }: CorrectionProps) {
  const { plan, held } = open;
  const correcting = useCommand(correctPlan);
  const draft = useDraft(`plans.correct.${held?.versionId ?? ''}`, { text: JSON.stringify(was) });
  // Safe: this form alone writes it, always as a whole text.
  const text = JSON.parse(draft.fields.text) as PlanText;
  const change = (part: Partial<PlanText>) => draft.change({ text: JSON.stringify({ ...text, ...part }) });
  const decision = decideCorrection(was, text);
  const save = async () => {
    const saved = await correcting.mutateAsync({ planId: plan.planId, revision: plan.revision, text });
    if (!saved.ok) return;
    draft.drop();
    onDone();
  };
  const refusal = refusalOf(correcting);
  return (
    <section className="zs-part">
      <Text c="dimmed" mb="sm">
        {t.correctWhy}
      </Text>
      {draft.isBack && <DraftNotice />}
      {PLAIN.filter((key) => was[key] !== '').map((key) => (
        <Textarea
          key={key}
          label={sectionNames[key]}
          autosize
          mb="sm"
          value={text[key]}
          onChange={(event) => change({ [key]: event.currentTarget.value })}
        />
      ))}
      {OPP.filter((key) => was.opp !== null && was.opp[key] !== '').map((key) => (
        <Textarea
          key={key}
          label={sectionNames[`opp.${key}`]}
          autosize
          mb="sm"
          value={text.opp?.[key] ?? ''}
          onChange={(event) => text.opp && change({ opp: { ...text.opp, [key]: event.currentTarget.value } })}
        />
      ))}
      {text.goals.map((goal, i) => (
        <TextInput
          key={goal.goalId}
          label={e.goal(i + 1)}
          mb="sm"
          value={goal.text}
          onChange={(event) => {
            const goals = text.goals.map((one, at) => (at === i ? { ...one, text: event.currentTarget.value } : one));
            change({ goals });
          }}
        />
      ))}
      {text.actions.map((action, i) => (
        <TextInput
          key={action.actionId}
          label={`${sectionNames.action} ${i + 1}`}
          mb="sm"
          value={action.what}
          onChange={(event) => {
            const actions = text.actions.map((one, at) =>
              at === i ? { ...one, what: event.currentTarget.value } : one,
            );
            change({ actions });
          }}
        />
      ))}
      {!decision.ok && decision.code === 'NO_CORRECTION' && <RefusalNotice>{planRefusals.NO_CORRECTION}</RefusalNotice>}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Group>
        <Button loading={correcting.isPending} disabled={!decision.ok} onClick={() => void save()}>
          {t.correct}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            draft.drop();
            onDone();
          }}
        >
          {t.cancel}
        </Button>
      </Group>
    </section>
  );
}
