import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { trailOfStudent, trailPage, verifyTrail } from '../../shared/audit/contract.ts';
import { StaffId } from '../../shared/kernel/ids.ts';
import * as calls from '../../shared/session/contract.ts';
import { refusesRole } from '../support/refuses.ts';
import { aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, openWorld, PASSPHRASE, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const open = (passphrase: string) => ({ keyLetter: null, passphrase, pairingCode: null });

describe('passphrases', () => {
  test.each([
    ['veertien tekns', 'PASSPHRASE_TOO_SHORT'],
    ['x'.repeat(129), 'PASSPHRASE_TOO_LONG'],
    ['welkomwelkomwelkom', 'PASSPHRASE_COMMON'],
    ['De Wilg Ineke Wouda', 'PASSPHRASE_NAMES_SCHOOL'],
  ])('%s makes no vault, and leaves nothing behind', async (passphrase, code) => {
    const empty = openWorld();
    const input = { folder: null, schoolName: 'De Wilg', userName: 'Ineke Wouda', passphrase };
    expect(await empty.call(calls.createVault, input)).toEqual({ ok: false, code });
    expect((await empty.get(calls.sessionStatus, {})).state).toBe('none');
    await empty.close();
  });

  test('four words are offered, other ones each time, and they are long enough', async () => {
    const draws = await Promise.all(Array.from({ length: 20 }, () => world.get(calls.suggestPassphrase, {})));
    const phrases = draws.map(({ words }) => words.join(' '));
    expect(new Set(phrases).size).toBe(20);
    expect(phrases.every((phrase) => phrase.length >= 15)).toBe(true);
  });

  test('a new passphrase works and the old one does not; a wrong old one changes nothing', async () => {
    const next = 'negen ganzen vliegen over';
    expect(await world.call(calls.changePassphrase, { current: 'iets heel anders dan dat', next })).toEqual({
      ok: false,
      code: 'WRONG_PASSPHRASE',
    });
    await world.get(calls.changePassphrase, { current: PASSPHRASE, next });
    await world.get(calls.lock, {});
    expect(await world.call(calls.unlock, open(PASSPHRASE))).toEqual({ ok: false, code: 'WRONG_PASSPHRASE' });
    await world.get(calls.unlock, open(next));
  });

  test('after five wrong tries the door is slow, and says so (P8)', async () => {
    await world.get(calls.lock, {});
    const codes: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      const answer = await world.call(calls.unlock, open('een wachtzin die niet past'));
      codes.push(answer.ok ? 'ok' : answer.code);
    }
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'WRONG_PASSPHRASE'), 'TOO_MANY_TRIES']);
    // Control: the right one is refused as well while the brake is on.
    expect(await world.call(calls.unlock, open(PASSPHRASE))).toEqual({ ok: false, code: 'TOO_MANY_TRIES' });
  });
});

describe('users and roles', () => {
  test('a user is added by a beheerder with roles that he then has, and no others', async () => {
    const { keyLetter } = await world.addUser({ name: 'B. Nauta', roles: ['remedialTeacher', 'coach'] });
    expect(keyLetter).toBe('B');
    await world.loginAs('B');
    const { me } = await world.get(calls.sessionStatus, {});
    expect(me).toMatchObject({ name: 'B. Nauta', roles: ['remedialTeacher', 'coach'], role: 'remedialTeacher' });
    await world.get(calls.switchRole, { role: 'coach' });
    expect(await world.call(calls.switchRole, { role: 'beheerder' })).toEqual({ ok: false, code: 'ROLE_NOT_YOURS' });
  });

  test('refused: a name twice, a member of staff who is not there, a weak passphrase, and every other role', async () => {
    const user = { name: 'B. Nauta', roles: ['coach' as const], staffId: null, passphrase: PASSPHRASE };
    await refusesRole(world, 'zorgcoordinator', calls.addUser, user);
    await refusesRole(world, 'coach', calls.listUsers, {});
    await world.actAs('beheerder');
    await world.get(calls.addUser, user);
    expect(await world.call(calls.addUser, { ...user, name: 'b. nauta' })).toEqual({ ok: false, code: 'NAME_TAKEN' });
    const staffId = StaffId.parse('00000000-0000-4000-8000-000000000001');
    expect(await world.call(calls.addUser, { ...user, name: 'C', staffId })).toEqual({
      ok: false,
      code: 'STAFF_NOT_FOUND',
    });
    const short = { ...user, name: 'C', passphrase: 'te kort' };
    expect(await world.call(calls.addUser, short)).toEqual({ ok: false, code: 'PASSPHRASE_TOO_SHORT' });
    const names = (await world.get(calls.listUsers, {})).users.map(({ name }) => name);
    expect(names.filter((name) => !name.startsWith('Iemand'))).toEqual(['Ineke Wouda', 'B. Nauta']);
  });
});

describe('drafts', () => {
  test('a draft comes back after a lock, to its writer only, and is counted on the lock screen', async () => {
    await world.addUser({ name: 'B. Nauta', roles: ['zorgcoordinator'] });
    await world.get(calls.saveDraft, { key: 'zat.add', text: 'half een vraag' });
    await world.get(calls.lock, {});
    expect((await world.get(calls.sessionStatus, {})).waitingDrafts).toBe(1);
    await world.loginAs('B');
    expect((await world.get(calls.findDraft, { key: 'zat.add' })).text).toBeNull();
    await world.loginAs('A');
    expect((await world.get(calls.findDraft, { key: 'zat.add' })).text).toBe('half een vraag');
    await world.get(calls.dropDraft, { key: 'zat.add' });
    expect((await world.get(calls.findDraft, { key: 'zat.add' })).text).toBeNull();
  });
});

describe('the trail on screen', () => {
  test('who opened a dossier is told of that dossier only; a refusal stands in the logboek', async () => {
    const staffId = await aStaffMember(world, 'R. Bijvoet', 'coach');
    const jens = await aStudent(world, { coachId: staffId });
    const roos = await aStudent(world, { surname: 'Terpstra' });
    const ofJens = async () => (await world.get(trailOfStudent, { studentId: jens, from: null, until: null })).lines;
    const before = (await ofJens()).length;
    await world.get(trailOfStudent, { studentId: roos, from: null, until: null });
    const lines = await ofJens();
    expect(lines.length).toBe(before + 1);
    await refusesRole(world, 'coach', trailPage, {
      from: null,
      until: null,
      userId: null,
      onlyRefused: true,
      before: null,
    });
    await world.actAs('privacyOfficer');
    const { lines: refused } = await world.get(trailPage, {
      from: null,
      until: null,
      userId: null,
      onlyRefused: true,
      before: null,
    });
    expect(refused[0]).toMatchObject({ act: 'audit.page', outcome: 'denied', code: 'NOT_ALLOWED', role: 'coach' });
    expect(await world.get(verifyTrail, {})).toMatchObject({ verified: true, brokenAt: null });
  });
});
