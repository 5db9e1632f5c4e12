import type { Locator } from '@playwright/test';
import type { Cast } from './meeting.ts';
import { expect, type Stage, savePaper, shoot } from './screens.ts';
import { FORM } from './story.ts';

/* The papers around a ZAT, each made from the menu where a zorgcoördinator finds it. */

const MAKE = { pdf: ['PDF', 'Bewaar als PDF'], docx: ['Word', 'Bewaar als Word'] } as const;
type Format = keyof typeof MAKE;

type Wanted = {
  readonly menu: Locator;
  readonly choice: string;
  /** Of the file, without its ending. */
  readonly name: string;
  readonly formats?: readonly Format[];
  /** What the paper wants to know first. */
  readonly fill?: (dialog: Locator) => Promise<void>;
};

/** One paper out of a menu of papers, in each of its formats. */
export async function printFrom(stage: Stage, { menu, choice, name, formats = ['pdf'], fill }: Wanted): Promise<void> {
  const { page } = stage;
  await menu.click();
  await page.getByRole('menuitem', { name: choice, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: choice });
  await expect(dialog).toBeVisible();
  await fill?.(dialog);
  for (const format of formats) {
    const [word, button] = MAKE[format];
    await dialog.getByText(word, { exact: true }).click();
    await savePaper(stage, dialog.getByRole('button', { name: button }), `${name}.${format}`);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}

const meetingMenu = ({ page }: Stage): Locator => page.getByRole('button', { name: 'Papieren', exact: true });

const rowMenu = ({ page }: Stage, { question }: Cast): Locator =>
  page
    .getByRole('row')
    .filter({ hasText: question })
    .getByRole('button', { name: /^Brieven/ });

export const printAgenda = (stage: Stage, name: string): Promise<void> =>
  printFrom(stage, { menu: meetingMenu(stage), choice: 'Agenda', name });

/** The form of one pupil, filled in with him and his parents, and closed (HGW-7). */
export async function fillForm(stage: Stage, { question }: Cast): Promise<void> {
  const { page } = stage;
  const row = page.getByRole('row').filter({ hasText: question });
  await row.getByRole('link', { name: /^Formulier/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Aanmeldingsformulier');
  for (const [label, text] of FORM.answers) await page.getByRole('textbox', { name: label }).fill(text);
  await page.getByRole('textbox', { name: 'Wat is er gedaan?' }).fill(FORM.tried);
  await page.getByLabel('Wat deed het?').selectOption({ label: 'hielp deels' });
  await page.getByLabel('Hoe snel moet het?').selectOption({ label: 'snel' });
  await page.getByRole('button', { name: 'Bewaar het formulier' }).click();
  await expect(page.getByText('Bewaard')).toBeVisible();
  if (!stage.shots.some((shot) => shot.endsWith('-aanmeldingsformulier.png')))
    await shoot(stage, 'aanmeldingsformulier');
  await page.getByRole('button', { name: 'Sluit het formulier' }).click();
  await expect(page.getByText('dicht', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Terug naar de agenda' }).click();
  await expect(row).toBeVisible();
}

/** Before the meeting: form, invitation and permission form of one pupil, as PDF and as Word. */
export async function printPupilPapers(stage: Stage, one: Cast, mark: string): Promise<void> {
  const menu = rowMenu(stage, one);
  const formats = ['pdf', 'docx'] as const;
  await printFrom(stage, { menu, choice: 'Aanmeldingsformulier', name: `aanmeldingsformulier-${mark}`, formats });
  await printFrom(stage, {
    menu,
    choice: 'Uitnodiging voor een gesprek',
    name: `uitnodiging-${mark}`,
    formats,
    fill: async (dialog) => {
      await dialog.getByLabel('Dag van het gesprek').fill('maandag aanstaande');
      await dialog.getByLabel('Tijd').fill('15.30');
      await dialog.getByLabel('Plaats').fill('kamer 0.14');
      await shoot(stage, 'uitnodiging');
    },
  });
  await printFrom(stage, {
    menu,
    choice: 'Toestemmingsformulier',
    name: `toestemmingsformulier-${mark}`,
    formats,
    fill: (dialog) => dialog.getByLabel('Waarover gaat het?').fill('Schoolgang en steun in de les'),
  });
}

/** The pack of the jeugdarts: who is proposed is somebody from outside who is at the table. */
export const printPack = (stage: Stage, name: string): Promise<void> =>
  printFrom(stage, {
    menu: meetingMenu(stage),
    choice: 'Overlegmap voor een deelnemer',
    name,
    formats: ['pdf', 'docx'],
    fill: async (dialog) => {
      // By role: the dialog itself is named 'voor een deelnemer'.
      const member = dialog.getByRole('combobox', { name: 'Deelnemer' });
      await expect(member.locator('option:checked')).toHaveText('S. Achterberg (van buiten)');
      await shoot(stage, 'overlegmap');
    },
  });

/** After the minutes: the sheet of the whole meeting, and what a pupil or his parents are told. */
export async function printAfter(stage: Stage, cast: readonly Cast[], mark: string): Promise<void> {
  const formats = ['pdf', 'docx'] as const;
  const choice = 'Overzicht na het overleg';
  await printFrom(stage, { menu: meetingMenu(stage), choice, name: `overzicht-${mark}` });
  for (const [i, one] of cast.entries())
    await printFrom(stage, {
      menu: rowMenu(stage, one),
      choice: 'Uitkomst van het overleg',
      name: `uitkomst-${mark}-${i + 1}`,
      formats,
    });
}
