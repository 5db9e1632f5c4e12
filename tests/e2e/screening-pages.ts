import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { makeSchool } from '../support/de-wilg/make-school.ts';
import { WILG_TESTS } from '../support/de-wilg/scores.ts';
import { toCsv } from '../support/de-wilg/to-files.ts';
import { expect, type Launched } from '../support/launch.ts';
import { giveAccess, openAs } from './accounts.ts';
import { addStaff, createVault, PASSPHRASE } from './pages.ts';

/* A school with first-years and a remedial teacher at work, for the specs of the screening. */

export type Answer = { ok: boolean; code?: string; value?: unknown };
export const ask = (page: Page, name: string, input: object): Promise<Answer> =>
  page.evaluate(
    ({ call, text }) =>
      (window as unknown as { zorg: { call(n: string, i: unknown): Promise<Answer> } }).zorg.call(
        call,
        JSON.parse(text),
      ),
    { call: name, text: JSON.stringify(input) },
  );

/** The program's next dialog picks this file. */
export async function nextFile(program: Launched, file: string): Promise<void> {
  await program.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [picked] })) as never;
  }, file);
}

/** A school with pupils, and a remedial teacher who has opened the vault. */
export async function asRemedialTeacher(page: Page, program: Launched, folder: string, pupils = 160): Promise<Page> {
  await page.setViewportSize({ width: 1366, height: 768 });
  await createVault(page);
  const file = path.join(folder, 'lijst.csv');
  writeFileSync(file, toCsv(makeSchool({ pupils, schoolYear: '2026-2027' })));
  await nextFile(program, file);
  await page.goto(`${page.url().split('#')[0]}#/leerlingen/inlezen`);
  await page.getByRole('button', { name: 'Kies een bestand' }).click();
  await page.getByRole('button', { name: `Lees ${pupils} leerlingen in` }).click();
  await expect(page.getByText(`Ingelezen: ${pupils} nieuw`).first()).toBeVisible();
  await addStaff(page, 'L. Schaap', 'remedial teacher');
  const key = await giveAccess(page, 'L. Schaap', 'remedial teacher', `${PASSPHRASE} rt`);
  return openAs(page, program, key, `${PASSPHRASE} rt`);
}

/** The made-up limits of De Wilg on the tests that the program brings, or on some of them. */
export async function giveLimits(page: Page, tests = WILG_TESTS): Promise<void> {
  const listed = await ask(page, 'screening.instruments', {});
  type Known = { instrumentId: string; version: number; edition: { name: string; scale: object } };
  const { instruments } = listed.value as { instruments: Known[] };
  for (const { name, low, high, limits } of tests) {
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
