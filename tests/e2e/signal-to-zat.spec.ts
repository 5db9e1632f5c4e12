import type { Page } from '@playwright/test';
import { expect, type Launched, launch, test } from '../support/launch.ts';
import { ask, dayFromNow, get } from './ask.ts';
import { createVault, lookAt } from './pages.ts';
import { aClassOf, aColleague, aPupil, becomes, comesIn, giveAccess } from './people.ts';

/*
 * The whole way of one pupil: a signal, nine docenten blind, a plan, evaluated "deels", a legal OPP that is agreed, the
 * zorgteam, and the ZAT, where he is not reached and comes back by himself. A kill, a lock and refusals on the way.
 */

const DOCENTEN = ['Anker', 'Bakker', 'Cnossen', 'Dijk', 'Elzinga', 'Faber', 'Gaastra', 'Hania', 'Idema'];
/** Seven weeks: the usual time until an evaluation. */
const LATER = 50;

type Story = {
  readonly zoco: string;
  readonly arts: string;
  readonly jens: string;
  readonly docenten: readonly string[];
};

async function fillTheSchool(page: Page): Promise<Story> {
  const zoco = await aColleague(page, 'Ineke Wouda', 'zorgcoordinator');
  const arts = await aColleague(page, 'S. Achterberg', 'jeugdarts');
  const coach = await aColleague(page, 'R. Bijvoet', 'coach');
  const other = await aColleague(page, 'P. Dallinga', 'coach');
  const docenten: string[] = [];
  for (const name of DOCENTEN) docenten.push(await aColleague(page, `D. ${name}`, 'docent'));
  await giveAccess(page, [
    ['R. Bijvoet', 'coach', coach],
    ['D. Anker', 'docent', docenten[0] ?? ''],
    ['P. Dallinga', 'coach', other],
  ]);
  const classId = await aClassOf(page, '4hC', docenten);
  const elsewhere = await aClassOf(page, '4hD', []);
  const jens = await aPupil(page, { surname: 'Hofstra', classId, coachId: coach, age: 15 });
  await aPupil(page, { surname: 'Terpstra', classId: elsewhere, coachId: other, age: 15 });
  const text = { name: 'W. Hofstra', relation: 'moeder', phone: '', email: '', remark: '' };
  await get(page, 'students.saveGuardian', { studentId: jens, guardianId: null, text, gezag: 'ja', revision: 0 });
  const { teams } = await get<{ teams: { teamId: string; classIds: string[] }[] }>(page, 'staff.list', {});
  const teamId = teams.find(({ classIds }) => classIds.includes(classId))?.teamId;
  const on = schoolDay();
  const hours = { startsAt: '14:30', endsAt: '15:30', place: '' };
  const series = { kind: 'bespreking', teamId, classId: null, first: on, until: on, ...hours };
  await get(page, 'bespreking.planMeetings', series);
  return { zoco, arts, jens, docenten };
}

