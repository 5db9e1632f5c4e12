import type { Page } from '@playwright/test';
import { expect, test } from '../support/launch.ts';
import { dayFromNow, get } from './ask.ts';
import { createVault, lookAt } from './pages.ts';
import { aClassOf, aColleague, aPupil, becomes, giveAccess } from './people.ts';

/* Screens of the care side beside the main flow, in light and dark, at the usual size and at 200 % zoom. */

const to = (page: Page, place: string) => page.goto(page.url().replace(/#.*|$/, `#${place}`));

/** At 200 % a laptop of 1366 × 768 shows half as much. Nothing may be cut off or slide under something else. */
async function lookTwice(page: Page, name: string): Promise<void> {
  await lookAt(page, name);
  await page.setViewportSize({ width: 683, height: 384 });
  await lookAt(page, `${name}-200`);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider, `${name} at 200 % is read without scrolling sideways`).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1366, height: 768 });
}

function schoolDay(): string {
  for (let ahead = 0; ; ahead += 1) {
    const on = dayFromNow(ahead);
    const weekday = new Date(`${on}T12:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) return on;
  }
}

test('the class with its timer, a talk, a move of line, a traject, the zorgteam, and what a teamleider sees', async ({
  page: first,
  program,
}) => {
  test.setTimeout(240_000);
  await first.setViewportSize({ width: 1366, height: 768 });
  await createVault(first);
  let page = first;
  const zoco = await aColleague(page, 'Ineke Wouda', 'zorgcoordinator');
  const coach = await aColleague(page, 'R. Bijvoet', 'coach');
  const leader = await aColleague(page, 'H. Teunissen', 'teamleider');
  const docent = await aColleague(page, 'D. Anker', 'docent');
  await giveAccess(page, [
    ['R. Bijvoet', 'coach', coach],
    ['H. Teunissen', 'teamleider', leader],
  ]);
  const classId = await aClassOf(page, '4hC', [docent, coach], leader);
  const jens = await aPupil(page, { surname: 'Hofstra', classId, coachId: coach, age: 15 });
  for (const surname of ['Alberda', 'Bosma', 'Cnossen'])
    await aPupil(page, { surname, classId, coachId: coach, age: 15 });
  const { teams } = await get<{ teams: { teamId: string }[] }>(page, 'staff.list', {});
  const on = schoolDay();
  const about = { kind: 'rapport', teamId: teams[0]?.teamId, classId, first: on, until: on };
  const hours = { startsAt: '14:30', endsAt: '15:30', place: '' };
  const { meetingIds } = await get<{ meetingIds: string[] }>(page, 'bespreking.planMeetings', { ...about, ...hours });

  await to(page, `/bespreking/overleg/${meetingIds[0]}`);
  await page.getByRole('button', { name: 'Begin de vergadering' }).click();
  await page.getByRole('button', { name: /^Begin met/ }).click();
  await expect(page.getByText('leerling 1 van 4')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Maak een klassenplan' })).toBeVisible();
  await lookTwice(page, '194-de-klas');
  await page.keyboard.press('1');
  await expect(page.getByText('leerling 2 van 4')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByText('Presentatiestand')).toBeVisible();
  await expect(page.getByText(/^leerling \d van 4$/)).toBeVisible();
  await expect(page.getByText('Bosma')).toHaveCount(0);
  await page.keyboard.press('F9');
  await expect(page.getByText('Presentatiestand')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Jens');
  await page.getByRole('button', { name: 'Maak een klassenplan' }).click();
  await expect(page.getByRole('heading', { name: 'Klassenplan', level: 1 })).toBeVisible();

  await to(page, `/leerlingen/${jens}`);
  const care = page.getByRole('region', { name: 'Lijn en trajecten' });
  await care.getByRole('button', { name: 'Naar een andere lijn' }).click();
  await care.getByLabel('Waarom?').scrollIntoViewIfNeeded();
  await lookTwice(page, '195-andere-lijn');
  const talk = { on: dayFromNow(0), said: 'Vindt het goed.', whyNot: '' };
  const text = { reason: 'De klas kan niet genoeg geven.', pupil: talk, parents: talk };
  await get(page, 'zat.moveLine', { studentId: jens, line: 2, fromOn: dayFromNow(0), text });
  await care.getByRole('button', { name: 'Begin een traject' }).click();
  await care.getByLabel('Doelen, elk op een eigen regel').scrollIntoViewIfNeeded();
  await lookTwice(page, '196-traject');
  const traject = { studentId: jens, kind: 'rt', ownerId: null, provider: '', question: 'Hoe leert Jens plannen?' };
  const until = { goals: ['Maakt elke week een planning.'], beganOn: dayFromNow(0), evaluateOn: dayFromNow(30) };
  await get(page, 'zat.beginTraject', { ...traject, ...until });
  const plan = { meetingId: null, kind: 'zorgteam', heldOn: on, startsAt: '09:00', endsAt: '09:45', revision: 0 };
  const members = { place: '', chairId: zoco, memberIds: [zoco, coach], closedWhy: '' };
  const { meetingId } = await get<{ meetingId: string }>(page, 'zat.plan', { ...plan, text: members });
  const put = { meetingId, studentId: jens, question: 'Wat helpt bij plannen?', minutes: 10, asConcept: true };
  await get(page, 'zat.addStudent', put);
  await to(page, '/zat');
  await page.getByText('Intern zorgteam').click();
  await expect(page.getByText('Hoe leert').or(page.getByText('Remedial teaching')).first()).toBeVisible();
  await lookTwice(page, '197-zorgteam');
  await to(page, `/zat/${meetingId}`);
  await expect(page.getByRole('row').filter({ hasText: 'Jens Hofstra' })).toBeVisible();
  await lookTwice(page, '198-zorgteam-agenda');

  page = await becomes(program, page, 'B', 'R. Bijvoet');
  await to(page, `/bespreking/gesprek/${jens}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Leg een gesprek vast');
  await lookTwice(page, '199-gesprek');

  page = await becomes(program, page, 'C', 'H. Teunissen');
  await lookTwice(page, '199-teamleider-vandaag');
  await to(page, `/leerlingen/${jens}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Jens Hofstra');
  await lookTwice(page, '199-teamleider-leerling');
  await to(page, '/bespreking/overleg');
  await lookTwice(page, '199-teamleider-besprekingen');
});
