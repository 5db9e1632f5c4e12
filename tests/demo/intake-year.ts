import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { dayOf } from '../../shared/kernel/days.ts';
import { openAs } from '../e2e/accounts.ts';
import { apply, bringToCommittee } from '../e2e/intake-steps.ts';
import { goTo } from '../e2e/pages.ts';
import { makeSchool } from '../support/de-wilg/make-school.ts';
import { osoXml } from '../support/oso.ts';
import { type Keys, passphraseOf } from './school.ts';
import { ask, expect, pickFiles, type Stage, savePaper, shoot } from './screens.ts';
import { nowOf, typed } from './sit.ts';
import { PASSPHRASE } from './story.ts';

/* A round of the intake: dossiers of primary schools and papers, the board, the phone, the committee, the letters. */

const DOSSIERS = 24;
const TO_COMMITTEE = 6;
const BY_HAND = [
  ['Floris', 'Abbenhuis'],
  ['Nour', 'Haddadi'],
  ['Bo', 'Winters'],
] as const;

export type Round = {
  readonly applicants: number;
  readonly fromDossiers: number;
  readonly byHand: number;
  readonly decided: number;
  readonly letters: number;
  /** Where the files of the primary schools are, for the search afterwards. */
  readonly folder: string;
};
type Card = { readonly studentId: string; readonly studentName: string };

export async function intakeRound(start: Stage, keys: Keys): Promise<Round> {
  const { page } = start;
  await goTo(page, 'Intake');
  await page.getByRole('button', { name: /Begin de ronde/ }).click();
  await expect(page.getByRole('heading', { name: 'Nog geen aanmeldingen' })).toBeVisible();
  for (const [givenName, surname] of BY_HAND) await apply(page, givenName, surname, typed(nowOf(start)));
  const folder = await readDossiers(start);
  await shoot(start, 'intake-bord');
  await callTheTeacher(start);
  const cards = await waiting(start);
  for (const { studentId } of cards.slice(0, TO_COMMITTEE))
    await bringToCommittee(page, studentId, dayOf(nowOf(start)));
  const table = { ...start, page: await openAs(page, start.program, keys.commissie, passphraseOf('commissie')) };
  await decide(table);
  const after = { ...start, page: await openAs(table.page, start.program, 'A', PASSPHRASE) };
  const letters = await sendLetters(after);
  await composeClasses(after);
  return {
    applicants: cards.length,
    fromDossiers: DOSSIERS,
    byHand: BY_HAND.length,
    decided: TO_COMMITTEE,
    letters,
    folder,
  };
}

/** Every year of the standard that schools still send, with parents who keep a part back or see it otherwise. */
function makeFiles(): { readonly folder: string; readonly files: string[] } {
  const folder = mkdtempSync(path.join(tmpdir(), 'zorgspil-oso-'));
  const { pupils } = makeSchool({ pupils: DOSSIERS, seed: 8 });
  const years = ['2017', '2018', '2019'];
  const files = pupils.map(({ givenName, prefix, surname }, i) => {
    const file = path.join(folder, `dossier-${i + 1}.xml`);
    const text = osoXml({
      year: years[i % years.length] ?? '2019',
      givenName,
      surname: `${prefix} ${surname}`.trim(),
      externalId: `LN${i + 100}`,
      birthDate: `2015-0${(i % 9) + 1}-1${i % 9}`,
      ...(i === 3 ? { optOut: ['cat_onderwijsondersteuning'] } : {}),
      ...(i === 7 ? { agreed: 'Nee', disagreement: 'Wij zien het advies anders.' } : {}),
    });
    writeFileSync(file, text);
    return file;
  });
  const broken = path.join(folder, 'dossier-kapot.xml');
  writeFileSync(broken, '<!DOCTYPE dossier [<!ENTITY x SYSTEM "file:///etc/passwd">]><dossier>&x;</dossier>');
  return { folder, files: [...files, broken] };
}

