import { goTo } from '../e2e/pages.ts';
import { askConsent, withdraw } from './consents.ts';
import {
  addAnonymous,
  type Cast,
  castOf,
  chair,
  type Held,
  meetingsHeld,
  notReady,
  openNewest,
  planMeeting,
  printMinutes,
  putOnAgenda,
} from './meeting.ts';
import { fillForm, printAfter, printAgenda, printPack, printPupilPapers } from './papers.ts';
import { addPeople, countStudents, importRoster, makeVault } from './prepare.ts';
import { expect, type Stage, say, shoot } from './screens.ts';
import type { Case } from './story.ts';

/* The main job: two ZATs five weeks apart, with all that happens to permission in between. */

const shown = (cast: readonly Cast[]) => cast.filter(({ papers }) => papers);

/** From an empty laptop to an agenda on which nobody stands without permission. */
export async function prepare(stage: Stage, file: string, cases: readonly Case[]) {
  const { page } = stage;
  say('1  a vault, its recovery sheet typed back; people and the roster');
  await makeVault(stage);
  await addPeople(stage);
  const imported = await importRoster(stage, file);
  const students = await countStudents(stage);
  await goTo(page, 'Leerlingen');
  await shoot(stage, 'leerlingen');
  say('2  a meeting; no pupil on the agenda without permission');
  await planMeeting(stage, 1);
  const cast = await castOf(stage, cases);
  const [first] = cast;
  if (first === undefined) throw new Error('NO_PUPILS');
  await openNewest(stage);
  if (await putOnAgenda(stage, first)) throw new Error('A pupil without permission came on the agenda.');
  await shoot(stage, 'geen-toestemming');
  for (const one of cast) await askConsent(stage, one.pupil, one.consent);
  await openNewest(stage);
  for (const one of cast) {
    const isPlaced = await putOnAgenda(stage, one);
    if (isPlaced === (one.consent === 'refuses')) throw new Error('The vault let somebody in, or kept somebody out.');
  }
  await addAnonymous(stage);
  await shoot(stage, 'agenda');
  await printAgenda(stage, 'agenda-1');
  // The form of each pupil who is on the agenda, filled in with him and his parents.
  for (const one of cast) if (one.consent !== 'refuses') await fillForm(stage, one);
  for (const [i, one] of shown(cast).entries()) await printPupilPapers(stage, one, String(i + 1));
  for (const one of cast) if (one.consent === 'withdraws') await withdraw(stage, one.pupil);
  return { imported, students, cast };
}

/** The first ZAT, whole; answers on which day the next one is. */
export async function firstMeeting(stage: Stage, cast: readonly Cast[]): Promise<string> {
  const { page } = stage;
  say('3  the day itself: who took his yes back goes off; the chair, the minutes');
  await shoot(stage, 'vandaag');
  await openNewest(stage);
  for (const one of cast.filter(({ consent }) => consent === 'withdraws')) {
    await expect(page.getByRole('button', { name: 'Begin: eerst nog 1' })).toBeDisabled();
    await shoot(stage, 'eerst-nog-een');
    const row = page.getByRole('row').filter({ hasText: one.question });
    await row.getByRole('button', { name: /^Meer/ }).click();
    await page.getByRole('menuitem', { name: 'Haal eraf' }).click();
    await expect(row).toHaveCount(0);
  }
  await printPack(stage, 'overlegmap-1');
  await chair(stage, cast, false);
  await printMinutes(stage, 'notulen-1');
  await printAfter(stage, shown(cast), '1');
  say('4  the next meeting proposes itself; what is open comes back');
  await planMeeting(stage, null);
  await expect(page.getByText('leerlingen van de vorige keer')).toBeVisible();
  await openNewest(stage);
  await shoot(stage, 'volgend-zat');
  return (await meetingsHeld(stage)).at(-1)?.date ?? '';
}

/** The second ZAT, on the day that the program proposed. */
export async function secondMeeting(stage: Stage, cast: readonly Cast[]): Promise<readonly Held[]> {
  const { page } = stage;
  say('8  five weeks on: permission where it was only weighed, old agreements first, minutes');
  await expect(page.getByRole('heading', { name: 'Volgende ZAT' })).toBeVisible();
  await shoot(stage, 'tweede-vandaag');
  await openNewest(stage);
  await shoot(stage, 'tweede-agenda');
  // Who was only weighed, and who turned 16 or 18 since: they are asked, again or for the first time.
  for (const studentId of await notReady(stage)) {
    const one = cast.find(({ pupil }) => pupil.studentId === studentId);
    if (one) await askConsent(stage, one.pupil, 'yes');
  }
  await openNewest(stage);
  await printAgenda(stage, 'agenda-2');
  await printPack(stage, 'overlegmap-2');
  await chair(stage, cast, true);
  await printMinutes(stage, 'notulen-2');
  await printAfter(stage, shown(cast), '2');
  await goTo(page, 'Afspraken');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Afspraken');
  await shoot(stage, 'afspraken');
  return meetingsHeld(stage);
}
