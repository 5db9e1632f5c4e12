import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeSchool } from '../support/de-wilg/make-school.ts';
import { toOldCsv } from '../support/de-wilg/to-files.ts';
import { expect, test } from '../support/launch.ts';
import { createVault, goTo, lookAt, typeSheetBack } from './pages.ts';

test('a hard roster is read in, and found by parts of a name; a back-up is made and checked', async ({
  page,
  program,
  userData,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await createVault(page);
  const file = path.join(userData, 'lijst.csv');
  const bytes = toOldCsv(makeSchool({ pupils: 300, schoolYear: '2026-2027' }));
  const bsns = bytes.toString('latin1').match(/\b9999\d{5}\b/g) ?? [];
  expect(bsns.length).toBeGreaterThan(250);
  writeFileSync(file, bytes);
  await program.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [picked] })) as never;
  }, file);
  await goTo(page, 'Inlezen');
  await page.getByRole('button', { name: 'Kies een bestand' }).click();
  await expect(page.getByText('Wordt nooit gelezen')).toBeVisible();
  await expect(page.getByRole('button', { name: '300 nieuw' })).toBeVisible();
  await lookAt(page, '20-inlezen');
  await page.getByRole('button', { name: 'Lees 300 leerlingen in' }).click();
  await expect(page.getByText('Ingelezen: 300 nieuw').first()).toBeVisible();
  for (const bsn of bsns.slice(0, 20)) expect(await page.content()).not.toContain(bsn);

  await page.getByRole('link', { name: 'Leerlingen', exact: true }).click();
  await expect(page.getByText('300 van 300')).toBeVisible();
  await page.getByLabel('Zoek op naam, klas of nummer').press('ArrowDown');
  await expect(page.getByRole('listitem').getByRole('link').first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.locator('li[data-index="299"] a')).toBeFocused();
  await lookAt(page, '21-laatste');
  await page.getByLabel('Zoek op naam, klas of nummer').fill('vries');
  await expect(page.getByRole('link', { name: /de Vries/ }).first()).toBeVisible();
  await lookAt(page, '21-gevonden');

  const usb = path.join(userData, 'usb');
  mkdirSync(usb);
  await program.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [picked] })) as never;
  }, usb);
  await goTo(page, 'Reservekopie');
  await page.getByRole('button', { name: 'Kies een map' }).click();
  await page.getByRole('button', { name: 'Maak nu een reservekopie' }).click();
  await expect(page.getByText('meteen weer geopend en goed bevonden')).toBeVisible();
  expect(
    readdirSync(usb)
      .map((name) => path.extname(name))
      .sort(),
  ).toEqual(['.zsbak', '.zskeys']);
  await lookAt(page, '22-reservekopie');

  await page.getByLabel('Je werkt als').selectOption({ label: 'beheerder' });
  await expect(page.getByRole('link', { name: 'Leerlingen', exact: true })).toHaveCount(0);
  await goTo(page, 'Gebruikers');
  await page.getByRole('button', { name: 'Maak het herstelblad' }).click();
  await expect(page.getByText('Koppelcode')).toBeVisible();
  await lookAt(page, '23-herstelblad');
  await typeSheetBack(page);
  await expect(page.getByText('Er is nog geen herstelblad')).toHaveCount(0);
  expect(program.notes.filter(({ kind }) => kind === 'network')).toEqual([]);
});
