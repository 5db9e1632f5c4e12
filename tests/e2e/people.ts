import type { Page } from '@playwright/test';
import { expect, type Launched } from '../support/launch.ts';
import { get } from './ask.ts';
import { PASSPHRASE } from './pages.ts';

/* Who works at the school of a test, put there through the gate: other tests type them. */

export async function aColleague(page: Page, name: string, role: string): Promise<string> {
  const text = { name, rosterName: '', email: '', phone: '', organisation: '' };
  const input = { staffId: null, function: role, isActive: true, revision: 0, ...text };
  return (await get<{ staffId: string }>(page, 'staff.save', input)).staffId;
}

/** Gives colleagues an account; each passphrase is the usual one and his own name. */
export async function giveAccess(page: Page, people: readonly (readonly [string, string, string])[]): Promise<void> {
  await get(page, 'session.switchRole', { role: 'beheerder' });
  for (const [name, role, staffId] of people)
    await get(page, 'session.addUser', { name, roles: [role], staffId, passphrase: `${PASSPHRASE} ${name}` });
  await get(page, 'session.switchRole', { role: 'zorgcoordinator' });
}

export async function aClassOf(
  page: Page,
  name: string,
  memberIds: readonly string[],
  leaderId: string | null = null,
): Promise<string> {
  const made = { name, schoolYear: '2026-2027', level: 'havo', year: 4, from: null };
  const { classId } = await get<{ classId: string }>(page, 'students.saveClass', made);
  const team = { teamId: null, name: `Team ${name}`, department: '', leaderId, revision: 0 };
  await get(page, 'staff.saveTeam', { ...team, memberIds, classIds: [classId] });
  return classId;
}

type Pupil = { readonly surname: string; readonly classId: string; readonly coachId: string; readonly age: number };

export async function aPupil(page: Page, { surname, classId, coachId, age }: Pupil): Promise<string> {
  const birthDate = `${new Date().getFullYear() - age}-01-15`;
  const name = { givenName: 'Jens', prefix: '', surname, email: '', rosterCoach: '' };
  const text = { number: `1${surname}`, externalId: null, birthDate, sex: 'onbekend', parentsDisagree: false, ...name };
  const input = { studentId: null, text, classId, coachId, revision: 0 };
  return (await get<{ studentId: string }>(page, 'students.save', input)).studentId;
}

/** Locks, and comes back as somebody else. */
export async function becomes(program: Launched, page: Page, key: string, name: string): Promise<Page> {
  const replaced = program.waitForWindow();
  await page.keyboard.press('Control+l');
  const next = await replaced;
  await comesIn(next, key, name);
  return next;
}

/** Opens the vault on this page as somebody. */
export async function comesIn(page: Page, key: string, name: string): Promise<void> {
  await page.waitForURL(/\/index\.html/);
  page.setDefaultTimeout(15_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByLabel('Jouw sleutel').selectOption(key);
  await page.getByLabel('Je wachtzin').fill(name === '' ? PASSPHRASE : `${PASSPHRASE} ${name}`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Onderdelen' })).toBeVisible({ timeout: 30_000 });
}
