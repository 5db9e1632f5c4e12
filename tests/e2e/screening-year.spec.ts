import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { addDays, type Day, dayOf, daysBetween, schoolYearOf, day as toDay } from '../../shared/kernel/days.ts';
import { makeScores, WILG_TESTS } from '../support/de-wilg/scores.ts';
import { expect, type Launched, launch, test } from '../support/launch.ts';
import { readZip } from '../support/read-zip.ts';
import { lookAt, PASSPHRASE } from './pages.ts';
import { ask, asRemedialTeacher, giveLimits } from './screening-pages.ts';

type Card = { studentId: string; year: number };
type Known = { instrumentId: string; version: number; edition: { name: string; edition: string; norms: object[] } };
const TESTS = WILG_TESTS.slice(0, 2);

async function instruments(page: Page): Promise<Known[]> {
  const { value } = await ask(page, 'screening.instruments', {});
  const all = (value as { instruments: Known[] }).instruments;
  return TESTS.flatMap(({ name }) => all.find(({ edition }) => edition.name === name) ?? []);
}

async function firstYears(page: Page): Promise<Card[]> {
  const input = { text: '', className: null, state: 'active', offset: 0, limit: 200 };
  const { value } = await ask(page, 'students.find', input);
  return (value as { students: Card[] }).students.filter(({ year }) => year === 1);
}

/** A campaign of these days with a score for everybody; its id. */
async function measure(page: Page, moment: 'start' | 'end', name: string, from: Day, until: Day): Promise<string> {
  const tests = await instruments(page);
  const pupils = await firstYears(page);
  const plan = { text: { name, catchUp: '' }, schoolYear: schoolYearOf(from), yearGroup: 1, moment, from, until };
  const made = await ask(page, 'screening.saveCampaign', {
    ...plan,
    campaignId: null,
    catchUpOn: null,
    isClosed: false,
    instrumentIds: tests.map(({ instrumentId }) => instrumentId),
    revision: 0,
  });
  expect(made.ok, name).toBe(true);
  const { campaignId } = made.value as { campaignId: string };
  const scores = makeScores(pupils.length, 3);
  const cells = pupils.flatMap(({ studentId }, n) =>
    tests.map(({ instrumentId }, i) => ({ studentId, instrumentId, given: scores[n]?.[moment][i], revision: 0 })),
  );
  expect((await ask(page, 'screening.saveResults', { campaignId, cells })).ok, name).toBe(true);
  return campaignId;
}

