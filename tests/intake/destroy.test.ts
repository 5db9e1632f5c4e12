import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readOso } from '../../electron/parser/read-oso.ts';
import { todayLines } from '../../shared/deadlines/contract.ts';
import { intakeApplication, intakeBoard, withdrawApplication } from '../../shared/intake/contract.ts';
import { destroyApplicants, listNotPlaced } from '../../shared/intake/decision-contract.ts';
import * as oso from '../../shared/intake/oso-contract.ts';
import type { RoundId, StudentId } from '../../shared/kernel/ids.ts';
import { saveDraft } from '../../shared/session/contract.ts';
import { osoXml, zipped64 } from '../support/oso.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { anApplicant, aRound, fillBlocks } from '../support/story-intake.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let roundId: RoundId;
beforeEach(async () => {
  world = await createWorld({ today: '2027-03-10' });
  roundId = await aRound(world);
});
afterEach(() => world.close());

/** Somebody with a dossier, an attachment and a draft, whose parents took the application back. */
async function withdrawn(givenName: string): Promise<StudentId> {
  const studentId = await anApplicant(world, roundId, { givenName });
  const attachments = [{ name: 'plan.txt', base64: zipped64('p.txt', 'het plan') }];
  const read = readOso(Buffer.from(osoXml({ givenName, externalId: givenName, attachments })));
  const { handle } = await world.get(oso.pickOso, {}, [read.ok ? { file: read.value } : { code: read.code }]);
  const item = { index: 0, receivedOn: null, isDisagreementSeen: false };
  await world.get(oso.commitOso, { handle, roundId, items: [item] });
  await world.get(saveDraft, { key: `intake.application.${studentId}`, text: 'half een zin' });
  await world.get(withdrawApplication, { studentId });
  return studentId;
}

const idBytes = (id: StudentId) => Buffer.from(id.replaceAll('-', ''), 'hex');
/** Where this id still stands: every column of every table of both databases, but for the trail. */
function tracesOf(studentId: StudentId): string[] {
  const { connection, keysDb } = world.opened().vault;
  return [connection, keysDb.connection].flatMap((database) => {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
    return tables.flatMap((table) => {
      if (String(table).startsWith('trail')) return [];
      const rows = database
        .prepare(`SELECT * FROM ${String(table)}`)
        .raw()
        .all() as unknown[][];
      const isIn = (value: unknown) =>
        Buffer.isBuffer(value) ? value.includes(idBytes(studentId)) : String(value).includes(studentId);
      return rows.some((row) => row.some(isIn)) ? [String(table)] : [];
    });
  });
}
const blobs = () =>
  readdirSync(path.join(world.folder, 'blobs'), { recursive: true }).filter((it) => String(it).length > 20);
const input = (studentIds: StudentId[], typedCount = studentIds.length) => ({ studentIds, typedCount });

describe('C37: who was not placed goes when the term is over', () => {
  test('everything is gone: rows, attachments, drafts, keys; the trail says that it was done', async () => {
    const gone = await withdrawn('Floris');
    const stays = await withdrawn('Elin');
    // Control: there is much of him, and two attachments on the disk.
    expect(tracesOf(gone).length).toBeGreaterThan(5);
    expect(tracesOf(gone)).toEqual(expect.arrayContaining(['applications', 'deks', 'drafts', 'intake_attachments']));
    expect(blobs()).toHaveLength(2);
    world.setToday('2027-04-22');
    const { rows } = await world.get(listNotPlaced, {});
    expect(rows.map(({ isDue, keptUntil }) => [isDue, keptUntil])).toEqual([
      [true, '2027-04-21'],
      [true, '2027-04-21'],
    ]);
    expect(await does(world, destroyApplicants, input([gone]))).toEqual({ dossiers: 1, attachments: 1 });
    expect(tracesOf(gone)).toEqual([]);
    expect(tracesOf(stays)).toContain('applications');
    expect(blobs()).toHaveLength(1);
    expect(world.opened().vault.keyring.find(gone, 'basis')).toBeUndefined();
    expect(world.count('intake_blocks')).toBeGreaterThan(0);
    expect(await world.call(intakeApplication, { studentId: gone })).toMatchObject({ ok: false });
    const line = world.trail().at(-2);
    expect(JSON.stringify(line)).toContain('intake.destroy');
    expect(JSON.stringify(world.trail())).not.toMatch(/Floris|het plan/);
  });

  test('not a day too early, not by a slip of the hand, and all or nothing', async () => {
    const early = await withdrawn('Floris');
    world.setToday('2027-04-21');
    await refuses(world, destroyApplicants, input([early]), 'NOT_DUE');
    world.setToday('2027-04-22');
    await refuses(world, destroyApplicants, input([early], 2), 'COUNT_DIFFERS');
    await refuses(world, destroyApplicants, input([early, early]), 'COUNT_DIFFERS');
    const undecided = await anApplicant(world, roundId, { givenName: 'Bo', receivedOn: '2027-04-01' });
    await fillBlocks(world, undecided);
    await refuses(world, destroyApplicants, input([early, undecided]), 'NOT_DUE');
    expect(tracesOf(early)).toContain('applications');
    expect(blobs()).toHaveLength(1);
  });

  test('zij-instroom that was taken back on the day it came is kept as long as anybody', async () => {
    const studentId = await anApplicant(world, null, { kind: 'zijInstroom', receivedOn: '2027-03-10' });
    await world.get(withdrawApplication, { studentId });
    expect((await world.get(listNotPlaced, {})).rows).toMatchObject([{ keptUntil: '2027-04-21', isDue: false }]);
    world.setToday('2027-03-11');
    await refuses(world, destroyApplicants, input([studentId]), 'NOT_DUE');
  });

  test('somebody else may not, and Vandaag stops asking once it is done', async () => {
    const studentId = await withdrawn('Floris');
    world.setToday('2027-05-01');
    const asks = async () =>
      (await world.get(todayLines, {})).rows.filter(({ kind }) => kind === 'intake.keptTooLong').length;
    expect(await asks()).toBe(1);
    for (const role of ['toelatingscommissie', 'teamleider', 'directie', 'beheerder', 'privacyOfficer'] as const)
      await refusesRole(world, role, destroyApplicants, input([studentId]));
    await world.actAs('zorgcoordinator');
    await world.get(destroyApplicants, input([studentId]));
    expect(await asks()).toBe(0);
    expect((await world.get(intakeBoard, { roundId })).closedCount).toBe(0);
    await refuses(world, destroyApplicants, input([studentId]), 'APPLICATION_NOT_FOUND');
  });

  test('a destroyed dossier does not come back when the app is opened again', async () => {
    const studentId = await withdrawn('Floris');
    world.setToday('2027-05-01');
    await world.get(destroyApplicants, input([studentId]));
    await world.loginAs('A');
    expect(tracesOf(studentId)).toEqual([]);
    expect((await world.get(listNotPlaced, {})).rows).toEqual([]);
  });
});
