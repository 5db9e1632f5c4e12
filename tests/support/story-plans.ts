import { day } from '../../shared/kernel/days.ts';
import type { GuardianId, PlanId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { fixPlan, openPlan, savePlanText, startPlan } from '../../shared/plans/contract.ts';
import { EMPTY_PLAN, type OppPart, type PlanText } from '../../shared/plans/model.ts';
import { promoteToOpp, recordForPlan, recordInstemming } from '../../shared/plans/opp-contract.ts';
import type { openWorld } from './world.ts';

/* Builders for stories about plans, all through the real gate. */

type World = Pick<ReturnType<typeof openWorld>, 'get' | 'now'>;
const todayOf = (world: World) => day(world.now().toISOString().slice(0, 10));

export const FULL_OPP: OppPart = {
  destination: 'havo-diploma',
  destinationWhy: 'Cijfers en inzet passen bij havo.',
  promoting: 'Werkt graag samen en vraagt om hulp.',
  hindering: 'Komt moeilijk op gang bij lange taken.',
  support: 'Elke week begeleiding bij het plannen.',
  deviations: '',
  noDeviations: true,
};

/** A text with everything that a definitive plan needs; `ownerId` does the one action. */
export function aFullText(ownerId: StaffId, endsOn = '2027-01-15'): PlanText {
  return {
    ...EMPTY_PLAN,
    reason: 'Levert werk te laat in.',
    strengths: 'Is goed in samenwerken.',
    goals: [
      {
        goalId: null,
        text: 'Levert huiswerk op tijd in',
        start: '2 van de 10 keer',
        target: '8 van de 10 keer',
        measure: 'telling in de agenda',
        endsOn: day(endsOn),
      },
    ],
    actions: [
      {
        actionId: null,
        what: 'Kijkt elke maandag de planning na',
        ownerId,
        dueOn: day(endsOn),
        offerId: null,
        line: 'first',
      },
    ],
    parentsPart: 'Ouders vragen op zondag naar de agenda.',
    pupilPart: 'Schrijft huiswerk in de les op.',
    extraSupport: { answer: 'nee', why: 'De basisondersteuning is genoeg.', grounds: [] },
  };
}

export async function aPlan(world: World, studentId: StudentId, text: PlanText) {
  const { planId } = await world.get(startPlan, {
    studentId,
    classId: null,
    kind: 'ontwikkelingsplan',
    evaluateOn: null,
    text,
  });
  return planId;
}

export async function revisionOf(world: World, planId: PlanId): Promise<number> {
  return (await world.get(openPlan, { planId })).plan.revision;
}

export async function aDefinitivePlan(world: World, studentId: StudentId, text: PlanText): Promise<PlanId> {
  const planId = await aPlan(world, studentId, text);
  await world.get(fixPlan, { planId, revision: await revisionOf(world, planId) });
  return planId;
}

/** A legal OPP that is complete but for what a test leaves out. */
export async function anOppDraft(world: World, studentId: StudentId, text: PlanText): Promise<PlanId> {
  const extraSupport = { answer: 'ja' as const, why: 'Meer nodig dan de basis biedt.', grounds: ['gedrag' as const] };
  const { planId, revision } = await world.get(promoteToOpp, {
    studentId,
    fromPlanId: null,
    extraSupport,
    clockKind: 'besluit',
    clockStart: todayOf(world),
  });
  const { plan } = await world.get(openPlan, { planId });
  const full = { ...text, extraSupport, opp: FULL_OPP };
  await world.get(savePlanText, { planId, revision, text: full, evaluateOn: plan.evaluateOn });
  return planId;
}

export async function hear(world: World, planId: PlanId, moment: 'opstellen' | 'bijstellen' | 'evalueren') {
  const words = 'Ik wil graag op maandag beginnen met plannen.';
  const text = {
    kind: 'hearing',
    moment,
    outcome: 'gehoord',
    how: 'gesprek',
    askedBy: 'R. Bijvoet',
    words,
    doneWith: 'Staat zo in het plan.',
  } as const;
  return world.get(recordForPlan, { planId, onDay: todayOf(world), text });
}

export async function talk(world: World, planId: PlanId) {
  const text = {
    kind: 'oogo',
    form: 'opSchool',
    participants: 'moeder, leerling, zorgcoördinator',
    summary: '',
  } as const;
  return world.get(recordForPlan, { planId, onDay: todayOf(world), text });
}

export async function anAnswer(
  world: World,
  planId: PlanId,
  guardianId: GuardianId | null,
  answer: 'ja' | 'nee' = 'ja',
) {
  return world.get(recordInstemming, { planId, guardianId, answer, onDay: todayOf(world), how: 'gesprek', remark: '' });
}
