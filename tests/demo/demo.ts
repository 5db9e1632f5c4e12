import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { expect } from '@playwright/test';
import { dayOf, schoolYearOf } from '../../shared/kernel/days.ts';
import { goTo } from '../e2e/pages.ts';
import { makeSchool } from '../support/de-wilg/make-school.ts';
import { toCsv } from '../support/de-wilg/to-files.ts';
import { launch } from '../support/launch.ts';
import { askConsent, withdraw } from './consents.ts';
import { bsnsIn, countKinds, filesHolding } from './evidence.ts';
import {
  addAnonymous,
  type Cast,
  castOf,
  chair,
  meetingsHeld,
  notReady,
  openNewest,
  planMeeting,
  printMinutes,
  putOnAgenda,
} from './meeting.ts';
import { fillForm, printAfter, printAgenda, printPack, printPupilPapers } from './papers.ts';
import { addPeople, countStudents, importRoster, makeVault } from './prepare.ts';
import { ask, type Stage, shoot } from './screens.ts';
import { OTHERS, PASSPHRASE, WILG } from './story.ts';

/* npm run demo -- --out DIR [--roster FILE]: the main job, played by the screens of the app that a user starts. */

const PUPILS_OF_DE_WILG = 812;
const FIVE_WEEKS = 35;
const { values } = parseArgs({ options: { out: { type: 'string' }, roster: { type: 'string' } } });
if (values.out === undefined) fail('Say where the papers go: npm run demo -- --out DIR [--roster FILE]');
const out = path.resolve(values.out);
const home = mkdtempSync(path.join(tmpdir(), 'zorgspil-demo-'));
const say = (text: string) => void process.stdout.write(`${text}\n`);
const papers: string[] = [];
const shots: string[] = [];
let attempts = 0;

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

/** The roster in a folder of its own, so that the search for numbers afterwards does not find the file itself. */
function rosterFile(): { readonly file: string; readonly bytes: Buffer } {
  if (values.roster !== undefined) {
    const file = path.resolve(values.roster);
    return { file, bytes: readFileSync(file) };
  }
  const bytes = toCsv(makeSchool({ pupils: PUPILS_OF_DE_WILG, schoolYear: schoolYearOf(dayOf(new Date())) }));
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'zorgspil-lijst-')), 'leerlingen.csv');
  writeFileSync(file, bytes);
  return { file, bytes };
}

/** One sitting at the laptop, `days` from today; the vault is opened when it is there. */
async function sit<T>(days: number, isThere: boolean, work: (stage: Stage) => Promise<T>): Promise<T> {
  const program = await launch([`--user-data-dir=${home}`], days);
  try {
    const page = await program.firstWindow();
    await page.waitForURL(/\/index\.html/);
    await page.setViewportSize({ width: 1366, height: 768 });
    page.setDefaultTimeout(20_000);
    const stage: Stage = { page, program, out, papers, shots, days };
    if (isThere) {
      await page.getByLabel('Je wachtzin').fill(PASSPHRASE);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('navigation', { name: 'Onderdelen' })).toBeVisible({ timeout: 60_000 });
    }
    return await work(stage);
  } finally {
    await program.close();
    attempts += program.notes.filter(({ kind }) => kind === 'network').length;
  }
}

const shown = (cast: readonly Cast[]) => cast.filter(({ papers }) => papers);

async function prepare(stage: Stage, file: string) {
  const { page } = stage;
  say('1  a vault, its recovery sheet typed back; people and the roster');
  await makeVault(stage);
  await addPeople(stage);
  const imported = await importRoster(stage, file);
  const students = await countStudents(stage);
  await goTo(page, 'Leerlingen');
  await shoot(stage, 'leerlingen');
  say('2  a meeting; no pupil on the agenda without permission');
  await planMeeting(stage, 1);
  const cast = await castOf(stage, values.roster === undefined ? WILG : OTHERS);
  const [first] = cast;
  if (first === undefined) throw new Error('NO_PUPILS');
  await openNewest(stage);
  if (await putOnAgenda(stage, first)) throw new Error('A pupil without permission came on the agenda.');
  await shoot(stage, 'geen-toestemming');
  for (const one of cast) await askConsent(stage, one.pupil, one.consent);
  await openNewest(stage);
  for (const one of cast) {
    const isPlaced = await putOnAgenda(stage, one);
    if (isPlaced === (one.consent === 'refuses')) throw new Error('The vault let somebody in, or kept somebody out.');
  }
  await addAnonymous(stage);
  await shoot(stage, 'agenda');
  await printAgenda(stage, 'agenda-1');
  // The form of each pupil who is on the agenda, filled in with him and his parents.
  for (const one of cast) if (one.consent !== 'refuses') await fillForm(stage, one);
  for (const [i, one] of shown(cast).entries()) await printPupilPapers(stage, one, String(i + 1));
  for (const one of cast) if (one.consent === 'withdraws') await withdraw(stage, one.pupil);
  return { imported, students, cast };
}

