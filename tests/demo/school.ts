import { giveAccess } from '../e2e/accounts.ts';
import { addStaff, goTo } from '../e2e/pages.ts';
import { openPupil, type Pupil } from './consents.ts';
import { ask, expect, type Stage, shoot } from './screens.ts';
import { PASSPHRASE } from './story.ts';
import { COACH, DOCENTEN, SECOND_LINE, TEAM } from './story-year.ts';

/* The school around one pupil: who teaches, who is the coach, and who has a key of his own. */

export type Keys = { readonly coach: string; readonly docent: string; readonly rt: string; readonly commissie: string };
export const passphraseOf = (role: keyof Keys): string => `${PASSPHRASE} ${role}`;
const COMMITTEE = 'W. Zandstra';

/** People, a team of nine around the class of the pupil, his coach, and four keys. */
export async function setUpSchool(stage: Stage, pupil: Pupil): Promise<Keys> {
  const { page } = stage;
  await addStaff(page, COACH, 'coach');
  for (const name of DOCENTEN) await addStaff(page, name, 'docent');
  for (const { name, role } of SECOND_LINE) await addStaff(page, name, role);
  await addStaff(page, COMMITTEE, 'directie');
  await giveCoach(stage, pupil);
  await makeTeam(stage, pupil);
  const give = (name: string, role: string, who: keyof Keys) => giveAccess(page, name, role, passphraseOf(who));
  const keys = {
    coach: await give(COACH, 'coach', 'coach'),
    docent: await give(DOCENTEN[0], 'docent', 'docent'),
    rt: await give('L. Schaap', 'remedial teacher', 'rt'),
    commissie: await give(COMMITTEE, 'toelatingscommissie', 'commissie'),
  };
  await shoot(stage, 'gebruikers');
  await page.getByLabel('Je werkt als').selectOption({ label: 'zorgcoördinator' });
  return keys;
}

async function giveCoach(stage: Stage, pupil: Pupil): Promise<void> {
  const { page } = stage;
  await openPupil(page, pupil);
  await page.getByRole('button', { name: 'Wijzig de gegevens' }).click();
  await page.getByLabel('Coach').selectOption({ label: COACH });
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(page.getByText(`Coach: ${COACH}`)).toBeVisible();
}

async function makeTeam(stage: Stage, { studentId }: Pupil): Promise<void> {
  const { page } = stage;
  const { card } = await ask<{ card: { className: string | null } }>(page, 'students.page', { studentId });
  await goTo(page, 'Teams');
  await page.getByLabel('Naam van het team').fill(TEAM);
  await page.getByLabel('Teamleider').selectOption({ label: SECOND_LINE[0].name });
  const members = page.getByRole('combobox', { name: 'Docenten en coaches' });
  for (const name of [COACH, ...DOCENTEN]) {
    await members.fill(name);
    await page.getByRole('listbox').getByRole('option', { name, exact: true }).click();
  }
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Klassen' }).fill(card.className ?? '');
  await page
    .getByRole('listbox')
    .getByRole('option', { name: new RegExp(`^${card.className} `) })
    .click();
  await page.keyboard.press('Escape');
  await shoot(stage, 'team');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('cell', { name: new RegExp(`^${TEAM}`) })).toBeVisible();
}
