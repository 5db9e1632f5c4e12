import { expect, type Page } from '@playwright/test';
import { ask, goTo, type Stage, savePaper, shoot } from './screens.ts';
import { CASES, PEOPLE, STORY, WILG_SEARCHES } from './story.ts';

export type Held = {
  readonly date: string;
  readonly state: string;
  readonly pupils: number;
  readonly ready: number;
  readonly agreements: number;
};

type Pupil = { readonly studentId: string; readonly number: string; readonly surname: string };
type Cards = { readonly students: readonly Pupil[] };

const dayIn = (days: number): string => {
  const at = new Date(Date.now() + days * 86_400_000);
  return `${at.getDate()}-${at.getMonth() + 1}-${at.getFullYear()}`;
};

/** The pupils of the agenda: De Wilg's well-known ones, or the first of another roster. */
export async function choosePupils(stage: Stage, isWilg: boolean): Promise<readonly Pupil[]> {
  const find = (text: string, limit: number) =>
    ask<Cards>(stage.page, 'students.find', { text, className: null, state: 'active', offset: 0, limit });
  if (!isWilg) return (await find('', CASES)).students;
  const found = await Promise.all(WILG_SEARCHES.map((text) => find(text, 1)));
  return found.flatMap(({ students }) => students);
}

/** Records the yes of everybody whose yes is needed; a pupil without known parents gets one first. */
export async function recordConsent(stage: Stage, pupil: Pupil, isFirst: boolean): Promise<void> {
  const { page } = stage;
  await openPupil(page, pupil);
  const consent = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Toestemming om te delen' }) });
  const guardians = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Ouders en verzorgers' }) });
  await expect(guardians).toBeVisible();
  const { guardians: known } = await ask<{ guardians: unknown[] }>(page, 'students.page', {
    studentId: pupil.studentId,
  });
  if (known.length === 0) {
    await guardians.getByRole('button', { name: 'Voeg een ouder toe' }).click();
    await guardians.getByLabel('Naam van de ouder').fill('Ouder van de leerling');
    await guardians.getByLabel('Telefoon').fill('06-00000000');
    await guardians.getByLabel('Gezag').selectOption({ label: 'heeft gezag' });
    await guardians.getByRole('button', { name: 'Bewaar de ouder' }).click();
    await expect(guardians.getByText('Ouder van de leerling')).toBeVisible();
  }
  const askedOf = consent.getByRole('combobox').filter({ has: page.locator('option[value="onbekend"]') });
  await expect(askedOf.first()).toBeVisible();
  for (const select of await askedOf.all()) await select.selectOption('ja');
  await consent.getByLabel('Waarover gaat het?').fill('Schoolgang en steun in de les');
  if (isFirst) await shoot(stage, 'toestemming');
  await consent.getByRole('button', { name: 'Bewaar de antwoorden' }).click();
  await expect(consent.getByText('toestemming', { exact: true })).toBeVisible();
}

async function openPupil(page: Page, pupil: Pupil): Promise<void> {
  await goTo(page, 'Leerlingen');
  await page.getByLabel('Zoek op naam, klas of nummer').fill(pupil.number);
  const link = page.getByRole('listitem').filter({ hasText: pupil.number }).getByRole('link').first();
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(pupil.surname);
}

/** Plans a meeting and opens its agenda. */
export async function planMeeting(stage: Stage, inDays: number): Promise<void> {
  const { page } = stage;
  await goTo(page, 'ZAT');
  await page.getByLabel('Dag').fill(dayIn(inDays));
  // The next meeting proposes the same place, people and chair.
  if ((await page.getByLabel('Plaats').inputValue()) !== '') {
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    return;
  }
  await page.getByLabel('Plaats').fill('kamer 0.14');
  for (const { name } of PEOPLE) {
    await page.getByLabel('Deelnemers').first().click();
    await page.getByRole('listbox').getByRole('option', { name }).click();
  }
  await page.keyboard.press('Escape');
  await page.getByLabel('Voorzitter').selectOption({ label: PEOPLE[0].name });
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
}

export async function openNewest(stage: Stage): Promise<void> {
  await stage.page
    .getByRole('cell', { name: /20\d\d$/ })
    .getByRole('link')
    .first()
    .click();
  await expect(stage.page.getByRole('heading', { level: 1 })).toContainText('ZAT');
}

/** Puts a pupil on the agenda; answers whether the vault let it. */
export async function putOnAgenda(stage: Stage, pupil: Pupil, at: number): Promise<boolean> {
  const { page } = stage;
  await page.getByLabel('Zoek de leerling').first().fill(pupil.number);
  await page.getByRole('radio', { name: new RegExp(`\\b${pupil.number}$`) }).check();
  await page.getByLabel('Wat is de vraag aan het ZAT?').fill(STORY[at]?.question ?? STORY[0].question);
  await page.getByRole('button', { name: 'Zet op de agenda' }).click();
  const refused = page.getByRole('alert').filter({ hasText: 'geen geldige toestemming' });
  const placed = page.getByRole('row').filter({ hasText: STORY[at]?.question ?? '' });
  await expect(refused.or(placed).first()).toBeVisible();
  return placed.isVisible();
}

/** Chairs the meeting pupil by pupil: notes, one agreement each, discussed; then the minutes are settled. */
export async function chairMeeting(stage: Stage, count: number): Promise<void> {
  const { page } = stage;
  await page.getByRole('button', { name: 'Begin het ZAT' }).click();
  await page.getByRole('button', { name: 'Ga verder' }).click();
  for (const [at, story] of STORY.slice(0, count).entries()) {
    await expect(page.getByText(`leerling ${at + 1} van ${count}`)).toBeVisible();
    await page.getByLabel('Plan', { exact: true }).fill(story.plan);
    await expect(page.getByText('bewaard')).toBeVisible();
    await page.getByLabel('Nieuwe afspraak').fill(story.said);
    await expect(page.getByText(`wat ${story.what}`)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('listitem').getByText(story.what, { exact: true })).toBeVisible();
    if (at === 0) await shoot(stage, 'voorzitten');
    await page.getByRole('button', { name: 'Besproken' }).last().click();
  }
  await page.getByRole('button', { name: 'Stel de notulen vast' }).click();
  await expect(page.getByText('vastgesteld')).toBeVisible();
  await shoot(stage, 'notulen-vastgesteld');
}

/** The final minutes of each pupil apart (PRIV-10). */
export async function printMinutes(stage: Stage, count: number): Promise<void> {
  const buttons = stage.page.getByRole('button', { name: 'Notulen als PDF' });
  await expect(buttons).toHaveCount(count);
  for (let at = 0; at < count; at += 1) await savePaper(stage, buttons.nth(at), `notulen-${at + 1}.pdf`);
}

/** What the app says of its meetings, oldest first. */
export async function meetingsHeld(stage: Stage): Promise<readonly Held[]> {
  type Meeting = { meetingId: string; heldOn: string; state: string; itemCount: number; readyCount: number };
  const { meetings } = await ask<{ meetings: readonly Meeting[] }>(stage.page, 'zat.meetings');
  const { agreements } = await ask<{ agreements: readonly { madeOn: string }[] }>(stage.page, 'agreements.list', {
    who: 'all',
    state: 'open',
    offset: 0,
    limit: 200,
  });
  return meetings
    .map(({ heldOn, state, itemCount, readyCount }) => ({
      date: heldOn,
      state,
      pupils: itemCount,
      ready: readyCount,
      agreements: agreements.filter(({ madeOn }) => madeOn === heldOn).length,
    }))
    .sort((a, b) => a.date.localeCompare(b.date));
}
