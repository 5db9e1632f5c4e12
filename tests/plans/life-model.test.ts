import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Real } from './life-holds.ts';
import { LifeModel, RULES, type Rule } from './life-model.ts';
import { STEPS } from './life-paths.ts';
import * as step from './life-steps.ts';

/* Any path through the life of a legal OPP, through the real gate on a real vault, beside a model that knows the law. */

type Path = Iterable<fc.AsyncCommand<LifeModel, Real>>;

/** Answers how many versions were fixed on the way. */
async function walk(path: Path, without?: Rule): Promise<number> {
  const real = await step.aReal();
  const model = new LifeModel(without);
  try {
    await fc.asyncModelRun(() => ({ model, real }), path);
    expect(real.world.errors).toEqual([]);
    return model.fixed.length;
  } finally {
    await real.world.close();
  }
}

const { fix, talk, hear, write, answer, later, score, close, decide, revise, dropDraft, dispute, endDispute } = step;
const steps = (...makers: (() => fc.AsyncCommand<LifeModel, Real>)[]) => makers.map((make) => make());

/** Made, agreed, mended, evaluated, adjusted, agreed again, in dispute and out of it, and closed. */
const ORDINARY = () =>
  steps(
    ...[write(0), fix, write(), fix, hear('opstellen'), fix, talk, fix, answer('withoutGezag', 'ja'), score],
    ...[later(14), score, answer('mother', 'ja'), answer('father', 'nee'), score, answer('father', 'ja')],
    ...[step.correct(1, true), step.correct(1), write(1), revise, dropDraft, later(30), score, close],
    ...[hear('evalueren'), close, step.correct(2), decide('adjust'), fix, write(511, 2), hear('opstellen'), fix],
    ...[hear('bijstellen'), talk, fix, score, dispute, revise, step.correct(0), answer('mother', 'ja'), endDispute],
    ...[answer('mother', 'ja'), score, close, later(1), hear('evalueren'), close, decide('continue'), revise, fix],
    ...[write(511, 3), hear('bijstellen'), talk, fix, answer('father', 'ja'), later(7), score, hear('evalueren')],
    ...[close, decide('close'), write(), fix, revise, answer('mother', 'nee'), hear('evalueren'), talk],
  );

const MADE = () => steps(hear('opstellen'), talk, fix);
const AGREED = () => [...MADE(), ...steps(answer('mother', 'ja'), later(14))];
/** Where a path sets out: by chance alone few come further than the first version. */
const FROM = [
  () => steps(),
  MADE,
  AGREED,
  () => [...AGREED(), ...steps(score, hear('evalueren'), close)],
  () => [...AGREED(), ...steps(revise, write(511, 2), hear('bijstellen'), talk)],
];

/** The shortest path on which each rule says no, or keeps or takes something away. */
const SHOWS: Readonly<Record<Rule, () => Path>> = {
  partsComplete: () => steps(write(0), hear('opstellen'), talk, fix),
  pupilHeard: () => steps(talk, fix),
  oogoHeld: () => steps(hear('opstellen'), fix),
  fixedIsLocked: () => steps(hear('opstellen'), talk, fix, write()),
  revisionAsksAgain: () =>
    steps(hear('opstellen'), talk, fix, answer('mother', 'ja'), revise, write(511, 2), hear('bijstellen'), talk, fix),
  correctionKeeps: () => steps(hear('opstellen'), talk, fix, answer('mother', 'ja'), step.correct(1)),
  disputeFreezes: () => steps(hear('opstellen'), talk, fix, dispute, revise),
  agreedBeforeEvaluating: () => steps(hear('opstellen'), talk, fix, later(14), score),
};

describe('no path makes a definitive OPP without its parts, OOGO and the pupil heard, or changes a locked version', () => {
  test('the ordinary life, with every wrong turn on the way', () => walk(ORDINARY()), 60_000);
  test('any path', async () => {
    const paths = fc.tuple(fc.constantFrom(...FROM), fc.commands(STEPS, { maxCommands: 30, size: 'max' }));
    const budget = { numRuns: 40, interruptAfterTimeLimit: 30_000, markInterruptAsFailure: false };
    const fixed: number[] = [];
    const walked = fc.asyncProperty(paths, async ([from, path]) => {
      fixed.push((await walk([...from(), ...path])) - from().filter((one) => `${one}` === 'fix').length);
    });
    await fc.assert(walked, budget);
    // Paths that never come to another definitive version prove nothing about one.
    expect(fixed.some((versions) => versions > 0)).toBe(true);
  }, 120_000);
});

describe('control: a model without one rule does not agree with the program', () => {
  test.each(RULES)(
    '%s',
    async (rule) => {
      await walk(SHOWS[rule]());
      await expect(walk(SHOWS[rule](), rule)).rejects.toThrow();
    },
    60_000,
  );
});

afterAll(() => {
  const names = 'Write hear talk fix correct revise dropDraft answer dispute endDispute score evaluate decide later';
  for (const name of names.split(' ')) expect([name, (step.taken.get(name) ?? 0) > 0]).toEqual([name, true]);
});
