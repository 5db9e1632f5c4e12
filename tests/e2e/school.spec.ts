import { expect, test } from '../support/launch.ts';
import { addStaff, addStudent, createVault, lookAt } from './pages.ts';

test('the school is set up: profile, holidays, people, a team; found by Ctrl+K', async ({ page, program }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await createVault(page);

  await page.getByRole('link', { name: 'School', exact: true }).click();
  await page.getByLabel('Adres').fill('Wilgenlaan 1, Ons Dorp');
  await page.getByLabel('Niveaus').fill('vmbo-tl\nhavo\nvwo');
  await page.getByRole('button', { name: 'Voeg een afdeling toe' }).click();
  await page.getByLabel('Afkorting').fill('HV');
  await page.locator('input').last().fill('havo en vwo');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByText('Bewaard.')).toBeVisible();
  await lookAt(page, '30-school');

  await page.getByRole('link', { name: 'Schooljaren' }).click();
  await page.getByRole('button', { name: 'Voeg een vakantie toe' }).click();
  const year = await page.getByLabel('Schooljaar').inputValue();
  await page.getByLabel('Vakantie of vrije dag').fill('Kerstvakantie');
  await page.getByLabel('Eerste dag').fill(`21-12-${year.slice(0, 4)}`);
  await page.getByLabel('Laatste dag').fill(`1-12-${year.slice(0, 4)}`);
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('alert')).toContainText('eindigt vóór hij begint');
  await page.getByLabel('Laatste dag').fill(`3-1-${year.slice(5)}`);
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByText('Bewaard.')).toBeVisible();
  await lookAt(page, '31-schooljaren');
  await page.getByRole('link', { name: 'Vandaag' }).click();
  await page.getByRole('link', { name: 'Schooljaren' }).click();
  await expect(page.getByLabel('Vakantie of vrije dag')).toHaveValue('Kerstvakantie');

  await addStaff(page, 'P. Dallinga', 'teamleider');
  await addStaff(page, 'S. Achterberg', 'jeugdarts');
  await page.getByRole('button', { name: 'Wijzig: S. Achterberg' }).click();
  await page.getByLabel('Organisatie').fill('GGD');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('cell', { name: 'GGD' })).toBeVisible();
  await lookAt(page, '32-medewerkers');

  await page.getByRole('link', { name: 'Teams' }).click();
  await page.getByLabel('Naam van het team').fill('Onderbouw');
  await page.getByLabel('Teamleider').selectOption({ label: 'P. Dallinga' });
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('cell', { name: 'Onderbouw', exact: true })).toBeVisible();
  await lookAt(page, '33-teams');

  await addStudent(page, '100001', 'Jens', 'Hofstra', '14-11-2010');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Typ een deel/ }).fill('hofst');
  await expect(page.getByRole('option', { name: /Jens Hofstra/ })).toBeVisible();
  await lookAt(page, '34-zoek');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Jens Hofstra');
  await page.getByRole('button', { name: 'Voeg een ouder toe' }).click();
  await page.getByLabel('Naam van de ouder').fill('W. Hofstra-Terwisscha');
  await page.getByLabel('Gezag').selectOption({ label: 'heeft gezag' });
  await page.waitForTimeout(900);
  await page.getByRole('link', { name: 'Vandaag' }).click();
  await page.goBack();
  await page.getByRole('button', { name: 'Voeg een ouder toe' }).click();
  await expect(page.getByText('Dit had je eerder getypt')).toBeVisible();
  await expect(page.getByLabel('Naam van de ouder')).toHaveValue('W. Hofstra-Terwisscha');
  await page.getByRole('button', { name: 'Bewaar de ouder' }).click();
  await expect(page.getByText('moeder, heeft gezag')).toBeVisible();
  await page.getByRole('button', { name: 'Wijzig de gegevens' }).click();
  await page.getByLabel('Coach').selectOption({ label: 'P. Dallinga' });
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(page.getByText('Coach: P. Dallinga')).toBeVisible();
  await page.getByRole('button', { name: /Wie kan dit zien/ }).click();
  await expect(page.getByText('deze rol ziet elke leerling').first()).toBeVisible();
  await lookAt(page, '37-wie-kan-dit-zien');
  await page.keyboard.press('Escape');
  await lookAt(page, '38-leerling');
  await page.locator('h1').focus();
  await page.keyboard.press('?');
  await expect(page.getByText('vergrendel de kluis')).toBeVisible();
  await lookAt(page, '35-toetsen');
  await page.keyboard.press('Escape');

  await page.setViewportSize({ width: 683, height: 384 });
  for (const place of ['Vandaag', 'Leerlingen', 'ZAT', 'Medewerkers', 'Schooljaren']) {
    await page.getByRole('link', { name: place, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider, `${place} at 200 %`).toBeLessThanOrEqual(0);
  }
  await lookAt(page, '36-tweehonderd-procent');
  expect(program.notes.filter(({ kind }) => kind === 'network')).toEqual([]);
});
