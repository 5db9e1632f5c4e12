import type { ConsentVerdict } from '../consent/model.ts';
import type { Day } from '../kernel/days.ts';
import type { StudentId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { AgendaItem, Meeting } from '../meetings/model.ts';
import type { StudentCard } from '../students/model.ts';

type AddFacts = {
  readonly meeting: Pick<Meeting, 'state'>;
  readonly agenda: readonly Pick<AgendaItem, 'studentId'>[];
  readonly studentId: StudentId;
  readonly state: StudentCard['state'];
  readonly consent: ConsentVerdict;
};
type AddRefusal = 'MEETING_NOT_OPEN' | 'STUDENT_LEFT' | 'ALREADY_ON_AGENDA' | 'CONSENT_MISSING';

/** No permission, not on the agenda by name (PRIV-2, `privacy.md` 4). The new item comes last. */
export function decideAddToAgenda(facts: AddFacts): Result<{ position: number }, AddRefusal> {
  if (facts.meeting.state !== 'planned') return refuse('MEETING_NOT_OPEN');
  if (facts.state === 'left') return refuse('STUDENT_LEFT');
  if (facts.agenda.some(({ studentId }) => studentId === facts.studentId)) return refuse('ALREADY_ON_AGENDA');
  if (facts.consent.state !== 'valid') return refuse('CONSENT_MISSING');
  return ok({ position: facts.agenda.length + 1 });
}

type StartFacts = { readonly meeting: Pick<Meeting, 'state'>; readonly verdicts: readonly ConsentVerdict[] };

/** The meeting begins only when every pupil on the agenda may be discussed by name today. */
export function decideStart({
  meeting,
  verdicts,
}: StartFacts): Result<null, 'MEETING_NOT_OPEN' | 'AGENDA_EMPTY' | 'CONSENT_MISSING'> {
  if (meeting.state !== 'planned') return refuse('MEETING_NOT_OPEN');
  if (verdicts.length === 0) return refuse('AGENDA_EMPTY');
  return verdicts.every(({ state }) => state === 'valid') ? ok(null) : refuse('CONSENT_MISSING');
}

type WriteFacts = { readonly meeting: Pick<Meeting, 'state'>; readonly consent: ConsentVerdict };

/** A withdrawal blocks everything still to come; what was minuted stays (PRIV-3). */
export function decideWrite({ meeting, consent }: WriteFacts): Result<null, 'MEETING_NOT_RUNNING' | 'CONSENT_MISSING'> {
  if (meeting.state !== 'running') return refuse('MEETING_NOT_RUNNING');
  return consent.state === 'valid' ? ok(null) : refuse('CONSENT_MISSING');
}

type FinaliseFacts = { readonly meeting: Pick<Meeting, 'state'>; readonly items: readonly Pick<AgendaItem, 'state'>[] };

export function decideFinalise({
  meeting,
  items,
}: FinaliseFacts): Result<null, 'MEETING_NOT_RUNNING' | 'ITEMS_STILL_OPEN'> {
  if (meeting.state !== 'running') return refuse('MEETING_NOT_RUNNING');
  return items.some(({ state }) => state === 'open') ? refuse('ITEMS_STILL_OPEN') : ok(null);
}

type PlanFacts = {
  readonly heldOn: Day;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly today: Day;
  readonly takenDays: readonly Day[];
};

export function decidePlan(facts: PlanFacts): Result<null, 'ENDS_BEFORE_START' | 'DAY_IN_PAST' | 'DAY_TAKEN'> {
  if (facts.endsAt <= facts.startsAt) return refuse('ENDS_BEFORE_START');
  if (facts.heldOn < facts.today) return refuse('DAY_IN_PAST');
  return facts.takenDays.includes(facts.heldOn) ? refuse('DAY_TAKEN') : ok(null);
}
