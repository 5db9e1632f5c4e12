import type { Page } from '@playwright/test';
import { expect, test } from '../support/launch.ts';
import { dayFromNow, get } from './ask.ts';
import { addStaff, addStudent, createVault, lookAt } from './pages.ts';

/** A ZAT of today with one pupil, three agreements and nobody told yet. */
async function scene(page: Page): Promise<void> {
  await createVault(page);
  await addStaff(page, 'Ineke Wouda', 'zorgcoördinator');
  await addStaff(page, 'R. Bijvoet', 'coach');
  await addStudent(page, '100001', 'Jens', 'Hofstra', `14-1-${new Date().getFullYear() - 17}`);
  const { staff } = await get<{ staff: { staffId: string; name: string }[] }>(page, 'staff.list', {});
  const idOf = (name: string) => staff.find((it) => it.name === name)?.staffId ?? '';
  const memberIds = staff.map(({ staffId }) => staffId);
  const find = { text: 'hofstra', className: null, state: 'all', offset: 0, limit: 5 };
  const found = await get<{ students: { studentId: string }[] }>(page, 'students.find', find);
  const studentId = found.students[0]?.studentId ?? '';
  const giver = { guardianId: null, answer: 'ja', on: dayFromNow(0), how: 'mondeling' };
  const text = { givers: [giver], partyIds: memberIds, data: '', note: '' };
  await get(page, 'consent.record', { studentId, purpose: 'zat', meetingId: null, expiresOn: null, text });
  const { meetingId } = await get<{ meetingId: string }>(page, 'zat.plan', {
    meetingId: null,
    heldOn: dayFromNow(0),
    startsAt: '13:15',
    endsAt: '15:45',
    text: { place: '', chairId: null, memberIds, closedWhy: 'test' },
    revision: 0,
  });
  const { itemId } = await get<{ itemId: string }>(page, 'zat.addStudent', {
    meetingId,
    studentId,
    question: 'Hoe?',
    minutes: 10,
  });
  await get(page, 'zat.start', { meetingId, presentIds: memberIds });
  for (const [what, owner, days] of [
    ['Belt moeder', 'Ineke Wouda', 0],
    ['Vaste plek vooraan', 'R. Bijvoet', 3],
    ['Evalueert de plek', 'R. Bijvoet', 21],
  ] as const)
    await get(page, 'zat.agree', { itemId, what, ownerId: idOf(owner), dueOn: dayFromNow(days) });
  await get(page, 'zat.closeItem', { itemId, outcome: 'discussed' });
}

test('found in one line, closed in two keys with its effect, taken back, put off, given away, and how it went', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await scene(page);
  await page.getByRole('link', { name: 'Vandaag' }).click();
  await page.getByRole('button', { name: /^Gedaan: Belt moeder/ }).click();
  await page.getByRole('button', { name: 'Terug: Belt moeder' }).click();
  await expect(page.getByRole('button', { name: /^Gedaan: Belt moeder/ })).toBeVisible();
  await lookAt(page, '80-vandaag');

  await page.getByRole('link', { name: 'Afspraken', exact: true }).click();
  await expect(page.getByText('3 afspraken')).toBeVisible();
  await lookAt(page, '81-afspraken');
  await page.keyboard.press('f');
  await page.keyboard.type('van:bijvoet vooraan');
  await expect(page.getByText('1 afspraken')).toBeVisible();
  await expect(page.getByText('Belt moeder')).toHaveCount(0);
  const first = page.getByRole('button', { name: /^Gedaan: Vaste plek/ });
  await first.focus();
  await page.keyboard.press('g');
  await page.keyboard.type('Hij zit nu vooraan');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 afspraak afgerond.')).toBeVisible();
  await page.getByRole('button', { name: 'Terug', exact: true }).click();
  await expect(first).toBeVisible();
  await first.focus();
  await page.keyboard.press('w');
  await page.getByLabel('Wie doet het nu?').selectOption({ label: 'Ineke Wouda' });
  await page.getByLabel('Waarom een ander?').fill('Coach is ziek');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nu van Ineke Wouda.')).toBeVisible();
  await page.getByLabel('Zoek of kies').fill('vooraan');
  await page.getByRole('button', { name: 'Hoe het liep: Vaste plek vooraan' }).click();
  await expect(page.getByText(/Van R\. Bijvoet naar Ineke Wouda/)).toBeVisible();
  await expect(page.getByText(/Weer opengezet/)).toBeVisible();
  await lookAt(page, '82-hoe-het-liep');

  await page.getByLabel('Zoek of kies').fill('');
  await page.getByRole('checkbox', { name: /^Kies: Belt moeder/ }).check();
  await page.getByRole('checkbox', { name: /^Kies: Evalueert/ }).check();
  await expect(page.getByText(/^2 gekozen/)).toBeVisible();
  await page.getByRole('button', { name: 'Deels', exact: true }).click();
  await expect(page.getByText('2 afspraken afgerond.')).toBeVisible();
  await page.getByRole('button', { name: 'Terug', exact: true }).click();
  await expect(page.getByText('3 afspraken')).toBeVisible();
});

test('who must still be told: one key each, a reason for who need not, and a text that leaves the clipboard', async ({
  page,
  program,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await scene(page);
  await page.getByRole('link', { name: 'Afspraken', exact: true }).click();
  await page.getByRole('link', { name: 'Nog te vertellen' }).click();
  await expect(page.getByRole('button', { name: /^Verteld: / })).toHaveCount(6);
  await lookAt(page, '83-nog-te-vertellen');
  await page.getByRole('button', { name: /^Verteld: Ouders/ }).focus();
  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: /^Verteld: / })).toHaveCount(5);
  await page.getByRole('button', { name: /^Verteld: ZAT/ }).focus();
  await page.keyboard.press('h');
  await page.getByRole('button', { name: 'was erbij' }).click();
  await expect(page.getByRole('button', { name: /^Verteld: / })).toHaveCount(4);
  await page.getByRole('button', { name: 'Tekst voor docenten: Jens Hofstra' }).click();
  await expect(page.getByRole('checkbox', { name: /^Vaste plek/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^Belt moeder/ })).not.toBeChecked();
  await page.getByRole('button', { name: 'Kopieer de tekst' }).click();
  await expect(page.getByText('Over een halve minuut')).toBeVisible();
  await lookAt(page, '84-tekst-voor-docenten');
  const onClipboard = () => program.evaluate(({ clipboard }) => clipboard.readText());
  expect(await onClipboard()).toContain('Vaste plek vooraan');
  expect(await onClipboard()).not.toContain('Belt moeder');
  await page.getByRole('button', { name: 'Ik heb het geplakt' }).click();
  await expect(page.getByRole('button', { name: /^Verteld: / })).toHaveCount(3);
  const replaced = program.waitForWindow();
  await page.keyboard.press('Control+l');
  await (await replaced).waitForURL(/\/index\.html/);
  await expect.poll(onClipboard).toBe('');
});
