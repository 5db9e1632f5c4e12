import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Launched, test } from '../support/launch.ts';
import { readZip } from '../support/read-zip.ts';
import { addStaff, addStudent, createVault, giveReason, lookAt } from './pages.ts';

const inDays = (days: number): string => {
  const at = new Date(Date.now() + days * 86_400_000);
  return `${at.getDate()}-${at.getMonth() + 1}-${at.getFullYear()}`;
};

/** What the save dialog answers from now on; `null` is 'cancel'. */
async function saveDialogSays(program: Launched, file: string | null): Promise<void> {
  await program.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => (filePath ? { canceled: false, filePath } : { canceled: true })) as never;
  }, file);
}

async function planMeeting(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Zorgteam & ZAT', exact: true }).click();
  await page.getByLabel('Dag').first().fill(inDays(5));
  await page.getByLabel('Plaats').first().fill('kamer 0.14');
  await page.getByLabel('Deelnemers').first().click();
  await page.getByRole('listbox').getByRole('option', { name: 'Ineke Wouda' }).click();
  await page.getByRole('listbox').getByRole('option', { name: 'S. Achterberg' }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('Voorzitter').first().selectOption({ label: 'Ineke Wouda' });
  await giveReason(page);
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await page
    .getByRole('cell', { name: /20\d\d$/ })
    .getByRole('link')
    .click();
}

test('letters in own words, a pack for one member, a cancelled paper, and the register that fills itself', async ({
  page,
  program,
  userData,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await createVault(page);
  await addStaff(page, 'Ineke Wouda', 'zorgcoördinator');
  await addStaff(page, 'S. Achterberg', 'jeugdarts');
  await addStudent(page, '100001', 'Jens', 'Hofstra', `14-11-${new Date().getFullYear() - 17}`);
  await page.getByRole('link', { name: 'Jens Hofstra' }).click();
  await planMeeting(page);
  const agendaUrl = page.url();

  // The school's own words: an unknown field is named, and not saved.
  await page.goto(`${page.url().split('#')[0]}#/beheer/brieven`);
  const body = page.getByLabel('Tekst', { exact: true });
  await expect(body).toHaveValue(/zorgadviesteam/);
  await expect(page.getByRole('region', { name: 'Zo ziet het eruit' })).toContainText('Beste Noor');
  await lookAt(page, 'papieren-01-brieven');
  await body.fill('Dag {voornam}, ');
  await expect(page.getByRole('alert')).toContainText('Het veld {voornam} bestaat niet in deze brief');
  await body.fill('Dag ');
  await page.getByRole('button', { name: '{voornaam}', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(body).toHaveValue('Dag {voornaam}');
  await expect(body).toBeFocused();
  await page.keyboard.type(', kom je praten op {dag gesprek}?');
  await expect(page.getByRole('region', { name: 'Zo ziet het eruit' })).toContainText(
    'Dag Noor, kom je praten op maandag 30 november?',
  );
  await page.locator('.zs-letter-edit').getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByText('eigen tekst')).toBeVisible();

  // A letter as Word from the pupil's page; at 17 it goes to the pupil.
  await page.getByRole('link', { name: 'Leerlingen', exact: true }).click();
  await page.getByRole('link', { name: 'Jens Hofstra' }).click();
  const word = path.join(userData, 'brief.docx');
  await saveDialogSays(program, word);
  await page.getByRole('button', { name: 'Brieven: Jens' }).click();
  await lookAt(page, 'papieren-02-menu');
  await page.getByRole('menuitem', { name: 'Uitnodiging voor een gesprek' }).click();
  await page.getByLabel('Dag van het gesprek').fill('dinsdag');
  await page.getByText('Word', { exact: true }).click();
  await lookAt(page, 'papieren-03-brief');
  await page.getByRole('button', { name: 'Bewaar als Word' }).click();
  await expect.poll(() => existsSync(word), { timeout: 20_000 }).toBe(true);
  await expect(page.getByRole('dialog').getByText('Bewaard')).toBeVisible();
  expect(readZip(readFileSync(word)).get('word/document.xml')).toContain('Dag Jens, kom je praten op dinsdag?');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Brieven: Jens' })).toBeFocused();

  // Cancelled in the dialog: it stands there as not saved.
  await saveDialogSays(program, null);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Toestemmingsformulier' }).click();
  await page.getByRole('button', { name: 'Bewaar als PDF' }).click();
  await expect(page.getByRole('button', { name: 'Bewaar als PDF' })).toBeEnabled();
  await page.keyboard.press('Escape');
  const panel = page.getByRole('region', { name: 'Verstrekkingen' });
  await expect(panel.getByText('niet bewaard')).toBeVisible();
  await expect(panel.getByText(/-0001 · /)).toBeVisible();

  // A pack for the jeugdarts, once Jens may be spoken of.
  await page.getByLabel(/Jens \(leerling\)/).selectOption('ja');
  await page.getByLabel('Waarover gaat het?').fill('Schoolgang');
  await page.getByRole('button', { name: 'Bewaar de antwoorden' }).click();
  await expect(page.getByText('toestemming', { exact: true })).toBeVisible();
  await page.goto(agendaUrl);
  await page.getByLabel('Zoek de leerling').first().fill('hofstr');
  await page.getByRole('radio', { name: /Jens Hofstra/ }).check();
  await page.getByLabel('Wat is de vraag aan het ZAT?').fill('Hoe verder?');
  await page.getByRole('button', { name: 'Zet op de agenda' }).click();
  await expect(page.getByRole('link', { name: 'Jens Hofstra', exact: true })).toBeVisible();
  const pack = path.join(userData, 'map.pdf');
  await saveDialogSays(program, pack);
  await page.getByRole('button', { name: 'Papieren', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Overlegmap voor een deelnemer' }).click();
  await expect(page.getByLabel('Gezondheid')).not.toBeChecked();
  await lookAt(page, 'papieren-04-map');
  await page.getByRole('button', { name: 'Bewaar als PDF' }).click();
  const head = () => (existsSync(pack) ? readFileSync(pack).subarray(0, 5).toString('latin1') : '');
  await expect.poll(head, { timeout: 20_000 }).toBe('%PDF-');
  await expect(page.getByRole('dialog').getByText('Bewaard')).toBeVisible();

  // Sealed: the words stand on the screen once, and nowhere in the file.
  const sealed = path.join(userData, 'map.html');
  await saveDialogSays(program, sealed);
  await page.getByText('Verzegeld', { exact: true }).click();
  await page.getByRole('button', { name: 'Bewaar verzegeld' }).click();
  const words = page.getByRole('status').filter({ hasText: 'Vertel deze wachtzin door de telefoon' });
  await expect(words).toBeVisible({ timeout: 30_000 });
  await lookAt(page, 'papieren-07-verzegeld');
  const [passphrase = 'none'] = /\p{L}+( \p{L}+){4}(?=\s*Zet hem niet)/u.exec(await words.innerText()) ?? [];
  const file = readFileSync(sealed, 'utf8');
  expect(file).toContain('Verzegelde overlegmap');
  expect(file).not.toMatch(new RegExp(`Hofstra|${passphrase}`));
  await page.keyboard.press('Escape');
  await lookAt(page, 'papieren-05-agenda');

  await page.goto(`${agendaUrl.split('#')[0]}#/privacy/verstrekkingen`);
  const rows = page.getByRole('row');
  await expect(rows.filter({ hasText: 'overlegmap, PDF' })).toContainText('S. Achterberg (jeugdarts)');
  await expect(rows.filter({ hasText: 'overlegmap, verzegeld' })).toContainText('gegeven');
  await expect(rows.filter({ hasText: 'Toestemmingsformulier' })).toContainText('niet bewaard');
  await expect(rows.filter({ hasText: 'Uitnodiging' })).toContainText('Jens Hofstra');
  await lookAt(page, 'papieren-06-verstrekkingen');
  expect(program.notes.filter(({ kind }) => kind === 'network')).toEqual([]);
});
