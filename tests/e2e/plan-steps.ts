import { expect, type Page } from '@playwright/test';

/* What is recorded beside a plan, on its own page. */

/** What the pupil said of it, in his own words (OPP-6). */
export async function recordVoice(page: Page, askedBy: string, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Leg vast wat de leerling zei' }).click();
  await page.getByLabel('Wie vroeg het').fill(askedBy);
  await page.getByLabel('In eigen woorden').fill(words);
  await page.getByLabel('Wat is ermee gedaan, en waarom niet?').fill('Staat zo in het plan.');
  await page.getByRole('button', { name: 'Leg vast', exact: true }).click();
  await expect(page.getByText(words)).toBeVisible();
}

/** The talk with the parents (OOGO, OPP-7). */
export async function recordTalk(page: Page, people: string): Promise<void> {
  await page.getByRole('button', { name: 'Leg een overleg vast' }).click();
  await page.getByLabel('Wie waren erbij?').fill(people);
  await page.getByRole('button', { name: 'Leg vast', exact: true }).click();
  await expect(page.getByText(`met ${people}`)).toBeVisible();
}