async function firstMeeting(stage: Stage, cast: readonly Cast[]): Promise<void> {
  const { page } = stage;
  say('3  the day itself: who took his yes back goes off; the chair, the minutes');
  await shoot(stage, 'vandaag');
  await openNewest(stage);
  for (const one of cast.filter(({ consent }) => consent === 'withdraws')) {
    await expect(page.getByRole('button', { name: 'Begin: eerst nog 1' })).toBeDisabled();
    await shoot(stage, 'eerst-nog-een');
    const row = page.getByRole('row').filter({ hasText: one.question });
    await row.getByRole('button', { name: /^Meer/ }).click();
    await page.getByRole('menuitem', { name: 'Haal eraf' }).click();
    await expect(row).toHaveCount(0);
  }
  await printPack(stage, 'overlegmap-1');
  await chair(stage, cast, false);
  await printMinutes(stage, 'notulen-1');
  await printAfter(stage, shown(cast), '1');
  say('4  the next meeting proposes itself; what is open comes back');
  await planMeeting(stage, null);
  await expect(page.getByText('leerlingen van de vorige keer')).toBeVisible();
  await openNewest(stage);
  await shoot(stage, 'volgend-zat');
}

async function secondMeeting(stage: Stage, cast: readonly Cast[]) {
  const { page } = stage;
  say('5  five weeks on: permission where it was only weighed, old agreements first, minutes');
  await expect(page.getByRole('heading', { name: 'Volgende ZAT' })).toBeVisible();
  await shoot(stage, 'tweede-vandaag');
  await openNewest(stage);
  await shoot(stage, 'tweede-agenda');
  // Who was only weighed, and who turned 16 or 18 since: they are asked, again or for the first time.
  for (const studentId of await notReady(stage)) {
    const one = cast.find(({ pupil }) => pupil.studentId === studentId);
    if (one) await askConsent(stage, one.pupil, 'yes');
  }
  await openNewest(stage);
  await printAgenda(stage, 'agenda-2');
  await printPack(stage, 'overlegmap-2');
  await chair(stage, cast, true);
  await printMinutes(stage, 'notulen-2');
  await printAfter(stage, shown(cast), '2');
  await goTo(page, 'Afspraken');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Afspraken');
  await shoot(stage, 'afspraken');
  say('6  the trail verified, the vault locked');
  const meetings = await meetingsHeld(stage);
  const trail = await ask<{ entries: number; verified: boolean }>(page, 'audit.verify');
  const replaced = stage.program.waitForWindow();
  await page.keyboard.press('Control+l');
  const locked = await replaced;
  await locked.waitForURL(/\/index\.html/);
  await expect(locked.getByRole('heading', { name: 'Open de kluis' })).toBeVisible({ timeout: 60_000 });
  await locked.setViewportSize({ width: 1366, height: 768 });
  await shoot({ ...stage, page: locked }, 'vergrendeld');
  return { meetings, trail };
}

mkdirSync(out, { recursive: true });
const { file, bytes } = rosterFile();
const { imported, students, cast } = await sit(0, false, (stage) => prepare(stage, file));
await sit(1, true, (stage) => firstMeeting(stage, cast));
const { meetings, trail } = await sit(1 + FIVE_WEEKS, true, (stage) => secondMeeting(stage, cast));

const bsns = bsnsIn(bytes);
const bsnFound = filesHolding([home, out], bsns);
// The search must find the numbers where they are: in the roster itself.
const canFind = bsns.length === 0 || filesHolding([path.dirname(file)], bsns) > 0;
const report = {
  students,
  import: imported,
  meetings,
  papers,
  papersByKind: countKinds(papers),
  trail: { entries: trail.entries, verified: trail.verified },
  network: { attempts },
  bsn: { inRoster: bsns.length, filesHoldingOne: bsnFound, searchProven: canFind },
  screenshots: shots,
};
writeFileSync(path.join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
rmSync(home, { recursive: true, force: true });
say(`\n${students} pupils, ${meetings.length} meetings, ${papers.length} papers, ${shots.length} screenshots`);
for (const name of ['papieren', 'schermen', 'report.json']) say(path.join(out, name));
const ok = report.trail.verified && attempts === 0 && bsnFound === 0 && canFind;
if (!ok) say('NOT GOOD: see report.json');
process.exit(ok ? 0 : 1);
