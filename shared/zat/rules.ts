import type { ConsentVerdict } from '../consent/model.ts';
import { maySpeak } from '../consent/rules.ts';
import { isGap } from '../kernel/blank.ts';
import type { Day } from '../kernel/days.ts';
import type { StudentId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { decideStatement, type StatementRefusal } from '../kernel/statement.ts';
import {
  type AgendaItem,
  FEEDBACK_TO,
  type Feedback,
  type ItemForm,
  type ItemNotes,
  type Meeting,
  type Tried,
} from '../meetings/model.ts';
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

type NoteFacts = WriteFacts & { readonly notes: Pick<ItemNotes, 'more' | 'moreConsent'> };

/** Of the jeugdarts more than advice and agreed action only with the tick that it may be shared (PRIV-5). */
export function decideNotes({
  notes,
  ...facts
}: NoteFacts): Result<null, 'MEETING_NOT_RUNNING' | 'CONSENT_MISSING' | 'CONSENT_TICK_MISSING'> {
  const decision = decideWrite(facts);
  if (!decision.ok) return decision;
  return notes.more !== '' && !notes.moreConsent ? refuse('CONSENT_TICK_MISSING') : ok(null);
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

type FormFacts = {
  readonly meeting: Pick<Meeting, 'state'>;
  readonly form: ItemForm;
  readonly isClosed: boolean;
  readonly today: Day;
};
type FormRefusal = 'MEETING_NOT_OPEN' | 'FORM_CLOSED' | 'WHY_MISSING' | StatementRefusal;

/** HGW-7: health and home only as far as the question needs it, and then the form says why and who says so. */
export function decideForm({ meeting, form, isClosed, today }: FormFacts): Result<null, FormRefusal> {
  if (meeting.state === 'final') return refuse('MEETING_NOT_OPEN');
  if (isClosed) return refuse('FORM_CLOSED');
  const lacksWhy =
    (form.health.length > 0 && form.healthWhy === '') ||
    (form.home.length > 0 && form.homeWhy === '') ||
    (form.sensitive !== '' && form.sensitiveWhy === '');
  if (lacksWhy) return refuse('WHY_MISSING');
  for (const statement of [...form.health, ...form.home]) {
    const decision = decideStatement(statement, today);
    if (!decision.ok) return decision;
  }
  return ok(null);
}

export const FORM_GAPS = ['question', 'parents', 'pupil', 'tried'] as const;
export type FormGap = (typeof FORM_GAPS)[number];

/** What the form still lacks before the meeting (HGW-7). What is withheld or does not apply is no gap. */
export function formGaps(item: Pick<AgendaItem, 'question' | 'form'>): FormGap[] {
  const { parents, pupil, tried } = item.form;
  const lacks: Readonly<Record<FormGap, boolean>> = {
    question: item.question === '',
    parents: isGap(parents),
    pupil: isGap(pupil),
    tried: tried.length === 0,
  };
  return FORM_GAPS.filter((gap) => lacks[gap]);
}

/** What was tried with this effect, each on a line of its own. */
export function triedWith({ tried }: Pick<ItemForm, 'tried'>, effect: Tried['effect']): string {
  return tried.flatMap((one) => (one.effect === effect ? [one.what] : [])).join('\n');
}

type CloseFacts = {
  readonly meeting: Pick<Meeting, 'state'>;
  readonly isClosed: boolean;
  readonly gaps: readonly FormGap[];
};

/** A form is closed once, when nothing is missing in it; what is asked and awaited may still come at the table. */
export function decideCloseForm({
  meeting,
  isClosed,
  gaps,
}: CloseFacts): Result<null, 'MEETING_NOT_OPEN' | 'FORM_CLOSED' | 'FORM_INCOMPLETE'> {
  if (meeting.state === 'final') return refuse('MEETING_NOT_OPEN');
  if (isClosed) return refuse('FORM_CLOSED');
  return gaps.length > 0 ? refuse('FORM_INCOMPLETE') : ok(null);
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
  return FEEDBACK_TO.filter((to) => !all.some((it) => it.to === to && (it.doneOn !== null || it.isNotNeeded)));
}
