import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Day, dayOf, daysBetween, schoolYearOf } from '../../shared/kernel/days.ts';
import { makeSchool } from '../support/de-wilg/make-school.ts';
import { toCsv } from '../support/de-wilg/to-files.ts';
import { PLANTED } from '../support/oso.ts';
import { bsnsIn, countKinds, filesHolding } from './evidence.ts';
import { intakeRound } from './intake-year.ts';
import { findPupil } from './meeting.ts';
import { planToZat } from './opp-year.ts';
import { setUpSchool } from './school.ts';
import { BSN_IN_LIST, endOfYear, startOfYear } from './screening-year.ts';
import { ask, expect, type Stage, say, shoot } from './screens.ts';
import { signalToPlan } from './signal-year.ts';
import { type Desk, openDay, sit } from './sit.ts';
import { OTHERS, WILG } from './story.ts';
import { INPUT, PUPIL } from './story-year.ts';
import { firstMeeting, prepare, secondMeeting } from './zat-year.ts';

/* npm run demo -- --out DIR [--roster FILE]: the whole product, played by the screens of the app that a user starts. */

const PUPILS_OF_DE_WILG = 812;
/** When the team discusses its pupil, and when one looks back on his plan: in days from today. */
const DISCUSSED = openDay(4);
const EVALUATED = openDay(DISCUSSED + 50);
/** The round and the 0-meting, and the volgmeting in spring. */
const INTAKE = openDay(DISCUSSED + 1);
const SPRING = openDay(150);
const { values } = parseArgs({ options: { out: { type: 'string' }, roster: { type: 'string' } } });
if (values.out === undefined) fail('Say where the papers go: npm run demo -- --out DIR [--roster FILE]');
const isWilg = values.roster === undefined;
const desk: Desk = {
  home: mkdtempSync(path.join(tmpdir(), 'zorgspil-demo-')),
  out: path.resolve(values.out),
  papers: [],
  shots: [],
  tries: [],
};

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

/** What the app says of the pupil who went from a signal to a legal OPP. */
async function careFigures({ page }: Stage, studentId: string) {
  type Plans = { plans: { kind: string; state: string }[] };
  const { plans } = await ask<Plans>(page, 'plans.ofStudent', { studentId });
  return { plans: plans.map(({ kind, state }) => ({ kind, state })), teachersAsked: INPUT.length };
}

/** The trail proven, and the vault locked. */
async function close(stage: Stage) {
  const trail = await ask<{ entries: number; verified: boolean }>(stage.page, 'audit.verify');
  const replaced = stage.program.waitForWindow();
  await stage.page.keyboard.press('Control+l');
  const locked = await replaced;
  await locked.waitForURL(/\/index\.html/);
  await expect(locked.getByRole('heading', { name: 'Open de kluis' })).toBeVisible({ timeout: 60_000 });
  await locked.setViewportSize({ width: 1366, height: 768 });
  await shoot({ ...stage, page: locked }, 'vergrendeld');
  return trail;
}

mkdirSync(desk.out, { recursive: true });
const { file, bytes } = rosterFile();
const { imported, students, cast } = await sit(desk, 0, false, (stage) => prepare(stage, file, isWilg ? WILG : OTHERS));
const next = Day.parse(await sit(desk, 1, true, (stage) => firstMeeting(stage, cast)));
const planned = await sit(desk, DISCUSSED, true, async (stage) => {
  say('5  a signal, nine teachers, a discussion, a plan out of the offer');
  const { search, at } = isWilg ? PUPIL.wilg : PUPIL.other;
  const pupil = await findPupil(stage, search, at);
  const keys = await setUpSchool(stage, pupil);
  await signalToPlan(stage, pupil, keys);
  return { keys, pupil };
});
const round = await sit(desk, INTAKE, true, (stage) => {
  say('6  a round of the intake: dossiers read in, the phone, the committee, letters, classes');
  return intakeRound(stage, planned.keys);
});
const autumn = await sit(desk, INTAKE, true, (stage) => {
  say('7  the 0-meting: a class by keys, the year from a list, a signal, help, a letter');
  return startOfYear(stage, planned.keys);
});
const meetings = await sit(desk, daysBetween(dayOf(new Date()), next), true, (stage) => secondMeeting(stage, cast));
const care = await sit(desk, EVALUATED, true, async (stage) => {
  say('9  weeks on: partly reached, a legal OPP with all its parts, the zorgteam, the ZAT');
  await planToZat(stage, planned.pupil);
  return careFigures(stage, planned.pupil.studentId);
});
const spring = await sit(desk, SPRING, true, (stage) => {
  say('10 the volgmeting, and what the year brought');
  return endOfYear(stage, planned.keys);
});
const trail = await sit(desk, SPRING, true, close);

const bsns = bsnsIn(bytes);
const planted = [...bsns, PLANTED.bsn, PLANTED.onderwijsnummer, BSN_IN_LIST];
const bsnFound = filesHolding([desk.home, desk.out], planted);
// The search must find the numbers where they are: in the roster, the dossiers and the list themselves.
const given = [...(bsns.length === 0 ? [] : [path.dirname(file)]), round.folder, autumn.folder];
const canFind = given.every((folder) => filesHolding([folder], planted) > 0);
const report = {
  students,
  import: imported,
  meetings,
  care,
  intake: { ...round, folder: undefined },
  screening: { autumn: { ...autumn, folder: undefined }, spring },
  papers: desk.papers,
  papersByKind: countKinds(desk.papers),
  trail: { entries: trail.entries, verified: trail.verified },
  network: { attempts: desk.tries.length },
  bsn: { inRoster: bsns.length, planted: planted.length, filesHoldingOne: bsnFound, searchProven: canFind },
  screenshots: desk.shots,
};
writeFileSync(path.join(desk.out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
rmSync(desk.home, { recursive: true, force: true });
say(
  `\n${students} pupils, ${meetings.length} meetings, ${desk.papers.length} papers, ${desk.shots.length} screenshots`,
);
for (const name of ['papieren', 'schermen', 'report.json']) say(path.join(desk.out, name));
const ok = report.trail.verified && desk.tries.length === 0 && bsnFound === 0 && canFind;
if (!ok) say('NOT GOOD: see report.json');
process.exit(ok ? 0 : 1);
