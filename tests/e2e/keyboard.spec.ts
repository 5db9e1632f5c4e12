import type { Page } from '@playwright/test';
import { expect, test } from '../support/launch.ts';
import { lookAt, PASSPHRASE } from './pages.ts';

/* Nobody touches the mouse: what is not reachable by Tab, arrows and keys of its own is not there. */

const MOST_TABS = 60;

/** Presses Tab until something with this role and name has the focus. */
async function tabTo(page: Page, role: Parameters<Page['getByRole']>[0], name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
  await expect(target).toBeVisible();
  for (let n = 0; n < MOST_TABS; n += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by Tab: ${role} ${String(name)}`);
}

async function type(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, 'textbox', name);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, 'button', name);
  await page.keyboard.press('Enter');
}

/** Ctrl+K, some letters, Enter. */
async function goBySearch(page: Page, letters: string, heading: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /Typ een deel/ })).toBeFocused();
  await page.keyboard.type(letters);
  await expect(page.getByRole('option').first()).not.toContainText('Niets gevonden');
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
}

/** In a list of choices: the first letters choose. */
async function choose(page: Page, name: string, letters: string): Promise<void> {
  await tabTo(page, 'combobox', name);
  await page.keyboard.type(letters);
}

async function addPerson(page: Page, name: string, letters: string): Promise<void> {
  await type(page, 'Naam', name);
  await choose(page, 'Functie', letters);
  await press(page, 'Bewaar');
  await expect(page.getByRole('cell', { name, exact: true })).toBeVisible();
}

test('from an empty laptop to final minutes without a mouse', async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByLabel('Naam van de school').waitFor();
  await type(page, 'Naam van de school', 'De Wilg');
  await type(page, 'Jouw naam', 'Ineke Wouda');
  for (const label of ['Kies een wachtzin van minstens 15 tekens', 'Typ hem nog een keer']) {
    await page.getByLabel(label).evaluate((element) => element.setAttribute('data-wanted', 'true'));
    for (let n = 0; n < MOST_TABS; n += 1) {
      if (await page.evaluate(() => document.activeElement?.hasAttribute('data-wanted'))) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type(PASSPHRASE);
    await page.getByLabel(label).evaluate((element) => element.removeAttribute('data-wanted'));
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText('Koppelcode')).toBeVisible({ timeout: 30_000 });
  await press(page, 'Doe dit later');
  await expect(page.getByRole('navigation', { name: 'Onderdelen' })).toBeVisible();

  await goBySearch(page, 'medew', /Medewerkers/);
  await addPerson(page, 'Ineke Wouda', 'zorg');
  await addPerson(page, 'S. Achterberg', 'jeugd');
  await goBySearch(page, 'leerl', /Leerlingen/);
  await page.keyboard.press('n');
  await type(page, 'Nummer', '100001');
  await type(page, 'Roepnaam', 'Jens');
  await type(page, 'Achternaam', 'Hofstra');
  await type(page, /^Geboortedatum/, `14-11-${new Date().getFullYear() - 17}`);
  await press(page, 'Bewaar');
  await expect(page.getByRole('link', { name: 'Jens Hofstra' })).toBeVisible();

  await goBySearch(page, 'zat', /Zorgteam & ZAT/);
  const today = new Date();
  await type(page, /^Dag/, `${today.getDate()}-${today.getMonth() + 1}-${today.getFullYear()}`);
  await type(page, 'Plaats', 'kamer 0.14');
  await page.keyboard.press('Tab');
  for (const name of ['Ineke', 'Achterb']) {
    await page.keyboard.type(name);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
  await choose(page, 'Voorzitter', 'Ineke');
  if (await page.getByLabel('Waarom toch op deze dag?').isVisible())
    await type(page, 'Waarom toch op deze dag?', 'Dan kan iedereen.');
  await press(page, 'Plan');
  await expect(page.getByRole('cell', { name: /20\d\d$/ })).toBeVisible();

  await goBySearch(page, 'hofstr', /Jens Hofstra/);
  await choose(page, 'Jens (leerling)', 'ja');
  await type(page, 'Waarover gaat het?', 'Schoolgang');
  await press(page, 'Bewaar de antwoorden');
  await expect(page.getByText('toestemming', { exact: true })).toBeVisible();

  await goBySearch(page, 'zat', /Zorgteam & ZAT/);
  await tabTo(page, 'link', /20\d\d$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/^ZAT /);
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Zoek de leerling' })).toBeFocused();
  await page.keyboard.type('hofstr');
  await tabTo(page, 'radio', /Jens Hofstra/);
  await page.keyboard.press('Space');
  await type(page, /Wat is de vraag aan het ZAT/, 'Hoe komt deze leerling weer op tijd?');
  await press(page, 'Zet op de agenda');
  await expect(page.getByRole('row').filter({ hasText: 'weer op tijd' })).toBeVisible();
  await lookAt(page, '60-agenda-toetsen');
  await press(page, 'Begin het ZAT');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Wie is er?');
  await page.keyboard.press('Enter');

  await expect(page.getByText('leerling 1 van 1')).toBeVisible();
  await page.keyboard.press('Alt+4');
  await expect(page.getByLabel('Probleem')).toBeFocused();
  await page.keyboard.type('Mist vaak het eerste uur');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Twee weken starten in het tweede uur');
  await expect(page.getByText('bewaard')).toBeVisible();
  await page.keyboard.press('Alt+5');
  await page.keyboard.type('jeugdarts nodigt leerling uit over twee weken');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').getByText('Nodigt leerling uit', { exact: true })).toBeVisible();
  await page.keyboard.press('Alt+6');
  await page.keyboard.type('Ineke');
  await expect(page.getByText('1 van 6 verdeeld')).toBeVisible();
  await page.keyboard.press('F7');
  await expect(page.getByText('Het scherm is verborgen')).toBeVisible();
  await expect(page.getByText('Hofstra')).toHaveCount(0);
  await page.keyboard.press('F7');
  await page.keyboard.press('Control+Enter');
  await press(page, 'Later, ga verder');
  await expect(page.getByRole('cell', { name: /besproken/ })).toBeVisible();
  await press(page, 'Stel de notulen vast');
  await expect(page.getByText('vastgesteld', { exact: true }).first()).toBeVisible();
  await lookAt(page, '61-vastgesteld-toetsen');
});
