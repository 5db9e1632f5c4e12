import type { Block, Fact } from '../../shared/documents/paper.ts';
import { ageOn, type Day, numericDay, shortDay } from '../../shared/kernel/days.ts';
import { statementSource } from '../../shared/kernel/texts.ts';
import type { InstemmingView } from '../../shared/plans/contract.ts';
import { planPaper as t } from '../../shared/plans/paper-texts.ts';
import type { StudentCard } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import { findStaff } from '../staff/public.ts';
import type { KeptRecord, KeptScore } from './record-store.ts';
import type { OpenedVersion, PlanRow } from './store.ts';

export type PaperFacts = {
  readonly db: Reader;
  readonly plan: PlanRow;
  readonly card: StudentCard | null;
  readonly name: string;
  readonly coachName: string | null;
  readonly version: OpenedVersion;
  readonly today: Day;
  readonly records: readonly KeptRecord[];
  readonly scores: readonly KeptScore[];
  readonly instemming: InstemmingView | null;
};

/** The pupil's voice first; then where it leads, what is done, who agreed; a zienswijze always goes along. */
export function planBlocks(facts: PaperFacts): Block[] {
  const { version, plan, name, records, today } = facts;
  return [
    { kind: 'title', text: name, sub: `${t.titles[plan.kind]}, ${t.version.toLowerCase()} ${version.number}` },
    { kind: 'facts', rows: headOf(facts), isDouble: true },
    ...(version.fixedOn === null ? [{ kind: 'notice', title: t.draft, text: t.draftText } as const] : []),
    ...(plan.disputeOn === null
      ? []
      : [{ kind: 'notice', title: t.dispute, text: t.disputeText(shortDay(plan.disputeOn)) } as const]),
    ...voiceBlocks(records),
    ...oppBlocks(facts),
    ...aboutBlocks(facts),
    ...doingBlocks(facts),
    ...(version.text.statements.length === 0
      ? []
      : ([
          { kind: 'heading', text: t.statements },
          ...version.text.statements.map((one) => ({
            kind: 'quote' as const,
            text: one.text,
            source: statementSource(one, today),
          })),
        ] as const)),
    ...agreeBlocks(facts),
    ...records.flatMap(({ text, onDay }): Block[] =>
      text.kind === 'zienswijze'
        ? [{ kind: 'notice', title: `${t.views[text.of]}, ${shortDay(onDay)}`, text: text.text }]
        : [],
    ),
  ];
}

function headOf({ card, coachName, version, plan, today }: PaperFacts): Fact[] {
  const born = card?.birthDate;
  return [
    { name: t.className, value: card?.className ?? '' },
    { name: t.coach, value: coachName ?? '' },
    { name: t.born, value: born ? `${numericDay(born)} (${ageOn(born, today)})` : '' },
    { name: t.version, value: `${version.number}, ${t.bases[version.basis]}` },
    { name: t.fixed, value: version.fixedOn === null ? '' : shortDay(version.fixedOn) },
    { name: t.evaluate, value: shortDay(plan.evaluateOn) },
  ];
}

function voiceBlocks(records: readonly KeptRecord[]): Block[] {
  const heard = records.flatMap(({ text, onDay }): Block[] => {
    if (text.kind !== 'hearing') return [];
    const source = `${t.moments[text.moment]}, ${shortDay(onDay)}, ${text.askedBy}`;
    if (text.outcome === 'wildeNiet') return [{ kind: 'quote', text: t.declined, source }];
    return [
      { kind: 'quote', text: text.words, source },
      { kind: 'facts', rows: [{ name: t.doneWith, value: text.doneWith }] },
    ];
  });
  return heard.length === 0 ? [] : [{ kind: 'heading', text: t.voice }, ...heard];
}

