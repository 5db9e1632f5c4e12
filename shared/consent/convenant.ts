import { z } from 'zod';
import { Day } from '../kernel/days.ts';
import { Line, OptionalLine } from '../kernel/text.ts';

/* What the school has arranged before it may share at all (PRIV-1), and how strictly it asks (OPP-9). */

export const CONVENANT_STATES = ['onbekend', 'ja', 'nee'] as const;

export const SharingRules = z.strictObject({
  convenant: z.strictObject({
    /** Is there a convenant with the partners of the ZAT? 'onbekend' until somebody has said. */
    state: z.enum(CONVENANT_STATES),
    signedOn: Day.nullable(),
    endsOn: Day.nullable(),
    /** Organisations that signed it. */
    parties: z.array(Line).max(40),
    /** Where the paper and the privacyreglement are kept. */
    where: OptionalLine,
  }),
  /**
   * One parent with gezag may speak for both, as long as the school knows of no disagreement (OPP-9). Off unless the
   * school chooses it: then every parent with gezag is asked.
   */
  oneParentSpeaks: z.boolean(),
});
export type SharingRules = z.infer<typeof SharingRules>;

export const USUAL_RULES: SharingRules = {
  convenant: { state: 'onbekend', signedOn: null, endsOn: null, parties: [], where: '' },
  oneParentSpeaks: false,
};

/**
 * May partners from outside hear of a named pupil on that day, as far as the convenant goes (PRIV-1)? Not when the
 * school has said that there is none, or that it ends before that day. While nobody has said, it is asked for and does
 * not close the table: the program cannot know what lies in the school's cupboard.
 */
export function convenantHolds({ state, signedOn, endsOn }: SharingRules['convenant'], on: Day): boolean {
  if (state === 'nee') return false;
  if (state === 'onbekend') return true;
  return (signedOn === null || signedOn <= on) && (endsOn === null || on <= endsOn);
}

export type ConvenantFault = 'SIGNED_IN_FUTURE' | 'ENDS_BEFORE_SIGNED' | 'PARTIES_MISSING' | 'DAY_MISSING';

/** What is wrong with what somebody wants to say about the convenant; `null` when it may be kept. */
export function convenantFault(
  { state, signedOn, endsOn, parties }: SharingRules['convenant'],
  today: Day,
): ConvenantFault | null {
  if (state !== 'ja') return null;
  if (signedOn === null) return 'DAY_MISSING';
  if (signedOn > today) return 'SIGNED_IN_FUTURE';
  if (endsOn !== null && endsOn < signedOn) return 'ENDS_BEFORE_SIGNED';
  return parties.length === 0 ? 'PARTIES_MISSING' : null;
}
