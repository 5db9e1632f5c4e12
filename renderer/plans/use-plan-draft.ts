import type { Day } from '../../shared/kernel/days.ts';
import { Day as DaySchema } from '../../shared/kernel/days.ts';
import type { OpenPlan } from '../../shared/plans/contract.ts';
import type { PlanText } from '../../shared/plans/model.ts';
import { useDraft } from '../kernel/use-draft.ts';

/** The text of a version while somebody types in it; a goal or an action may still be empty there. */
export function usePlanDraft({ plan }: OpenPlan, draft: { readonly versionId: string; readonly text: PlanText }) {
  const kept = useDraft(`plans.text.${draft.versionId}`, {
    text: JSON.stringify(draft.text),
    evaluateOn: plan.evaluateOn as string,
  });
  // Safe: this form alone writes it, always as a whole text.
  const text = JSON.parse(kept.fields.text) as PlanText;
  const evaluateOn: Day = DaySchema.safeParse(kept.fields.evaluateOn).data ?? plan.evaluateOn;
  return {
    text,
    evaluateOn,
    isBack: kept.isBack,
    isChanged: kept.fields.text !== JSON.stringify(draft.text) || evaluateOn !== plan.evaluateOn,
    change: (part: Partial<PlanText>) => kept.change({ text: JSON.stringify({ ...text, ...part }) }),
    setEvaluateOn: (on: Day) => kept.change({ evaluateOn: on }),
    settle: kept.settle,
  };
}

/** What can be saved: rows that nobody filled in are left out. */
export function cleanText(text: PlanText): PlanText {
  return {
    ...text,
    needs: text.needs.filter((need) => need.text.trim() !== ''),
    goals: text.goals.filter((goal) => goal.text.trim() !== ''),
    actions: text.actions.filter(({ what }) => what.trim() !== ''),
  };
}
