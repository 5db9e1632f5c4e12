import type { PackPart } from '../../shared/documents/pack.ts';
import type { Block, Fact } from '../../shared/documents/paper.ts';
import { paperTexts as t } from '../../shared/documents/texts.ts';
import { type Answer, blankOf, textOf } from '../../shared/kernel/blank.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { Statement } from '../../shared/kernel/statement.ts';
import { blankNames, statementSource } from '../../shared/kernel/texts.ts';
import type { AgendaItem, ItemForm } from '../../shared/meetings/model.ts';

/** A gap is left out; what was withheld, or asked and awaited, is said. */
export function answered(answer: Answer): string {
  const blank = blankOf(answer);
  return blank === null || blank === 'missing' ? textOf(answer) : blankNames[blank];
}

type Asked = Pick<AgendaItem, 'question' | 'form'>;

/** The pupil's own words come first. */
export function askedBlocks({ question, form }: Asked, givenName: string): Block[] {
  const pupil = blankOf(form.pupil) === null ? `“${textOf(form.pupil)}”` : answered(form.pupil);
  return [
    { kind: 'heading', text: t.questionOf(givenName) },
    {
      kind: 'facts',
      rows: [
        { name: givenName, value: pupil },
        { name: t.ofParents, value: answered(form.parents) },
        { name: t.parentsView, value: answered(form.parentsView) },
        { name: t.ofSchool, value: question },
        { name: t.wanted, value: form.wanted },
      ],
    },
  ];
}

/** The parts of a form that somebody may hear; each in the order of the form, an empty one not at all. */
export function formBlocks({ form }: Asked, parts: readonly PackPart[], today: Day): Block[] {
  const has = (part: PackPart): boolean => parts.includes(part);
  return [
    ...(has('tried') ? triedBlocks(form) : []),
    ...(has('school') ? schoolBlocks(form) : []),
    ...(has('agencies') ? factBlock(t.agencies, [{ name: t.involved, value: answered(form.agencies) }]) : []),
    ...(has('safety') && form.safety !== 'notAsked'
      ? factBlock(t.safety, [{ name: t.safeties[form.safety], value: form.safetyText || '–' }])
      : []),
    ...(has('health') ? statementBlocks(t.health, form.health, form.healthWhy, today) : []),
    ...(has('home') ? statementBlocks(t.home, form.home, form.homeWhy, today) : []),
  ];
}

function triedBlocks({ tried }: ItemForm): Block[] {
  if (tried.length === 0) return [];
  const rows = tried.map(({ line, what, effect }) => [what, t.lines[line], t.effects[effect]]);
  const table: Block = { kind: 'table', head: [t.what, t.line, t.effect], rows, widths: [58, 18, 24] };
  return [{ kind: 'heading', text: t.tried }, table];
}

function schoolBlocks({ strengths, functioning, absence }: ItemForm): Block[] {
  return factBlock(t.atSchool, [
    { name: t.strengths, value: strengths },
    { name: t.functioning, value: functioning },
    { name: t.absence, value: absence },
  ]);
}

function statementBlocks(title: string, said: readonly Statement[], why: string, today: Day): Block[] {
  const rows = said.map((statement) => ({
    name: t.said,
    value: statement.text,
    source: `${statementSource(statement, today)}.`,
  }));
  return rows.length === 0 ? [] : factBlock(title, [...rows, { name: t.whyNeeded, value: why }]);
}

function factBlock(text: string, rows: readonly Fact[]): Block[] {
  return rows.every(({ value }) => value === '')
    ? []
    : [
        { kind: 'heading', text },
        { kind: 'facts', rows },
      ];
}
