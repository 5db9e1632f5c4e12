import { mkdirSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/* How the tests talk to the screens, by role and label, as a person would find them. */

export const PASSPHRASE = 'zeven molens langs de oude vaart';
const SHOTS = path.resolve(import.meta.dirname, '../../node_modules/.cache/zorgspil/shots');

export async function createVault(page: Page): Promise<void> {
  await page.getByLabel('Naam van de school').fill('De Wilg');
  await page.getByLabel('Jouw naam').fill('Ineke Wouda');
  await page.getByLabel('Kies een wachtzin van minstens 15 tekens').fill(PASSPHRASE);
  await page.getByLabel('Typ hem nog een keer').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Maak de kluis' }).click();
  await page.getByRole('button', { name: 'Doe dit later' }).click({ timeout: 30_000 });
  await expect(page.getByRole('navigation', { name: 'Onderdelen' })).toBeVisible({ timeout: 30_000 });
}

export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Je wachtzin').fill(passphrase);
  await page.keyboard.press('Enter');
}

type Hall = 'Beheer' | 'Privacy' | 'Intake' | 'Screening' | 'Bespreking';

/** To a place of the rail, or to one that stands behind a hall of it. */
export async function goTo(page: Page, place: string, hall: Hall = 'Beheer'): Promise<void> {
  const link = page.getByRole('navigation').getByRole('link', { name: place, exact: true });
  if (!(await link.isVisible())) {
    await page.getByRole('navigation', { name: 'Onderdelen' }).getByRole('link', { name: hall, exact: true }).click();
  }
  await link.click();
}

export async function addStaff(page: Page, name: string, role: string): Promise<void> {
  await goTo(page, 'Medewerkers');
  await page.getByRole('textbox', { name: 'Naam', exact: true }).fill(name);
  await page.getByLabel('Functie').selectOption({ label: role });
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('cell', { name, exact: true })).toBeVisible();
}

export async function addStudent(
  page: Page,
  number: string,
  givenName: string,
  surname: string,
  born: string,
): Promise<void> {
  await page.getByRole('link', { name: 'Leerlingen', exact: true }).click();
  await page.getByRole('button', { name: 'Voeg een leerling toe' }).click();
  await page.getByRole('textbox', { name: 'Nummer', exact: true }).fill(number);
  await page.getByLabel('Roepnaam').fill(givenName);
  await page.getByLabel('Achternaam').fill(surname);
  await page.getByLabel('Geboortedatum').fill(born);
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('link', { name: `${givenName} ${surname}` })).toBeVisible();
}

/** The tests run on any day; on one that the school is closed the screen asks why all the same. */
export async function giveReason(page: Page): Promise<void> {
  const why = page.getByLabel('Waarom toch op deze dag?');
  if (await why.isVisible()) await why.fill('Dan kan iedereen.');
}

/** A picture in light and dark, and no fault that axe can see at WCAG 2.2 AA in either. */
export async function lookAt(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(400);
    await page.screenshot({ path: path.join(SHOTS, `${name}-${colorScheme === 'light' ? 'licht' : 'donker'}.png`) });
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    const seen = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
    expect(seen, `${name} ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Types the asked groups of the sheet on screen back. */
export async function typeSheetBack(page: Page): Promise<void> {
  const groups = await page.getByRole('listitem').locator('code').allTextContents();
  for (const field of await page.getByLabel(/Typ groep \d+/).all()) {
    const label = await field.evaluate((element: HTMLInputElement) => element.labels?.[0]?.textContent ?? '');
    await field.fill(groups[Number(/\d+/.exec(label)?.[0]) - 1] ?? '');
  }
  await page.getByRole('button', { name: 'Ik heb het blad' }).click();
}
