import { lock, saveDraft, unlock } from '../../shared/session/contract.ts';
import { aGuardian, aStudent } from '../support/story.ts';
import { createWorld, openWorld, PASSPHRASE } from '../support/world.ts';

/* A process that works in a vault until it is killed, and says after each answer what it was told was saved. */

const [dir = '', marker = ''] = process.argv.slice(2);
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

const world = openWorld({ dir });
const known = world.desk.keeper.current();
if (known) await world.get(unlock, { keyLetter: null, passphrase: PASSPHRASE, pairingCode: null });
else {
  await world.close();
  const made = await createWorld({ dir });
  say({ sheet: made.sheet });
  await made.get(lock, {});
  process.exit(0);
}
for (let i = 0; ; i++) {
  const surname = `${marker}achternaam${i}`;
  const student = await aStudent(world, { number: `${Date.now()}${i}`, surname, givenName: `${marker}roepnaam` });
  say({ student });
  const guardian = await aGuardian(world, student);
  say({ guardian });
  await world.get(saveDraft, { key: `torture.${i}`, text: `${marker}concept ${i}` });
  say({ draft: `torture.${i}` });
}
