import { expect, launch, test } from '../support/launch.ts';
import { createVault, lookAt, PASSPHRASE, unlock } from './pages.ts';

test('zij-instroom has its year on the page; who was not placed is destroyed when the term is over, by typing how many', async ({
  page,
  program,
  userData,
}) => {
  test.skip(program.real, 'the clock of the real binary cannot be set');
  await page.setViewportSize({ width: 1366, height: 768 });
  await createVault(page);
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Amsterdam' });
  await page.getByRole('link', { name: 'Intake', exact: true }).click();
  await page.getByRole('button', { name: /Begin de ronde/ }).click();
  await page.getByRole('combobox').filter({ hasText: 'Zij-instroom' }).selectOption({ label: 'Zij-instroom' });
  await page.locator('h1').focus();
  await page.keyboard.press('n');
  await page.getByLabel('Roepnaam').fill('Sem');
  await page.getByLabel('Achternaam').fill('Dallinga');
  await page.getByLabel('Aanmelding ontvangen op').fill(today.split('-').reverse().map(Number).join('-'));
  await page.getByLabel('School nu').fill('Het Spaarne');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.getByRole('button', { name: /^Sem Dallinga/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Het jaar van een schoolwisselaar' })).toBeVisible();
  await page.getByRole('checkbox', { name: /Zwakke resultaten besproken/ }).click();
  await expect(page.getByText(/^klaar op /)).toBeVisible();
  await page.getByRole('button', { name: /^Wie kan dit zien/ }).click();
  await expect(page.getByText('Wie mag dit dossier zien, en waarom')).toBeVisible();
  await page.keyboard.press('Escape');
  await lookAt(page, 'intake-14-zij-instroom');
  await page.getByRole('button', { name: 'Niet nodig', exact: true }).click();
  await page.getByRole('button', { name: 'Ouders trekken terug' }).click();
  await page.getByRole('button', { name: 'Ouders trekken terug' }).click();
  await expect(page.getByText(/wordt bewaard tot en met/)).toBeVisible();
  await page.getByRole('link', { name: 'Terug naar het bord' }).click();
  await page.getByRole('link', { name: 'Brieven na besluit' }).click();
  await expect(page.getByRole('row', { name: /Sem Dallinga/ })).toContainText('teruggetrokken');
  await expect(page.getByRole('button', { name: /^Vernietig/ })).toHaveCount(0);
  await program.close();

  const later = await launch([`--user-data-dir=${userData}`], 50);
  const then = await later.firstWindow();
  then.setDefaultTimeout(20_000);
  await then.setViewportSize({ width: 1366, height: 768 });
  await unlock(then, PASSPHRASE);
  await expect(then.getByText('1 niet geplaatst dossier mag weg')).toBeVisible({ timeout: 30_000 });
  await then.getByRole('link', { name: 'Intake', exact: true }).click();
  await then.getByRole('link', { name: 'Brieven na besluit' }).click();
  await then.getByRole('button', { name: 'Vernietig 1 dossier' }).click();
  await then.getByLabel('Typ het aantal: 1').fill('2');
  await then.getByRole('button', { name: 'Vernietig nu' }).click();
  await expect(then.getByRole('alert')).toContainText('Dit is niet het aantal');
  await then.getByLabel('Typ het aantal: 1').fill('1');
  await lookAt(then, 'intake-15-vernietigen');
  await then.getByRole('button', { name: 'Vernietig nu' }).click();
  await expect(then.getByText('1 dossier vernietigd, met 0 bijlagen en alle sleutels.')).toBeVisible();
  await expect(then.getByText('Sem Dallinga')).toHaveCount(0);
  expect([...program.notes, ...later.notes].filter(({ kind }) => kind === 'network')).toEqual([]);
  await later.close();
});
