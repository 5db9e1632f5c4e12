import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { expect } from '@playwright/test';
import { dayOf, schoolYearOf } from '../../shared/kernel/days.ts';
import { makeSchool } from '../support/de-wilg/make-school.ts';
import { toCsv } from '../support/de-wilg/to-files.ts';
import { type Launched, launch } from '../support/launch.ts';
import { bsnsIn, filesHolding } from './evidence.ts';
import {
  chairMeeting,
  choosePupils,
  meetingsHeld,
  openNewest,
  planMeeting,
  printMinutes,
  putOnAgenda,
  recordConsent,
} from './meeting.ts';
import { addPeople, countStudents, importRoster, makeVault } from './prepare.ts';
import { ask, goTo, type Stage, savePaper, shoot } from './screens.ts';
import { PASSPHRASE } from './story.ts';

/* npm run demo -- --out DIR [--roster FILE]: the main job, played by the screens of the app that a user starts. */

const PUPILS_OF_DE_WILG = 812;
const FIVE_WEEKS = 35;
const { values } = parseArgs({ options: { out: { type: 'string' }, roster: { type: 'string' } } });
if (values.out === undefined) fail('Say where the papers go: npm run demo -- --out DIR [--roster FILE]');
const out = path.resolve(values.out);
const home = mkdtempSync(path.join(tmpdir(), 'zorgspil-demo-'));
const say = (text: string) => void process.stdout.write(`${text}\n`);

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

async function play(program: Launched, file: string) {
  const page = await program.firstWindow();
  await page.waitForURL(/\/index\.html/);
  await page.setViewportSize({ width: 1366, height: 768 });
  page.setDefaultTimeout(20_000);
  let stage: Stage = { page, program, out, papers: [], shots: [] };

  say('1  a vault, its recovery sheet typed back');
  await makeVault(stage);
  await addPeople(stage);
  say('2  the roster');
  const imported = await importRoster(stage, file);
  const students = await countStudents(stage);
  await goTo(page, 'Leerlingen');
  await shoot(stage, 'leerlingen');
  say('3  a meeting; no pupil on the agenda without permission');
  await planMeeting(stage, 0);
  const pupils = await choosePupils(stage, values.roster === undefined);
  const [first] = pupils;
  if (first === undefined) throw new Error('NO_PUPILS');
  await openNewest(stage);
  if (await putOnAgenda(stage, first, 0)) throw new Error('A pupil without permission came on the agenda.');
  await shoot(stage, 'geen-toestemming');
  for (const [at, pupil] of pupils.entries()) await recordConsent(stage, pupil, at === 0);
  await goTo(page, 'ZAT');
  await openNewest(stage);
  for (const [at, pupil] of pupils.entries())
    if (!(await putOnAgenda(stage, pupil, at))) throw new Error('A pupil with permission was refused.');
  await shoot(stage, 'agenda');
  await savePaper(stage, page.getByRole('button', { name: 'Agenda als PDF' }), 'agenda.pdf');
  say('4  the chair, the minutes');
  await chairMeeting(stage, pupils.length);
  await printMinutes(stage, pupils.length);
  say('5  the next meeting: what is open comes back');
  await planMeeting(stage, FIVE_WEEKS);
  await expect(page.getByText('leerlingen van de vorige keer')).toBeVisible();
  await openNewest(stage);
  await shoot(stage, 'volgend-zat');
  const meetings = await meetingsHeld(stage);
  say('6  locked, opened again, the trail verified');
  const replaced = program.waitForWindow();
  await page.keyboard.press('Control+l');
  const opened = await replaced;
  await opened.waitForURL(/\/index\.html/);
  await opened.setViewportSize({ width: 1366, height: 768 });
  stage = { ...stage, page: opened };
  await shoot(stage, 'vergrendeld');
  await opened.getByLabel('Je wachtzin').fill(PASSPHRASE);
  await opened.keyboard.press('Enter');
  await expect(opened.getByRole('navigation', { name: 'Onderdelen' })).toBeVisible({ timeout: 60_000 });
  await shoot(stage, 'vandaag');
  await goTo(opened, 'Afspraken');
  await expect(opened.getByRole('heading', { level: 1 })).toContainText('Afspraken');
  await shoot(stage, 'afspraken');
  const trail = await ask<{ entries: number; verified: boolean }>(opened, 'audit.verify');
  return { students, imported, meetings, trail, papers: stage.papers, shots: stage.shots };
}

mkdirSync(out, { recursive: true });
const { file, bytes } = rosterFile();
const program = await launch([`--user-data-dir=${home}`]);
let played: Awaited<ReturnType<typeof play>>;
try {
  played = await play(program, file);
} finally {
  await program.close();
}
const bsns = bsnsIn(bytes);
const bsnFound = filesHolding([home, out], bsns);
// The search must find the numbers where they are: in the roster itself.
const canFind = bsns.length === 0 || filesHolding([path.dirname(file)], bsns) > 0;
const attempts = program.notes.filter(({ kind }) => kind === 'network').length;
const report = {
  students: played.students,
  import: played.imported,
  meetings: played.meetings,
  papers: played.papers,
  trail: { entries: played.trail.entries, verified: played.trail.verified },
  network: { attempts },
  bsn: { inRoster: bsns.length, filesHoldingOne: bsnFound, searchProven: canFind },
  screenshots: played.shots,
};
writeFileSync(path.join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
rmSync(home, { recursive: true, force: true });
say(`\n${played.students} pupils, ${played.papers.length} papers, ${played.shots.length} screenshots`);
for (const name of ['papieren', 'schermen', 'report.json']) say(path.join(out, name));
const ok = report.trail.verified && attempts === 0 && bsnFound === 0 && canFind;
if (!ok) say('NOT GOOD: see report.json');
process.exit(ok ? 0 : 1);
