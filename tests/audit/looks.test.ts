import { describe, expect, test } from 'vitest';
import type { TrailLine } from '../../shared/audit/model.ts';
import { foldLooks } from '../../shared/audit/rules.ts';
import { UserId } from '../../shared/kernel/ids.ts';

const A = UserId.parse('01890a5d-ac96-774b-bcce-b302099a8057');
const B = UserId.parse('01890a5d-ac96-774b-bcce-b302099a8058');
let seq = 0;
const line = (at: string, act: string, facts: Partial<TrailLine> = {}): TrailLine => ({
  seq: ++seq,
  at: `2026-11-26T${at}:00.000Z`,
  act,
  action: 'R',
  outcome: 'ok',
  code: null,
  userId: A,
  userName: 'Ineke Wouda',
  role: 'zorgcoordinator',
  studentId: null,
  studentName: null,
  ...facts,
});
const told = (lines: TrailLine[]) =>
  foldLooks(lines).map(({ line: { at }, parts }) => [at.slice(11, 16), parts.join(' ')]);

describe('one look into a dossier is one row (security.md 4.1)', () => {
  test('a page that asks its parts one by one', () =>
    expect(told([line('10:02', 'c'), line('10:01', 'b'), line('10:00', 'a'), line('10:00', 'a')])).toEqual([
      ['10:00', 'a b c'],
    ]));

  test('somebody else, another role, or more than a quarter of an hour is another look', () =>
    expect(
      told([
        line('10:40', 'a'),
        line('10:20', 'a'),
        line('10:19', 'a', { userId: B }),
        line('10:18', 'a', { role: 'beheerder' }),
      ]),
    ).toEqual([
      ['10:40', 'a'],
      ['10:20', 'a'],
      ['10:19', 'a'],
      ['10:18', 'a'],
    ]));

  test('a change and a refusal always stand by themselves, and part the looks around them', () =>
    expect(
      told([
        line('10:05', 'b'),
        line('10:04', 'save', { action: 'U' }),
        line('10:03', 'a', { outcome: 'denied', code: 'NOT_ALLOWED' }),
        line('10:02', 'a'),
      ]),
    ).toEqual([
      ['10:05', 'b'],
      ['10:04', 'save'],
      ['10:03', 'a'],
      ['10:02', 'a'],
    ]));

  test('nothing is lost: every act of the lines stands in a row', () => {
    const lines = ['a', 'b', 'c', 'a', 'd'].map((act, i) => line(`10:0${9 - i}`, act));
    expect(new Set(foldLooks(lines).flatMap(({ parts }) => parts))).toEqual(new Set(['a', 'b', 'c', 'd']));
  });
});
