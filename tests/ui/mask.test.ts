import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { MASK_SIGN, masked } from '../../renderer/kernel/mask.ts';
import { presentable } from '../../renderer/kernel/presenting.ts';
import { StudentId } from '../../shared/kernel/ids.ts';
import { EMPTY_FORM, ItemForm } from '../../shared/meetings/model.ts';
import { fullAnswers } from '../support/full-answers.ts';
import { openWorld } from '../support/world.ts';

const text = (value: unknown): string => JSON.stringify(value);
const Person = z.strictObject({
  studentId: StudentId,
  givenName: z.string(),
  prefix: z.string(),
  surname: z.string(),
  className: z.string(),
});
const SEM = {
  studentId: '00000000-0000-4000-8000-00000000000f',
  givenName: 'Sem',
  prefix: 'van der',
  surname: 'Heijden-Oldenburger',
  className: '3vA',
};

test('names are initials, free text is gone; codes, days, ids and who works at school stay', () => {
  const Answer = z.strictObject({
    card: Person,
    item: z.strictObject({ question: z.string(), state: z.enum(['open', 'done']) }),
    made: z.array(z.strictObject({ what: z.string(), ownerName: z.string(), dueOn: z.iso.date() })),
    guardians: z.array(z.strictObject({ name: z.string(), relation: z.string(), phone: z.string() })),
    studentName: z.string(),
  });
  const shown = text(
    masked(Answer, {
      card: SEM,
      item: { question: 'Spijbelt', state: 'open' },
      made: [{ what: 'Belt moeder', ownerName: 'S. Achterberg', dueOn: '2026-12-11' }],
      guardians: [{ name: 'W. Heijden', relation: 'moeder', phone: '06-00000001' }],
      studentName: 'Sem van der Heijden',
    }),
  );
  for (const hidden of ['Sem', 'Heijden', 'Spijbelt', 'Belt moeder', '06-', 'moeder'])
    expect(shown).not.toContain(hidden);
  for (const open of [SEM.studentId, '3vA', '"open"', 'S. Achterberg', '2026-12-11', 'S.v.d.H.', `"S.${MASK_SIGN}"`])
    expect(shown).toContain(open);
});

test('the same word is hidden where anything may be written, and stays where it is one of a few', () => {
  const free = z.strictObject({ brandNew: z.string() });
  const closed = z.strictObject({ brandNew: z.enum(['autisme', 'anders']) });
  expect(masked(free, { brandNew: 'autisme' })).not.toEqual({ brandNew: 'autisme' });
  expect(masked(closed, { brandNew: 'autisme' })).toEqual({ brandNew: 'autisme' });
});

test('what the schema does not tell of has no text left', () => {
  expect(text(masked(z.strictObject({}), { more: ['Zij slaapt slecht'], count: 3 }))).not.toContain('slaapt');
});

test('answers keep their shape: what was tried still has its effect, an empty field its kind', () => {
  const form = {
    ...EMPTY_FORM,
    pupil: { empty: 'withheld' },
    tried: [{ line: 1, what: 'Vaste plek vooraan', effect: 'helped' }],
  };
  expect(masked(ItemForm, form)).toMatchObject({
    pupil: { empty: 'withheld' },
    tried: [{ line: 1, effect: 'helped' }],
    urgency: 'gewoon',
  });
});

describe('every answer there is (T6)', () => {
  const calls = openWorld()
    .desk.features.flatMap((feature) => feature.calls)
    .map(({ call }) => call)
    .filter(({ name }) => !/^(?:session|settings|staff)\./.test(name) && name !== 'audit.verify');
  /** Free text that stays, by the path of its field. */
  const left = (name: string, show: typeof masked | null): readonly string[] =>
    calls
      .filter((call) => call.name === name)
      .flatMap((call) =>
        fullAnswers(call.output, (path) => `Geheim@${path}@`).map((value) =>
          show === null ? value : presentable(call, { ok: true, value }, true),
        ),
      )
      .flatMap((shown) => [...text(shown ?? null).matchAll(/Geheim@([^@]*)@/g)].map(([, path = '']) => path));
  const paths = calls.flatMap(({ name }) => left(name, masked).map((path) => `${name}${path}`));

  test('shows no free text but of the school itself, its people, its tests and its papers', () => {
    const fields = new Set(paths.map((path) => path.replace(/^.*\./, '')));
    expect([...fields].sort()).toEqual(
      [
        // Classes and rooms.
        ...['className', 'level', 'place', 'teamName', 'steunpunt', 'brin', 'year'],
        // Who works here.
        ...['author', 'authorName', 'broughtBy', 'changedBy', 'closedBy', 'coachName', 'confirmedBy', 'decidedBy'],
        ...['fixedBy', 'fromOwner', 'givenBy', 'handlerName', 'madeBy', 'ownerName', 'recordedBy', 'sentBy'],
        ...['toOwner', 'userName', 'name'],
        // Tests and their norms.
        ...['campaignName', 'edition', 'mappingName', 'norm', 'normGroup', 'scaleVersion', 'testName', 'version'],
        // Files, seals and what the program itself says. A pupil's number tells two pupils with like initials apart.
        ...['act', 'at', 'code', 'compartment', 'compartments', 'delimiter', 'encoding', 'field', 'finalisedAt'],
        ...['format', 'hash', 'header', 'headers', 'ids{}', 'key', 'kind', 'minutesHash', 'number', 'passphrase'],
        'closedWhy',
      ].sort(),
    );
  });

  test('a name stays only of who works here, of a class, a test, a campaign, a group or a saved list', () => {
    const names = paths.filter((path) => path.endsWith('.name'));
    expect([...new Set(names)].sort()).toEqual([
      'bespreking.discussion.round.asked.name',
      'bespreking.discussion.round.inputs.name',
      'bespreking.inputForm.others.name',
      'screening.campaigns.campaigns.name',
      'screening.facilitiesOfClass.classes.name',
      'screening.grid.campaign.name',
      'screening.grid.classes.name',
      'screening.grid.instruments.edition.name',
      'screening.groups.groups.name',
      'screening.imports.mappings.name',
      'screening.instruments.instruments.edition.name',
      'students.classes.classes.name',
      'students.whoMaySee.people.name',
      'zat.minutes.rows.tellers.name',
    ]);
  });

  test('the control: unmasked, every answer is full of it', () => {
    expect(calls.flatMap(({ name }) => left(name, null)).length).toBeGreaterThan(700);
  });
});
