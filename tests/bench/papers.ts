import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { paperPage } from '../../electron/app/paper-page.ts';
import type { Paper } from '../../electron/kernel/context.ts';
import { printZatMinutes, printZatPack } from '../../shared/documents/contract.ts';
import { PACK_SECTIONS } from '../../shared/documents/pack.ts';
import { printPlan } from '../../shared/plans/paper-contract.ts';
import { addStudentToZat } from '../../shared/zat/contract.ts';
import { launch } from '../support/launch.ts';
import { aConsent, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { finalZat } from '../support/story-papers.ts';
import { aFullText } from '../support/story-plans.ts';
import { createWorld, type World } from '../support/world.ts';
import { anAgreedOpp } from './plans.ts';

type Sheet = { readonly name: string; readonly html: string };
export type PaperTiming = {
  readonly name: string;
  readonly ms: number;
  readonly ratio: number;
  readonly budget: number;
  readonly pages: number;
  readonly ok: boolean;
};

const ROUNDS = 12;
const PACK_PUPILS = 12;
const BUDGETS = { 'minutes to PDF': 3, 'OPP to PDF': 3, 'pack of 12 pages to PDF': 5 } as const;
/** An OPP with signatures and the views that go along takes two. */
const PAGES = { 'minutes to PDF': 1, 'OPP to PDF': 2, 'pack of 12 pages to PDF': PACK_PUPILS } as const;

/** Papers as the gate makes them, printed by the program's own Chromium; the unit is a PDF of one line, in turns. */
export async function paperTimings(): Promise<readonly PaperTiming[]> {
  const sheets = await makeSheets();
  const home = mkdtempSync(path.join(tmpdir(), 'zorgspil-bench-papers-'));
  const program = await launch([`--user-data-dir=${home}`]);
  try {
    await program.firstWindow();
    const printed = await program.evaluate(print, { sheets, rounds: ROUNDS });
    const unit = median(printed['one line']?.times ?? []);
    return (Object.keys(BUDGETS) as (keyof typeof BUDGETS)[]).map((name) => {
      const { times, pages } = printed[name] ?? { times: [], pages: 0 };
      const ms = median(times);
      const ratio = ms / unit;
      const budget = BUDGETS[name];
      return { name, ms, ratio, budget, pages, ok: ratio <= budget && pages === PAGES[name] };
    });
  } finally {
    await program.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

type Printed = Record<string, { times: number[]; pages: number }>;

/** Runs inside the program: nothing from outside can be used here. */
async function print(
  { BrowserWindow }: typeof import('electron'),
  { sheets, rounds }: { sheets: readonly Sheet[]; rounds: number },
): Promise<Printed> {
  const printed: Printed = {};
  const windows = [];
  for (const { name, html } of sheets) {
    const window = new BrowserWindow({ show: false, webPreferences: { javascript: false, sandbox: true } });
    await window.loadURL(`data:text/html;base64,${Buffer.from(html).toString('base64')}`);
    windows.push({ name, window });
    printed[name] = { times: [], pages: 0 };
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, window } of windows) {
      const start = performance.now();
      const pdf = await window.webContents.printToPDF({
        pageSize: 'A4',
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
      });
      const kept = printed[name];
      if (!kept) continue;
      kept.times.push(performance.now() - start);
      kept.pages = pdf.toString('latin1').split(/\/Type\s*\/Page[^s]/).length - 1;
    }
  }
  for (const { window } of windows) window.destroy();
  return printed;
}

async function makeSheets(): Promise<readonly Sheet[]> {
  const world = await createWorld({ today: '2026-11-23' });
  const { itemIds } = await finalZat(world, 1);
  const [itemId] = itemIds;
  if (itemId === undefined) throw new Error('no minutes');
  await world.get(printZatMinutes, { itemId });
  const minutes = world.papers.at(-1);
  const opp = await anOppPaper(world);
  const arts = await aStaffMember(world, 'A. Arts', 'jeugdarts');
  const { meetingId } = await aMeeting(world, '2026-12-17', [arts]);
  for (let n = 0; n < PACK_PUPILS; n += 1) {
    const studentId = await aStudent(world, {
      givenName: `Voornaam${n}`,
      surname: `Achternaam${n}`,
      birthDate: '2009-01-14',
    });
    await aConsent(world, studentId, [arts]);
    const question = 'Hoe krijgen we deze leerling weer hele dagen in de les, en wat helpt daarbij? '.repeat(6);
    await world.get(addStudentToZat, { meetingId, studentId, question, minutes: 10 });
  }
  await world.get(printZatPack, { meetingId, memberId: arts, parts: [...PACK_SECTIONS], until: '2026-12-31' });
  const pack = world.papers.at(-1);
  await world.close();
  if (!minutes || !opp || !pack) throw new Error('no papers');
  return [
    { name: 'one line', html: '<!doctype html><title>x</title><p>Een regel</p>' },
    { name: 'minutes to PDF', html: paperPage(minutes) },
    { name: 'OPP to PDF', html: paperPage(opp) },
    { name: 'pack of 12 pages to PDF', html: paperPage(pack) },
  ];
}

async function anOppPaper(world: World): Promise<Paper | undefined> {
  const zoco = await aStaffMember(world, 'I. Wouda', 'zorgcoordinator');
  const studentId = await aStudent(world, { birthDate: '2011-11-14' });
  const planId = await anAgreedOpp(world, studentId, aFullText(zoco));
  await world.get(printPlan, { planId, which: 'held' });
  return world.papers.at(-1);
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
