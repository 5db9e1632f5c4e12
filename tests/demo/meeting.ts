import { giveReason, goTo } from '../e2e/pages.ts';
import type { Pupil } from './consents.ts';
import { ask, expect, type Stage, savePaper, shoot } from './screens.ts';
import { nowOf, typed } from './sit.ts';
import { ANONYMOUS, type Case, PEOPLE } from './story.ts';

export type Held = {
  readonly date: string;
  readonly state: string;
  readonly pupils: number;
  readonly discussed: number;
  readonly carriedOver: number;
  readonly anonymous: number;
  readonly agreements: number;
};
export type Cast = Case & { readonly pupil: Pupil };
type Cards = { readonly students: readonly Pupil[] };

/** The pupils of the cases: found by name, or the first ones of the roster. */
export async function castOf(stage: Stage, cases: readonly Case[]): Promise<readonly Cast[]> {
  const cast: Cast[] = [];
  for (const [i, one] of cases.entries()) {
    cast.push({ ...one, pupil: await findPupil(stage, one.search, one.search === '' ? i : 0) });
  }
  return cast;
}

/** One pupil, found by name or by his place in the list. */
export async function findPupil({ page }: Stage, search: string, at: number): Promise<Pupil> {
  const input = { text: search, className: null, state: 'active', offset: at, limit: 1 };
  const [pupil] = (await ask<Cards>(page, 'students.find', input)).students;
  if (!pupil) throw new Error('NO_PUPIL');
  return pupil;
}

/** Plans a meeting; the second time the program proposes day, place, people and chair. */
export async function planMeeting(stage: Stage, inDays: number | null): Promise<void> {
  const { page } = stage;
  await goTo(page, 'Zorgteam & ZAT');
  await expect(page.getByRole('button', { name: 'Plan', exact: true })).toBeVisible();
  if (inDays !== null) {
    await page.getByLabel('Dag').fill(typed(nowOf({ days: stage.days + inDays })));
    await page.getByLabel('Plaats').fill('kamer 0.14');
    for (const { name } of PEOPLE) {
      await page.getByLabel('Deelnemers').first().click();
      await page.getByRole('listbox').getByRole('option', { name }).click();
    }
    await page.keyboard.press('Escape');
    await page.getByLabel('Voorzitter').selectOption({ label: PEOPLE[0].name });
  }
  await giveReason(page);
  const before = await page.getByRole('cell', { name: /20\d\d$/ }).count();
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(page.getByRole('cell', { name: /20\d\d$/ })).toHaveCount(before + 1);
}

export async function openNewest(stage: Stage): Promise<void> {
  await goTo(stage.page, 'Zorgteam & ZAT');
  await stage.page
    .getByRole('cell', { name: /20\d\d$/ })
    .getByRole('link')
    .first()
    .click();
  await expect(stage.page.getByRole('heading', { level: 1 })).toContainText('20');
}

/** Puts a pupil on the agenda; answers whether the vault let it. */
export async function putOnAgenda(
  stage: Stage,
  { pupil, question }: Pick<Cast, 'pupil' | 'question'>,
): Promise<boolean> {
  const { page } = stage;
  await page.getByLabel('Zoek de leerling').first().fill(pupil.number);
  await page.getByRole('radio', { name: new RegExp(`\\b${pupil.number}$`) }).check();
  await page.getByLabel('Wat is de vraag aan het ZAT?').fill(question);
  const refused = page.getByRole('alert').filter({ hasText: 'geen geldige toestemming' });
  // A refusal of the pupil before may still stand there: it goes when the next answer is awaited.
  const old = await refused.elementHandles();
  await page.getByRole('button', { name: 'Zet op de agenda' }).click();
  for (const one of old) await one.waitForElementState('hidden');
  const placed = page.getByRole('row').filter({ hasText: question });
  await expect(refused.or(placed).first()).toBeVisible();
  return placed.isVisible();
}

export async function addAnonymous({ page }: Stage): Promise<void> {
  await page.getByRole('button', { name: 'Anoniem overleg erbij' }).click();
  await page.getByLabel('De vraag, zonder naam, klas of leeftijd').fill(ANONYMOUS.question);
  await page.locator('.zs-consults').getByRole('button', { name: 'Zet op de agenda' }).click();
  await expect(page.getByText(ANONYMOUS.question)).toBeVisible();
}

