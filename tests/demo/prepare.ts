import { addStaff, goTo, typeSheetBack } from '../e2e/pages.ts';
import { ask, expect, pickFile, type Stage, savePaper, shoot } from './screens.ts';
import { PASSPHRASE, PEOPLE, SCHOOL } from './story.ts';

/** From an empty laptop to a vault with a proven recovery sheet. */
export async function makeVault(stage: Stage): Promise<void> {
  const { page } = stage;
  await page.getByLabel('Naam van de school').fill(SCHOOL);
  await page.getByLabel('Jouw naam').fill(PEOPLE[0].name);
  await page.getByLabel('Kies een wachtzin van minstens 15 tekens').fill(PASSPHRASE);
  await page.getByLabel('Typ hem nog een keer').fill(PASSPHRASE);
  await shoot(stage, 'kluis-maken');
  await page.getByRole('button', { name: 'Maak de kluis' }).click();
  await expect(page.getByText('Koppelcode')).toBeVisible({ timeout: 60_000 });
  await savePaper(stage, page.getByRole('button', { name: 'Bewaar als PDF' }), 'herstelblad.pdf');
  await typeSheetBack(page);
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Leerlingen', exact: true })).toBeVisible();
}

export type Imported = {
  readonly format: string;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
  readonly parked: number;
  readonly dropped: Readonly<Record<string, number>>;
};

/** Reads the roster in by the screens; the counts are those that the preview shows. */
export async function importRoster(stage: Stage, file: string): Promise<Imported> {
  const { page } = stage;
  await goTo(page, 'Inlezen');
  await pickFile(stage, page.getByRole('button', { name: 'Kies een bestand' }), file);
  const start = page.getByRole('button', { name: /^Lees \d+ leerlingen in$/ });
  await expect(start.or(page.getByRole('alert'))).toBeVisible({ timeout: 60_000 });
  if (await page.getByRole('alert').isVisible()) throw new Error(await page.getByRole('alert').innerText());
  await shoot(stage, 'inlezen');
  const counts = await page
    .getByRole('button', { name: /^\d+ (nieuw|gewijzigd|gelijk|geweigerd|kijk zelf)/ })
    .allTextContents();
  const dropped = await page.getByText('Wordt nooit gelezen').allTextContents();
  await start.click();
  await expect(page.getByText(/^Ingelezen: /).first()).toBeVisible({ timeout: 120_000 });
  await shoot(stage, 'ingelezen');
  const count = (word: string) => Number(/^\d+/.exec(counts.find((text) => text.includes(word)) ?? '0')?.[0] ?? 0);
  return {
    format: file.split('.').at(-1) ?? '',
    new: count('nieuw'),
    changed: count('gewijzigd'),
    same: count('gelijk'),
    refused: count('geweigerd'),
    parked: count('kijk zelf'),
    dropped: Object.fromEntries(
      dropped.map((text) => [/: (.*?),/.exec(text)?.[1] ?? 'kolom', Number(/(\d+)\D*$/.exec(text)?.[1] ?? 0)]),
    ),
  };
}

export async function addPeople(stage: Stage): Promise<void> {
  for (const { name, role } of PEOPLE) await addStaff(stage.page, name, role);
  await shoot(stage, 'medewerkers');
}

export const countStudents = async (stage: Stage): Promise<number> =>
  (
    await ask<{ outOf: number }>(stage.page, 'students.find', {
      text: '',
      className: null,
      state: 'active',
      offset: 0,
      limit: 1,
    })
  ).outOf;