/** Seen before anything is kept; one file is not to be trusted and stays out. */
async function readDossiers(stage: Stage): Promise<string> {
  const { page } = stage;
  const { folder, files } = makeFiles();
  await goTo(page, 'Dossiers inlezen', 'Intake');
  await pickFiles(stage, page.getByRole('button', { name: 'Kies bestanden' }), files);
  await expect(page.getByRole('alert')).toContainText('In dit bestand staan opdrachten', { timeout: 60_000 });
  await page.getByLabel(/^Ontvangen op, voor alle \d+ zonder aanmelding/).fill(typed(nowOf(stage)));
  for (const seen of await page.getByLabel(/^Ik heb dit gezien/).all()) await seen.check();
  await shoot(stage, 'dossiers-inlezen');
  await page.getByRole('button', { name: `Lees ${DOSSIERS} dossiers in` }).click();
  await expect(page.getByText(`${DOSSIERS} dossiers ingelezen`)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Naar het bord' }).click();
  await expect(page.getByRole('button', { name: new RegExp(`^${BY_HAND[0].join(' ')}`) })).toBeVisible();
  return folder;
}

/** What one dossier lacks becomes what to ask; what parents keep back is not asked. */
async function callTheTeacher(stage: Stage): Promise<void> {
  const { page } = stage;
  const card = page.getByRole('button', { name: new RegExp(`^${BY_HAND[0].join(' ')}`) });
  await card.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(BY_HAND[0][0]);
  await page.getByRole('button', { name: /^ontbreekt: Taal/ }).click();
  await expect(page.getByText('1 ontbreekt')).toBeVisible();
  await shoot(stage, 'intake-dossier');
  await page.getByRole('link', { name: 'Terug naar het bord' }).click();
  await card.click();
  const script = page.getByRole('region', { name: 'Belscript' });
  await expect(script).toContainText('met Ineke Wouda van De Wilg');
  await script.getByLabel(/Wat hielp/).fill('Kleine stappen, elke dag even samen kijken.');
  await shoot(stage, 'belscript');
}

/** Who applied, as the board has them; those of the dossiers first. */
async function waiting({ page }: Stage): Promise<readonly Card[]> {
  const { rounds } = await ask<{ rounds: { roundId: string }[] }>(page, 'intake.rounds');
  const roundId = rounds[0]?.roundId;
  const { columns } = await ask<{ columns: { cards: Card[] }[] }>(page, 'intake.board', { roundId });
  const cards = columns.flatMap((column) => column.cards);
  const byHand = new Set<string>(BY_HAND.map((name) => name.join(' ')));
  return cards.sort((a, b) => Number(byHand.has(a.studentName)) - Number(byHand.has(b.studentName)));
}

/** One with a plan, one not for support we cannot give, the others placed: each with its own page and reason. */
async function decide(stage: Stage): Promise<void> {
  const { page } = stage;
  await goTo(page, 'Commissie', 'Intake');
  await expect(page.getByText(`${TO_COMMITTEE} leerlingen wachten`)).toBeVisible();
  await shoot(stage, 'commissie');
  for (let left = TO_COMMITTEE; left > 0; left -= 1) {
    const heading = await page.getByRole('heading', { level: 2 }).first().innerText();
    const radio = (name: string) => page.getByRole('radio', { name, exact: true });
    if (left === 2) await radio('niet geplaatst').check();
    else await radio(left === 1 ? 'geplaatst met plan van aanpak' : 'geplaatst').check();
    if (left === 2) {
      await page.getByLabel('Waarom niet').selectOption({ label: 'ondersteuning die wij niet kunnen geven' });
      await page.getByLabel('Reden, zoals die in de brief komt').fill('Wat nodig is, kunnen wij nu niet bieden.');
      await page.getByLabel('Advies aan de ouders').fill('Kijk samen naar Het Spaarne.');
      await shoot(stage, 'commissie-besluit');
    }
    await page.getByRole('button', { name: 'Leg het besluit vast' }).click();
    await decided(page, heading);
  }
  await expect(page.getByRole('heading', { name: 'Niemand wacht op een besluit' })).toBeVisible();
}

/** The next one stands there, or nobody. */
async function decided(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 2, name: heading, exact: true })).toHaveCount(0);
}

/** All letters that are complete, in one file; a refusal waits for the other school. */
async function sendLetters(stage: Stage): Promise<number> {
  const { page } = stage;
  await goTo(page, 'Brieven na besluit', 'Intake');
  await expect(page.getByText('nog niet compleet: zoek een andere school')).toBeVisible();
  await shoot(stage, 'intake-brieven');
  let made = 0;
  for (const [i, name] of ['Toelating', 'Toelating met plan van aanpak'].entries()) {
    const kind = page.getByRole('heading', { name, exact: true });
    await expect(kind).toBeVisible();
    const make = page.getByRole('button', { name: /^Maak \d+ brie(f|ven)$/ }).first();
    made += Number(/\d+/.exec(await make.innerText())?.[0] ?? 0);
    await savePaper(stage, make, `intake-brieven-${i + 1}.pdf`);
    await expect(page.getByText(/^\d+ brie(f|ven) gemaakt/).first()).toBeVisible();
    const mark = page.getByRole('button', { name: /^Zet \d+ brie(f|ven) op verstuurd$/ }).first();
    await mark.click();
    // What is sent has left the list.
    await expect(kind).toHaveCount(0);
  }
  return made;
}

async function composeClasses(stage: Stage): Promise<void> {
  const { page } = stage;
  await goTo(page, 'Klassenlijst', 'Intake');
  await page
    .getByRole('button', { name: /^Wijzig: / })
    .first()
    .click();
  await page.getByLabel('Graag met').fill('Elin Brandsma');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('cell', { name: 'Elin Brandsma' })).toBeVisible();
  await shoot(stage, 'klassenlijst');
  await savePaper(stage, page.getByRole('button', { name: 'Naar Excel' }), 'klassenlijst.xlsx');
}
