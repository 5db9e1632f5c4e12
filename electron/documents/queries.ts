import type { ConsentVerdict } from '../../shared/consent/model.ts';
import { maySpeak } from '../../shared/consent/rules.ts';
import type { printZatAgenda, printZatMinutes } from '../../shared/documents/contract.ts';
import { paperTexts as t } from '../../shared/documents/texts.ts';
import { type Answer, blankOf, textOf } from '../../shared/kernel/blank.ts';
import { ageOn, clockTime, dayOf, longDay, numericDay, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { blankNames } from '../../shared/kernel/texts.ts';
import type { AgendaItem, Meeting } from '../../shared/meetings/model.ts';
import { fullName, initials } from '../../shared/students/model.ts';
import { triedWith } from '../../shared/zat/rules.ts';
import { agreementsMadeAt, agreementsOf } from '../agreements/public.ts';
import { verdictFor } from '../consent/public.ts';
import type { QueryHandler } from '../kernel/call.ts';
import type { QueryContext } from '../kernel/context.ts';
import { findItemRow, findMeeting, getItem, listItemRows } from '../meetings/public.ts';
import { schoolProfile } from '../settings/public.ts';
import { findStaff } from '../staff/public.ts';
import { coachNameOf, findCard } from '../students/public.ts';
import { listConsults } from '../zat/public.ts';
import { esc, facts, sheet, table } from './page.ts';

/** Initials only, and no question: this paper travels (PRIV-8). */
export const printAgenda: QueryHandler<typeof printZatAgenda> = (context, { meetingId }) => {
  const { db, concerns, handOver } = context;
  const meeting = findMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  let at = minutesOf(meeting.startsAt);
  const rows = listItemRows(db, meetingId).flatMap((row) => {
    const card = findCard(db, row.studentId);
    // Who may not be spoken of is on no paper, not even by his initials.
    if (!card || !maySpeak(verdictOf(context, meeting, row.studentId))) return [];
    concerns(row.studentId);
    const line = [timeOf(at), initials(card), card.className ?? '', String(row.minutes), t.origins[row.origin]];
    at += row.minutes;
    return [line];
  });
  const anonymous = listConsults(db, meetingId).map(({ minutes }) => ['', t.anonymous, '', String(minutes), '']);
  const body = `<h1>${t.agendaTitle}</h1><p class="sub">${longDay(meeting.heldOn)}, ${timeText(meeting)}</p>
${facts([
  [t.place, meeting.place],
  [t.chair, nameOf(context, meeting.chairId)],
  [t.members, namesOf(context, meeting.memberIds)],
])}<p></p>${table([t.time, t.pupil, t.className, t.minutes, t.reason], [...rows, ...anonymous])}<p>${t.agendaNote}</p>`;
  const html = sheet({ schoolName: schoolProfile(db).name, title: t.agendaTitle, body });
  handOver({ kind: 'paper', fileName: `ZAT-agenda ${meeting.heldOn}.pdf`, html, footer: printedBy(context) });
  return ok({});
};

/** One pupil and nobody else (PRIV-10); only when the minutes are final. */
export const printMinutes: QueryHandler<typeof printZatMinutes> = (context, { itemId }) => {
  const { db, concerns, handOver } = context;
  const row = findItemRow(db, itemId);
  const meeting = row && findMeeting(db, row.meetingId);
  const card = row && findCard(db, row.studentId);
  if (!row || !meeting || !card) return refuse('ITEM_NOT_FOUND');
  concerns(row.studentId);
  if (meeting.state !== 'final') return refuse('MINUTES_NOT_FINAL');
  const item = getItem(db, row);
  const born =
    card.birthDate === null
      ? ''
      : `${numericDay(card.birthDate)} (${ageOn(card.birthDate, meeting.heldOn)} ${t.years})`;
  const body = `<h1>${esc(fullName(card))}</h1><p class="sub">${t.minutesTitle}, ${longDay(meeting.heldOn)}</p>
${facts([
  [t.className, card.className ?? ''],
  [t.born, born],
  [t.coach, coachNameOf(db, row.studentId) ?? ''],
  [t.chair, nameOf(context, meeting.chairId)],
  [t.present, namesOf(context, meeting.presentIds)],
  [t.consent, consentText(context, meeting, item)],
])}${itemBody(context, meeting, item)}`;
  const html = sheet({ schoolName: schoolProfile(db).name, title: t.minutesTitle, body });
  const footer = `${t.fixedBy} ${meeting.finalisedAt === null ? '' : shortDay(dayOf(new Date(meeting.finalisedAt)))}. ${printedBy(context)}`;
  handOver({ kind: 'paper', fileName: `ZAT-notulen ${meeting.heldOn} nr ${row.position}.pdf`, html, footer });
  return ok({});
};

function itemBody({ db }: QueryContext, meeting: Meeting, item: AgendaItem): string {
  const { form } = item;
  // The pupil's own words come first.
  const question = `<h2>${t.question}</h2>${facts([
    [t.ofPupil, blankOf(form.pupil) === null ? `“${textOf(form.pupil)}”` : answered(form.pupil)],
    [t.ofParents, answered(form.parents)],
    [t.ofSchool, item.question],
    [t.helped, triedWith(form, 'helped')],
    [t.notHelped, triedWith(form, 'not')],
    [t.strengths, form.strengths],
    [t.wanted, form.wanted],
  ])}`;
  if (item.state !== 'discussed') return `${question}<p>${t.notDiscussed}</p>`;
  const before = agreementsOf(db, item.studentId).filter(
    ({ itemId, madeOn }) => itemId !== item.itemId && madeOn < meeting.heldOn,
  );
  const made = agreementsMadeAt(db, item.itemId);
  const notes = (Object.keys(t.notes) as (keyof typeof t.notes)[]).map(
    (step) => [t.notes[step], item.notes[step]] as const,
  );
  const told = item.feedback.map(({ to, ownerId, by, doneOn }) => [
    t.feedback[to],
    ownerId === null ? '' : (findStaff(db, ownerId)?.name ?? ''),
    doneOn !== null ? `${t.doneOn} ${shortDay(doneOn)}` : by === null ? '' : `${t.dueOn.toLowerCase()} ${shortDay(by)}`,
  ]);
  const previous = before.map(({ what, ownerName, state }) => [what, ownerName, t.outcomes[state]]);
  const agreed = made.map(({ what, ownerName, dueOn }) => [what, ownerName, shortDay(dueOn)]);
  return [
    question,
    previous.length === 0 ? '' : `<h2>${t.previous}</h2>${table([t.what, t.who, t.outcome], previous)}`,
    `<h2>${t.discussion}</h2>${facts(notes)}`,
    `<h2>${t.agreements}</h2>${agreed.length === 0 ? `<p>${t.none}</p>` : table([t.what, t.who, t.dueOn], agreed)}`,
    told.length === 0 ? '' : `<h2>${t.told}</h2>${table([t.toWhom, t.who, t.when], told)}`,
  ].join('');
}

/** A gap is left out; what was withheld, or asked and awaited, is said. */
function answered(answer: Answer): string {
  const blank = blankOf(answer);
  return blank === null || blank === 'missing' ? textOf(answer) : blankNames[blank];
}

function verdictOf(
  { db }: QueryContext,
  { heldOn, meetingId, memberIds }: Meeting,
  studentId: StudentId,
): ConsentVerdict {
  const verdict = verdictFor(db, studentId, { on: heldOn, meetingId, memberIds });
  return verdict ?? { state: 'unknown', age: null, givers: [], informParents: false };
}

function consentText(context: QueryContext, meeting: Meeting, { studentId }: AgendaItem): string {
  const verdict = verdictOf(context, meeting, studentId);
  if (verdict.state === 'ground') return t.byGround;
  const names = verdict.givers.flatMap(({ name, answer }) => (answer === 'ja' ? [name] : []));
  return names.length === 0 ? '' : `${t.consentOf} ${names.join(', ')}`;
}

function printedBy({ actor, now }: QueryContext): string {
  return `${t.printedBy} ${actor.name}, ${shortDay(dayOf(now()))}, ${clockTime(now())}.`;
}

function nameOf({ db }: QueryContext, id: Meeting['chairId']): string {
  return id === null ? '' : (findStaff(db, id)?.name ?? '');
}

function namesOf(context: QueryContext, ids: Meeting['memberIds']): string {
  return ids.map((id) => nameOf(context, id)).join(', ');
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function timeOf(minutes: number): string {
  return `${Math.floor(minutes / 60) % 24}.${String(minutes % 60).padStart(2, '0')}`;
}

function timeText({ startsAt, endsAt }: Meeting): string {
  return `${startsAt.replace(':', '.')}–${endsAt.replace(':', '.')}`;
}