/** Chairs by keyboard, pupil by pupil: old agreements, notes, a new one as people say it, and on. */
export async function chair(stage: Stage, cast: readonly Cast[], isSecond: boolean): Promise<void> {
  const { page } = stage;
  await page.getByRole('button', { name: 'Begin het ZAT' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Wie is er?');
  if (!isSecond) await shoot(stage, 'wie-is-er');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^leerling 1 van/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Naar de agenda' }).click();
  await expect(page.getByRole('button', { name: 'Ga verder' })).toBeVisible();
  if ((await page.getByLabel('Algemeen advies').count()) > 0) {
    await page.getByLabel('Algemeen advies').fill(ANONYMOUS.advice);
    await page.getByRole('button', { name: 'Bewaar het advies' }).click();
    await expect(page.getByText('bewaard')).toBeVisible();
  }
  await page.getByRole('button', { name: 'Ga verder' }).click();
  for (let n = 1; ; n += 1) {
    const where = page.getByText(new RegExp(`^leerling ${n} van \\d+$`));
    await expect(where).toBeVisible();
    const count = Number(/van (\d+)$/.exec(await where.innerText())?.[1]);
    const name = await page.getByRole('heading', { level: 1 }).innerText();
    const one = cast.find(({ pupil }) => name.endsWith(pupil.surname));
    if (!one) throw new Error('Somebody is at the table whom nobody asked for.');
    if (isSecond) await settleOld(stage, one);
    if (one.skip && !isSecond) await page.keyboard.press('F8');
    else await discuss(stage, one, n === 1, isSecond);
    if (n === count) break;
  }
  await expect(page.getByRole('button', { name: 'Stel de notulen vast' })).toBeVisible();
  await page.getByRole('button', { name: 'Stel de notulen vast' }).click();
  await expect(page.getByText('Het zegel klopt')).toBeVisible();
  await shoot(stage, isSecond ? 'tweede-notulen' : 'notulen-vastgesteld');
  await page.getByRole('link', { name: 'Naar de agenda' }).click();
  await expect(page.getByRole('button', { name: /^Notulen/ }).first()).toBeVisible();
}

async function discuss(stage: Stage, one: Cast, isFirst: boolean, isSecond: boolean): Promise<void> {
  const { page } = stage;
  await page.getByLabel('Plan', { exact: true }).fill(one.plan);
  await expect(page.getByText('bewaard')).toBeVisible();
  if (!isSecond) {
    await page.keyboard.press('Alt+5');
    await page.keyboard.type(one.said);
    await expect(page.getByText(`wat ${one.what}`)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('listitem').getByText(one.what, { exact: true })).toBeVisible();
    await page.keyboard.press('Alt+6');
    await page.keyboard.type('Ineke');
    await expect(page.getByText('1 van 6 verdeeld')).toBeVisible();
  }
  if (isFirst) await shoot(stage, isSecond ? 'tweede-voorzitten' : 'voorzitten');
  await page.keyboard.press('Control+Enter');
  // Who tells whom is left for after the meeting; the recap keeps it in sight.
  await page.getByRole('button', { name: 'Later, ga verder' }).click();
}

/** G, N or D on each agreement that is still open. */
async function settleOld({ page }: Stage, one: Cast): Promise<void> {
  const open = page.locator('.zs-before[data-open="true"]');
  if ((await open.count()) === 0) return;
  await page.keyboard.press('Alt+1');
  await expect(open.first()).toBeFocused();
  await page.keyboard.press(one.outcome);
  if (one.outcome === 'D') await page.keyboard.press('Enter');
  // What runs on stays open on a new day; the others show their outcome.
  if (one.outcome !== 'D') await expect(open).toHaveCount(0);
  else await page.waitForTimeout(400);
}

/** The final minutes of each pupil apart (PRIV-10). */
export async function printMinutes(stage: Stage, name: string): Promise<void> {
  const buttons = stage.page.getByRole('button', { name: 'Notulen als PDF' });
  const count = await buttons.count();
  for (let at = 0; at < count; at += 1) await savePaper(stage, buttons.nth(at), `${name}-${at + 1}.pdf`);
}

/** What the app says of its meetings, oldest first. */
export async function meetingsHeld({ page }: Stage): Promise<readonly Held[]> {
  type Meeting = { meetingId: string; heldOn: string; state: string };
  type Row = { state: string; origin: string };
  type Agreed = { agreements: readonly { madeOn: string }[] };
  const { meetings } = await ask<{ meetings: readonly Meeting[] }>(page, 'zat.meetings');
  const list = { who: 'all', offset: 0, limit: 200 };
  const agreed = [
    ...(await ask<Agreed>(page, 'agreements.list', { ...list, state: 'open' })).agreements,
    ...(await ask<Agreed>(page, 'agreements.list', { ...list, state: 'settled' })).agreements,
  ];
  const held: Held[] = [];
  for (const { meetingId, heldOn, state } of [...meetings].sort((a, b) => a.heldOn.localeCompare(b.heldOn))) {
    const { rows } = await ask<{ rows: readonly Row[] }>(page, 'zat.agenda', { meetingId });
    const { consults } = await ask<{ consults: readonly unknown[] }>(page, 'zat.consults', { meetingId });
    held.push({
      date: heldOn,
      state,
      pupils: rows.length,
      discussed: rows.filter((row) => row.state === 'discussed').length,
      carriedOver: rows.filter((row) => row.origin !== 'new').length,
      anonymous: consults.length,
      agreements: agreed.filter(({ madeOn }) => madeOn === heldOn).length,
    });
  }
  return held;
}

/** The pupils on the newest agenda who may not be spoken of yet. */
export async function notReady({ page }: Stage): Promise<readonly string[]> {
  type Rows = { rows: readonly { card: { studentId: string }; consent: { state: string } }[] };
  const meetingId = new URL(page.url()).hash.split('/').at(-1) ?? '';
  const { rows } = await ask<Rows>(page, 'zat.readiness', { meetingId });
  return rows.filter(({ consent }) => consent.state !== 'valid').map(({ card }) => card.studentId);
}
