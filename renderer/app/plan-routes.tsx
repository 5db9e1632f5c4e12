import { useParams } from '@tanstack/react-router';
import { PlanId, StudentId } from '../../shared/kernel/ids.ts';
import { EvaluatePage } from '../plans/evaluate-page.tsx';
import { PlanPage } from '../plans/plan-page.tsx';
import { PlansPage } from '../plans/plans-page.tsx';
import { PromotePage } from '../plans/promote-page.tsx';
import { VersionsPage } from '../plans/versions-page.tsx';
import { WatchPage } from '../plans/watch-page.tsx';
import { useMe } from './use-me.ts';

/* The pages of plans, read when one is first opened. */

export function PlansRoute() {
  const { may, today } = useMe();
  return (
    <PlansPage today={today} mayOpen={may('plans.read')} mayWrite={may('plans.write')} mayWatch={may('plans.opp')} />
  );
}

export function PlanRoute() {
  const { may, today } = useMe();
  const planId = usePlanId();
  if (!planId) return null;
  const rights = { mayWrite: may('plans.write'), mayOpp: may('plans.opp'), mayPrint: may('plans.print') };
  return <PlanPage key={planId} planId={planId} today={today} {...rights} />;
}

export function EvaluateRoute() {
  const { today } = useMe();
  const planId = usePlanId();
  return planId ? <EvaluatePage key={planId} planId={planId} today={today} /> : null;
}

export function VersionsRoute() {
  const { today } = useMe();
  const planId = usePlanId();
  return planId ? <VersionsPage key={planId} planId={planId} today={today} /> : null;
}

export function WatchRoute() {
  const { today } = useMe();
  return <WatchPage today={today} />;
}

export function PromoteRoute() {
  const { today } = useMe();
  const { studentId } = useParams({ strict: false });
  const planId = usePlanId();
  const parsed = StudentId.safeParse(studentId);
  return parsed.success ? <PromotePage studentId={parsed.data} fromPlanId={planId ?? null} today={today} /> : null;
}

function usePlanId(): PlanId | undefined {
  const { planId } = useParams({ strict: false });
  return PlanId.safeParse(planId).data;
}
