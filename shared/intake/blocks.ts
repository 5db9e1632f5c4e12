import { z } from 'zod';
import { BLANKS, type Blank } from '../kernel/blank.ts';
import type { Compartment } from '../kernel/compartments.ts';
import { Day } from '../kernel/days.ts';
import type { ApplicationKind } from './model.ts';

/* The parts of an okidoc (ADM-7, `formats.md` 13), each in the compartment where it may be read. */

export const OKIDOC_BLOCKS = [
  'advice',
  'supportAdvice',
  'viewPupil',
  'viewParents',
  'tests',
  'finalTest',
  'domains',
  'behaviour',
  'attitude',
  'physical',
  'career',
  'dyslexia',
  'soIndication',
  'opp',
  'plan',
  'diagnosis',
  'absence',
  'attachments',
] as const;

/** The parts of a schoolwisselaarsformulier (ADM-12, `formats.md` 14): filled by the old school, completely. */
export const SWITCH_BLOCKS = [
  'switchReason',
  'currentLevel',
  'promotion',
  'lastReport',
  'absence',
  'support',
  'opp',
  'viewPupil',
  'viewParents',
  'career',
  'physical',
] as const;

export const BLOCKS = [...OKIDOC_BLOCKS, 'switchReason', 'currentLevel', 'promotion', 'lastReport', 'support'] as const;
export type Block = (typeof BLOCKS)[number];

/** Which parts belong to a dossier, in the order of the form. */
export function blocksOf(kind: ApplicationKind): readonly Block[] {
  return kind === 'onderinstroom' ? OKIDOC_BLOCKS : SWITCH_BLOCKS;
}

/** Present, or one of the four kinds of empty: only `missing` is a gap to ask about; `withheld` is never asked. */
export const BLOCK_STATES = ['present', ...BLANKS] as const;
export type BlockState = 'present' | Blank;

/** Health data of the pupil goes into `zorg`: the committee and coaches never get it (`privacy.md` 1, `formats.md` 15). */
const HEALTH: readonly Block[] = ['physical', 'diagnosis'];

export function compartmentOf(block: Block): Extract<Compartment, 'onderwijs' | 'zorg'> {
  return HEALTH.includes(block) ? 'zorg' : 'onderwijs';
}

/** A part read from a dossier can be long: a list of sixty tests. */
export const BlockText = z.strictObject({ text: z.string().max(60_000) });
export const OkidocBlock = BlockText.extend({
  block: z.enum(BLOCKS),
  /** `null`: nobody has looked at it yet. */
  state: z.enum(BLOCK_STATES).nullable(),
  askedOn: Day.nullable(),
  /** Where it comes from: a dossier file, typed by hand, or the phone. */
  source: z.enum(['oso', 'hand', 'phone']),
  revision: z.number().int(),
});
export type OkidocBlock = z.infer<typeof OkidocBlock>;

export type BlockCounts = Readonly<Record<BlockState | 'open', number>>;

export function countBlocks(blocks: readonly Pick<OkidocBlock, 'state'>[]): BlockCounts {
  const count = (state: BlockState | null) => blocks.filter((block) => block.state === state).length;
  return {
    present: count('present'),
    missing: count('missing'),
    withheld: count('withheld'),
    notApplicable: count('notApplicable'),
    awaited: count('awaited'),
    open: count(null),
  };
}

export type PhoneScript = {
  /** Only what is missing. */
  readonly ask: readonly Block[];
  /** Asked before, and still awaited. */
  readonly awaited: readonly Block[];
  /** What the parents withhold: the script says not to ask for it. */
  readonly doNotAsk: readonly Block[];
};

/** What to ask the teacher of groep 8 by phone, and what not (feature 4 of the second list). */
export function phoneScript(blocks: readonly Pick<OkidocBlock, 'block' | 'state'>[]): PhoneScript {
  const those = (state: BlockState) => blocks.filter((it) => it.state === state).map(({ block }) => block);
  return { ask: those('missing'), awaited: those('awaited'), doNotAsk: those('withheld') };
}
