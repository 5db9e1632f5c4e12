import type { Page } from '@playwright/test';
import { ask } from '../demo/screens.ts';
import { expect, test } from '../support/launch.ts';
import { createVault, giveReason, goTo, lookAt } from './pages.ts';

/* The second line: a zorgteam without permission, a pupil who goes up a line, a traject, and advice for teachers. */

const dutch = (days: number): string => {
  const at = new Date(Date.now() + days * 86_400_000);
  return `${at.getDate()}-${at.getMonth() + 1}-${at.getFullYear()}`;
};

async function fillTheSchool(page: Page): Promise<void> {
  const text = { rosterName: '', email: '', phone: '', organisation: '' };
  for (const [name, role] of [
    ['Ineke Wouda', 'zorgcoordinator'],
    ['R. Teunis', 'remedialTeacher'],
    ['Y. Demir', 'oka'],
  ])
    await ask(page, 'staff.save', { staffId: null, function: role, isActive: true, revision: 0, name, ...text });
  const birthDate = `${new Date().getFullYear() - 14}-01-15`;
  const pupil = { number: '200001', externalId: null, givenName: 'Jens', prefix: '', surname: 'Hofstra', birthDate };
  const rest = { sex: 'onbekend', email: '', rosterCoach: '', parentsDisagree: false };
  const input = { studentId: null, text: { ...pupil, ...rest }, classId: null, coachId: null, revision: 0 };
  await ask(page, 'students.save', input);
}

test('the second line: zorgteam, a move between the lines, a traject, and advice to teachers', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await createVault(page);
  await fillTheSchool(page);
  await goTo(page, 'Zorgteam & ZAT');
  await page.getByText('Intern zorgteam').click();
  await expect(page.getByText('Nog geen zorgteam gepland')).toBeVisible();
  await page.getByLabel('Dag').fill(dutch(7));
  await page.getByLabel('Deelnemers').first().click();
  for (const name of ['Ineke Wouda', 'R. Teunis', 'Y. Demir'])
    await page.getByRole('listbox').getByRole('option', { name }).click();
  await page.keyboard.press('Escape');
  await giveReason(page);
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  const meeting = page.getByRole('cell', { name: /20\d\d$/ }).getByRole('link');
  await expect(meeting).toBeVisible();
  await lookAt(page, '80-zorgteam');
  await meeting.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Zorgteam ');

  // The OKA is from outside: without permission not with her at the table, among our own people all the same.
  await page.getByLabel('Zoek de leerling').fill('hofstr');
  await page.getByRole('radio', { name: /Jens Hofstra/ }).check();
  await page.getByLabel('Wat is de vraag').fill('Wat helpt bij plannen?');
  await page.getByRole('button', { name: 'Zet op de agenda', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('geen geldige toestemming');
  await page.getByRole('button', { name: 'Zet alvast in het concept' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Jens Hofstra' });
  await expect(row).toBeVisible();
  await row.getByRole('button', { name: /^Y. Demir/ }).click();
  await expect(row.getByText('niet nodig: alleen eigen mensen')).toBeVisible();
  await lookAt(page, '81-zorgteam-agenda');
  await page.getByRole('button', { name: 'Maak definitief' }).click();
  await expect(page.getByText(/definitief sinds/)).toBeVisible();

  await page.getByRole('link', { name: 'Jens Hofstra', exact: true }).click();
  const care = page.getByRole('region', { name: 'Lijn en trajecten' });
  await care.getByRole('button', { name: 'Naar een andere lijn' }).click();
  await care.getByLabel('Waarom?').fill('De klas kan niet genoeg geven.');
  await care.getByRole('textbox', { name: 'Gesproken met de leerling op' }).fill(dutch(0));
  await care.getByLabel('Wat zei de leerling?').fill('Ik wil graag hulp met mijn planning.');
  await care.getByRole('button', { name: 'Bewaar' }).click();
  await expect(care.getByRole('alert')).toContainText('of waarom niet');
  await care.getByLabel('Geen gesprek? Schrijf waarom niet').fill('Niet bereikt, brief gestuurd.');
  await lookAt(page, '82-andere-lijn');
  await care.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByText('2e lijn', { exact: true }).first()).toBeVisible();

  await care.getByRole('button', { name: 'Begin een traject' }).click();
  await care.getByLabel('Wat voor traject?').selectOption({ label: 'Remedial teaching' });
  await care.getByLabel('Wie begeleidt?').selectOption({ label: 'R. Teunis' });
  await care.getByLabel('Wat is de vraag?').fill('Hoe leert Jens plannen?');
  await care
    .getByLabel('Doelen, elk op een eigen regel')
    .fill('Maakt elke week een planning.\nLevert twee keer op tijd in.');
  await care.getByRole('button', { name: 'Bewaar' }).click();
  await expect(care.getByText('Levert twee keer op tijd in.')).toBeVisible();

  const advices = page.getByRole('region', { name: 'Handelingsadviezen' });
  await advices.getByRole('button', { name: 'Geef een advies' }).click();
  await advices.getByLabel('Wat kan de docent doen?').fill('Schrijf het huiswerk op het bord.');
  await advices.getByRole('button', { name: 'Bewaar' }).click();
  await expect(advices.getByText('Schrijf het huiswerk op het bord.')).toBeVisible();
  await advices.getByRole('button', { name: /^Kopieer/ }).click();
  await expect(advices.getByRole('status')).toContainText('Gekopieerd');
  await advices.getByRole('checkbox', { name: /^Staat in Somtoday/ }).click();
  await expect(advices.getByRole('checkbox', { name: /^Staat in Somtoday/ })).toBeChecked();
  await lookAt(page, '83-leerling-tweede-lijn');

  await care.getByRole('button', { name: /^Kijk terug/ }).click();
  await care.getByLabel('Wat werkte, en wat niet?').fill('De planning lukt nu zelf.');
  await care.getByLabel('Hoe verder?').selectOption({ label: 'Doelen gehaald' });
  await care.getByRole('button', { name: 'Bewaar' }).click();
  await expect(care.getByText('Er loopt geen traject.')).toBeVisible();
  await expect(page.getByText('Traject afgesloten')).toBeVisible();
});