/** Today, or the first day after a weekend. */
function schoolDay(from = 0): string {
  const on = dayFromNow(from);
  const weekday = new Date(`${on}T12:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 ? schoolDay(from + 1) : on;
}

async function refused(page: Page, who: string, calls: readonly (readonly [string, object])[]): Promise<void> {
  for (const [name, input] of calls)
    expect(await ask(page, name, input), `${who}: ${name}`).toEqual({ ok: false, code: 'NOT_ALLOWED' });
}

const to = (page: Page, place: string) => page.goto(page.url().replace(/#.*|$/, `#${place}`));

test('signal, nine docenten, plan, OPP, zorgteam, ZAT and back again', async ({ page: first, program, userData }) => {
  test.setTimeout(300_000);
  await first.setViewportSize({ width: 1366, height: 768 });
  await createVault(first);
  const story = await fillTheSchool(first);

  let page = await becomes(program, first, 'C', 'D. Anker');
  await givesSignal(page);
  await refused(page, 'docent', [
    ['bespreking.signals', { which: 'waiting', offset: 0, limit: 5 }],
    ['bespreking.ofStudent', { studentId: story.jens }],
    ['zat.careOfStudent', { studentId: story.jens }],
    ['zat.giveAdvice', { studentId: story.jens, advice: 'x', untilOn: null }],
  ]);

  page = await becomes(program, page, 'D', 'P. Dallinga');
  await expect(page.getByText('Pak een signaal op')).toHaveCount(0);
  await refused(page, 'coach of another class', [
    ['students.page', { studentId: story.jens }],
    ['bespreking.ofStudent', { studentId: story.jens }],
    ['zat.advicesOfStudent', { studentId: story.jens }],
    ['screening.facilitiesOf', { studentId: story.jens }],
  ]);

  page = await becomes(program, page, 'B', 'R. Bijvoet');
  await bringsToTeam(page);
  const roundId = await asksNine(page);
  await typesInEight(page, story, roundId);

  page = await becomes(program, page, 'C', 'D. Anker');
  await page.getByRole('link', { name: 'Geef inbreng: Geef je inbreng voor de leerlingbespreking' }).click();
  await expect(page.getByText('Antwoord van D. Bakker')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Wat zie je in je les?' }).fill('Werkt stil zodra de opdracht klein is');
  // What was typed more than two seconds ago survives a power cut.
  await page.waitForTimeout(2_000);
  if (program.real) return;
  process.kill(program.pid, 'SIGKILL');
  await program.exited;

  const again = await launch([`--user-data-dir=${userData}`]);
  try {
    page = await again.firstWindow();
    await comesIn(page, 'C', 'D. Anker');
    await givesInput(page);
    page = await becomes(again, page, 'A', '');
    page = await discusses(again, page);
    await makesPlan(page, story);
  } finally {
    await again.close();
  }

  const later = await launch([`--user-data-dir=${userData}`], LATER);
  try {
    page = await later.firstWindow();
    await comesIn(page, 'A', '');
    await evaluatesDeels(page);
    await becomesLegal(page);
    await toZorgteam(page, story);
    await toZat(page, story);
    await get(page, 'session.switchRole', { role: 'beheerder' });
    await refused(page, 'beheerder', [
      ['students.page', { studentId: story.jens }],
      ['bespreking.ofStudent', { studentId: story.jens }],
      ['zat.ofStudent', { studentId: story.jens }],
      ['plans.ofStudent', { studentId: story.jens }],
    ]);
    expect(later.notes.filter(({ kind }) => kind === 'network')).toEqual([]);
  } finally {
    await later.close();
  }
});

async function givesSignal(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Bespreking', exact: true }).click();
  await expect(page.getByText('Je hebt nog geen signaal gegeven')).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('combobox', { name: 'Welke leerling?' }).fill('hofst');
  await expect(page.getByRole('option', { name: /Jens Hofstra/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Wat zie je?' }).fill('Komt drie keer per week te laat en begint dan niet');
  await page.getByText('elke week', { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Jens Hofstra is doorgegeven')).toBeVisible();
}

async function bringsToTeam(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Bekijk: Pak een signaal op' }).click();
  await page.getByLabel('Toelichting').fill('In drie vakken hetzelfde beeld');
  await page.getByRole('button', { name: 'Breng het naar het team' }).click();
  await expect(page.getByText('Geen signalen')).toBeVisible();
  await page.getByRole('link', { name: 'Leerlingbespreking', exact: true }).click();
  await page.getByRole('row').filter({ hasText: '0 van 1 klaar' }).getByRole('link').click();
  await page.getByRole('link', { name: 'Bereid voor: Jens Hofstra' }).click();
  await page.getByRole('group', { name: 'De leerling: Gesproken?' }).getByText('ja', { exact: true }).click();
  await page.getByLabel('Wat zegt de leerling zelf, in eigen woorden?').fill('De ochtend gaat mij te snel');
  await expect(page.getByText('bewaard')).toBeVisible();
}

async function asksNine(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Vraag het alle docenten' }).click();
  await expect(page.getByText('0 van 9 binnen')).toBeVisible();
  const discussionId = new URL(page.url()).hash.split('/').at(-1);
  type Read = { round: { head: { roundId: string } } };
  return (await get<Read>(page, 'bespreking.discussion', { discussionId })).round.head.roundId;
}

/** Eight have no laptop in class: the coach, who does not teach him, types in what they wrote on paper. */
async function typesInEight(page: Page, { docenten }: Story, roundId: string): Promise<void> {
  for (const [at, staffId] of docenten.entries()) {
    if (at === 0) continue;
    const score = (at % 5) + 1;
    const scores = { results: score, attitude: score, tasks: null, peers: score, wellbeing: 3 };
    const text = { scores, seen: `Antwoord van D. ${DOCENTEN[at]}`, works: '', tried: '', parentsTold: true };
    await get(page, 'bespreking.giveInputFor', { roundId, staffId, text: { ...text, parentsWhyNot: '' } });
  }
  await expect(page.getByText('8 van 9 binnen')).toBeVisible();
  await lookAt(page, '190-acht-van-negen');
}

async function givesInput(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Geef inbreng: Geef je inbreng voor de leerlingbespreking' }).click();
  await expect(page.getByRole('textbox', { name: 'Wat zie je in je les?' })).toHaveValue(
    'Werkt stil zodra de opdracht klein is',
  );
  await page.getByRole('group', { name: 'Inzet en houding' }).getByText('2', { exact: true }).click();
  await page.getByRole('button', { name: 'Geef je inbreng' }).click();
  await expect(page.getByText('Je inbreng is binnen')).toBeVisible();
  await expect(page.getByText('Antwoord van D. Bakker')).toBeVisible();
}

async function discusses(program: Launched, page: Page): Promise<Page> {
  await page.getByRole('link', { name: 'Bespreking', exact: true }).click();
  await page.getByRole('link', { name: 'Leerlingbespreking', exact: true }).click();
  await page.getByRole('row').filter({ hasText: '1 van 1 klaar' }).getByRole('link').click();
  await page.getByRole('button', { name: 'Begin de bespreking' }).click();
  await page.getByRole('button', { name: /^Begin met 9/ }).click();
  await expect(page.getByText('9 van 9 binnen')).toBeVisible();
  await page.getByRole('button', { name: 'Sluit de ronde en bekijk' }).click();
  await expect(page.getByText('Antwoord van D. Idema')).toBeVisible();
  await page.keyboard.press('Alt+3');
  await page.getByRole('group', { name: 'Wat helpt?' }).getByLabel('in de les').fill('Een korte, duidelijke start');
  const place = new URL(page.url()).hash.slice(1);
  // A lock right behind the last letter.
  const unlocked = await becomes(program, page, 'A', '');
  await to(unlocked, place);
  await expect(unlocked.getByRole('group', { name: 'Wat helpt?' }).getByLabel('in de les')).toHaveValue(
    'Een korte, duidelijke start',
  );
  await unlocked.keyboard.press('Alt+4');
  await unlocked.getByLabel('Maak de zin af').fill('in kleine stappen gaat');
  await unlocked.keyboard.press('Enter');
  await unlocked.getByRole('button', { name: /^Neem / }).click();
  await unlocked.getByLabel('Feit: wat doet de leerling?').fill('Zes keer te laat in drie weken');
  await unlocked.getByRole('button', { name: 'Voeg het feit toe' }).click();
  await unlocked.keyboard.press('Control+Enter');
  await unlocked.getByRole('button', { name: 'Sluit af' }).click();
  await expect(unlocked.getByText('afgesloten', { exact: true })).toBeVisible();
  return unlocked;
}

async function fillGoal(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Doel erbij' }).click();
  await page.getByLabel('Wat lukt er straks?').fill(words);
  await page.getByLabel('Hoe is het nu?').fill('2 van de 10 keer');
  await page.getByLabel('Hoe moet het worden?').fill('8 van de 10 keer');
  await page.getByLabel('Hoe meet je dat?').fill('telling in Somtoday');
  await page.getByLabel('Wat de leerling doet').fill('Zet de wekker tien minuten eerder.');
  await page.getByLabel('Wat de ouders doen').fill('Vragen hoe het ging.');
}

async function makesPlan(page: Page, { jens }: Story): Promise<void> {
  await to(page, `/leerlingen/${jens}`);
  await expect(page.getByText('Besproken door het team')).toBeVisible();
  await page.getByRole('button', { name: 'Ontwikkelingsplan' }).click();
  await page.getByLabel('Nee', { exact: true }).check();
  await page.getByLabel('Waarom?').fill('De basisondersteuning is genoeg.');
  await fillGoal(page, 'Is op tijd in het eerste uur');
  await page.getByRole('button', { name: 'Stel vast' }).click();
  await expect(page.getByText('vastgesteld', { exact: true })).toBeVisible();
}

async function evaluatesDeels(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Open het plan/ }).click();
  await page.getByRole('link', { name: 'Evalueer', exact: true }).click();
  await expect(page.getByText('Doel 1 van 1')).toBeVisible();
  await page.keyboard.press('4');
  await expect(page.getByRole('button', { name: /Deels bereikt/ })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Enter');
  await page.getByLabel('Wat vinden de ouders?').fill('Zien thuis verschil, maar het is niet genoeg.');
  await page.getByRole('button', { name: 'Sluit de evaluatie' }).click();
  await expect(page.getByText('Hoe gaat het verder?').first()).toBeVisible();
  await page.keyboard.press('o');
  await page.getByRole('button', { name: 'Kies dit' }).click();
  await page.getByRole('link', { name: 'Wordt wettelijk OPP' }).click();
}

async function becomesLegal(page: Page): Promise<void> {
  await page.getByLabel('gedrag', { exact: true }).check();
  await page.getByLabel('Waarom?').fill('Meer nodig dan de basis biedt.');
  await page.getByRole('button', { name: 'Begin het OPP' }).click();
  await expect(page.getByRole('heading', { name: 'Wettelijk OPP', level: 1 })).toBeVisible();
  await page.getByLabel('Uitstroombestemming').fill('havo-diploma');
  await page.getByLabel('Waarom deze bestemming').fill('Cijfers en inzet passen bij havo.');
  await page.getByLabel('Wat helpt (bevorderend)').fill('Werkt graag samen.');
  await page.getByLabel('Wat hindert (belemmerend)').fill('Komt moeilijk op gang.');
  await page.getByLabel('Ondersteuning en begeleiding (handelingsdeel)').fill('Elke week begeleiding bij het plannen.');
  await page.getByLabel('Er zijn geen afwijkingen van het programma').check();
  await fillGoal(page, 'Begint binnen vijf minuten');
  await page.getByRole('button', { name: 'Bewaar het concept' }).click();
  await page.getByRole('button', { name: 'Leg vast wat de leerling zei' }).click();
  await page.getByLabel('Wie vroeg het').fill('R. Bijvoet');
  await page.getByLabel('In eigen woorden').fill('Ik wil vooraan zitten.');
  await page.getByLabel('Wat is ermee gedaan, en waarom niet?').fill('Staat zo in het plan.');
  await page.getByRole('button', { name: 'Leg vast', exact: true }).click();
  await expect(page.getByText('Ik wil vooraan zitten.')).toBeVisible();
  await page.getByRole('button', { name: 'Leg een overleg vast' }).click();
  await page.getByLabel('Wie waren erbij?').fill('moeder en Jens');
  await page.getByRole('button', { name: 'Leg vast', exact: true }).click();
  await page.getByRole('button', { name: 'Stel vast' }).click();
  await page.getByRole('button', { name: /Leg het antwoord vast/ }).click();
  await page.getByLabel('Stemt in').check();
  await page.getByRole('button', { name: 'Leg vast', exact: true }).click();
  await expect(page.getByText('instemming gegeven')).toBeVisible();
}

async function plansMeeting(page: Page, kind: string, memberIds: readonly string[], on: string, at: string) {
  const text = { place: '', chairId: memberIds[0], memberIds, closedWhy: 'Dan kan iedereen.' };
  const hours = { startsAt: `${at}:00`, endsAt: `${at}:45` };
  const plan = { meetingId: null, kind, heldOn: on, ...hours, text, revision: 0 };
  return (await get<{ meetingId: string }>(page, 'zat.plan', plan)).meetingId;
}

/** The evaluation of the discussion steps up: he stands in the concept of the zorgteam, which discusses him. */
async function toZorgteam(page: Page, { zoco, jens }: Story): Promise<void> {
  const meetingId = await plansMeeting(page, 'zorgteam', [zoco], dayFromNow(LATER), '09');
  const { discussions } = await get<{ discussions: { discussionId: string }[] }>(page, 'bespreking.ofStudent', {
    studentId: jens,
  });
  await to(page, '/bespreking/leerlingen');
  await page.getByText('Wacht op evaluatie', { exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Jens Hofstra' })).toContainText('evaluatie');
  await to(page, `/bespreking/leerling/${discussions[0]?.discussionId}`);
  await page.getByLabel('Wat is het effect?').fill('Deels: hij is vaker op tijd, maar begint nog niet.');
  await page.getByLabel('Naar het intern zorgteam', { exact: true }).check();
  await page.getByRole('button', { name: 'Bewaar de evaluatie' }).click();
  await expect(page.getByText(/^Geëvalueerd op/)).toBeVisible();
  await to(page, `/zat/${meetingId}`);
  await expect(page.getByRole('row').filter({ hasText: 'Jens Hofstra' })).toContainText('niet nodig: alleen eigen');
  await page.getByRole('button', { name: 'Maak definitief' }).click();
  await expect(page.getByText(/definitief sinds/)).toBeVisible();
  await lookAt(page, '191-zorgteam');
  await get(page, 'zat.start', { meetingId, presentIds: [zoco] });
  const { rows } = await get<{ rows: { itemId: string }[] }>(page, 'zat.agenda', { meetingId });
  await get(page, 'zat.closeItem', { itemId: rows[0]?.itemId, outcome: 'discussed' });
  await get(page, 'zat.finalise', { meetingId });
  const talk = { on: dayFromNow(LATER), said: 'Vindt het goed.', whyNot: '' };
  const text = { reason: 'Het zorgteam ziet dat er meer nodig is.', pupil: talk, parents: talk };
  await get(page, 'zat.moveLine', { studentId: jens, line: 3, fromOn: dayFromNow(LATER), text });
}

/** No permission yet and no form: Vandaag says both. Then he is ready, is not reached, and comes back by himself (C43). */
async function toZat(page: Page, { zoco, arts, jens }: Story): Promise<void> {
  const meetingId = await plansMeeting(page, 'zat', [zoco, arts], dayFromNow(LATER), '13');
  const add = { meetingId, studentId: jens, question: 'Hoe komt Jens op gang?', minutes: 10 };
  expect(await ask(page, 'zat.addStudent', add)).toEqual({ ok: false, code: 'CONSENT_MISSING' });
  const { itemId } = await get<{ itemId: string }>(page, 'zat.addStudent', { ...add, asConcept: true });
  await to(page, '/');
  await expect(page.getByText('0 van 1 klaar.')).toBeVisible();
  await expect(page.getByText('Het formulier is nog niet klaar (Ineke Wouda).', { exact: false })).toBeVisible();
  const mine = page.getByRole('listitem').filter({ hasText: 'Vul het aanmeldingsformulier in' });
  await expect(mine).toContainText('Ineke Wouda vult in');
  await lookAt(page, '192-vandaag-formulier');

  const known = await get<{ guardians: { guardianId: string }[] }>(page, 'students.page', { studentId: jens });
  const giver = (guardianId: string | null) => ({ guardianId, answer: 'ja', on: dayFromNow(LATER), how: 'mondeling' });
  const givers = [giver(null), ...known.guardians.map(({ guardianId }) => giver(guardianId))];
  const yes = { givers, partyIds: [zoco, arts], data: 'schoolgang', note: '' };
  await get(page, 'consent.record', { studentId: jens, purpose: 'zat', meetingId: null, expiresOn: null, text: yes });
  await mine.getByRole('link', { name: /^Vul in/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Aanmeldingsformulier');
  await page
    .getByRole('textbox', { name: 'Wat is de vraag van de leerling, in eigen woorden?' })
    .fill('Mag ik rustig beginnen?');
  await page.getByRole('textbox', { name: 'Wat is de vraag van de ouders?' }).fill('Wie helpt ons in de ochtend?');
  await page.getByLabel('Wat is er gedaan?').first().fill('Ontwikkelingsplan, deels bereikt');
  await page.getByRole('button', { name: 'Bewaar het formulier' }).click();
  await page.getByRole('button', { name: 'Sluit het formulier' }).click();
  await expect(page.getByText(/Dit formulier is dicht sinds/)).toBeVisible();
  await to(page, '/');
  await expect(page.getByText('1 van 1 klaar.')).toBeVisible();
  await expect(mine).toHaveCount(0);

  await to(page, `/zat/${meetingId}`);
  await page.getByRole('button', { name: 'Maak definitief' }).click();
  await expect(page.getByText(/definitief sinds/)).toBeVisible();
  await page.getByRole('button', { name: 'Begin het ZAT' }).click();
  await page.getByRole('button', { name: /^Begin met/ }).click();
  await expect(page.getByText('leerling 1 van 1')).toBeVisible();
  await page.keyboard.press('F8');
  await expect.poll(async () => (await ask(page, 'zat.finalise', { meetingId })).ok).toBe(true);
  const next = await plansMeeting(page, 'zat', [zoco, arts], schoolDay(LATER + 35), '13');
  await to(page, `/zat/${next}`);
  const row = page.getByRole('row').filter({ hasText: 'Jens Hofstra' });
  await expect(row).toContainText('Hoe komt Jens op gang?');
  await lookAt(page, '193-komt-terug');
  const { rows } = await get<{ rows: { isFormIn: boolean }[] }>(page, 'zat.readiness', { meetingId: next });
  expect(rows).toMatchObject([{ itemId: expect.not.stringMatching(itemId), isFormIn: true }]);
}
