import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { makeSchool } from '../support/de-wilg/make-school.ts';
import { toCsv } from '../support/de-wilg/to-files.ts';
import { expect, type Launched, test } from '../support/launch.ts';
import { addStaff, createVault, lookAt, PASSPHRASE } from './pages.ts';

/** The program's next dialog picks this file. */
async function nextFile(program: Launched, file: string): Promise<void> {
  await program.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [picked] })) as never;
  }, file);
}

/** A school with pupils, and a remedial teacher who has opened the vault. */
async function asRemedialTeacher(page: Page, program: Launched, folder: string): Promise<Page> {
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
  const replaced = program.waitForWindow();
  await page.keyboard.press('Control+l');
  const next = await replaced;
  await next.waitForURL(/\/index\.html/);
  next.setDefaultTimeout(8_000);
  await next.setViewportSize({ width: 1366, height: 768 });
  await next.getByLabel('Jouw sleutel').selectOption('B');
  await next.getByLabel('Je wachtzin').fill(`${PASSPHRASE} rt`);
  await next.keyboard.press('Enter');
  await expect(next.getByRole('link', { name: 'Screening' })).toBeVisible({ timeout: 30_000 });
  return next;
}

test('a campaign is set up, and a class is entered by keys alone', async ({ page: first, program, userData }) => {
  await first.setViewportSize({ width: 1366, height: 768 });
  const page = await asRemedialTeacher(first, program, userData);
  await page.getByRole('link', { name: 'Screening' }).click();
  await expect(page.getByText('Nog geen afname')).toBeVisible();
  await lookAt(page, '60-screening-leeg');
  await page.getByRole('button', { name: 'Nieuwe afname' }).click();
  await lookAt(page, '61-afname');
  await page.getByRole('button', { name: 'Bewaar de afname' }).click();
  await page.getByRole('link', { name: '0-meting leerjaar 1' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  const rows = await page.getByRole('grid').getByRole('rowheader').count();
  expect(rows).toBeGreaterThan(19);
  for (let n = 0; n < rows; n += 1) await page.keyboard.type(`${330 + ((n * 37) % 180)}\n`);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Tab');
  await page.keyboard.type('4133\n');
  await expect(page.getByRole('alert')).toContainText('4133 kan niet');
  await expect(page.getByRole('grid').locator('input')).toHaveValue('4133');
  await lookAt(page, '62-rooster');
});
