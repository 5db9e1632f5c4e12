import type { Locator, Page } from '@playwright/test';
import { goTo } from '../e2e/pages.ts';
import { ask, expect, type Stage, shoot } from './screens.ts';
import { type Case, DANGER } from './story.ts';

export type Pupil = { readonly studentId: string; readonly number: string; readonly surname: string };

const section = (page: Page, heading: string): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: heading }) });

export async function openPupil(page: Page, pupil: Pupil): Promise<void> {
  await goTo(page, 'Leerlingen');
  await page.getByLabel('Zoek op naam, klas of nummer').fill(pupil.number);
  await page.getByRole('listitem').filter({ hasText: pupil.number }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(pupil.surname);
}

/** Asks everybody whose answer is needed; a pupil without known parents gets one first. */
export async function askConsent(stage: Stage, pupil: Pupil, how: Case['consent']): Promise<void> {
  const { page } = stage;
  await openPupil(page, pupil);
  const consent = section(page, 'Toestemming om te delen');
  await expect(consent).toBeVisible();
  await ensureGuardian(page, pupil);
  if (how === 'danger') return weighDanger(stage, consent);
  const askedOf = consent.getByRole('combobox').filter({ has: page.locator('option[value="onbekend"]') });
  await expect(askedOf.first()).toBeVisible();
  const all = await askedOf.all();
  for (const [i, select] of all.entries())
    await select.selectOption(how === 'refuses' && i === all.length - 1 ? 'nee' : 'ja');
  await consent.getByLabel('Waarover gaat het?').fill('Schoolgang en steun in de les');
  if (!stage.shots.some((shot) => /\d\d-toestemming\.png$/.test(shot))) await shoot(stage, 'toestemming');
  await consent.getByRole('button', { name: 'Bewaar de antwoorden' }).click();
  await expect(consent.getByText(how === 'refuses' ? 'nee gezegd' : 'toestemming', { exact: true })).toBeVisible();
}

export async function withdraw(stage: Stage, pupil: Pupil): Promise<void> {
  await openPupil(stage.page, pupil);
  const consent = section(stage.page, 'Toestemming om te delen');
  await consent.getByRole('button', { name: 'Trek in' }).click();
  await expect(consent.getByText('ingetrokken', { exact: true })).toBeVisible();
  await shoot(stage, 'ingetrokken');
}

/** A roster brings no parents: without one who decides, nobody can be asked. */
export async function ensureGuardian(page: Page, pupil: Pupil): Promise<void> {
  const { guardians: known } = await ask<{ guardians: unknown[] }>(page, 'students.page', {
    studentId: pupil.studentId,
  });
  if (known.length > 0) return;
  const guardians = section(page, 'Ouders en verzorgers');
  const name = `W. ${pupil.surname}`;
  await guardians.getByRole('button', { name: 'Voeg een ouder toe' }).click();
  await guardians.getByLabel('Naam van de ouder').fill(name);
  await guardians.getByLabel('Telefoon').fill('06-00000000');
  await guardians.getByLabel('Gezag').selectOption({ label: 'heeft gezag' });
  await guardians.getByRole('button', { name: 'Bewaar de ouder' }).click();
  await expect(guardians.getByText(name).last()).toBeVisible();
}

/** No time to ask: weighed in words, to be confirmed by somebody else within two working days. */
async function weighDanger(stage: Stage, consent: Locator): Promise<void> {
  await consent.getByRole('button', { name: 'Delen zonder toestemming' }).click();
  await consent.getByLabel('Waarvoor moet dit gedeeld worden?').fill(DANGER.purpose);
  await consent.getByLabel('Waarom is dit nodig, en niet minder?').fill(DANGER.necessity);
  await consent.getByLabel(/Waarom kan het niet anders/).fill(DANGER.subsidiarity);
  await consent.getByLabel(/Weten leerling en ouders ervan/).fill(DANGER.informed);
  await shoot(stage, 'vitaal-belang');
  await consent.getByRole('button', { name: 'Leg de afweging vast' }).click();
  await expect(consent.getByText('zonder toestemming, afgewogen')).toBeVisible();
}
