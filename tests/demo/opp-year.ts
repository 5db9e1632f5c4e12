import type { Page } from '@playwright/test';
import { giveReason, goTo } from '../e2e/pages.ts';
import { recordTalk, recordVoice } from '../e2e/plan-steps.ts';
import { askConsent, ensureGuardian, openPupil, type Pupil } from './consents.ts';
import { openNewest, planMeeting, putOnAgenda } from './meeting.ts';
import { printAgenda } from './papers.ts';
import { expect, type Stage, shoot } from './screens.ts';
import { fillGoal, printPlan } from './signal-year.ts';
import { nowOf, typed } from './sit.ts';
import { PEOPLE } from './story.ts';
import { COACH, OPP, PLAN, SECOND_LINE, ZORGTEAM } from './story-year.ts';

/* Weeks later: the plan is evaluated, more is needed, and the case goes up: legal OPP, zorgteam, ZAT. */

export async function planToZat(stage: Stage, pupil: Pupil): Promise<void> {
  await evaluate(stage);
  await writeOpp(stage, pupil);
  await agree(stage);
  await zorgteam(stage, pupil);
  await toZat(stage, pupil);
}

/** 'Deels bereikt', in keys, and up a line. */
async function evaluate(stage: Stage): Promise<void> {
  const { page } = stage;
  await expect(page.getByText('Evalueer het ontwikkelingsplan')).toBeVisible();
  await shoot(stage, 'vandaag-evaluatie');
  await page.getByRole('link', { name: /^Open het plan: Evalueer het ontwikkelingsplan/ }).click();
  await expect(page.getByRole('heading', { name: 'Ontwikkelingsplan', level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Evalueer', exact: true }).click();
  await expect(page.getByText('Doel 1 van 1')).toBeVisible();
  await page.keyboard.press('4');
  await page.keyboard.press('a');
  await shoot(stage, 'evaluatie');
  await page.keyboard.press('Enter');
  await page.getByLabel('Wat vinden de ouders?').fill(PLAN.parentsAfter);
  await page.getByRole('button', { name: 'Sluit de evaluatie' }).click();
  await expect(page.getByText('Hoe gaat het verder?').first()).toBeVisible();
  await page.keyboard.press('o');
  await shoot(stage, 'opschalen');
  await page.getByRole('button', { name: 'Kies dit' }).click();
  await expect(page.getByRole('link', { name: 'Wordt wettelijk OPP' })).toBeVisible();
}

/** Extra support yes and why, every part, the pupil heard, the parents spoken to; then it is fixed. */
async function writeOpp(stage: Stage, pupil: Pupil): Promise<void> {
  const { page } = stage;
  await openPupil(page, pupil);
  await ensureGuardian(page, pupil);
  await page.getByRole('link', { name: 'Wordt wettelijk OPP' }).click();
  await page.getByLabel('gedrag', { exact: true }).check();
  await page.getByLabel('Waarom?').fill(OPP.why);
  await shoot(stage, 'wordt-opp');
  await page.getByRole('button', { name: 'Begin het OPP' }).click();
  await expect(page.getByRole('heading', { name: 'Wettelijk OPP', level: 1 })).toBeVisible();
  for (const [label, text] of [
    ['Uitstroombestemming', OPP.destination],
    ['Waarom deze bestemming', OPP.destinationWhy],
    ['Wat helpt (bevorderend)', OPP.promoting],
    ['Wat hindert (belemmerend)', OPP.hindering],
    ['Ondersteuning en begeleiding (handelingsdeel)', OPP.support],
  ] as const)
    await page.getByLabel(label).fill(text);
  await page.getByLabel('Er zijn geen afwijkingen van het programma').check();
  await fillGoal(page, OPP);
  await page.getByRole('button', { name: 'Bewaar het concept' }).click();
  await recordVoice(page, COACH, OPP.voice);
  await recordTalk(page, 'ouder en leerling');
  await shoot(stage, 'opp-concept');
  await page.getByRole('button', { name: 'Stel vast' }).click();
  await expect(page.getByText('Tot dan is het handelingsdeel concept.')).toBeVisible();
}

/** Everybody who must agree says yes (OPP-7, OPP-9): the parents with gezag, from 18 the pupil. */
async function agree(stage: Stage): Promise<void> {
  const { page } = stage;
  await shoot(stage, 'opp-wacht-op-instemming');
  const ask = page.getByRole('button', { name: /Leg het antwoord vast/ });
  while (!(await page.getByText('instemming gegeven').isVisible())) {
    await ask.first().click();
    await page.getByLabel('Stemt in').check();
    const open = await ask.count();
    await page.getByRole('button', { name: 'Leg vast', exact: true }).click();
    await expect(page.getByLabel('Stemt in')).toHaveCount(0);
    await expect.poll(async () => (await ask.count()) !== open || (await isAgreed(page))).toBe(true);
  }
  await shoot(stage, 'opp-ingestemd');
  await printPlan(stage, 'opp');
}

const isAgreed = (page: Page): Promise<boolean> => page.getByText('instemming gegeven').isVisible();

/** The second line among our own people: no permission needed, and the OKA stays outside. */
async function zorgteam(stage: Stage, pupil: Pupil): Promise<void> {
  const { page } = stage;
  await goTo(page, 'Zorgteam & ZAT');
  await page.getByText('Intern zorgteam').click();
  await expect(page.getByText('Nog geen zorgteam gepland')).toBeVisible();
  await page.getByLabel('Dag').fill(typed(nowOf(stage)));
  await page.getByLabel('Deelnemers').first().click();
  const [, rt, oka] = SECOND_LINE;
  for (const { name } of [PEOPLE[0], rt, oka]) await page.getByRole('listbox').getByRole('option', { name }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('Voorzitter').selectOption({ label: PEOPLE[0].name });
  await giveReason(page);
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await page
    .getByRole('cell', { name: /20\d\d$/ })
    .getByRole('link')
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Zorgteam ');
  await page.getByLabel('Zoek de leerling').fill(pupil.number);
  await page.getByRole('radio', { name: new RegExp(`\\b${pupil.number}$`) }).check();
  await page.getByLabel('Wat is de vraag').fill(ZORGTEAM.question);
  await page.getByRole('button', { name: 'Zet op de agenda', exact: true }).click();
  await page.getByRole('button', { name: 'Zet alvast in het concept' }).click();
  const row = page.getByRole('row').filter({ hasText: ZORGTEAM.question });
  await row.getByRole('button', { name: new RegExp(`^${oka.name}`) }).click();
  await expect(row.getByText('niet nodig: alleen eigen mensen')).toBeVisible();
  await shoot(stage, 'zorgteam');
  await page.getByRole('button', { name: 'Begin het zorgteam' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Wie is er?');
  await page.keyboard.press('Enter');
  await expect(page.getByText('leerling 1 van 1')).toBeVisible();
  await page.getByLabel('Plan', { exact: true }).fill(ZORGTEAM.plan);
  await expect(page.getByText('bewaard')).toBeVisible();
  await page.keyboard.press('Alt+5');
  await page.keyboard.type(ZORGTEAM.said);
  await expect(page.getByText(`wat ${ZORGTEAM.what}`)).toBeVisible();
  await page.keyboard.press('Enter');
  await shoot(stage, 'zorgteam-bespreken');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Later, ga verder' }).click();
  await page.getByRole('button', { name: 'Stel de notulen vast' }).click();
  await expect(page.getByText('Het zegel klopt')).toBeVisible();
}

/** Up to the ZAT, among those who come back from the last one: only with permission of the right people. */
async function toZat(stage: Stage, pupil: Pupil): Promise<void> {
  const { page } = stage;
  await goTo(page, 'Zorgteam & ZAT');
  await page.getByText('ZAT', { exact: true }).first().click();
  await planMeeting(stage, null);
  await askConsent(stage, pupil, 'yes');
  await openNewest(stage);
  // Whose agreement is open, or whose case did not end, is there again without anybody putting him on.
  await expect(
    page
      .getByRole('row')
      .filter({ hasText: /afspraak open|komt terug/ })
      .first(),
  ).toBeVisible();
  if (!(await putOnAgenda(stage, { pupil, question: ZORGTEAM.zat }))) throw new Error('The ZAT did not take the case.');
  await shoot(stage, 'derde-zat');
  await printAgenda(stage, 'agenda-3');
}
