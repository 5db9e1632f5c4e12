import type fc from 'fast-check';
import { expect } from 'vitest';
import { addDays } from '../../shared/kernel/days.ts';
import * as calls from '../../shared/plans/contract.ts';
import * as evaluate from '../../shared/plans/evaluate-contract.ts';
import { EMPTY_OPP, type PlanText } from '../../shared/plans/model.ts';
import * as opp from '../../shared/plans/opp-contract.ts';
import { aGuardian, aStaffMember, aStudent } from '../support/story.ts';
import { aFullText, anOppDraft, FULL_OPP } from '../support/story-plans.ts';
import { createWorld } from '../support/world.ts';
import { holds, open, type Real } from './life-holds.ts';
import { ALL_PARTS, LifeModel, PARTS } from './life-model.ts';

/* The steps of a legal OPP's life, each tried at any moment through the real gate, and what must hold after every one. */

/** How often a step was taken: paths that never dispute prove nothing about disputes. */
export const taken = new Map<string, number>();

export async function aReal(): Promise<Real> {
  const world = await createWorld({ today: '2026-11-23' });
  const zoco = await aStaffMember(world, 'Ineke Wouda', 'zorgcoordinator');
  const studentId = await aStudent(world, { birthDate: '2011-11-14' });
  const mother = await aGuardian(world, studentId);
  const father = await aGuardian(world, studentId);
  const withoutGezag = await aGuardian(world, studentId, 'nee');
  const planId = await anOppDraft(world, studentId, aFullText(zoco));
  const parents = { mother, father, withoutGezag };
  const real: Real = { world, planId, studentId, parents, locked: new Map(), frozen: null, wasAgreed: false };
  // The model begins with this evaluation day and these words.
  await new Write(ALL_PARTS, 0).act(real, new LifeModel());
  return real;
}

const done = (answer: { readonly ok: boolean }): boolean => answer.ok;

/** One step: the model says whether it may happen, the program must say the same, and nothing that must hold breaks. */
export abstract class Step implements fc.AsyncCommand<LifeModel, Real> {
  check = (): boolean => true;
  abstract predict(model: LifeModel): boolean;
  abstract act(real: Real, model: LifeModel): Promise<boolean>;
  abstract toString(): string;
  async run(model: LifeModel, real: Real): Promise<void> {
    real.world.setToday(model.today);
    const happened = await this.act(real, model);
    const wanted = this.predict(model);
    expect(happened, `${this} happened`).toBe(wanted);
    if (happened) taken.set(this.constructor.name, (taken.get(this.constructor.name) ?? 0) + 1);
    await holds(model, real);
  }
}

function wordsOf(text: PlanText, parts: number, support: number): PlanText {
  const has = (part: (typeof PARTS)[number]) => (parts & (1 << PARTS.indexOf(part))) !== 0;
  const line = (part: 'destination' | 'destinationWhy' | 'promoting' | 'hindering') =>
    has(part) ? FULL_OPP[part] : '';
  return {
    ...text,
    parentsPart: has('parentsPart') ? 'Ouders vragen op zondag naar de agenda.' : '',
    pupilPart: has('pupilPart') ? 'Schrijft huiswerk in de les op.' : '',
    goals: text.goals.map((goal) => ({ ...goal, measure: has('measure') ? 'telling in de agenda' : '' })),
    opp: {
      ...EMPTY_OPP,
      destination: line('destination'),
      destinationWhy: line('destinationWhy'),
      promoting: line('promoting'),
      hindering: line('hindering'),
      support: has('support') ? `Elke week ${support} keer samen plannen.` : '',
      noDeviations: has('deviations'),
    },
  };
}

export class Write extends Step {
  readonly parts: number;
  readonly support: number;
  constructor(parts: number, support: number) {
    super();
    this.parts = parts;
    this.support = support;
  }
  predict = (model: LifeModel): boolean => {
    const { draft } = model;
    return model.write({ parts: this.parts, support: this.support, reason: draft?.reason ?? 0 });
  };
  async act(real: Real, { today }: LifeModel): Promise<boolean> {
    const { plan, draft, held } = await open(real);
    const text = draft?.text ?? held?.text;
    if (!text) throw new Error('a plan without a text');
    return done(
      await real.world.call(calls.savePlanText, {
        planId: real.planId,
        revision: plan.revision,
        text: wordsOf(text, this.parts, this.support),
        evaluateOn: addDays(today, 50),
      }),
    );
  }
  toString = (): string => `write(${this.parts}, ${this.support})`;
}

type Act = (real: Real, revision: number, model: LifeModel) => Promise<{ readonly ok: boolean }>;

