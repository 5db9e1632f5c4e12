import type { Page } from '@playwright/test';
import { expect, test } from '../support/launch.ts';
import { addStaff, addStudent, createVault, goTo, lookAt } from './pages.ts';

test('the school is set up: profile, holidays, people, a team; found by Ctrl+K', async ({ page, program }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await createVault(page);

  await goTo(page, 'School');
  await page.getByLabel('Adres').fill('Wilgenlaan 1, Ons Dorp');
  await page.getByLabel('Niveaus').fill('vmbo-tl\nhavo\nvwo');
  await page.getByRole('button', { name: 'Voeg een afdeling toe' }).click();
  await page.getByLabel('Afkorting, regel 1').fill('HV');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('alert')).toContainText('van elke afdeling de afkorting en de naam');
  await page.getByLabel('Naam, regel 1').fill('havo en vwo');
  await page.getByLabel('Vergrendel als er niets gebeurt').selectOption('5');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('status').getByText('Bewaard')).toBeVisible();
  await expect(page.getByText('Sluit na 5 min rust')).toBeVisible();
  await lookAt(page, '30-school');

  await goTo(page, 'Schooljaren');
  await lookAt(page, '31-schooljaren-leeg');
  const year = await page.getByLabel('Schooljaar').inputValue();
  const [first, second] = [year.slice(0, 4), year.slice(5)];
  await page.getByRole('button', { name: 'Kerstvakantie' }).click();
  await expect(page.getByLabel('Vakantie of vrije dag, regel 1')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type(`21-12-${first}`);
  await page.keyboard.press('Tab');
  await page.keyboard.type(`1-12-${first}`);
  await expect(page.getByRole('alert')).toContainText('De laatste dag ligt vóór de eerste');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByText('eindigt vóór hij begint')).toBeVisible();
  await page.getByLabel('Laatste dag, regel 1').fill(`3-1-${second}`);
  await page.getByRole('button', { name: 'Goede Vrijdag' }).click();
  await page.getByLabel('Eerste dag, regel 2').fill(`26-3-${second}`);
  await page.getByRole('button', { name: 'Herfstvakantie' }).click();
  await page.getByLabel('Eerste dag, regel 3').fill(`17-10-${first}`);
  await page.getByLabel('Laatste dag, regel 3').fill(`25-10-${first}`);
  await page.getByRole('link', { name: 'Vandaag' }).click();
  await goTo(page, 'Schooljaren');
  await expect(page.getByText('Dit had je eerder getypt')).toBeVisible();
  await expect(page.getByLabel('Laatste dag, regel 3')).toHaveValue(`25-10-${first}`);
  await lookAt(page, '31-schooljaren');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('status').getByText('Bewaard')).toBeVisible();
  await page.getByRole('button', { name: 'Haal weg: Goede Vrijdag' }).click();
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('status').getByText('Bewaard')).toBeVisible();
  await page.getByRole('link', { name: 'Vandaag' }).click();
  await goTo(page, 'Schooljaren');
  await expect(page.getByLabel('Vakantie of vrije dag, regel 1')).toHaveValue('Herfstvakantie');
  await expect(page.getByLabel('Vakantie of vrije dag, regel 2')).toHaveValue('Kerstvakantie');
  await expect(page.getByLabel('Vakantie of vrije dag, regel 3')).toHaveCount(0);

  await addStaff(page, 'P. Dallinga', 'teamleider');
  await addStaff(page, 'R. Bijvoet', 'coach');
  await addStaff(page, 'J. de Graaf-Wittebrood', 'coach');
  await addStaff(page, 'S. Achterberg', 'jeugdarts');
  await page.getByRole('button', { name: 'Wijzig: S. Achterberg' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Naam', exact: true })).toBeFocused();
  await page.getByLabel('Organisatie').fill('GGD');
  await page.getByRole('textbox', { name: 'Telefoon' }).fill('06-00000002');
  await lookAt(page, '32-medewerkers-wijzig');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('cell', { name: 'GGD' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Wijzig: S. Achterberg' })).toBeFocused();
  await page.getByRole('button', { name: 'Wijzig: J. de Graaf-Wittebrood' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Wijzig: R. Bijvoet' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByLabel('Werkt hier nu').uncheck();
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('cell', { name: 'R. Bijvoet' })).toHaveCount(0);
  await page.getByLabel('Ook wie weg is').check();
  await expect(page.getByRole('row', { name: /R\. Bijvoet coach weg/ })).toBeVisible();
  await page.getByLabel('Toon').selectOption({ label: 'coach' });
  await expect(page.getByRole('cell', { name: 'S. Achterberg' })).toHaveCount(0);
  await page.getByLabel('Toon').selectOption({ label: 'iedereen' });
  await lookAt(page, '32-medewerkers');

  await goTo(page, 'Teams');
  await page.getByLabel('Naam van het team').fill('Onderbouw');
  await page.getByLabel('Teamleider').selectOption({ label: 'P. Dallinga' });
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('cell', { name: /^Onderbouw/ })).toBeVisible();
  await lookAt(page, '33-teams');

  await page.getByRole('link', { name: 'Leerlingen', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Nog geen leerlingen' })).toBeVisible();
  await lookAt(page, '34-leerlingen-leeg');
  await page.getByRole('button', { name: 'Voeg een klas toe' }).click();
  for (const name of ['4hC', '4hD']) {
    await page.getByLabel('Naam van de klas').fill(name);
    await page.getByLabel('Niveau').selectOption('havo');
    await page.getByLabel('Leerjaar').selectOption('4');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await expect(page.getByRole('status').getByText('Bewaard')).toBeVisible();
  }
  await page.getByLabel('Naam van de klas').fill('4hC');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('alert')).toContainText('Deze klas is er al');
  await addStudent(page, '100001', 'Jens', 'Hofstra', '14-11-2010');
  await addStudent(page, '100002', 'Roos', 'Terpstra', '2-3-2011');
  await addStudent(page, '100003', 'Maximiliaan', 'Fernandes da Costa-Wittebrood', '9-1-2011');
  await page.getByRole('button', { name: 'Sluit', exact: true }).click();
  const find = page.getByLabel('Zoek op naam, klas of nummer');
  await find.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: 'Jens Hofstra' })).toBeFocused();
  await lookAt(page, '34-leerlingen');
  await page.keyboard.press('End');
  await expect(page.getByRole('link', { name: 'Roos Terpstra' })).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(find).toBeFocused();
  await page.getByLabel('Klas', { exact: true }).selectOption('4hD');
  await expect(page.getByText('Er zit nog niemand in deze klas')).toBeVisible();
  await page.getByLabel('Klas', { exact: true }).selectOption({ label: 'Alle klassen' });

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Typ een deel/ }).fill('hofst');
  await expect(page.getByRole('option', { name: /Jens Hofstra/ })).toBeVisible();
  await lookAt(page, '35-zoek');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Jens Hofstra');
  const addGuardian = page.getByRole('button', { name: 'Voeg een ouder toe' });
  await addGuardian.click();
  await page.getByLabel('Naam van de ouder').fill('W. Hofstra-Terwisscha');
  await page.getByLabel('Gezag').selectOption({ label: 'heeft gezag' });
  await page.waitForTimeout(900);
  await page.getByRole('link', { name: 'Vandaag' }).click();
  await page.goBack();
  await addGuardian.click();
  await expect(page.getByText('Dit had je eerder getypt')).toBeVisible();
  await expect(page.getByLabel('Naam van de ouder')).toHaveValue('W. Hofstra-Terwisscha');
  await page.getByRole('button', { name: 'Bewaar de ouder' }).click();
  await expect(page.getByText('moeder, heeft gezag')).toBeVisible();
  await addGuardian.click();
  await page.getByLabel('Naam van de ouder').fill('A. Hofstra');
  await page.getByLabel('Wie is dit').selectOption({ label: 'vader' });
  await page.getByRole('button', { name: 'Bewaar de ouder' }).click();
  await expect(page.getByText('vader, gezag onbekend')).toBeVisible();
  await page.getByRole('button', { name: 'Wijzig: A. Hofstra' }).click();
  await page.getByLabel('Gezag').selectOption({ label: 'heeft gezag' });
  await page.getByLabel('Goed om te weten').fill('liever mail');
  await page.getByRole('button', { name: 'Bewaar de ouder' }).click();
  await expect(page.getByText('vader, heeft gezag')).toBeVisible();
  await page.getByLabel('De ouders zijn het niet met elkaar eens').check();
  await expect(page.getByLabel('De ouders zijn het niet met elkaar eens')).toBeChecked();

  await page.getByRole('button', { name: 'Wijzig de gegevens' }).click();
  await page.getByLabel('Klas').selectOption({ label: '4hC' });
  await page.getByLabel('Coach').selectOption({ label: 'P. Dallinga' });
  await lookAt(page, '36-leerling-wijzig');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(page.getByText('Coach: P. Dallinga')).toBeVisible();
  await expect(page.getByText('4hC').first()).toBeVisible();
  await page.getByRole('button', { name: 'Wijzig de gegevens' }).click();
  await page.getByRole('button', { name: 'Gaat vandaag van school' }).click();
  await expect(page.getByText('van school', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Wijzig de gegevens' }).click();
  await page.getByRole('button', { name: 'Is weer op school' }).click();
  await expect(page.getByText('van school', { exact: true })).toHaveCount(0);
  await page.getByLabel(/Jens \(leerling\)/).selectOption('ja');
  await page.getByLabel('Waarover gaat het?').fill('Schoolgang');
  await page.getByRole('button', { name: 'Bewaar de antwoorden' }).click();
  await expect(page.getByText('Het antwoord is ja.')).toBeVisible();
  await page.getByRole('button', { name: /Wie kan dit zien/ }).click();
  await expect(page.getByText('deze rol ziet elke leerling').first()).toBeVisible();
  await lookAt(page, '37-wie-kan-dit-zien');
  await page.keyboard.press('Escape');
  await page.locator('h1').focus();
  await page.keyboard.press('j');
  await expect(page.locator('.zs-time li').first()).toBeFocused();
  await lookAt(page, '38-leerling');
  await page.getByRole('button', { name: 'Wie heeft dit dossier geopend' }).click();
  await expect(page.getByRole('cell', { name: 'dossier geopend' }).first()).toBeVisible();
  await page.locator('h1').focus();
  await page.keyboard.press('?');
  await expect(page.getByText('vergrendel de kluis')).toBeVisible();
  await lookAt(page, '39-toetsen');
  await page.keyboard.press('Escape');

  await page.setViewportSize({ width: 683, height: 384 });
  for (const place of ['Vandaag', 'Zorgteam & ZAT', 'Medewerkers', 'Teams', 'School', 'Schooljaren', 'Leerlingen']) {
    await goTo(page, place);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await wider(page), `${place} at 200 %`).toBeLessThanOrEqual(0);
    await lookAt(page, `tweehonderd-${place.toLowerCase()}`);
  }
  await page.getByRole('link', { name: 'Jens Hofstra' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Jens');
  expect(await wider(page), 'a pupil at 200 %').toBeLessThanOrEqual(0);
  await lookAt(page, 'tweehonderd-leerling');
  expect(program.notes.filter(({ kind }) => kind === 'network')).toEqual([]);
});

/** By how many pixels anything sticks out of the window, or sideways out of the part that scrolls. */
const wider = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    return Math.max(
      document.documentElement.scrollWidth - window.innerWidth,
      document.documentElement.scrollHeight - window.innerHeight,
      main ? main.scrollWidth - main.clientWidth : 0,
    );
  });

test('after the minutes that the school has set, the vault locks by itself (T2)', async ({ page, program }) => {
  await createVault(page);
  await goTo(page, 'School');
  await page.getByLabel('Vergrendel als er niets gebeurt').selectOption('3');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByText('Sluit na 3 min rust')).toBeVisible();
  const rest = (seconds: number) =>
    program.evaluate(({ powerMonitor }, idle) => {
      powerMonitor.getSystemIdleTime = () => idle;
    }, seconds);
  await rest(150);
  // Control: two looks of the watch pass, and nothing is locked before its time.
  await page.waitForTimeout(11_000);
  await expect(page.getByRole('heading', { name: 'School', exact: true })).toBeVisible();
  const replaced = program.waitForWindow();
  await rest(180);
  const locked = await replaced;
  await locked.waitForURL(/\/index\.html/);
  await expect(locked.getByRole('heading', { name: 'Open de kluis' })).toBeVisible({ timeout: 20_000 });
});
