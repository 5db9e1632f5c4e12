import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { openAs } from '../e2e/accounts.ts';
import { goTo } from '../e2e/pages.ts';
import { giveLimits } from '../e2e/screening-pages.ts';
import { makeScores, WILG_TESTS } from '../support/de-wilg/scores.ts';
import { type Keys, passphraseOf } from './school.ts';
import { ask, expect, pickFile, type Stage, savePaper, shoot } from './screens.ts';

/* A year of the screening: the 0-meting by keys and from a list, signals and help, the volgmeting, and what it brought. */

/** A number that adds up and belongs to nobody: it stands in a list of results and must stay there. */
export const BSN_IN_LIST = '999900031';
type Card = { readonly number: string; readonly className: string | null };
export type YearStart = {
  readonly pupils: number;
  readonly scores: number;
  readonly typedByKeys: number;
  readonly signals: number;
  readonly folder: string;
};

const asRt = async (stage: Stage, keys: Keys): Promise<Stage> => ({
  ...stage,
  page: await openAs(stage.page, stage.program, keys.rt, passphraseOf('rt')),
});

/** In autumn: limits, a campaign, a class by keys, the rest from a list, signals, help and a letter. */
export async function startOfYear(start: Stage, keys: Keys): Promise<YearStart> {
  const stage = await asRt(start, keys);
  const { page } = stage;
  await giveLimits(page);
  await newCampaign(stage);
  await page.getByRole('link', { name: '0-meting leerjaar 1' }).click();
  const typedByKeys = await typeClass(stage);
  const { folder, pupils: read } = await readList(stage, 'start', typedByKeys.className);
  const pupils = typedByKeys.rows + read;
  await goTo(page, 'Screening');
  await page.getByRole('link', { name: '0-meting leerjaar 1' }).click();
  const signals = await giveSignals(stage);
  return { pupils, scores: pupils * WILG_TESTS.length, typedByKeys: typedByKeys.cells, signals, folder };
}

