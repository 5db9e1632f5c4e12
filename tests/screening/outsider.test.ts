import { createDecipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { COMPARTMENTS } from '../../shared/kernel/compartments.ts';
import { day, SchoolYear } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { saveDeclaration, saveFacility } from '../../shared/screening/class-contract.ts';
import { decideSignal, saveSupport } from '../../shared/screening/follow-contract.ts';
import { saveGroup } from '../../shared/screening/groups.ts';
import { lock } from '../../shared/session/contract.ts';
import { does } from '../support/refuses.ts';
import { aCampaign, aDocentOf, aFirstYearClass, anInstrument, aScore } from '../support/story-screening.ts';
import { createWorld, PASSPHRASE, type World } from '../support/world.ts';
import { openAllWithOwnTool } from '../torture/outsider.ts';

/* SCR-7 with a tool of one's own: what a docent's keys open of the screening, in the files themselves. */

const uuid = (bytes: Buffer) => bytes.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');

async function everythingOf(world: World, studentId: StudentId, campaignId: Awaited<ReturnType<typeof aCampaign>>) {
  const signal = { studentId, campaignId, kind: 'taal' as const, verdict: 'yes' as const, reason: 'leest langzaam' };
  await does(world, decideSignal, { ...signal, opensCase: true, revision: 0 });
  const help = { kind: 'taal' as const, what: 'hulp', goal: '', frequency: '', result: '', helped: 'unknown' as const };
  const from = day('2026-10-01');
  const support = { studentId, supportId: null, groupId: null, from, until: null, text: help, revision: 0 };
  await does(world, saveSupport, support);
  const statement = { kind: 'dyslexie' as const, issuer: 'Praktijk', profession: 'orthopedagoog', advised: '' };
  const issued = { issuedOn: day('2025-05-01'), validUntil: null };
  await does(world, saveDeclaration, { studentId, declarationId: null, ...issued, text: statement, revision: 0 });
  const text = { kind: 'tijd' as const, examMinutes: 0, testPercent: 20, note: '' };
  const reach = { from, until: null, isForTests: true, isForExam: false };
  await does(world, saveFacility, { studentId, facilityId: null, ...reach, text, basis: 'verklaring', revision: 0 });
}

type Row = { readonly table: string; readonly column: string; readonly row: Record<string, unknown> };

/** Every sealed part of the room, as it lies in the file. */
function sealedParts(world: World): Row[] {
  const { connection } = world.opened().vault;
  const tables = connection
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'screening_%'")
    .pluck()
    .all()
    .map(String);
  return tables.flatMap((table) =>
    connection
      .prepare(`SELECT * FROM ${table.replace(/\W/g, '')}`)
      .all()
      // Safe: rows of a STRICT table, read by name.
      .flatMap((row) =>
        Object.keys(row as object)
          .filter((column) => column.startsWith('sealed'))
          .map((column) => ({ table, column, row: row as Record<string, unknown> })),
      ),
  );
}

/** Tries every key on every part under every compartment, as the format says a row is bound. */
function opens({ table, column, row }: Row, vault: string, keys: ReadonlyMap<string, Buffer>): boolean {
  const bytes = row[column];
  if (!Buffer.isBuffer(bytes)) return false;
  const ids = [row.id, row.student_id].filter(Buffer.isBuffer).map(uuid);
  for (const [part, key] of keys) {
    const [dossier = ''] = part.split('|');
    for (const place of COMPARTMENTS)
      for (const id of ids) {
        try {
          const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(5, 17), { authTagLength: 16 });
          const about = ['zs1/row', vault, table, id, dossier, place, bytes.readUInt32BE(1), Number(row.revision)];
          decipher.setAAD(Buffer.from(JSON.stringify(about)));
          decipher.setAuthTag(bytes.subarray(-16));
          decipher.update(bytes.subarray(17, -16));
          decipher.final();
          return true;
        } catch {
          // Not with this one.
        }
      }
  }
  return false;
}

test('with a tool of his own a docent opens the facilities of his own pupils, and nothing else of the screening', async () => {
  const world = await createWorld({ today: '2026-10-01' });
  const [own] = await aFirstYearClass(world, '1hv2', 1);
  const [stranger] = await aFirstYearClass(world, '1hv3', 1);
  if (!own || !stranger) throw new Error('no pupils');
  const docent = await aDocentOf(world, '1hv2');
  const rt = (await world.addUser({ name: 'L. Schaap', roles: ['remedialTeacher'] })).keyLetter;
  await world.loginAs(rt);
  const tekst = await anInstrument(world);
  const campaignId = await aCampaign(world, [tekst]);
  for (const studentId of [own, stranger]) {
    await aScore(world, campaignId, studentId, tekst, '324');
    await everythingOf(world, studentId, campaignId);
  }
  const group = { name: 'Leesgroep', kind: 'taal' as const, when: '' };
  const year = { schoolYear: SchoolYear.parse('2026-2027'), isClosed: false };
  await does(world, saveGroup, { groupId: null, ...year, text: group, revision: 0 });

  const { vault } = JSON.parse(readFileSync(path.join(world.folder, 'header.json'), 'utf8'));
  const parts = sealedParts(world);
  await world.get(lock, {});
  const openedBy = async (letter: string) => {
    const keys = await openAllWithOwnTool(world, letter, PASSPHRASE);
    return parts
      .filter((part) => opens(part, vault, keys))
      .map(
        ({ table, column, row }) => `${table}.${column} ${Buffer.isBuffer(row.student_id) ? uuid(row.student_id) : ''}`,
      );
  };
  // Control: the same tool with the keys of the RT opens every part that is about a pupil.
  const about = parts.filter(({ row }) => Buffer.isBuffer(row.student_id));
  const all = await openedBy(rt);
  expect(about.length).toBeGreaterThanOrEqual(14);
  expect(all.filter((part) => !part.endsWith(' ')).length).toBe(about.length);
  expect(await openedBy(docent.keyLetter)).toEqual([`screening_facilities.sealed ${own}`]);
  await world.close();
});
