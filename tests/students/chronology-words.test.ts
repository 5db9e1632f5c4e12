import { expect, test } from 'vitest';
import { chronologyKinds, storyOf, titleOf } from '../../renderer/students/chronology-words.ts';
import { AGREEMENT_STATES } from '../../shared/agreements/model.ts';
import { DECISIONS, SIGNAL_KINDS, SIGNAL_SOURCES, SIGNAL_STATES } from '../../shared/bespreking/model.ts';
import { day } from '../../shared/kernel/days.ts';
import { ITEM_ORIGINS, ITEM_STATES } from '../../shared/meetings/model.ts';
import { studentPage } from '../../shared/students/contract.ts';
import { aConsent, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld } from '../support/world.ts';

const line = (kind: string, facts: Record<string, string> = {}) => ({
  day: day('2026-11-23'),
  kind,
  author: null,
  compartment: 'basis',
  facts,
});

test.each([
  ['ja', 'Het antwoord is ja.'],
  ['nee', 'Het antwoord is nee.'],
  ['ja ja', 'Alle 2 zeiden ja.'],
  ['nee nee nee', 'Alle 3 zeiden nee.'],
  ['ja nee', '1 keer ja, 1 keer nee.'],
  ['', ''],
])('the answers "%s" are told as "%s"', (answers, words) =>
  expect(storyOf(line('consent.given', { answers }))).toBe(words),
);

test('every kind of line, way of getting on an agenda and outcome has words of its own', () => {
  const kinds = [
    'consent.given',
    'consent.withdrawn',
    'agreement.made',
    ...ITEM_STATES.map((state) => `zat.${state}`),
    ...SIGNAL_KINDS.map((kind) => `signal.${kind}`),
    ...['talk', 'brought', 'discussed', 'evaluated'].map((kind) => `bespreking.${kind}`),
  ];
  const titles = kinds.map((kind) => titleOf(line(kind)));
  for (const [i, kind] of kinds.entries()) {
    expect(titles[i], kind).not.toBe(kind);
    expect(
      Object.keys(chronologyKinds).some((beginning) => kind.startsWith(beginning)),
      kind,
    ).toBe(true);
  }
  expect(new Set(titles).size).toBe(kinds.length);
  const origins = ITEM_ORIGINS.map((origin) => storyOf(line('zat.open', { origin })));
  expect(new Set(origins.filter(Boolean)).size).toBe(ITEM_ORIGINS.length);
  const outcomes = AGREEMENT_STATES.map((state) => storyOf(line('agreement.made', { what: 'Belt', state })));
  expect(new Set(outcomes).size).toBe(AGREEMENT_STATES.length);
  expect(outcomes.every((words) => words.startsWith('Belt · '))).toBe(true);
});

test('what the vault tells of a pupil is among the kinds that have words', async () => {
  const world = await createWorld();
  const member = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
  const studentId = await aStudent(world);
  await aMeeting(world, '2026-11-23', [member]);
  await aConsent(world, studentId, [member]);
  const { chronology } = await world.get(studentPage, { studentId });
  expect(chronology.map(({ kind }) => kind)).toEqual(['consent.given']);
  expect(chronology.map(storyOf)).toEqual(['Het antwoord is ja.']);
  await world.close();
});

test('a signal says where it came from and with whom it lies; an evaluation what was decided', () => {
  const told = SIGNAL_SOURCES.flatMap((source) =>
    SIGNAL_STATES.map((state) => storyOf(line('signal.signal', { source, state }))),
  );
  expect(new Set(told).size).toBe(SIGNAL_SOURCES.length * SIGNAL_STATES.length);
  expect(new Set(DECISIONS.map((decision) => storyOf(line('bespreking.evaluated', { decision })))).size).toBe(
    DECISIONS.length,
  );
  expect(storyOf(line('bespreking.brought', { planned: '2026-12-01' }))).toContain('di 1 dec');
});
