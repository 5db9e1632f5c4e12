import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../support/launch.ts';
import { addStaff, addStudent, createVault, giveReason, lookAt, PASSPHRASE, unlock } from './pages.ts';

const inDays = (days: number): string => {
  const at = new Date(Date.now() + days * 86_400_000);
  return `${at.getDate()}-${at.getMonth() + 1}-${at.getFullYear()}`;
};

test('from an empty laptop to final minutes, and the open agreement in the next meeting', async ({
  page,
  program,
  userData,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await lookAt(page, '01-kluis-maken');
  await createVault(page);
  await lookAt(page, '02-vandaag-leeg');
  await addStaff(page, 'Ineke Wouda', 'zorgcoördinator');
  await addStaff(page, 'S. Achterberg', 'jeugdarts');
  await lookAt(page, '03-medewerkers');
  await addStudent(page, '100001', 'Jens', 'Hofstra', `14-11-${new Date().getFullYear() - 16}`);
  await lookAt(page, '04-leerlingen');

  await page.getByRole('link', { name: 'ZAT' }).click();
  await page.getByLabel('Dag').fill(inDays(0));
  await page.getByLabel('Plaats').fill('kamer 0.14');
  await page.getByLabel('Deelnemers').first().click();
  await page.getByRole('listbox').getByRole('option', { name: 'Ineke Wouda' }).click();
  await page.getByRole('listbox').getByRole('option', { name: 'S. Achterberg' }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('Voorzitter').selectOption({ label: 'Ineke Wouda' });
  await giveReason(page);
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  const meeting = page.getByRole('cell', { name: /20\d\d$/ }).getByRole('link');
  await expect(meeting).toBeVisible();
  await lookAt(page, '05-zat');
  await meeting.click();

  const putOnAgenda = async () => {
    await page.getByLabel('Zoek de leerling').first().fill('hofstr');
    await page.getByRole('radio', { name: /Jens Hofstra/ }).check();
    await page.getByLabel('Wat is de vraag aan het ZAT?').fill('Hoe komt deze leerling weer op tijd?');
    await page.getByRole('button', { name: 'Zet op de agenda' }).click();
  };
  await putOnAgenda();
  await expect(page.getByRole('alert')).toContainText('geen geldige toestemming');
  await lookAt(page, '06-geen-toestemming');

  const agendaUrl = page.url();
  await page.getByRole('link', { name: 'Leerlingen', exact: true }).click();
  await page.getByRole('link', { name: 'Jens Hofstra' }).click();
  await page.getByLabel(/Jens \(leerling\)/).selectOption('ja');
  await page.getByLabel('Waarover gaat het?').fill('Schoolgang');
  await page.getByRole('button', { name: 'Bewaar de antwoorden' }).click();
  await expect(page.getByText('toestemming', { exact: true })).toBeVisible();
  await lookAt(page, '07-leerling');

  await page.goto(agendaUrl);
  await putOnAgenda();
  await expect(page.getByRole('link', { name: 'Jens Hofstra', exact: true })).toBeVisible();
  await lookAt(page, '08-agenda');
  await page.getByRole('button', { name: 'Begin het ZAT' }).click();
  await page.getByRole('button', { name: /^Begin met/ }).click();
  await page.getByLabel('Plan', { exact: true }).fill('Startgesprek op maandag');
  await expect(page.getByText('bewaard')).toBeVisible();
  await page.keyboard.press('Alt+5');
  await page.keyboard.type('jeugdarts nodigt leerling uit over twee weken');
  await expect(page.getByText('wie S. Achterberg')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nodigt leerling uit', { exact: true })).toBeVisible();
  await lookAt(page, '09-voorzitten');
  await page.getByRole('button', { name: 'Besproken' }).last().click();
  await page.getByRole('button', { name: 'Later, ga verder' }).click();
  await page.getByRole('button', { name: 'Stel de notulen vast' }).click();
  await expect(page.getByText('vastgesteld', { exact: true }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Naar de agenda' }).click();

  const paper = path.join(userData, 'notulen.pdf');
  await program.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath: file })) as never;
  }, paper);
  await page.getByRole('button', { name: 'Notulen als PDF' }).click();
  const head = () => (existsSync(paper) ? readFileSync(paper).subarray(0, 5).toString('latin1') : '');
  await expect.poll(head).toBe('%PDF-');

  await page.getByRole('link', { name: 'ZAT' }).click();
  await page.getByLabel('Dag').fill(inDays(35));
  await giveReason(page);
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(page.getByText('1 leerlingen van de vorige keer')).toBeVisible();

  const replaced = program.waitForWindow();
  await page.keyboard.press('Control+l');
  const locked = await replaced;
  await locked.waitForURL(/\/index\.html/);
  await expect(locked.getByRole('heading', { name: 'Open de kluis' })).toBeVisible();
  await expect(locked.getByText('Jens')).toHaveCount(0);
  await lookAt(locked, '10-kluis');
  await unlock(locked, 'een wachtzin die niet past');
  await expect(locked.getByRole('alert')).toContainText('Er is niets gewist');
  await unlock(locked, PASSPHRASE);
  await expect(locked.getByRole('heading', { name: 'Volgende ZAT' })).toBeVisible();
  await lookAt(locked, '12-vandaag');
  await locked.getByRole('link', { name: 'Afspraken', exact: true }).click();
  await expect(locked.getByText('Nodigt leerling uit')).toBeVisible();
  await lookAt(locked, '11-afspraken');
  expect(program.notes.filter(({ kind }) => kind === 'network')).toEqual([]);
});
