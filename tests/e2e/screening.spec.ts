import path from 'node:path';
import { makeScores, WILG_TESTS } from '../support/de-wilg/scores.ts';
import { expect, test } from '../support/launch.ts';
import { openAs } from './accounts.ts';
import { lookAt, PASSPHRASE } from './pages.ts';
import { ask, asRemedialTeacher, giveLimits } from './screening-pages.ts';

test('a campaign from norms to letter, a class entered by keys alone', async ({ page: first, program, userData }) => {
  const page = await asRemedialTeacher(first, program, userData);
  await page.getByRole('link', { name: 'Screening', exact: true }).click();
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
  await giveLimits(page, WILG_TESTS.slice(1));

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
  const back = await openAs(page, program, 'A', PASSPHRASE);
  await back.getByLabel('Je werkt als').selectOption({ label: 'beheerder' });
  await expect(back.getByRole('link', { name: 'Screening', exact: true })).toHaveCount(0);
  for (const [call, input] of [
    ['screening.campaigns', {}],
    ['screening.caseload', {}],
    ['screening.ofStudent', { studentId: row?.studentId }],
    ['screening.facilitiesOf', { studentId: row?.studentId }],
  ] as const)
    expect(await ask(back, call, input), call).toEqual({ ok: false, code: 'NOT_ALLOWED' });
});
