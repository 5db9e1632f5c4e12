import type { Page } from '@playwright/test';
import { expect, test } from '../support/launch.ts';
import { dayFromNow, get } from './ask.ts';
import { addStaff, addStudent, createVault, goTo, lookAt } from './pages.ts';

/** A pupil of 14 with both parents, on the concept of a ZAT in three weeks. */
async function scene(page: Page): Promise<{ studentId: string }> {
  await createVault(page);
  await addStaff(page, 'S. Achterberg', 'jeugdarts');
  await addStudent(page, '100001', 'Jens', 'Hofstra', `1-2-${new Date().getFullYear() - 14}`);
  const { staff } = await get<{ staff: { staffId: string }[] }>(page, 'staff.list', {});
  const memberIds = staff.map(({ staffId }) => staffId);
  const find = { text: 'hofstra', className: null, state: 'all', offset: 0, limit: 5 };
  const found = await get<{ students: { studentId: string }[] }>(page, 'students.find', find);
  const studentId = found.students[0]?.studentId ?? '';
  for (const [name, relation] of [
    ['W. Hofstra-Terwisscha', 'moeder'],
    ['A. Hofstra', 'vader'],
  ] as const)
    await get(page, 'students.saveGuardian', {
      studentId,
      guardianId: null,
      text: { name, relation, phone: '06-00000001', email: '', remark: '' },
      gezag: 'ja',
      revision: 0,
    });
  const { meetingId } = await get<{ meetingId: string }>(page, 'zat.plan', {
    meetingId: null,
    heldOn: dayFromNow(21),
    startsAt: '13:15',
    endsAt: '15:45',
    text: { place: '', chairId: null, memberIds, closedWhy: 'test' },
    revision: 0,
  });
  await get(page, 'zat.addStudent', { meetingId, studentId, question: 'Hoe?', minutes: 10, asConcept: true });
  return { studentId };
}

test('one phone call by keyboard, a letter that is out, a father who takes it back, and the list of who must be asked', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await scene(page);
  await page.getByRole('link', { name: 'Toestemming', exact: true }).click();
  await expect(page.getByText('W. Hofstra-Terwisscha · 06-00000001 · nog niet gevraagd')).toBeVisible();
  await lookAt(page, '70-toestemming-lijst');
  await page.getByRole('link', { name: 'Open: Jens Hofstra' }).click();

  // The mother says yes, the father gets a letter: J, Tab, G, and Enter.
  const mother = page.getByRole('combobox', { name: /W\. Hofstra-Terwisscha/ });
  await mother.focus();
  await page.keyboard.press('j');
  // Called away in the middle: what she said still stands there.
  await page.waitForTimeout(1500);
  await page.getByRole('link', { name: 'Vandaag', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Wat moet er gebeuren' })).toBeVisible();
  await page.goBack();
  await expect(mother).toHaveValue('ja');
  await mother.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('g');
  await expect(page.getByLabel('Kijk weer op')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^ja op/)).toBeVisible();
  await expect(page.getByText(/^gevraagd op/)).toBeVisible();
  await expect(page.getByText('nog niet iedereen')).toBeVisible();
  await lookAt(page, '71-toestemming-paneel');

  // Asking the father again is refused, kindly; his answer and the pupil's own close it.
  await page.getByRole('combobox', { name: /A\. Hofstra/ }).focus();
  await page.keyboard.press('g');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Vraag het niet twee keer');
  await page.keyboard.press('j');
  await page.getByRole('combobox', { name: /Jens \(leerling\)/ }).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByText('toestemming', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Toestemming', exact: true }).click();
  await expect(page.getByText('Voor elk ZAT dat gepland is').or(page.getByText('Er is niets te vragen'))).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Trekt in: A. Hofstra' }).click();
  await expect(page.getByText('ingetrokken', { exact: true })).toBeVisible();
  await expect(page.getByText(/^trok in op/)).toBeVisible();
  await page.getByRole('link', { name: 'Vandaag' }).click();
  await expect(page.getByRole('link', { name: 'Kies: Jens Hofstra' })).toBeVisible();
});

test('the convenant: Vandaag asks for it, and without one nobody is spoken of by name with partners', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await scene(page);
  await page.getByRole('link', { name: 'Vandaag' }).click();
  await page.getByRole('link', { name: /^Leg vast: Is er een convenant/ }).click();
  await page.getByRole('combobox', { name: 'Is er een convenant' }).selectOption('ja');
  await page.getByLabel('Getekend op').fill('1-9-2024');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('alert')).toContainText('welke organisaties tekenden');
  await page.getByLabel('Wie tekenden').fill('GGD\nOuder- en Kindteam');
  await lookAt(page, '72-convenant');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('status').getByText('Bewaard')).toBeVisible();
  await page.getByRole('link', { name: 'Vandaag' }).click();
  await expect(page.getByRole('heading', { name: 'Volgende ZAT' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Leg vast: Is er een convenant/ })).toHaveCount(0);
  await lookAt(page, '73-vandaag');
  await goTo(page, 'Convenant');
  await page.getByRole('combobox', { name: 'Is er een convenant' }).selectOption('nee');
  await expect(page.getByText('bespreekt het ZAT niemand op naam')).toBeVisible();
});
