import { readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { lock, saveDraft, unlock } from '../../shared/session/contract.ts';
import { findStudents, studentPage } from '../../shared/students/contract.ts';
import { addStudentToZat } from '../../shared/zat/contract.ts';
import { aConsent, aGuardian, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { openWorld, PASSPHRASE } from '../support/world.ts';
import { finish, start, workAndKill } from './kill.ts';
import { plantAsRemedialTeacher, plantings } from './plant.ts';
import { inFolder, type Torture } from './torture.ts';

/** P10: unique strings go in through every way there is; afterwards no file that was written holds one of them. */
export const canary: Torture = {
  name: 'canary',
  usual: 50,
  small: 50,
  run: (runs) =>
    inFolder(async (dir) => {
      const planted = Array.from({ length: runs }, (_, i) => `kanarie${i}q${(i * 7919).toString(36)}zx`);
      await finish(start(dir, ''));
      const world = openWorld({ dir });
      await world.get(unlock, { keyLetter: null, passphrase: PASSPHRASE, pairingCode: null });
      const member = await aStaffMember(world, planted[0] ?? '', 'jeugdarts');
      const { meetingId } = await aMeeting(world, '2026-11-26', [member]);
      const rooms = await plantings(world, member);
      const known: { studentId: StudentId; text: string }[] = [];
      for (const [i, text] of planted.entries()) {
        const studentId = await aStudent(world, { surname: text, givenName: text, number: text });
        await aGuardian(world, studentId);
        await aConsent(world, studentId, [member]);
        await world.call(addStudentToZat, { meetingId, studentId, question: text, minutes: 5 });
        await world.get(saveDraft, { key: `kanarie.${i}`, text });
        await world.get(findStudents, { text, className: null, state: 'all', offset: 0, limit: 5 });
        await world.get(studentPage, { studentId });
        await world.call(findStudents, { text, className: text, state: 'all', offset: -1, limit: 5 });
        await rooms[i % rooms.length]?.(studentId, text);
        known.push({ studentId, text });
      }
      await plantAsRemedialTeacher(world, known.slice(0, 5));
      const whileOpen = hits(dir, planted);
      await world.get(lock, {});
      const afterLock = hits(dir, planted);
      const { killed } = await workAndKill(dir, 1500, planted[1]);
      const afterKill = hits(dir, [...planted, planted[1] ?? '']) + hits(tmpdir(), planted, 0);
      // Control: the search finds what is there, such as the name of the key file on disk.
      const control = hits(dir, ['zs-vault']) > 0;
      const ok = whileOpen + afterLock + afterKill === 0 && killed;
      return { ok, runs, planted: planted.length, whileOpen, afterLock, killed, afterKill, control };
    }),
};

/** Files below a folder that hold one of the texts, in UTF-8 or UTF-16. */
function hits(folder: string, texts: readonly string[], depth = 8): number {
  const marks = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
  let found = 0;
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat) continue;
    if (stat.isDirectory()) found += depth > 0 ? hits(file, texts, depth - 1) : 0;
    else if (stat.isFile() && stat.size < 512 * 1024 * 1024) {
      const bytes = readFileSync(file);
      found += marks.filter((mark) => bytes.includes(mark)).length;
    }
  }
  return found;
}
