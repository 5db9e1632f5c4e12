import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ask } from '../demo/screens.ts';
import { expect, test } from '../support/launch.ts';
import { createVault, goTo, lookAt } from './pages.ts';

/* A year of meetings, and one agenda made ready: order, minutes, who is at the table, permission by phone, definitive. */

const A_DAY = 86_400_000;
const dutch = (at: Date): string => `${at.getDate()}-${at.getMonth() + 1}-${at.getFullYear()}`;
/** A Tuesday at least so many days from now; in none of the weeks is it a public holiday twice in a row. */
function tuesday(days: number): Date {
  const at = new Date(Date.now() + days * A_DAY);
  return new Date(at.getTime() + ((9 - at.getDay()) % 7) * A_DAY);
}

const PEOPLE = [
  ['Ineke Wouda', 'zorgcoordinator'],
  ['S. Achterberg', 'jeugdarts'],
  ['Y. Demir', 'oka'],
  ['B. Riemersma', 'leerplichtambtenaar'],
] as const;
const PUPILS = ['Hofstra', 'Kuipers', 'Brouwer', 'Terpstra'] as const;

async function fillTheSchool(page: Page): Promise<void> {
  const text = { rosterName: '', email: '', phone: '', organisation: '' };
  for (const [name, role] of PEOPLE)
    await ask(page, 'staff.save', { staffId: null, function: role, isActive: true, revision: 0, name, ...text });
  const born = `${new Date().getFullYear() - 17}-01-15`;
  for (const [i, surname] of PUPILS.entries()) {
    const pupil = {
      number: String(200_001 + i),
      externalId: null,
      givenName: 'Jens',
      prefix: '',
      surname,
      birthDate: born,
    };
    const rest = { sex: 'onbekend', email: '', rosterCoach: '', parentsDisagree: false };
    await ask(page, 'students.save', {
      studentId: null,
      text: { ...pupil, ...rest },
      classId: null,
      coachId: null,
      revision: 0,
    });
  }
}

const cells = (page: Page) => page.getByRole('cell', { name: /20\d\d$/ });

test('a year is planned, a date moves the later ones, and one is called off', async ({ page, program, userData }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await createVault(page);
  await fillTheSchool(page);
  await goTo(page, 'Zorgteam & ZAT');
  await page.getByText('Een heel schooljaar').click();
  await page.getByLabel('Dag').fill(dutch(tuesday(7)));
  await page.getByLabel('Tot en met').fill(dutch(tuesday(7 + 4 * 35)));
  await page.getByLabel('Tot en met').blur();
  await page.getByLabel('Deelnemers').first().click();
  for (const [name] of PEOPLE) await page.getByRole('listbox').getByRole('option', { name }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('Voorzitter').selectOption({ label: 'Ineke Wouda' });
  const plan = page.getByRole('button', { name: /^Plan \d overleg/ });
  await expect(plan).toBeEnabled();
  const count = Number(/\d/.exec(await plan.innerText())?.[0]);
  expect(count).toBeGreaterThan(2);
  await lookAt(page, '70-schooljaar');
  await plan.click();
  await expect(cells(page)).toHaveCount(count);
  const before = await cells(page).allInnerTexts();

  await page
    .getByRole('button', { name: /^Verzet/ })
    .nth(1)
    .click();
  await page.getByLabel('Nieuwe dag').fill(dutch(tuesday(7 + 42 + 7)));
  await page.getByLabel(/^Deze en alle/).check();
  await expect(page.getByText('Dit verandert er')).toBeVisible();
  await lookAt(page, '71-verzetten');
  await page.getByRole('button', { name: 'Verzet nu' }).click();
  await expect(page.getByText(/overleggen zijn verzet/)).toBeVisible();
  const after = await cells(page).allInnerTexts();
  expect(after[0]).toBe(before[0]);
  expect(after.slice(1).every((day, i) => day !== before[i + 1])).toBe(true);

  const file = path.join(userData, 'uitnodiging.ics');
  await program.evaluate(({ dialog }, to) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath: to })) as never;
  }, file);
  await page.getByRole('button', { name: 'Uitnodiging voor alle overleggen' }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  const calendar = readFileSync(file, 'utf8');
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(count);
  expect(calendar).toMatch(/DTSTART:\d{8}T\d{6}Z/);
  for (const surname of PUPILS) expect(calendar).not.toContain(surname);

  await page
    .getByRole('button', { name: /^Zeg af/ })
    .last()
    .click();
  await page.getByRole('button', { name: 'Zeg dit overleg af' }).click();
  await expect(page.getByText('gaat niet door')).toBeVisible();
});

