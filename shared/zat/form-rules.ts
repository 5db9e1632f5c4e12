import type { ConsentVerdict } from '../consent/model.ts';
import { maySpeak } from '../consent/rules.ts';
import type { StaffId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Meeting } from '../meetings/model.ts';
import type { StaffMember } from '../staff/model.ts';
import type { ZatCase } from './case.ts';

type AskFacts = {
  readonly meeting: Pick<Meeting, 'state'>;
  readonly isClosed: boolean;
  /** `null`: nobody in particular, so whoever chairs. `undefined`: somebody who is not there. */
  readonly staff: Pick<StaffMember, 'function' | 'isActive'> | null | undefined;
};
type AskRefusal = 'MEETING_NOT_OPEN' | 'FORM_CLOSED' | 'STAFF_NOT_FOUND' | 'CANNOT_FILL';

/** A form (HGW-7) is filled in by a zorgcoördinator: nobody else holds the right to write what stands in it. */
export function decideAskForm({ meeting, isClosed, staff }: AskFacts): Result<null, AskRefusal> {
  if (meeting.state === 'final') return refuse('MEETING_NOT_OPEN');
  if (isClosed) return refuse('FORM_CLOSED');
  if (staff === undefined) return refuse('STAFF_NOT_FOUND');
  return staff === null || canFill(staff) ? ok(null) : refuse('CANNOT_FILL');
}

export function canFill(staff: Pick<StaffMember, 'function' | 'isActive'>): boolean {
  return staff.isActive && staff.function === 'zorgcoordinator';
}

type InFacts = {
  /** What the ZAT keeps of this item; `undefined` while nothing was said of it. */
  readonly own: Pick<ZatCase, 'formClosedOn'> | undefined;
  /** Was the form in at the meeting from which the pupil comes back? */
  readonly wasIn: boolean;
};

/** A pupil who comes back brings his closed form with him, until somebody says otherwise at this meeting (C43). */
export function isFormIn({ own, wasIn }: InFacts): boolean {
  return own === undefined ? wasIn : own.formClosedOn !== null;
}

/** Ready for the meeting: he may be spoken of by name with who is there (PRIV-2), and his form is in (HGW-7). */
export function isReady({ consent, isFormIn: isIn }: { consent: ConsentVerdict; isFormIn: boolean }): boolean {
  return maySpeak(consent) && isIn;
}

/** Whose form it is to fill in. */
export function fillerOf(own: Pick<ZatCase, 'formBy'> | undefined, chairId: StaffId | null): StaffId | null {
  return own?.formBy ?? chairId;
}
