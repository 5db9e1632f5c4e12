import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { makeSchool } from '../support/de-wilg/make-school.ts';
import { makeScores, WILG_TESTS } from '../support/de-wilg/scores.ts';
import { toCsv } from '../support/de-wilg/to-files.ts';
import { expect, type Launched, test } from '../support/launch.ts';
import { addStaff, createVault, lookAt, PASSPHRASE } from './pages.ts';

type Answer = { ok: boolean; code?: string; value?: unknown };
const ask = (page: Page, name: string, input: object): Promise<Answer> =>
  page.evaluate(
    ({ call, text }) =>
      (window as unknown as { zorg: { call(n: string, i: unknown): Promise<Answer> } }).zorg.call(
        call,
        JSON.parse(text),
      ),
    { call: name, text: JSON.stringify(input) },
  );

/** The program's next dialog picks this file. */
async function nextFile(program: Launched, file: string): Promise<void> {
  await program.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [picked] })) as never;
  }, file);
}

/** A school with pupils, and a remedial teacher who has opened the vault. */
async function asRemedialTeacher(page: Page, program: Launched, folder: string): Promise<Page> {
  await page.setViewportSize({ width: 1366, height: 768 });
  await createVault(page);
  const file = path.join(folder, 'lijst.csv');
  writeFileSync(file, toCsv(makeSchool({ pupils: 160, schoolYear: '2026-2027' })));
  await nextFile(program, file);
  await page.goto(`${page.url().split('#')[0]}#/leerlingen/inlezen`);
  await page.getByRole('button', { name: 'Kies een bestand' }).click();
  await page.getByRole('button', { name: 'Lees 160 leerlingen in' }).click();
  await expect(page.getByText('Ingelezen: 160 nieuw').first()).toBeVisible();
  await addStaff(page, 'L. Schaap', 'remedial teacher');
  await page.getByLabel('Je werkt als').selectOption({ label: 'beheerder' });
  await page.getByRole('link', { name: 'Beheer' }).click();
  await page.getByRole('link', { name: 'Gebruikers' }).click();
  await page.getByLabel('Medewerker', { exact: true }).selectOption({ label: 'L. Schaap' });
  await page.getByRole('textbox', { name: 'Rollen' }).or(page.getByLabel('Rollen')).first().click();
  await page.getByRole('listbox').getByRole('option', { name: 'remedial teacher', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('Kies een wachtzin van minstens 15 tekens').fill(`${PASSPHRASE} rt`);
  await page.getByLabel('Typ hem nog een keer').fill(`${PASSPHRASE} rt`);
  await page.getByRole('button', { name: 'Geef toegang' }).click();
  await expect(page.getByText(/Toegang gegeven\. Sleutel B/)).toBeVisible();
  return open(page, program, 'B', `${PASSPHRASE} rt`);
}

/** Locks, and opens with another key: a new page. */
async function open(page: Page, program: Launched, key: string, passphrase: string): Promise<Page> {
  const replaced = program.waitForWindow();
  await page.keyboard.press('Control+l');
  const next = await replaced;
  await next.waitForURL(/\/index\.html/);
  next.setDefaultTimeout(8_000);
  await next.setViewportSize({ width: 1366, height: 768 });
  await next.getByLabel('Jouw sleutel').selectOption(key);
  await next.getByLabel('Je wachtzin').fill(passphrase);
  await next.keyboard.press('Enter');
  await expect(next.getByRole('navigation', { name: 'Onderdelen' })).toBeVisible({ timeout: 30_000 });
  return next;
}

/** The made-up limits of De Wilg on the tests that the program brings, all but the first. */
async function giveLimits(page: Page): Promise<void> {
  const listed = await ask(page, 'screening.instruments', {});
  type Known = { instrumentId: string; version: number; edition: { name: string; scale: object } };
  const { instruments } = listed.value as { instruments: Known[] };
  for (const { name, low, high, limits } of WILG_TESTS.slice(1)) {
    const known = instruments.find(({ edition }) => edition.name === name);
    const edition = {
      ...known?.edition,
      edition: 'norm 2025',
      scale: { ...known?.edition.scale, low, high },
      norms: [{ level: '', moment: 'any', limits }],
    };
    const input = { instrumentId: known?.instrumentId, edition, isArchived: false, version: known?.version };
    expect((await ask(page, 'screening.saveInstrument', input)).ok, name).toBe(true);
  }
}

test('a campaign from norms to letter, a class entered by keys alone', async ({ page: first, program, userData }) => {
  const page = await asRemedialTeacher(first, program, userData);
  await page.getByRole('link', { name: 'Screening' }).click();
  await expect(page.getByText('Nog geen afname')).toBeVisible();
  await lookAt(page, '60-screening-leeg');

  await page.getByRole('link', { name: 'Toetsen en normen' }).click();
  await page.getByRole('button', { name: 'Wijzig: Diatekst', exact: true }).click();
  await page.getByLabel('Uitgave').fill('norm 2025');
  await page.getByLabel('Laagste waarde').fill('200');
  await page.getByLabel('Hoogste waarde').fill('620');
  await page.getByRole('button', { name: 'Voeg grenzen toe' }).click();
  for (const [i, band] of ['D', 'C', 'B', 'A'].entries())
    await page.getByLabel(`${band} vanaf`).fill(String(WILG_TESTS[0]?.limits[i]));
  await lookAt(page, '61-toetsen');
  await page.getByRole('button', { name: 'Bewaar de toets' }).click();
  await expect(page.getByRole('row', { name: /^Diatekst lezen norm 2025/ })).toContainText('1 norm');
  await giveLimits(page);

  await page.getByRole('link', { name: 'Afnames' }).click();
  await page.getByRole('button', { name: 'Nieuwe afname' }).click();
  await page.getByLabel('Inhalen op').fill('3-12-2026');
  await lookAt(page, '62-afname');
  await page.getByRole('button', { name: 'Bewaar de afname' }).click();
  await page.getByRole('link', { name: '0-meting leerjaar 1' }).click();

  // From here on the mouse is not touched.
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  await expect(grid.locator('input')).toBeFocused();
  const rows = await grid.getByRole('rowheader').count();
  expect(rows).toBeGreaterThan(19);
  const scores = makeScores(rows, 3);
  for (const [column] of WILG_TESTS.entries()) {
    for (const { start } of scores) {
      const given = start[column] ?? '';
      if (given === 'afwezig') await page.keyboard.press('a');
      else await page.keyboard.type(`${given}\n`);
    }
    await page.keyboard.press('Control+Home');
    for (let n = 0; n <= column && n < WILG_TESTS.length - 1; n += 1) await page.keyboard.press('Tab');
  }
  await expect(page.getByText(/bewaard \d+\.\d\d/)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('4133\n');
  await expect(page.getByRole('alert')).toContainText('4133 kan niet');
  await expect(grid.locator('input')).toHaveValue('4133');
  await expect(grid.locator('input')).toBeFocused();
  await lookAt(page, '63-rooster');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  const low = scores.findIndex(({ start }) =>
    WILG_TESTS.slice(0, 3).some(({ limits }, i) => Number(start[i]) < limits[0]),
  );
  expect(low).toBeGreaterThanOrEqual(0);
  for (let n = 0; n < low; n += 1) await page.keyboard.press('ArrowDown');
  const name = (await grid.getByRole('rowheader').nth(low).textContent()) ?? '';
  await page.keyboard.press('s');
  await expect(page.getByRole('heading', { name: `Signaal taal · ${name}` })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Leest langzaam en raadt woorden.');
  await lookAt(page, '64-signaal');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${name}: signaal bewaard.`)).toBeVisible();

  await page.getByRole('link', { name: 'Open de hulp' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Voeg hulp toe' }).click();
  await page.getByRole('textbox', { name: 'Wat', exact: true }).fill('Leesgroep RT');
  await page.getByLabel('Hoe vaak').fill('1 × per week');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(page.getByText('Leesgroep RT').first()).toBeVisible();
  await lookAt(page, '65-hulp');
  const paper = path.join(userData, 'brief.pdf');
  await program.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
  }, paper);
  await page.getByRole('button', { name: 'Maak de brief (Pdf)' }).click();
  await expect(page.getByText('De brief is gemaakt')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('link', { name: 'Naar de caseload' }).click();
  await expect(page.getByRole('link', { name })).toBeVisible();
  await lookAt(page, '66-caseload');

  const { value } = await ask(page, 'screening.caseload', {});
  const [row] = (value as { rows: { studentId: string }[] }).rows;
  const back = await open(page, program, 'A', PASSPHRASE);
  await back.getByLabel('Je werkt als').selectOption({ label: 'beheerder' });
  await expect(back.getByRole('link', { name: 'Screening' })).toHaveCount(0);
  for (const [call, input] of [
    ['screening.campaigns', {}],
    ['screening.caseload', {}],
    ['screening.ofStudent', { studentId: row?.studentId }],
    ['screening.facilitiesOf', { studentId: row?.studentId }],
  ] as const)
    expect(await ask(back, call, input), call).toEqual({ ok: false, code: 'NOT_ALLOWED' });
});
