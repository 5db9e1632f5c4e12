import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lock } from '../../shared/session/contract.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const find = { text: '', className: null, state: 'all', offset: 0, limit: 5 };
const code = async (raw: unknown): Promise<string> => {
  const { answer } = await world.raw(raw);
  return answer.ok ? 'ok' : answer.code;
};
const cycle: Record<string, unknown> = {};
cycle.self = cycle;
const deep = (n: number): unknown => (n === 0 ? 0 : { in: deep(n - 1) });

describe('what the page sends is looked at before anything else (H10)', () => {
  test.each<[string, unknown, string]>([
    ['a good call, as the control', { name: 'students.find', input: find }, 'ok'],
    ['nothing', undefined, 'INVALID_INPUT'],
    ['a text', 'students.find', 'INVALID_INPUT'],
    ['a list', ['students.find', find], 'INVALID_INPUT'],
    ['a name that is a number', { name: 7, input: find }, 'INVALID_INPUT'],
    ['one field too many', { name: 'students.find', input: find, role: 'beheerder' }, 'INVALID_INPUT'],
    ['one field too many inside', { name: 'students.find', input: { ...find, isAdmin: true } }, 'INVALID_INPUT'],
    ['a call that does not exist', { name: 'students.everything', input: {} }, 'UNKNOWN_CALL'],
    ['a name from the prototype', { name: 'constructor', input: {} }, 'UNKNOWN_CALL'],
    ['a name from the prototype too', { name: '__proto__', input: {} }, 'UNKNOWN_CALL'],
    [
      'a field of the prototype',
      { name: 'students.find', input: JSON.parse('{"__proto__":{"a":1}}') },
      'INVALID_INPUT',
    ],
    ['a wrong kind', { name: 'students.find', input: { ...find, limit: '5' } }, 'INVALID_INPUT'],
    ['not a number', { name: 'students.find', input: { ...find, limit: Number.NaN } }, 'INVALID_INPUT'],
    ['too many rows asked', { name: 'students.find', input: { ...find, limit: 100_000 } }, 'INVALID_INPUT'],
    ['a text that is too long', { name: 'students.find', input: { ...find, text: 'x'.repeat(201) } }, 'INVALID_INPUT'],
    ['two megabytes', { name: 'students.find', input: { ...find, text: 'x'.repeat(2_000_000) } }, 'TOO_LARGE'],
    ['a million things', { name: 'students.find', input: Array.from({ length: 600 }, () => 1) }, 'TOO_LARGE'],
    ['a hundred deep', { name: 'students.find', input: deep(100) }, 'TOO_LARGE'],
    ['a circle', { name: 'students.find', input: cycle }, 'INVALID_INPUT'],
    ['a function', { name: 'students.find', input: { ...find, text: () => '' } }, 'INVALID_INPUT'],
    ['a date', { name: 'students.find', input: { ...find, text: new Date() } }, 'INVALID_INPUT'],
    ['an id that is none', { name: 'students.page', input: { studentId: "' OR 1=1" } }, 'INVALID_INPUT'],
  ])('%s', async (_name, raw, wanted) => expect(await code(raw)).toBe(wanted));

  test('another page, or a frame inside ours, is not answered', async () => {
    // Not even the right address: only the window that the program opened itself.
    for (const sender of [
      { url: 'https://example.org/', isMainFrame: true },
      { url: 'app://zorg/index.html', isMainFrame: false },
      { url: 'app://zorg/index.html', isMainFrame: true },
    ])
      expect((await world.raw({ name: 'students.find', input: find }, sender)).answer).toEqual({
        ok: false,
        code: 'NOT_TRUSTED',
      });
  });

  test('behind a locked door nothing is answered but how to open it', async () => {
    await world.get(lock, {});
    const calls = world.desk.features.flatMap((feature) => feature.calls.map(({ call }) => call));
    const answered = calls.filter(({ availableWhileLocked }) => availableWhileLocked).map(({ name }) => name);
    expect(answered.every((name) => name.startsWith('session.'))).toBe(true);
    const closed = calls.filter(({ availableWhileLocked }) => !availableWhileLocked);
    expect(closed.length).toBeGreaterThan(40);
    for (const { name } of closed) expect(await code({ name, input: {} }), name).toBe('LOCKED');
  });

  test('a refusal at the gate stands in the trail without what was sent', async () => {
    await code({ name: 'students.page', input: { studentId: 'Hofstra' } });
    const last = world.trail().at(-1);
    expect(last).toMatchObject({ act: 'students.page', outcome: 'denied', code: 'INVALID_INPUT' });
    expect(last?.body).not.toContain('Hofstra');
  });
});
