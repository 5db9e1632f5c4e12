import { FACTOR_PLACES, type Factors, type Heard } from '../../shared/bespreking/discussion-model.ts';
import type { printDiscussion } from '../../shared/bespreking/print-contract.ts';
import { isConcept } from '../../shared/bespreking/rules.ts';
import {
  decisionNames,
  factorNames,
  goalOutcomeNames,
  needBeginnings,
  reportTexts as t,
} from '../../shared/bespreking/texts.ts';
import type { Block, Fact } from '../../shared/documents/paper.ts';
import { decideForParents } from '../../shared/documents/rules.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { statementSource } from '../../shared/kernel/texts.ts';
import { fullName, type StudentCard } from '../../shared/students/model.ts';
import { agreementsOf } from '../agreements/public.ts';
import type { Reader } from '../db/database.ts';
import { issue } from '../documents/public.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { findMeeting } from '../meetings/public.ts';
import { findStaff } from '../staff/public.ts';
import { coachNameOf, findCard } from '../students/public.ts';
import { findCaseRow, type OpenedCase, openCase } from './discussion-store.ts';
import { findTeam } from './reach.ts';

export const handlePrintDiscussion: CommandHandler<typeof printDiscussion> = (context, input) => {
  const { db, concerns, today } = context;
  const row = findCaseRow(db, input.discussionId);
  const card = row && findCard(db, row.studentId);
  if (!row || !card) return refuse('CASE_NOT_FOUND');
  concerns(row.studentId);
  if (row.state !== 'discussed' || row.discussedOn === null) return refuse('NOT_DISCUSSED');
  if (input.receiver === 'parents') {
    const decision = decideForParents(card.birthDate, today);
    if (!decision.ok) return decision;
  }
  const opened = openCase(db, row);
  issue(context, {
    fileName: `Verslag leerlingbespreking ${row.discussedOn} nr ${row.position}`,
    format: input.format,
    content: { title: t.title, running: fullName(card), blocks: reportBlocks(db, opened, card, today) },
    disclosure: {
      kind: 'minutes',
      receiver: { kind: input.receiver, name: t.receivers[input.receiver](card.givenName) },
      purpose: 'bespreking',
      subjects: [
        {
          studentId: row.studentId,
          ground: input.receiver === 'school' ? 'withinSchool' : 'ownFile',
          parts: ['basis', 'notes', 'agreements'],
        },
      ],
    },
  });
  return ok({});
};

/** The pupil's own words first, then the parents', then the phases of HGW-5. */
function reportBlocks(db: Reader, row: OpenedCase, card: StudentCard, today: Day): Block[] {
  const { form, evaluations } = row.text;
  const meeting = row.meetingId === null ? undefined : findMeeting(db, row.meetingId);
  const present = (meeting?.presentIds ?? []).map((id) => findStaff(db, id)?.name ?? '').filter((name) => name !== '');
  const made = agreementsOf(db, row.studentId).filter((it) => it.meetingId !== null && it.meetingId === row.meetingId);
  return [
    { kind: 'title', text: fullName(card), sub: row.discussedOn === null ? '' : t.on(shortDay(row.discussedOn)) },
    {
      kind: 'facts',
      isDouble: true,
      rows: [
        { name: t.className, value: card.className ?? '' },
        { name: t.coach, value: coachNameOf(db, row.studentId) ?? '' },
        { name: t.team, value: findTeam(db, row.teamId)?.name ?? '' },
        { name: t.present, value: present.join(', ') },
      ],
    },
    ...heard(t.pupilSays, form.pupil),
    ...heard(t.parentsSay, form.parents),
    ...section(t.reason, [{ kind: 'paragraph', text: form.reason }], form.reason !== ''),
    ...section(
      t.seen,
      [
        { kind: 'list', lines: form.facts.map(({ what, when }) => [what, when].filter(Boolean).join(' — ')) },
        facts([
          [t.results, form.results],
          [t.absence, form.absence],
        ]),
      ],
      form.facts.length > 0,
    ),
    ...section(
      t.said,
      [
        {
          kind: 'list',
          lines: form.statements.map((one) => `${one.text} (${statementSource(one, today)})`),
        },
      ],
      form.statements.length > 0,
    ),
    ...factors(t.helping, form.helping),
    ...factors(t.hindering, form.hindering),
    facts([
      [t.tried, form.tried],
      [t.explanation, form.explanation],
    ]),
    ...section(
      t.needs,
      [{ kind: 'list', lines: form.needs.map(({ kind, text }) => `${needBeginnings[kind]} ${text}`) }],
      form.needs.length > 0,
    ),
    ...section(t.goals, [goalTable(row)], form.goals.length > 0),
    ...section(
      t.plan,
      [
        facts([
          [t.approach, form.approach],
          [t.facilities, form.facilities],
          [t.pupilPart, form.pupilPart],
          [t.parentsPart, form.parentsPart],
          [t.evaluateOn, row.evaluateOn === null ? '' : shortDay(row.evaluateOn)],
        ]),
      ],
      true,
    ),
    ...section(
      t.agreements,
      [
        {
          kind: 'table',
          head: t.agreementHead,
          rows: made.map(({ what, ownerName, dueOn }) => [what, ownerName, shortDay(dueOn)]),
        },
      ],
      made.length > 0,
    ),
    ...evaluations.flatMap(({ on, effect, decision }): Block[] =>
      section(t.evaluated(shortDay(on)), [{ kind: 'paragraph', text: `${decisionNames[decision]}. ${effect}` }], true),
    ),
  ];
}

function section(text: string, blocks: readonly Block[], isThere: boolean): Block[] {
  return isThere ? [{ kind: 'heading', text }, ...blocks] : [];
}

function heard(text: string, { state, why, view }: Heard): Block[] {
  if (view !== '') return section(text, [{ kind: 'quote', text: view }], true);
  return state === 'no' && why !== '' ? section(text, [{ kind: 'paragraph', text: t.notHeard(why) }], true) : [];
}

function facts(rows: readonly (readonly [string, string])[]): Block {
  return { kind: 'facts', rows: rows.map(([name, value]): Fact => ({ name, value })) };
}

function factors(text: string, value: Factors): Block[] {
  const rows = FACTOR_PLACES.map((place) => [factorNames[place], value[place]] as const);
  return section(
    text,
    [facts(rows)],
    rows.some(([, said]) => said !== ''),
  );
}

function goalTable({ text }: OpenedCase): Block {
  const rows = text.form.goals.map((goal) => [
    goal.goal,
    goal.start,
    goal.target,
    goal.measure,
    goal.until === null ? '' : shortDay(goal.until),
    isConcept(goal) ? t.concept : goalOutcomeNames[goal.outcome ?? 'none'],
  ]);
  return { kind: 'table', head: t.goalHead, rows };
}
