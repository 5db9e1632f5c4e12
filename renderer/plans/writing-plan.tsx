import type { ReactNode } from 'react';
import type { Day } from '../../shared/kernel/days.ts';
import type { OpenPlan } from '../../shared/plans/contract.ts';
import type { PlanText } from '../../shared/plans/model.ts';
import { planGaps } from '../../shared/plans/rules.ts';
import { MissingList } from './missing-list.tsx';
import { PlanEditor } from './plan-editor.tsx';
import { cleanText, usePlanDraft } from './use-plan-draft.ts';

type WritingProps = {
  readonly open: OpenPlan;
  readonly draft: { readonly versionId: string; readonly text: PlanText };
  readonly today: Day;
  /** Below what is written: the version that holds meanwhile. */
  readonly below: ReactNode;
  readonly side: ReactNode;
};

/** The version that is worked on, and beside it, always in view, what it still lacks. */
export function WritingPlan({ open, draft: version, today, below, side }: WritingProps) {
  const { plan } = open;
  const draft = usePlanDraft(open, version);
  const gaps = planGaps({
    kind: plan.kind,
    text: cleanText(draft.text),
    basis: open.versions.find(({ versionId }) => versionId === version.versionId)?.basis ?? 'first',
    today,
    evaluateOn: draft.evaluateOn,
    records: open.records.filter(({ versionId }) => versionId === version.versionId),
  });
  return (
    <div className="zs-columns zs-plan-columns">
      <div className="zs-plan">
        <PlanEditor open={open} versionId={version.versionId} draft={draft} gaps={gaps} today={today} />
        {below}
      </div>
      <div className="zs-pane zs-plan-pane">
        <MissingList gaps={gaps} />
        {side}
      </div>
    </div>
  );
}
