import type { ConsentVerdict } from '../consent/model.ts';
import { maySpeak } from '../consent/rules.ts';
import type { Day } from '../kernel/days.ts';
import type { StudentId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { type AgendaItem, FEEDBACK_TO, type Feedback, type ItemForm, type Meeting } from '../meetings/model.ts';
import type { StudentCard } from '../students/model.ts';

type AddFacts = {
  readonly meeting: Pick<Meeting, 'state'>;
  readonly agenda: readonly Pick<AgendaItem, 'studentId'>[];
  readonly studentId: StudentId;
  readonly state: StudentCard['state'];
  readonly consent: ConsentVerdict;
  readonly asConcept: boolean;
};
type AddRefusal = 'MEETING_NOT_OPEN' | 'STUDENT_LEFT' | 'ALREADY_ON_AGENDA' | 'CONSENT_MISSING';

/**
 * No permission, not on the agenda by name (PRIV-2, `privacy.md` 4), unless the chair puts him in the concept on purpose
 * while permission is asked. The new item comes last.
 */
export function decideAddToAgenda(facts: AddFacts): Result<{ position: number }, AddRefusal> {
  if (facts.meeting.state !== 'planned') return refuse('MEETING_NOT_OPEN');
  if (facts.state === 'left') return refuse('STUDENT_LEFT');
  if (facts.agenda.some(({ studentId }) => studentId === facts.studentId)) return refuse('ALREADY_ON_AGENDA');
  if (!maySpeak(facts.consent) && !facts.asConcept) return refuse('CONSENT_MISSING');
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
  return verdicts.every(maySpeak) ? ok(null) : refuse('CONSENT_MISSING');
}

type WriteFacts = { readonly meeting: Pick<Meeting, 'state'>; readonly consent: ConsentVerdict };

/** A withdrawal blocks everything still to come; what was minuted stays (PRIV-3). */
export function decideWrite({ meeting, consent }: WriteFacts): Result<null, 'MEETING_NOT_RUNNING' | 'CONSENT_MISSING'> {
  if (meeting.state !== 'running') return refuse('MEETING_NOT_RUNNING');
  return maySpeak(consent) ? ok(null) : refuse('CONSENT_MISSING');
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

type FormFacts = { readonly meeting: Pick<Meeting, 'state'>; readonly form: ItemForm };

/** HGW-7: health and home only as far as the question needs it, and then the form says why. */
export function decideForm({ meeting, form }: FormFacts): Result<null, 'MEETING_NOT_OPEN' | 'WHY_MISSING'> {
  if (meeting.state === 'final') return refuse('MEETING_NOT_OPEN');
  return form.sensitive !== '' && form.sensitiveWhy === '' ? refuse('WHY_MISSING') : ok(null);
}

/** What the form still lacks before the meeting: the pupil's own words and the parents' (HGW-7). */
export function formGaps(item: Pick<AgendaItem, 'question' | 'form'>): ('question' | 'parents' | 'pupil' | 'tried')[] {
  const { parents, pupil, helped, notHelped } = item.form;
  return [
    ...(item.question === '' ? ['question' as const] : []),
    ...(parents === '' ? ['parents' as const] : []),
    ...(pupil === '' ? ['pupil' as const] : []),
    ...(helped === '' && notHelped === '' ? ['tried' as const] : []),
  ];
}

type FeedbackFacts = { readonly feedback: Feedback; readonly hasOwner: boolean; readonly today: Day };

export function decideFeedback({
  feedback,
  hasOwner,
  today,
}: FeedbackFacts): Result<null, 'STAFF_NOT_FOUND' | 'DAY_IN_FUTURE'> {
  if (!hasOwner) return refuse('STAFF_NOT_FOUND');
  return feedback.doneOn !== null && feedback.doneOn > today ? refuse('DAY_IN_FUTURE') : ok(null);
}

/** One of the six is set or changed; the others stay. */
export function withFeedback(all: readonly Feedback[], one: Feedback): Feedback[] {
  return FEEDBACK_TO.flatMap((to) => (to === one.to ? [one] : all.filter((it) => it.to === to)));
}

/** Who must still be told, in the order of the list; a case stays open until nobody is left. */
export function stillToTell(all: readonly Feedback[]): (typeof FEEDBACK_TO)[number][] {
  return FEEDBACK_TO.filter((to) => !all.some((it) => it.to === to && it.doneOn !== null));
}
