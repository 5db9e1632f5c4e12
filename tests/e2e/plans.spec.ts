import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, launch, test } from '../support/launch.ts';
import { addStaff, addStudent, createVault, lookAt, unlock } from './pages.ts';
import { recordTalk, recordVoice } from './plan-steps.ts';

test('from a need to a plan out of the offer, definitive, and evaluated in five keys', async ({
  page,
  program,
  userData,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await createVault(page);
  await addStaff(page, 'Ineke Wouda', 'zorgcoördinator');
  await addStudent(page, '100001', 'Jens', 'Hofstra', `14-11-${new Date().getFullYear() - 14}`);
  await page.getByRole('link', { name: 'Plannen', exact: true }).click();
  await expect(page.getByText('Nog geen plannen')).toBeVisible();
  await lookAt(page, '60-plannen-leeg');
  await page.getByRole('link', { name: 'Leerlingen', exact: true }).click();
  await page.getByRole('link', { name: 'Jens Hofstra' }).click();
  await page.getByRole('button', { name: 'Ontwikkelingsplan' }).click();
  await expect(page.getByRole('heading', { name: 'Ontwikkelingsplan', level: 1 })).toBeVisible();
  await expect(page.getByText('Minstens één doel. (HGW-6)')).toBeVisible();
  await lookAt(page, '61-plan-concept');

  await page.getByLabel('Nee', { exact: true }).check();
  await page.getByLabel('Waarom?').fill('De basisondersteuning is genoeg.');
  await page.getByRole('button', { name: 'Kies uit het aanbod' }).click();
  await page.getByLabel('Zoek een behoefte of een aanpak').fill('plannen en organiseren');
  const option = page.getByRole('button', { name: /^Training plannen in een groep of alleen/ });
  await option.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Wat', { exact: true })).toHaveValue('Training plannen in een groep of alleen');
  await lookAt(page, '62-plan-aanbod');
  await page.getByRole('button', { name: 'Sluit het aanbod' }).click();
  await page.getByLabel('Wie', { exact: true }).selectOption({ label: 'Ineke Wouda' });
  await page.getByRole('button', { name: 'Doel erbij' }).click();
  await page.getByLabel('Wat lukt er straks?').fill('Levert huiswerk op tijd in');
  await page.getByLabel('Hoe is het nu?').fill('2 van de 10 keer');
  await page.getByLabel('Hoe moet het worden?').fill('8 van de 10 keer');
  await expect(page.getByText('Nog concept: hoe je het meet ontbreekt.')).toBeVisible();
  await page.getByLabel('Hoe meet je dat?').fill('telling in de agenda');
  await page.getByLabel('Wat de leerling doet').fill('Schrijft huiswerk in de les op.');
  await page.getByLabel('Wat de ouders doen').fill('Vragen op zondag naar de agenda.');
  await page.getByRole('button', { name: 'Stel vast' }).click();
  await expect(page.getByText('vastgesteld', { exact: true })).toBeVisible();
  await lookAt(page, '63-plan-vastgesteld');
  await page.getByRole('link', { name: 'Afspraken', exact: true }).click();
  await expect(page.getByText('Training plannen in een groep of alleen')).toBeVisible();
  await page.getByRole('link', { name: 'Plannen', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Jens Hofstra' })).toBeVisible();
  await lookAt(page, '64-plannen');
  expect(program.notes.filter(({ kind }) => kind === 'network')).toEqual([]);
  if (program.real) return;
  await program.close();

  // Seven weeks on: the same laptop, another day.
  const later = await launch([`--user-data-dir=${userData}`], 50);
  try {
    const then = await later.firstWindow();
    await then.waitForURL(/\/index\.html/);
    then.setDefaultTimeout(8_000);
    await then.setViewportSize({ width: 1366, height: 768 });
    await unlock(then);
    await expect(then.getByText('Evalueer het ontwikkelingsplan')).toBeVisible({ timeout: 20_000 });
    await then.getByRole('link', { name: /Open het plan/ }).click();
    await then.getByRole('link', { name: 'Evalueer' }).click();
    await expect(then.getByText('Doel 1 van 1')).toBeVisible();
    await then.keyboard.press('4');
    await then.keyboard.press('a');
    await lookAt(then, '65-evaluatie');
    await then.keyboard.press('Enter');
    await then.getByLabel('Wat vinden de ouders?').fill('Zien thuis verschil.');
    await then.getByRole('button', { name: 'Sluit de evaluatie' }).click();
    await expect(then.getByText('Hoe gaat het verder?').first()).toBeVisible();
    await then.keyboard.press('d');
    await lookAt(then, '65-verder');
    await then.getByRole('button', { name: 'Kies dit' }).click();
    await expect(then.getByText('deels bereikt')).toBeVisible();
    await expect(then.getByText('vastgesteld', { exact: true })).toBeVisible();
  } finally {
    await later.close();
  }
});

test('a legal OPP: only for extra support, complete, agreed by the right people; a new version asks again', async ({
  page,
  program,
  userData,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await createVault(page);
  await addStaff(page, 'Ineke Wouda', 'zorgcoördinator');
  await addStudent(page, '100001', 'Jens', 'Hofstra', `14-11-${new Date().getFullYear() - 15}`);
  await page.getByRole('link', { name: 'Jens Hofstra' }).click();
  await page.getByRole('button', { name: 'Voeg een ouder toe' }).click();
  await page.getByLabel('Naam van de ouder').fill('W. Hofstra-Terwisscha');
  await page.getByLabel('Gezag').selectOption({ label: 'heeft gezag' });
  await page.getByRole('button', { name: 'Bewaar de ouder' }).click();
  await expect(page.getByText('W. Hofstra-Terwisscha').last()).toBeVisible();
  await page.getByRole('link', { name: 'Wordt wettelijk OPP' }).click();
  await page.getByLabel('dyslexie', { exact: true }).check();
  await page.getByLabel('Waarom?').fill('Meer nodig dan de basis biedt.');
  await expect(page.getByText('Hiervoor alleen is een OPP nooit verplicht', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Begin het OPP' }).click();
  await expect(page.getByRole('alert')).toContainText('OPP-1');
  await page.getByLabel('gedrag', { exact: true }).check();
  await lookAt(page, '66-wordt-opp');
  await page.getByRole('button', { name: 'Begin het OPP' }).click();
  await expect(page.getByRole('heading', { name: 'Wettelijk OPP', level: 1 })).toBeVisible();
  await expect(page.getByText('Het overleg met de ouders (OOGO): dag, vorm en wie erbij was. (OPP-7)')).toBeVisible();

  await page.getByLabel('Uitstroombestemming').fill('havo-diploma');
  await page.getByLabel('Waarom deze bestemming').fill('Cijfers en inzet passen bij havo.');
  await page.getByLabel('Wat helpt (bevorderend)').fill('Werkt graag samen.');
  await page.getByLabel('Wat hindert (belemmerend)').fill('Komt moeilijk op gang.');
  await page.getByLabel('Ondersteuning en begeleiding (handelingsdeel)').fill('Zie bijlage.');
  await expect(page.getByText(/Een onderdeel verwijst naar een ander stuk/).first()).toBeVisible();
  await page.getByLabel('Ondersteuning en begeleiding (handelingsdeel)').fill('Elke week begeleiding bij het plannen.');
  await page.getByLabel('Er zijn geen afwijkingen van het programma').check();
  await page.getByRole('button', { name: 'Doel erbij' }).click();
  await page.getByLabel('Wat lukt er straks?').fill('Begint binnen vijf minuten');
  await page.getByLabel('Hoe is het nu?').fill('1 van de 5 lessen');
  await page.getByLabel('Hoe moet het worden?').fill('4 van de 5 lessen');
  await page.getByLabel('Hoe meet je dat?').fill('lijst van de docent');
  await page.getByLabel('Wat de leerling doet').fill('Kijkt eerst op het bord.');
  await page.getByLabel('Wat de ouders doen').fill('Vragen hoe het ging.');
  await page.getByRole('button', { name: 'Bewaar het concept' }).click();
  await recordVoice(page, 'R. Bijvoet', 'Ik wil vooraan zitten.');
  await recordTalk(page, 'moeder en Jens');
  await lookAt(page, '67-opp-concept');
  await page.getByRole('button', { name: 'Stel vast' }).click();
  await expect(page.getByText('Tot dan is het handelingsdeel concept.')).toBeVisible();
  await lookAt(page, '68-opp-wacht-op-instemming');
  await page.getByRole('button', { name: /Leg het antwoord vast/ }).click();
  await page.getByLabel('Stemt in').check();
  await page.getByRole('button', { name: 'Leg vast', exact: true }).click();
  await expect(page.getByText('instemming gegeven')).toBeVisible();

  await page.getByRole('button', { name: 'Stel bij' }).click();
  await page.getByLabel('Ondersteuning en begeleiding (handelingsdeel)').fill('Elke dag begeleiding bij het plannen.');
  await page.getByRole('button', { name: 'Bewaar het concept' }).click();
  await recordVoice(page, 'R. Bijvoet', 'Elke dag vind ik goed.');
  await recordTalk(page, 'moeder, Jens en de coach');
  await page.getByRole('button', { name: 'Stel vast' }).click();
  await expect(page.getByText('Tot dan is het handelingsdeel concept.')).toBeVisible();
  await page.getByRole('link', { name: 'Vergelijk versies' }).click();
  await expect(page.locator('del')).toContainText('week');
  await expect(page.locator('ins')).toContainText('dag');
  await lookAt(page, '69-versies');
  await page.getByRole('link', { name: 'Terug naar het plan' }).click();

  const paper = path.join(userData, 'opp.pdf');
  await program.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
  }, paper);
  await page.getByRole('button', { name: 'Maak een pdf' }).click();
  await page.getByRole('menuitem', { name: 'Maak een pdf' }).click();
  await expect.poll(() => existsSync(paper) && readFileSync(paper).subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByRole('link', { name: 'Vandaag', exact: true }).click();
  await expect(page.getByText('Vraag instemming met het handelingsdeel')).toBeVisible();
  await lookAt(page, '70-vandaag-plannen');
  await page.getByRole('link', { name: 'Beheer', exact: true }).click();
  await page.getByRole('link', { name: 'Aanbod', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Leerproblemen' })).toBeVisible();
  await lookAt(page, '71-aanbod');
  await page.getByRole('link', { name: 'Termijnen', exact: true }).click();
  await expect(page.getByText('OPP vaststellen, zittende leerling')).toBeVisible();
  await lookAt(page, '72-termijnen');
});
