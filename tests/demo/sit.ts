import { dayOf } from '../../shared/kernel/days.ts';
import { isWorkingDay } from '../../shared/kernel/public-days.ts';
import { launch } from '../support/launch.ts';
import { expect, type Stage } from './screens.ts';
import { PASSPHRASE } from './story.ts';

/** What the demo keeps over all its sittings: the laptop's folder, what came out of it, and tries to reach a network. */
export type Desk = {
  readonly home: string;
  readonly out: string;
  readonly papers: string[];
  readonly shots: string[];
  readonly tries: object[];
};

/** One sitting at the laptop, `days` from today; the vault is opened when it is there. */
export async function sit<T>(
  { home, out, papers, shots, tries }: Desk,
  days: number,
  isThere: boolean,
  work: (stage: Stage) => Promise<T>,
): Promise<T> {
  const program = await launch([`--user-data-dir=${home}`], days);
  try {
    const page = await program.firstWindow();
    await page.waitForURL(/\/index\.html/);
    await page.setViewportSize({ width: 1366, height: 768 });
    page.setDefaultTimeout(20_000);
    if (isThere) {
      const key = page.getByLabel('Jouw sleutel');
      await expect(page.getByLabel('Je wachtzin')).toBeVisible({ timeout: 30_000 });
      if (await key.isVisible()) await key.selectOption('A');
      await page.getByLabel('Je wachtzin').fill(PASSPHRASE);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('navigation', { name: 'Onderdelen' })).toBeVisible({ timeout: 60_000 });
    }
    return await work({ page, program, out, papers, shots, days });
  } finally {
    await program.close();
    tries.push(...program.notes.filter(({ kind }) => kind === 'network'));
  }
}

/** The moment on the program's clock. */
export const nowOf = ({ days }: Pick<Stage, 'days'>): Date => new Date(Date.now() + days * 86_400_000);

/** A day as people type it: 'd-m-yyyy'. */
export function typed(at: Date): string {
  const [year = '', month = '', on = ''] = dayOf(at).split('-');
  return `${Number(on)}-${Number(month)}-${year}`;
}

/** So many days on, or the first day after on which a school is open. */
export function openDay(days: number): number {
  return isWorkingDay(dayOf(nowOf({ days }))) ? days : openDay(days + 1);
}