test('an agenda is made ready by keys: minutes, order, the table, the phone, the next meeting, definitive', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await createVault(page);
  await fillTheSchool(page);
  const { staff } = await ask<{ staff: { staffId: string; name: string }[] }>(page, 'staff.list');
  const memberIds = staff.map(({ staffId }) => staffId);
  const on = tuesday(7);
  const heldOn = `${on.getFullYear()}-${String(on.getMonth() + 1).padStart(2, '0')}-${String(on.getDate()).padStart(2, '0')}`;
  const text = { place: 'kamer 0.14', chairId: memberIds[0], memberIds, closedWhy: 'de test loopt op elke dag' };
  const plan = { meetingId: null, heldOn, startsAt: '13:15', endsAt: '13:50', text, revision: 0 };
  const { meetingId } = await ask<{ meetingId: string }>(page, 'zat.plan', plan);
  const { students } = await ask<{ students: { studentId: string; surname: string }[] }>(page, 'students.find', {
    text: '',
    className: null,
    state: 'active',
    offset: 0,
    limit: 10,
  });
  for (const surname of PUPILS) {
    const studentId = students.find((one) => one.surname === surname)?.studentId;
    const question = `Hoe gaat het verder met ${surname.length} uur?`;
    await ask(page, 'zat.addStudent', { meetingId, studentId, question, minutes: 12, asConcept: true });
  }
  await page.evaluate((id) => {
    location.hash = `#/zat/${id}`;
  }, meetingId);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ZAT');
  await expect(page.getByText(/min te weinig/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Definitief: eerst nog 4' })).toBeDisabled();
  await lookAt(page, '72-agenda-te-vol');

  const row = (surname: string) => page.getByRole('row').filter({ hasText: `Jens ${surname}` });
  const link = (surname: string) => page.getByRole('link', { name: `Jens ${surname}`, exact: true });
  const order = () => page.locator('[data-row]').allInnerTexts();
  await link('Hofstra').focus();
  await page.keyboard.press('m');
  await expect(page.getByRole('textbox', { name: 'Minuten voor Jens Hofstra' })).toBeFocused();
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await page.keyboard.press('Enter');
  await expect(row('Hofstra').getByRole('button', { name: /^10 minuten/ })).toBeVisible();
  await expect(link('Hofstra')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(order).toEqual(['Jens Kuipers', 'Jens Hofstra', 'Jens Brouwer', 'Jens Terpstra']);
  await expect(link('Hofstra')).toBeFocused();

  // By the handle, with keys: space takes it up, arrows move it, space puts it down.
  await row('Terpstra').getByRole('button', { name: 'Versleep: Jens Terpstra' }).focus();
  await page.keyboard.press('Space');
  await page.waitForTimeout(300);
  await page.keyboard.press('ArrowUp');
  await page.waitForTimeout(300);
  await page.keyboard.press('Space');
  await expect.poll(order).toEqual(['Jens Kuipers', 'Jens Hofstra', 'Jens Terpstra', 'Jens Brouwer']);

  // PRIV-8: the leerplichtambtenaar is there only when somebody says so.
  const leerplicht = row('Kuipers').getByRole('button', { name: /^B. Riemersma/ });
  await expect(leerplicht).toHaveAttribute('aria-pressed', 'false');
  await leerplicht.click();
  await expect(leerplicht).toHaveAttribute('aria-pressed', 'true');
  await row('Hofstra')
    .getByRole('button', { name: /^Y. Demir/ })
    .click();
  await expect(row('Hofstra').getByRole('button', { name: /^Y. Demir/ })).toHaveAttribute('aria-pressed', 'false');

  await link('Hofstra').focus();
  await page.keyboard.press('b');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Nee zeggen mag');
  await expect(dialog).not.toContainText('Y. Demir');
  await lookAt(page, '73-bellen');
  await page.keyboard.press('j');
  await expect(dialog.getByRole('status')).toContainText('ja. Bewaard.');
  await page.keyboard.press('Escape');
  await expect(row('Hofstra').getByText('toestemming', { exact: true })).toBeVisible();

  for (const surname of ['Terpstra', 'Brouwer'] as const) {
    await link(surname).focus();
    await page.keyboard.press('b');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('j');
    await expect(dialog.getByRole('status')).toContainText('Bewaard');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await link('Kuipers').focus();
  await page.keyboard.press('b');
  await page.keyboard.press('n');
  await expect(dialog).toContainText('Dat vragen we niet nog een keer');
  await dialog.getByRole('button', { name: 'Naar het volgende overleg' }).click();
  await expect(page.getByText(/Dat overleg is erbij gezet/)).toBeVisible();
  await expect(row('Kuipers')).toHaveCount(0);

  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { name: 'Voorstel voor de volgorde' })).toBeVisible();
  await lookAt(page, '74-voorstel');
  const given = await order();
  await page.keyboard.press('Enter');
  await expect(page.getByText('De volgorde en de minuten zijn overgenomen.')).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByText('De volgorde staat weer zoals eerst.')).toBeVisible();
  await expect.poll(order).toEqual(given);

  await page.getByRole('button', { name: 'Maak definitief' }).click();
  await expect(page.getByText(/definitief sinds/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Agenda weg' }).click();
  await expect(page.getByText(/^klaar/)).toBeVisible();
  await lookAt(page, '75-definitief');
  // Somebody more at the table than was asked for: then it is a concept again.
  await row('Hofstra')
    .getByRole('button', { name: /^Y. Demir/ })
    .click();
  await expect(page.getByText('concept', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Definitief: eerst nog 1' })).toBeDisabled();
});
