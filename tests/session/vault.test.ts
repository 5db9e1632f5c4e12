import { afterEach, expect, test } from 'vitest';
import { lock, sessionStatus, unlock } from '../../shared/session/contract.ts';
import { createWorld, PASSPHRASE, type World } from '../support/world.ts';

let world: World | undefined;
afterEach(() => world?.close());

test('a vault is made, locked and opened again, and the trail tells of it', async () => {
  world = await createWorld();
  expect(world.sheet.recoveryCode.split('-')).toHaveLength(14);
  expect((await world.get(sessionStatus, {})).me?.name).toBe('Ineke Wouda');
  await world.get(lock, {});
  const status = await world.get(sessionStatus, {});
  expect(status).toMatchObject({ state: 'closed', schoolName: 'De Wilg', me: null, keyLetters: ['A'] });
  expect(
    await world.call(unlock, { keyLetter: null, passphrase: 'een heel andere wachtzin', pairingCode: null }),
  ).toEqual({
    ok: false,
    code: 'WRONG_PASSPHRASE',
  });
  await world.get(unlock, { keyLetter: null, passphrase: PASSPHRASE, pairingCode: null });
  expect(world.trail().map(({ act }) => act)).toEqual(['session.createVault', 'session.lock', 'session.unlock']);
});
