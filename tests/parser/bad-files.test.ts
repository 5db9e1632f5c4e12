import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type ParserChild,
  parseInProcess,
  parseOsoInProcess,
  parseResultsInProcess,
} from '../../electron/parser/parse-in-process.ts';
import { attachmentTexts, osoTroubleTexts, refusedWhyTexts } from '../../renderer/intake/oso-texts.ts';
import { pickRefusals as resultTexts } from '../../renderer/screening/import-texts.ts';
import { pickRefusals as rosterTexts } from '../../renderer/students/import-texts.ts';
import { reasonTexts } from '../../renderer/students/roster-texts.ts';
import * as oso from '../../shared/intake/oso-contract.ts';
import type { CampaignId, RoundId } from '../../shared/kernel/ids.ts';
import { pickResults } from '../../shared/screening/import-contract.ts';
import { findStudents } from '../../shared/students/contract.ts';
import { pickRoster, previewRoster } from '../../shared/students/roster-contract.ts';
import { BAD_FILES, type BadFile, type Reader } from '../support/bad-files.ts';
import { osoXml, zipped64 } from '../support/oso.ts';
import { contents } from '../support/refuses.ts';
import { aRound } from '../support/story-intake.ts';
import { aCampaign, aFirstYearClass, anInstrument } from '../support/story-screening.ts';
import { createWorld, type World } from '../support/world.ts';

/* Every bad file through the real reading process with its limits, and what it says through the real gate (T4). */

const PROCESS = `${import.meta.dirname}/../../electron/parser/parser-process.ts`;
const started: number[] = [];

/** As the app starts it: no environment, no output, a limit to its memory. */
function forkParser(execArgv: string[]): ParserChild {
  const child = fork(PROCESS, [], {
    env: {},
    execArgv,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  if (child.pid !== undefined) started.push(child.pid);
  return {
    // Safe: plain data is all that is sent.
    postMessage: (message) => void child.send(message as object),
    on: (name, listener) => child.on(name, listener),
    kill: () => child.kill('SIGKILL'),
  };
}

const SECONDS = 60;
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const texts: Record<BadFile['what'], (by: Reader) => Readonly<Record<string, string>>> = {
  file: (by) => (by === 'oso' ? osoTroubleTexts : by === 'roster' ? rosterTexts : resultTexts),
  dossier: () => refusedWhyTexts,
  attachment: () => attachmentTexts,
  row: () => reasonTexts,
};

let world: World;
let roundId: RoundId;
let campaignId: CampaignId;
beforeAll(async () => {
  world = await createWorld({ today: '2026-11-26' });
  roundId = await aRound(world);
  await aFirstYearClass(world, '1hv2', 2);
  await world.actAs('remedialTeacher');
  campaignId = await aCampaign(world, [await anInstrument(world)]);
  await world.actAs('zorgcoordinator');
});
afterAll(() => world.close());

/** Reads and brings a file as the main thread does; what came of it, in codes. */
async function codesOf(by: Reader, bytes: Uint8Array): Promise<string[]> {
  if (by === 'oso') {
    const read = await parseOsoInProcess(forkParser, bytes, SECONDS);
    const brought = [read.ok ? { file: read.value } : { code: read.code }];
    const { troubles, refused, handle } = await world.get(oso.pickOso, {}, brought);
    const { lines } = await world.get(oso.previewOso, { handle, roundId, offset: 0 });
    const states = lines.flatMap(({ attachments }) => attachments.map(({ state }) => state));
    return [...troubles.map(({ code }) => code), ...refused.map(({ why }) => why), ...states];
  }
  const parse = by === 'roster' ? parseInProcess : parseResultsInProcess;
  const read = await parse(forkParser, bytes, SECONDS);
  const brought = read.ok ? { fileHash: sha(bytes), table: read.value } : { code: read.code };
  if (by === 'results') {
    await world.actAs('remedialTeacher');
    const picked = await world.call(pickResults, { campaignId }, brought);
    await world.actAs('zorgcoordinator');
    return picked.ok ? [] : [picked.code];
  }
  const picked = await world.call(pickRoster, {}, brought);
  if (!picked.ok) return [picked.code];
  const { handle, columns } = picked.value;
  const { lines } = await world.get(previewRoster, { handle, columns, show: 'refused', offset: 0 });
  return lines.flatMap(({ reason }) => reason ?? []);
}

describe('a bad file has a code with a sentence, stores nothing, and the app goes on', () => {
  test('there are at least sixty, each by its own name', () => {
    const names = BAD_FILES.map(({ by, what, name }) => `${by} ${what} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(60);
  });

  test.each(BAD_FILES)(
    '$by: $name gives $code',
    async ({ by, what, code, bytes }) => {
      const before = contents(world);
      expect(await codesOf(by, bytes())).toContain(code);
      expect(texts[what](by)[code]).toMatch(/^\S.{8,}/);
      expect(contents(world)).toBe(before);
      const all = { text: '', className: null, state: 'all', offset: 0, limit: 5 } as const;
      expect((await world.get(findStudents, all)).students).toHaveLength(2);
    },
    SECONDS * 2000,
  );

  test('no process is left behind', async () => {
    const isThere = (pid: number): boolean => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    expect(started.length).toBeGreaterThanOrEqual(60);
    await expect.poll(() => started.filter(isThere), { timeout: 20_000 }).toEqual([]);
  });
});

describe('control: good files are read by the same process', () => {
  test.each<[Reader, string]>([
    ['oso', osoXml({ attachments: [{ name: 'a.txt', base64: zipped64('a.txt', 'goed') }] })],
    ['roster', 'Leerlingnummer;Achternaam;Roepnaam\n77;Abbenhuis;Floris\n'],
    [
      'roster',
      '<?xml version="1.0"?><EDEX><leerlingen><leerling key="7"><achternaam>A</achternaam></leerling></leerlingen></EDEX>',
    ],
    ['results', 'Leerlingnummer;Diatekst\n1;401\n'],
  ])('%s', async (by, text) => {
    expect(await codesOf(by, Buffer.from(text))).toEqual(by === 'oso' ? ['kept'] : []);
  });

  test('silence and an end are answers too', async () => {
    const silent: ParserChild = { postMessage: () => {}, on: () => {}, kill: () => {} };
    expect(await parseInProcess(() => silent, Buffer.from('x'), 0.01)).toEqual({ ok: false, code: 'PARSER_STOPPED' });
    const dead: ParserChild = { ...silent, on: (name, listener) => void (name === 'exit' && listener(1)) };
    expect(await parseInProcess(() => dead, Buffer.from('x'), 9)).toEqual({ ok: false, code: 'PARSER_STOPPED' });
    const liar: ParserChild = {
      ...silent,
      on: (name, listener) => void (name === 'message' && listener({ ok: true })),
    };
    expect(await parseInProcess(() => liar, Buffer.from('x'), 9)).toEqual({ ok: false, code: 'PARSER_STOPPED' });
  });
});
