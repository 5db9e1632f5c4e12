import fc from 'fast-check';
import type { Real } from './life-holds.ts';
import { ALL_PARTS, type LifeModel } from './life-model.ts';
import {
  answer,
  close,
  correct,
  decide,
  dispute,
  dropDraft,
  end,
  endDispute,
  fix,
  hear,
  later,
  MOMENTS,
  PEOPLE,
  revise,
  type Step,
  score,
  staleFix,
  talk,
  Write,
  write,
} from './life-steps.ts';

/* How the steps of life-steps.ts come one after another by chance. */

/** Some steps that belong together, so that paths come somewhere; each of them may still be refused. */
class Several implements fc.AsyncCommand<LifeModel, Real> {
  readonly steps: readonly Step[];
  constructor(makers: readonly (() => Step)[]) {
    this.steps = makers.map((make) => make());
  }
  check = (): boolean => true;
  async run(model: LifeModel, real: Real): Promise<void> {
    for (const one of this.steps) await one.run(model, real);
  }
  toString = (): string => this.steps.join(' ');
}

const once = (...makers: (() => Step)[]) => fc.constant(null).map(() => new Several(makers));
const PICK = fc.oneof({ weight: 2, arbitrary: fc.constant(ALL_PARTS) }, { weight: 1, arbitrary: fc.nat(ALL_PARTS) });
const ANSWERS = fc.constantFrom('ja' as const, 'ja' as const, 'nee' as const);
const DECISIONS = fc.constantFrom('adjust' as const, 'continue' as const, 'adjust' as const, 'close' as const);
/** Every step at any moment, and runs of steps that lead somewhere. */
export const STEPS: fc.Arbitrary<fc.AsyncCommand<LifeModel, Real>>[] = [
  fc.tuple(PICK, fc.nat(3)).map(([parts, support]) => new Write(parts, support)),
  ...[fix, talk, staleFix, revise, dropDraft, dispute, endDispute, score, close].map((make) => once(make)),
  fc.constantFrom(...MOMENTS).map((moment) => hear(moment)()),
  fc.tuple(fc.nat(2), fc.boolean()).map(([reason, isBig]) => correct(reason, isBig)()),
  fc.tuple(fc.constantFrom(...PEOPLE), ANSWERS).map(([who, said]) => answer(who, said)()),
  DECISIONS.map((decision) => decide(decision)()),
  fc.nat(5).map((n) => (n === 0 ? end() : n === 1 ? decide('stepUp')() : later(n)())),
  once(hear('opstellen'), talk, fix),
  fc.nat(3).map((support) => new Several([revise, write(ALL_PARTS, support), hear('bijstellen'), talk, fix])),
  once(endDispute, answer('mother', 'ja'), answer('father', 'ja'), later(14)),
  once(score, hear('evalueren'), close),
  // Scored, then revised: what was scored is not of the version that holds then.
  once(
    score,
    revise,
    write(ALL_PARTS, 4),
    hear('bijstellen'),
    talk,
    fix,
    answer('mother', 'ja'),
    later(1),
    hear('evalueren'),
    close,
  ),
];