async function unlockAsRt(program: Launched): Promise<Page> {
  const page = await program.firstWindow();
  await page.waitForURL(/\/index\.html/);
  page.setDefaultTimeout(8_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByLabel('Jouw sleutel').selectOption('B');
  await page.getByLabel('Je wachtzin').fill(`${PASSPHRASE} rt`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Onderdelen' })).toBeVisible({ timeout: 30_000 });
  return page;
}

test('a year: 0-meting, signal, group and first goal, an expired norm, the volgmeting and what it brought', async ({
  page: first,
  program,
  userData,
}) => {
  test.setTimeout(180_000);
  const page = await asRemedialTeacher(first, program, userData);
  await giveLimits(page, TESTS);
  const today = dayOf(new Date());
  const yearEnd = toDay(`${schoolYearOf(today).slice(5)}-07-31`);
  // The tests run on any day: the volgmeting is half a year on, or on the last day of this school year.
  const ahead = Math.max(1, Math.min(175, daysBetween(today, yearEnd)));
  const autumn = await measure(page, 'start', '0-meting leerjaar 1', today, today);

  // From a low score to help, by keys: S, yes, then D for a first goal.
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/screening/${autumn}`);
  const under = page.getByRole('complementary').last();
  await expect(under.getByRole('button', { name: /^Signaal: / }).first()).toBeVisible();
  const name = (
    await under
      .getByRole('button', { name: /^Signaal: / })
      .first()
      .getAttribute('aria-label')
  )?.slice(9);
  await under
    .getByRole('button', { name: /^Signaal: / })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Waarom').fill('Raadt woorden die op elkaar lijken.');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(page.getByText(`${name}: signaal bewaard.`)).toBeVisible();
  await lookAt(page, '72-signaal-wat-nu');
  await page.getByRole('link', { name: 'Open de hulp' }).press('d');
  await expect(page.getByRole('heading', { name: 'Ontwikkelingsplan', level: 1 })).toBeVisible();
  await expect(page.getByLabel('Wat lukt er straks?')).toHaveValue(/^Sterker in /);
  await expect(page.getByLabel('Hoe is het nu?')).toHaveValue(/\d+, E \(norm 2025\)/);
  await lookAt(page, '73-eerste-doel');

  // Everybody on the caseload joins a group at once.
  await page.getByRole('link', { name: 'Screening', exact: true }).click();
  await page.getByRole('link', { name: 'Groepen' }).click();
  await page.getByRole('button', { name: 'Nieuwe groep' }).click();
  await page.getByRole('textbox', { name: 'Naam', exact: true }).fill('Leesgroep leerjaar 1');
  await page.getByLabel('Wanneer en waar').fill('di 3e uur, lokaal 0.14');
  await page.getByRole('button', { name: 'Bewaar de groep' }).click();
  await page.getByRole('button', { name: /^Zet leerlingen erbij/ }).click();
  await page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  await page.getByRole('button', { name: 'Zet 1 leerling erbij' }).click();
  await page.getByRole('button', { name: /^Vul in wie er was/ }).click();
  await lookAt(page, '74-groep-aanwezig');
  await page.getByRole('button', { name: 'Bewaar wie er was' }).click();
  await expect(page.getByText('1 van 1')).toBeVisible();
  await lookAt(page, '75-groepen');
  if (program.real) return;

  // The norm of the first test runs out before the year does.
  const [old] = await instruments(page);
  const edition = { ...old?.edition, validUntil: today };
  const save = { instrumentId: old?.instrumentId, edition, isArchived: false };
  expect((await ask(page, 'screening.saveInstrument', { ...save, version: old?.version })).ok).toBe(true);
  await program.close();

  const later = await launch([`--user-data-dir=${userData}`], ahead);
  try {
    const then = await unlockAsRt(later);
    const on = addDays(today, ahead);
    const spring = await measure(then, 'end', 'volgmeting leerjaar 1', on, on);
    await then.evaluate((hash) => {
      location.hash = hash;
    }, `#/screening/${spring}`);
    const grid = then.getByRole('grid');
    await expect(grid).toBeVisible();
    await expect(grid.getByText('norm verlopen').first()).toBeVisible();
    await lookAt(then, '76-norm-verlopen');

    // On paper too. The letter, by the key of its address.
    const { value } = await ask(then, 'screening.caseload', {});
    const [row] = (value as { rows: { studentId: string }[] }).rows;
    await then.evaluate((hash) => {
      location.hash = hash;
    }, `#/screening/leerling/${row?.studentId}/brief`);
    await expect(then.getByLabel('Jouw advies')).toBeFocused();
    await then.getByLabel('Over welke afname').selectOption({ label: 'volgmeting leerjaar 1' });
    const paper = path.join(userData, 'brief.docx');
    await later.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
    }, paper);
    await then.getByRole('button', { name: 'Maak de brief (Word)' }).click();
    await expect(then.getByText('De brief is gemaakt')).toBeVisible({ timeout: 20_000 });
    expect(readZip(readFileSync(paper)).get('word/document.xml')).toContain(
      `De normen van ${TESTS[0]?.name} zijn verlopen`,
    );

    // A new edition: scored again, and both stand there.
    const newer = { ...edition, edition: 'norm 2027', validUntil: null };
    const version = (old?.version ?? 0) + 1;
    expect((await ask(then, 'screening.saveInstrument', { ...save, edition: newer, version })).ok).toBe(true);
    await then.evaluate((hash) => {
      location.hash = hash;
    }, `#/screening/${spring}`);
    await then.getByRole('button', { name: /^Reken opnieuw/ }).click();
    await expect(then.getByRole('button', { name: /^Reken opnieuw/ })).toHaveCount(0);
    await then.evaluate((hash) => {
      location.hash = hash;
    }, `#/screening/leerling/${row?.studentId}`);
    await expect(then.getByText(/^eerder: /).first()).toBeVisible();
    await expect(then.getByRole('img', { name: /Diatekst/ }).first()).toBeVisible();
    await lookAt(then, '77-lijn-met-hulp');

    // What the year brought, with who was helped apart.
    await then.getByRole('link', { name: 'Screening', exact: true }).click();
    await then.getByRole('link', { name: 'Jaarbeeld' }).click();
    await expect(then.getByRole('heading', { name: 'Opbrengst van het jaar' })).toBeVisible();
    const yields = then.getByRole('img', { name: /^kreeg hulp \(1\): begin: / });
    await expect(yields).toHaveCount(TESTS.length);
    await lookAt(then, '78-jaarbeeld');
    await yields.first().scrollIntoViewIfNeeded();
    await then
      .getByText(/^Toon \d+ leerlingen$/)
      .first()
      .click();
    await expect(then.getByRole('row', { name: new RegExp(`${name}.*kreeg hulp`) }).first()).toBeVisible();
    await lookAt(then, '79-opbrengst');
    await then.setViewportSize({ width: 683, height: 384 });
    await yields.first().scrollIntoViewIfNeeded();
    await lookAt(then, '79-opbrengst-200');
    expect(later.notes.filter(({ kind }) => kind === 'network')).toEqual([]);
  } finally {
    await later.close();
  }
});