/** A step that is one call of the gate with the plan's own revision. */
function step(name: string, predict: (model: LifeModel) => boolean, act: Act): () => Step {
  const kind = class extends Step {
    predict = predict;
    act = async (real: Real, model: LifeModel) => done(await act(real, (await open(real)).plan.revision, model));
    toString = (): string => name;
  };
  Object.defineProperty(kind, 'name', { value: name.replace(/\(.*/, '') });
  return () => new kind();
}

export const PEOPLE = ['mother', 'father', 'withoutGezag'] as const;
export const MOMENTS = ['opstellen', 'bijstellen', 'evalueren'] as const;
const SAID = { how: 'gesprek', askedBy: 'R. Bijvoet', words: 'Ik wil meedoen.', doneWith: 'Staat erin.' } as const;
const OOGO = { kind: 'oogo', form: 'opSchool', participants: 'moeder, leerling', summary: '' } as const;

export const hear = (moment: (typeof MOMENTS)[number]) =>
  step(
    `hear(${moment})`,
    (model) => model.hear(moment),
    ({ world, planId }, _revision, { today }) => {
      const text = { kind: 'hearing', moment, outcome: 'gehoord', ...SAID } as const;
      return world.call(opp.recordForPlan, { planId, onDay: today, text });
    },
  );
export const talk = step(
  'talk',
  (model) => model.talk(),
  ({ world, planId }, _revision, { today }) => world.call(opp.recordForPlan, { planId, onDay: today, text: OOGO }),
);
export const fix = step(
  'fix',
  (model) => model.fix(),
  ({ world, planId }, revision) => world.call(calls.fixPlan, { planId, revision }),
);
export const staleFix = step(
  'staleFix',
  () => false,
  ({ world, planId }, revision) => world.call(calls.fixPlan, { planId, revision: revision - 1 }),
);
export const write =
  (parts = ALL_PARTS, support = 1) =>
  (): Step =>
    new Write(parts, support);
/** In the words of the reason only; `isBig` touches the destination too, which no correction may. */
export const correct = (reason: number, isBig = false) =>
  step(
    `correct(${reason}${isBig ? ', big' : ''})`,
    (model) => !isBig && model.correct(reason),
    async (real, revision) => {
      const text = (await open(real)).held?.text;
      if (!text?.opp) return { ok: false };
      const mended = {
        ...text,
        reason: reason === 0 ? 'Levert werk te laat in.' : `Levert ${reason} keer te laat in.`,
      };
      const changed = isBig ? { ...mended, opp: { ...text.opp, destination: `iets anders ${reason}` } } : mended;
      return real.world.call(calls.correctPlan, { planId: real.planId, revision, text: changed });
    },
  );
export const revise = step(
  'revise',
  (model) => model.revise(),
  ({ world, planId }, revision) => world.call(calls.revisePlan, { planId, revision }),
);
export const dropDraft = step(
  'dropDraft',
  (model) => model.dropDraft(),
  ({ world, planId }, revision) => world.call(calls.dropPlanDraft, { planId, revision }),
);
export const answer = (who: (typeof PEOPLE)[number], said: 'ja' | 'nee') =>
  step(
    `answer(${who}, ${said})`,
    (model) => model.answer(who, said),
    ({ world, planId, parents }, _revision, { today }) => {
      const given = { answer: said, onDay: today, how: 'gesprek', remark: '' } as const;
      return world.call(opp.recordInstemming, { planId, guardianId: parents[who], ...given });
    },
  );
export const dispute = step(
  'dispute',
  (model) => model.dispute(),
  ({ world, planId }, revision, { today }) => {
    const text = { kind: 'dispute', about: 'De begeleiding.' } as const;
    return world.call(opp.disputePlan, { planId, revision, onDay: today, text });
  },
);
export const endDispute = step(
  'endDispute',
  (model) => model.endDispute(),
  ({ world, planId }, revision, { today }) => world.call(opp.endDispute, { planId, revision, untilDay: today }),
);
export const score = step(
  'score',
  (model) => model.score(),
  async (real) => {
    const goalId = (await open(real)).held?.text.goals[0]?.goalId;
    if (!goalId) return { ok: false };
    const { world, planId } = real;
    return world.call(evaluate.scoreGoal, { planId, goalId, outcome: 1, workedIds: [], worked: '' });
  },
);
export const close = step(
  'evaluate',
  (model) => model.evaluate(),
  ({ world, planId }, revision) =>
    world.call(evaluate.evaluatePlan, { planId, revision, parents: 'tevreden', note: '' }),
);
export const decide = (decision: 'close' | 'continue' | 'adjust' | 'stepUp') =>
  step(
    `decide(${decision})`,
    (model) => model.decide(decision),
    ({ world, planId }, revision, { today }) => {
      const evaluateOn = decision === 'adjust' || decision === 'continue' ? addDays(today, 49) : null;
      return world.call(evaluate.decidePlan, { planId, revision, decision, evaluateOn, why: '' });
    },
  );
export const end = step(
  'end',
  (model) => model.end(),
  ({ world, planId }, revision) => world.call(calls.endPlan, { planId, revision, why: 'Niet meer nodig.' }),
);
export const later = (days: number) =>
  step(
    `later(${days})`,
    (model) => {
      model.today = addDays(model.today, days);
      return true;
    },
    async () => ({ ok: true }),
  );