function oppBlocks({ version: { text } }: PaperFacts): Block[] {
  const { opp, extraSupport } = text;
  if (opp === null) return [];
  return [
    { kind: 'heading', text: t.perspective },
    {
      kind: 'facts',
      rows: [
        { name: t.destination, value: opp.destination },
        { name: t.destinationWhy, value: opp.destinationWhy },
        { name: t.promoting, value: opp.promoting },
        { name: t.hindering, value: opp.hindering },
        { name: t.extra, value: extraSupport?.why ?? '' },
      ],
    },
    { kind: 'heading', text: t.handelingsdeel },
    {
      kind: 'facts',
      rows: [
        { name: t.support, value: opp.support },
        { name: t.deviations, value: opp.noDeviations ? t.noDeviations : opp.deviations },
      ],
    },
  ];
}

function aboutBlocks({ version: { text } }: PaperFacts): Block[] {
  const rows = [
    { name: t.reason, value: text.reason },
    { name: t.strengths, value: text.strengths },
    { name: t.needs, value: text.needs.map((need) => need.text).join('\n') },
  ];
  if (rows.every(({ value }) => value === '')) return [];
  return [
    { kind: 'heading', text: t.about },
    { kind: 'facts', rows },
  ];
}

function doingBlocks({ db, version: { text }, scores }: PaperFacts): Block[] {
  const dayText = (on: Day | null): string => (on === null ? '' : shortDay(on));
  const goals = text.goals.map(({ text: goal, start, target, measure, endsOn }) => [
    goal,
    start,
    target,
    measure,
    dayText(endsOn),
  ]);
  const actions = text.actions.map(({ what, ownerId, dueOn }) => [
    what,
    ownerId === null ? '' : (findStaff(db, ownerId)?.name ?? ''),
    dayText(dueOn),
  ]);
  const nameOf = new Map(text.goals.map((goal) => [goal.goalId, goal.text]));
  const outcomes = scores.map(({ goalId, outcome, worked, onDay }) => [
    nameOf.get(goalId) ?? '',
    t.outcomes[outcome],
    worked,
    shortDay(onDay),
  ]);
  return [
    ...tableBlock(t.goals, [t.goal, t.start, t.target, t.measure, t.endsOn], goals, [30, 17, 17, 20, 16]),
    ...tableBlock(t.actions, [t.what, t.who, t.dueOn], actions, [54, 26, 20]),
    { kind: 'heading', text: t.together },
    {
      kind: 'facts',
      rows: [
        { name: t.pupilPart, value: text.pupilPart },
        { name: t.parentsPart, value: text.parentsPart },
      ],
    },
    ...tableBlock(t.evaluations, [t.goal, t.outcome, t.worked, t.on], outcomes, [36, 18, 30, 16]),
  ];
}

function agreeBlocks({ plan, records, instemming, card }: PaperFacts): Block[] {
  if (plan.kind !== 'opp') return [];
  const talks = records.flatMap(({ text, onDay }) =>
    text.kind === 'oogo' ? [[shortDay(onDay), t.forms[text.form], text.participants, text.summary]] : [],
  );
  const answers =
    instemming?.answers.map(({ name, answer, onDay }) => [name, t.answers[answer], shortDay(onDay)]) ?? [];
  const waiting = instemming?.people.filter(({ answer }) => answer === 'nogNiet') ?? [];
  return [
    ...tableBlock(t.oogo, [t.on, '', t.who, t.what], talks, [18, 14, 34, 34]),
    { kind: 'heading', text: t.agreement },
    { kind: 'paragraph', text: t.agreedStates[instemming?.state ?? 'waiting'] },
    ...(answers.length === 0 ? [] : [{ kind: 'table' as const, head: [t.name, t.answer, t.on], rows: answers }]),
    ...(waiting.length === 0 || instemming?.state === 'agreed'
      ? []
      : [
          {
            kind: 'signatures' as const,
            people: waiting.map(({ name, guardianId }) => ({
              name,
              as: guardianId === null ? t.signPupil : t.signParent,
            })),
          },
        ]),
    ...(card === null ? [] : [{ kind: 'signatures' as const, people: [{ name: '', as: t.signSchool }] }]),
  ];
}

function tableBlock(
  text: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): Block[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text },
    { kind: 'table', head, rows, widths },
  ];
}
