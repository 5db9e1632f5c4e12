import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { dayOf, schoolYearOf } from '../../shared/kernel/days.ts';
import { ask, asRemedialTeacher, giveLimits } from '../e2e/screening-pages.ts';
import { WILG_TESTS } from '../support/de-wilg/scores.ts';
import { launch } from '../support/launch.ts';

/** Of so many pupils 244 are first-years. */
const SCHOOL = 1300;
const TURNS = 4;
const ROWS_A_TURN = 6;
const KEYS = ['4', '0', '1', 'Enter'] as const;
type Clocked = { key: string; ms: number }[];

/**
 * From a key in the grid of a whole year group to the frame that shows it, as a ratio to the same key in a bare field of
 * the same page, in turns: a slow machine slows both.
 */
export async function gridKeys(): Promise<{ rows: number; digit: number; enter: number; bareMs: number }> {
  const home = mkdtempSync(path.join(tmpdir(), 'zorgspil-bench-'));
  const program = await launch([`--user-data-dir=${home}`]);
  try {
    const first = await program.firstWindow();
    await first.waitForURL(/\/index\.html/);
    const page = await asRemedialTeacher(first, program, home, SCHOOL);
    await giveLimits(page);
    const rows = await openYear(page);
    await page.evaluate(() => {
      const clocked: { key: string; ms: number }[] = [];
      Object.assign(window, { clocked });
      const bare = document.createElement('input');
      bare.id = 'bare';
      bare.setAttribute('style', 'position:fixed;top:0;left:0;width:80px;z-index:9');
      document.body.append(bare);
      addEventListener(
        'keydown',
        ({ key }) => {
          const start = performance.now();
          requestAnimationFrame(() => {
            const painted = new MessageChannel();
            painted.port1.onmessage = () => clocked.push({ key, ms: performance.now() - start });
            painted.port2.postMessage(null);
          });
        },
        true,
      );
    });
    const grid: Clocked = [];
    const bare: Clocked = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      grid.push(...(await typeIn(page, '.sc-input')));
      bare.push(...(await typeIn(page, '#bare')));
    }
    const isEnter = ({ key }: Clocked[number]) => key === 'Enter';
    const digit = median(grid.filter((one) => !isEnter(one))) / median(bare.filter((one) => !isEnter(one)));
    return { rows, digit, enter: median(grid.filter(isEnter)) / median(bare.filter(isEnter)), bareMs: median(bare) };
  } finally {
    await program.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** An empty campaign of today with four tests, the whole year group in sight; how many pupils that is. */
async function openYear(page: Page): Promise<number> {
  const { value } = await ask(page, 'screening.instruments', {});
  const { instruments } = value as { instruments: { instrumentId: string; edition: { name: string } }[] };
  const today = dayOf(new Date());
  const made = await ask(page, 'screening.saveCampaign', {
    campaignId: null,
    text: { name: 'bench', catchUp: '' },
    schoolYear: schoolYearOf(today),
    yearGroup: 1,
    moment: 'start',
    from: today,
    until: today,
    catchUpOn: null,
    isClosed: false,
    instrumentIds: WILG_TESTS.flatMap(
      ({ name }) => instruments.find(({ edition }) => edition.name === name)?.instrumentId ?? [],
    ),
    revision: 0,
  });
  const { campaignId } = made.value as { campaignId: string };
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/screening/${campaignId}`);
  await page.getByLabel('Klas').selectOption({ label: 'Hele leerjaar' });
  await expect(page.getByRole('grid').getByRole('rowheader').nth(100)).toBeAttached({ timeout: 30_000 });
  return page.getByRole('grid').getByRole('rowheader').count();
}

async function typeIn(page: Page, field: string): Promise<Clocked> {
  await page.locator(field).focus();
  await page.evaluate(() => void (window as unknown as { clocked: unknown[] }).clocked.splice(0));
  for (let row = 0; row < ROWS_A_TURN; row += 1) for (const key of KEYS) await page.keyboard.press(key);
  await page.waitForFunction(
    (n) => (window as unknown as { clocked: unknown[] }).clocked.length >= n,
    ROWS_A_TURN * KEYS.length,
  );
  return page.evaluate(() => [...(window as unknown as { clocked: Clocked }).clocked]);
}

function median(clocked: Clocked): number {
  const sorted = clocked.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