/** In spring: the same tests again, and what the year brought to who was helped and who was not. */
export async function endOfYear(
  start: Stage,
  keys: Keys,
): Promise<{ readonly pupils: number; readonly scores: number }> {
  const stage = await asRt(start, keys);
  const { page } = stage;
  await newCampaign(stage);
  await page.getByRole('link', { name: /^volgmeting leerjaar 1/ }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  const { pupils } = await readList(stage, 'end', null);
  await goTo(page, 'Jaarbeeld', 'Screening');
  await expect(page.getByRole('heading', { name: 'Opbrengst van het jaar' })).toBeVisible();
  await shoot(stage, 'jaarbeeld');
  await page.getByRole('heading', { name: 'Opbrengst van het jaar' }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 600);
  await shoot(stage, 'opbrengst');
  return { pupils, scores: pupils * WILG_TESTS.length };
}

async function newCampaign(stage: Stage): Promise<void> {
  const { page } = stage;
  await goTo(page, 'Screening');
  await page.getByRole('button', { name: 'Nieuwe afname' }).click();
  await shoot(stage, 'afname');
  await page.getByRole('button', { name: 'Bewaar de afname' }).click();
}

/** One class, without the mouse: column after column, as the papers lie there. */
async function typeClass(
  stage: Stage,
): Promise<{ readonly className: string; readonly rows: number; readonly cells: number }> {
  const { page } = stage;
  const grid = page.getByRole('grid');
  await expect(grid.locator('input')).toBeFocused();
  const rows = await grid.getByRole('rowheader').count();
  const scores = makeScores(rows, 3);
  for (const [column] of WILG_TESTS.entries()) {
    for (const { start } of scores) {
      const given = start[column] ?? '';
      if (given === 'afwezig') await page.keyboard.press('a');
      else await page.keyboard.type(`${given}\n`);
    }
    await page.keyboard.press('Control+Home');
    for (let n = 0; n <= column && n < WILG_TESTS.length - 1; n += 1) await page.keyboard.press('Tab');
  }
  await expect(page.getByText(/bewaard \d+\.\d\d/)).toBeVisible();
  await shoot(stage, 'rooster');
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  return { className: title.replace(/^Screening /, ''), rows, cells: rows * WILG_TESTS.length };
}

/** The year group from the file of the publisher, with a number that is never read; a class that was typed in is not in it. */
async function readList(
  stage: Stage,
  moment: 'start' | 'end',
  typed: string | null,
): Promise<{ readonly folder: string; readonly pupils: number }> {
  const { page } = stage;
  const firsts = (await firstYears(page, moment)).filter(({ className }) => className !== typed);
  const scores = makeScores(firsts.length, 3);
  const rows = firsts.map(({ number }, n) => [number, BSN_IN_LIST, ...(scores[n]?.[moment] ?? [])].join(';'));
  const head = ['Leerlingnummer', 'BSN', ...WILG_TESTS.map(({ name }) => name)].join(';');
  const folder = mkdtempSync(path.join(tmpdir(), 'zorgspil-uitslagen-'));
  const file = path.join(folder, `uitslagen-${moment}.csv`);
  writeFileSync(file, [head, ...rows, ''].join('\r\n'));
  await goTo(page, 'Uitslagen inlezen', 'Screening');
  await pickFile(stage, page.getByRole('button', { name: 'Kies een lijst' }), file);
  await expect(page.getByText('wordt nooit gelezen')).toBeVisible({ timeout: 30_000 });
  await shoot(stage, 'uitslagen-inlezen');
  await page.getByRole('button', { name: /^Lees \d+ scores in$/ }).click();
  await expect(page.getByText(/^Ingelezen: \d+ scores/)).toBeVisible({ timeout: 60_000 });
  return { folder, pupils: firsts.length };
}

/** Whoever is in the campaign: a roster need not say the year of a pupil, the name of his class does. */
async function firstYears(page: Page, moment: 'start' | 'end'): Promise<readonly Card[]> {
  const { campaigns } = await ask<{ campaigns: { campaignId: string; moment: string }[] }>(page, 'screening.campaigns');
  const campaignId = campaigns.find((one) => one.moment === moment)?.campaignId;
  return (await ask<{ rows: Card[] }>(page, 'screening.grid', { campaignId, show: 'year' })).rows;
}

/** Below the line is not yet a signal: the remedial teacher says yes to one, and looks after him. */
async function giveSignals(stage: Stage): Promise<number> {
  const { page } = stage;
  const under = page.getByRole('complementary').last();
  const first = under.getByRole('button', { name: /^Signaal: / }).first();
  await expect(first).toBeVisible();
  await first.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Waarom').fill('Leest langzaam en raadt woorden.');
  await shoot(stage, 'screening-signaal');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(page.getByText(/: signaal bewaard\./)).toBeVisible();
  await page.getByRole('link', { name: 'Open de hulp' }).click();
  await expect(page.getByRole('button', { name: 'Voeg hulp toe' })).toBeVisible();
  await page.getByRole('button', { name: 'Voeg hulp toe' }).click();
  await page.getByRole('textbox', { name: 'Wat', exact: true }).fill('Leesgroep RT');
  await page.getByLabel('Hoe vaak').fill('1 × per week');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(page.getByText('Leesgroep RT').first()).toBeVisible();
  await shoot(stage, 'screening-hulp');
  for (const [word, format] of [
    ['Pdf', 'pdf'],
    ['Word', 'docx'],
  ] as const)
    await savePaper(stage, page.getByRole('button', { name: `Maak de brief (${word})` }), `screening-brief.${format}`);
  await page.getByRole('link', { name: 'Naar de caseload' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await shoot(stage, 'caseload');
  return (await ask<{ rows: unknown[] }>(page, 'screening.caseload')).rows.length;
}
