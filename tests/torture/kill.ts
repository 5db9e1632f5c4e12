import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { verifyTrail } from '../../shared/audit/contract.ts';
import { unlock } from '../../shared/session/contract.ts';
import { openWorld, PASSPHRASE } from '../support/world.ts';
import { inFolder, numbers, type Torture } from './torture.ts';

const WORKER = path.join(import.meta.dirname, 'worker.ts');

/** P1: `kill -9` in the middle of work. No acknowledged save is lost, nothing is half, the trail is whole. */
export const kill: Torture = {
  name: 'kill',
  usual: 50,
  small: 8,
  run: (runs) =>
    inFolder(async (dir) => {
      await finish(start(dir, ''));
      const random = numbers(1);
      let lost = 0;
      let broken = 0;
      let acknowledged = 0;
      let killed = 0;
      for (let i = 0; i < runs; i++) {
        const said = await workAndKill(dir, 300 + random() * 900);
        killed += said.killed ? 1 : 0;
        acknowledged += said.students.length + said.guardians.length + said.drafts.length;
        const seen = await look(dir, said);
        lost += seen.lost;
        broken += seen.broken ? 1 : 0;
      }
      // Control: something that was never saved must be counted as lost.
      const control =
        (await look(dir, { ...EMPTY, students: ['00000000-0000-7000-8000-000000000000'] })).lost === 1 &&
        acknowledged > 0;
      return { ok: lost === 0 && broken === 0 && killed === runs, runs, killed, acknowledged, lost, broken, control };
    }),
};

type Said = { students: string[]; guardians: string[]; drafts: string[]; killed: boolean };
const EMPTY: Said = { students: [], guardians: [], drafts: [], killed: false };

export function start(dir: string, marker: string): ChildProcess {
  return spawn(process.execPath, [WORKER, dir, marker], { stdio: ['ignore', 'pipe', 'inherit'] });
}

export function finish(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

/** Lets the worker work for some milliseconds after its first answer, then kills it. */
export async function workAndKill(dir: string, ms: number, marker = ''): Promise<Said> {
  const child = start(dir, marker);
  const said: Said = { ...EMPTY, students: [], guardians: [], drafts: [] };
  let text = '';
  let timer: NodeJS.Timeout | undefined;
  child.stdout?.on('data', (chunk) => {
    timer ??= setTimeout(() => {
      said.killed = child.kill('SIGKILL');
    }, ms);
    text += chunk;
  });
  await finish(child);
  clearTimeout(timer);
  for (const line of text.split('\n').slice(0, -1)) {
    const { student, guardian, draft } = JSON.parse(line);
    if (student) said.students.push(student);
    if (guardian) said.guardians.push(guardian);
    if (draft) said.drafts.push(draft);
  }
  return said;
}

async function look(dir: string, said: Said): Promise<{ lost: number; broken: boolean }> {
  const world = openWorld({ dir });
  try {
    await world.get(unlock, { keyLetter: null, passphrase: PASSPHRASE, pairingCode: null });
    const { connection } = world.opened().vault;
    const has = (sql: string, value: unknown): boolean => connection.prepare(sql).get(value) !== undefined;
    const bytes = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
    const lost =
      said.students.filter((id) => !has('SELECT 1 FROM students WHERE id = ?', bytes(id))).length +
      said.guardians.filter((id) => !has('SELECT 1 FROM guardians WHERE id = ?', bytes(id))).length +
      said.drafts.filter((key) => !has('SELECT 1 FROM drafts WHERE draft_key = ?', key)).length;
    // A guardian without his pupil, or a pupil without a line in the trail, would be half an action.
    const orphans = Number(
      connection
        .prepare(
          'SELECT count(*) FROM students s WHERE NOT EXISTS (SELECT 1 FROM trail_entries t WHERE t.act = ? AND t.outcome = ?)',
        )
        .pluck()
        .get('students.save', 'ok'),
    );
    const isSound = connection.pragma('integrity_check', { simple: true }) === 'ok';
    const { verified } = await world.get(verifyTrail, {});
    return { lost, broken: !isSound || !verified || orphans > 0 };
  } finally {
    await world.close();
  }
}
