import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readRoster } from '../../electron/parser/read-roster.ts';
import { agreementsOfStudent, listAgreements } from '../../shared/agreements/contract.ts';
import { verifyTrail } from '../../shared/audit/contract.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { makeBackup, pickBackupFolder } from '../../shared/session/backup-contract.ts';
import { lock, unlock } from '../../shared/session/contract.ts';
import { findStudents, setParentsDisagree, studentPage } from '../../shared/students/contract.ts';
import { commitRoster, pickRoster, previewRoster } from '../../shared/students/roster-contract.ts';
import { makeSchool } from '../support/de-wilg/make-school.ts';
import { toCsv } from '../support/de-wilg/to-files.ts';
import { PASSPHRASE, type World } from '../support/world.ts';
import { aFullAgenda, aStudentOnAgenda, chairing, preparing } from './agenda.ts';
import type { Operation } from './measure.ts';

const list = { className: null, state: 'active' as const, offset: 0, limit: 50 };
/** What is typed key by key: parts of names, a class, a number, a typo. */
const TYPED = ['b', 'be', 'ber', 'berg', 'vdb', 'ozturk', 'jansne', '4hC', '0010', 'noor vries'];

/** Reads De Wilg in by the gate, as a user would; answers how long each part took, in milliseconds. */
export async function readIn(world: World, pupils: number) {
  const bytes = toCsv(makeSchool({ pupils, schoolYear: '2026-2027' }));
  const marks: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const value = await work();
    marks[name] = performance.now() - start;
    return value;
  };
  const table = await timed('parse', () => readRoster(bytes));
  if (!table.ok) throw new Error(table.code);
  const picked = await world.get(pickRoster, {}, { fileHash: 'ab'.repeat(32), table: table.value });
  const plan = { handle: picked.handle, columns: picked.columns };
  await timed('preview', () => world.get(previewRoster, { ...plan, show: 'new', offset: 0 }));
  const choice = { ...plan, schoolYear: '2026-2027', confirmedRows: [], markMissingAsLeft: false };
  await timed('commit', () => world.get(commitRoster, choice));
  return { marks, rows: table.value.rows.length };
}

/** Budgets: ratios to the unit that hold on the measured machine, from the table of the design where it has one. */
export async function listOperations(world: World, pupils: number): Promise<readonly Operation[]> {
  const many = pupils / 1400;
  const { students } = await world.get(findStudents, { ...list, text: '', limit: 200 });
  const ids = students.map(({ studentId }) => studentId);
  const anyOf = (round: number): StudentId => {
    const id = ids[round % ids.length];
    if (id === undefined) throw new Error('no pupils');
    return id;
  };
  const items = await aStudentOnAgenda(world, ids.slice(0, 12));
  const full = await aFullAgenda(world, ids);
  const folder = path.join(world.dir, 'usb');
  mkdirSync(folder);
  await world.get(pickBackupFolder, {}, { folder });
  const disagree = new Map<StudentId, boolean>();
  return [
    {
      name: 'pupil list',
      rounds: 40,
      batch: 4,
      budget: 0.25 * many,
      run: () => world.get(findStudents, { ...list, text: '' }),
    },
    {
      name: 'search, a key',
      rounds: 60,
      batch: TYPED.length,
      budget: 0.4 * many,
      run: (round) => world.get(findStudents, { ...list, text: TYPED[round % TYPED.length] ?? '' }),
    },
    {
      name: 'dossier',
      rounds: 40,
      batch: 5,
      budget: 0.5,
      run: async (round) => {
        await world.get(studentPage, { studentId: anyOf(round) });
        await world.get(agreementsOfStudent, { studentId: anyOf(round) });
      },
    },
    {
      name: 'open agreements',
      rounds: 40,
      batch: 5,
      budget: 0.4,
      run: () => world.get(listAgreements, { who: 'all', state: 'open', offset: 0, limit: 200 }),
    },
    {
      name: 'save',
      rounds: 40,
      batch: 2,
      budget: 0.5 + 0.1 * many,
      run: (round) => {
        const studentId = anyOf(round);
        const parentsDisagree = !(disagree.get(studentId) ?? false);
        disagree.set(studentId, parentsDisagree);
        return world.get(setParentsDisagree, { studentId, parentsDisagree });
      },
    },
    {
      name: 'save, then list',
      rounds: 20,
      batch: 1,
      budget: 2 * many,
      run: async (round) => {
        const studentId = anyOf(round);
        await world.get(setParentsDisagree, { studentId, parentsDisagree: round % 2 === 0 });
        await world.get(findStudents, { ...list, text: '' });
      },
    },
    ...preparing(world, full),
    ...chairing(world, items),
    { name: 'trail verified', rounds: 5, batch: 1, budget: 60, run: () => world.get(verifyTrail, {}) },
    { name: 'back-up, checked', rounds: 3, batch: 1, budget: 60 * many, run: () => world.get(makeBackup, {}) },
    {
      name: 'unlock to first list',
      rounds: 5,
      batch: 1,
      // The derivation of the key is slow by choice; it is about 30 units here.
      budget: 75 + 50 * (many - 1),
      run: async () => {
        await world.get(lock, {});
        await world.get(unlock, { keyLetter: null, passphrase: PASSPHRASE, pairingCode: null });
        await world.get(findStudents, { ...list, text: '' });
      },
    },
  ];
}
