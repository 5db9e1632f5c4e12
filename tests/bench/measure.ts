import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { openDatabase } from '../../electron/db/open.ts';

/* Times are compared with a unit that is timed in the same run, in turns: a noisy machine slows both. */

export type Operation = {
  readonly name: string;
  readonly rounds: number;
  /** Runs per round, so that a round lasts about as long as the unit. */
  readonly batch: number;
  /** What the ratio to the unit may be: median against median. */
  readonly budget: number;
  readonly run: (round: number) => unknown;
};

export type Timing = {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly ratio: number;
  readonly budget: number;
  readonly ok: boolean;
};

const CEILING_MS = 3000;
const UNIT_READS = 3000;

/** U: 3,000 reads by primary key from the cache of an encrypted database, about as long as what is measured. */
export function makeUnit(folder: string): () => void {
  const db = openDatabase(path.join(folder, 'unit.db'), randomBytes(32));
  db.exec('CREATE TABLE unit(id INTEGER PRIMARY KEY, body TEXT) STRICT');
  const insert = db.prepare('INSERT INTO unit VALUES (?, ?)');
  db.transaction(() => {
    for (let id = 0; id < UNIT_READS; id += 1) insert.run(id, `row ${id} ${'x'.repeat(120)}`);
  })();
  const read = db.prepare('SELECT body FROM unit WHERE id = ?').pluck();
  return () => {
    for (let id = 0; id < UNIT_READS; id += 1) read.get(id);
  };
}

async function clock(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const sort = (times: readonly number[]): number[] => [...times].sort((a, b) => a - b);

/** How far three looks at the unit lie apart: above a quarter the machine is too noisy for one round. */
export async function unitSpread(unit: () => void): Promise<number> {
  const looks: number[] = [];
  for (let look = 0; look < 3; look += 1) {
    const times: number[] = [];
    for (let i = 0; i < 9; i += 1) times.push(await clock(unit));
    looks.push(at(sort(times), 0.5));
  }
  return Math.max(...looks) / Math.min(...looks) - 1;
}

/** Times one operation in turns with the unit. A failing one is done again with three times the rounds. */
export async function time(operation: Operation, unit: () => void): Promise<Timing> {
  const first = await oneSeries(operation, unit, operation.rounds);
  return first.ok ? first : oneSeries(operation, unit, operation.rounds * 3);
}

async function oneSeries(operation: Operation, unit: () => void, rounds: number): Promise<Timing> {
  const times: number[] = [];
  const units: number[] = [];
  const started = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    units.push(await clock(unit));
    const took = await clock(async () => {
      for (let i = 0; i < operation.batch; i += 1) await operation.run(round * operation.batch + i);
    });
    times.push(took / operation.batch);
    if (performance.now() - started > CEILING_MS && round >= 2) break;
  }
  const sorted = sort(times);
  const p50 = at(sorted, 0.5);
  const ratio = p50 / at(sort(units), 0.5);
  const { name, budget } = operation;
  return { name, p50, p95: at(sorted, 0.95), p99: at(sorted, 0.99), ratio, budget, ok: ratio <= budget };
}

/** One line an operation, so that a diff of two logs is the comparison. */
export function lineOf({ name, p50, p95, p99, ratio, budget, ok }: Timing): string {
  const ms = (value: number) => value.toFixed(3);
  const times = `p50 ${ms(p50)} p95 ${ms(p95)} p99 ${ms(p99)} ms`;
  return `${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(22)} ${times}  ratio ${ratio.toFixed(3)} (≤${Number(budget.toFixed(2))})`;
}
