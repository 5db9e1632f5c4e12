import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeScores, WILG_TESTS } from '../support/de-wilg/scores.ts';
import { expect, test } from '../support/launch.ts';
import { lookAt } from './pages.ts';
import { ask, asRemedialTeacher, giveLimits, nextFile } from './screening-pages.ts';

type Card = { studentId: string; number: string; givenName: string; prefix: string; surname: string; year: number };

test('a block is pasted, a list is read in and taken back, a test is checked blind, and the year shows', async ({
  page: first,
  program,
  userData,
}) => {
  const page = await asRemedialTeacher(first, program, userData);
  await giveLimits(page);
  await page.getByRole('link', { name: 'Screening', exact: true }).click();
  await page.getByRole('button', { name: 'Nieuwe afname' }).click();
  await page.getByRole('button', { name: 'Bewaar de afname' }).click();
  await page.getByRole('link', { name: '0-meting leerjaar 1' }).click();
  const grid = page.getByRole('grid');
  await expect(grid.locator('input')).toBeFocused();

  const [one, two] = await grid.getByRole('rowheader').allTextContents();
  await page.getByRole('button', { name: 'Plak uit Excel' }).click();
  const block = `${two}\t401\t399\n${one}\t443\t4133\nIemand Anders\t300\t300\n`;
  await page.getByLabel('Plak hier').fill(block);
  await expect(page.getByText('3 scores passen')).toBeVisible();
  await expect(page.getByText('2 passen niet en blijven weg')).toBeVisible();
  await lookAt(page, '67-plakken');
  await page.getByRole('button', { name: 'Bewaar 3 scores' }).click();
  await expect(grid.getByRole('row').nth(2)).toContainText('401');

  const found = await ask(page, 'students.find', { text: '', className: null, state: 'active', offset: 0, limit: 200 });
  const firsts = (found.value as { students: Card[] }).students.filter(({ year }) => year === 1);
  const scores = makeScores(firsts.length, 2);
  const rows = firsts.map(({ number }, n) => [number, '999900031', ...(scores[n]?.start ?? [])].join(';'));
  const head = ['Leerlingnummer', 'BSN', ...WILG_TESTS.map(({ name }) => name)].join(';');
  const file = path.join(userData, 'uitslagen.csv');
  writeFileSync(file, [head, ...rows, '000001;;401;402;66;403', ''].join('\r\n'));
  await page.getByRole('link', { name: 'Screening', exact: true }).click();
  await page.getByRole('link', { name: 'Uitslagen inlezen' }).click();
  await nextFile(program, file);
  await page.getByRole('button', { name: 'Kies een lijst' }).click();
  await expect(page.getByText('wordt nooit gelezen')).toBeVisible();
  await expect(page.getByRole('button', { name: '1 geparkeerd' })).toBeVisible();
  await page.getByLabel('Onthoud de kolommen als').fill('Dia begin');
  await lookAt(page, '68-inlezen');
  await page.getByRole('button', { name: /^Lees \d+ scores in$/ }).click();
  await expect(page.getByText(/^Ingelezen: \d+ scores, 1 geparkeerd/)).toBeVisible();
  expect(await page.content()).not.toContain('999900031');
  await page.getByRole('button', { name: 'Haal weg: 000001' }).click();
  await expect(page.getByText('1 geparkeerde leerling')).toHaveCount(0);

  await page.getByRole('link', { name: 'Jaarbeeld' }).click();
  await expect(page.getByRole('img', { name: /^leerjaar: E / }).first()).toBeVisible();
  await lookAt(page, '69-jaarbeeld');

  await page.getByRole('link', { name: 'Afnames' }).click();
  await page.getByRole('link', { name: '0-meting leerjaar 1' }).click();
  await expect(grid).toBeVisible();
  await page.getByRole('button', { name: 'Kijk de toets na' }).click();
  await expect(page.getByRole('heading', { name: /^Dia\w+ · 1 van / })).toBeVisible();
  await page.keyboard.type('405\n');
  await expect(page.getByRole('alert')).toContainText('nu 405. Welke klopt?');
  await lookAt(page, '70-nakijken');
  await page.getByRole('button', { name: /^Houd / }).click();
  await expect(page.getByRole('heading', { name: /^Dia\w+ · 2 van / })).toBeVisible();
  await page.getByRole('button', { name: 'Stop met nakijken' }).click();
  await page.getByLabel('Klas').selectOption({ label: 'Hele leerjaar' });
  await expect(grid.getByRole('rowheader')).toHaveCount(firsts.length);
  await lookAt(page, '71-leerjaar');
  expect(program.notes.filter(({ kind }) => kind === 'network')).toEqual([]);
});
