import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect as base, type Locator, type Page } from '@playwright/test';
import type { Launched } from '../support/launch.ts';

/** As patient as the laptop of a school is slow. */
export const expect = base.configure({ timeout: 20_000 });

/* One step of the demo: a person at the screen, with a picture after each. */

export type Stage = {
  readonly page: Page;
  readonly program: Launched;
  readonly out: string;
  readonly papers: string[];
  readonly shots: string[];
  /** How many days from today the program's clock stands. */
  readonly days: number;
};

/** Word and Excel files are zips: their list of contents ends so. */
const END_OF_ZIP = 'PK\u0005\u0006';

export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** A picture of what stands on the screen now; its name says the step, never a pupil. */
export async function shoot(stage: Stage, name: string): Promise<void> {
  const folder = path.join(stage.out, 'schermen');
  mkdirSync(folder, { recursive: true });
  const file = `${String(stage.shots.length + 1).padStart(2, '0')}-${name}.png`;
  await stage.page.waitForTimeout(150);
  await stage.page.screenshot({ path: path.join(folder, file) });
  stage.shots.push(path.join('schermen', file));
}

/** Presses a button that asks where a paper goes, and waits until the paper is whole. */
export async function savePaper(stage: Stage, button: Locator, name: string): Promise<void> {
  const folder = path.join(stage.out, 'papieren');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  await stage.program.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
  }, file);
  await button.click();
  const end = name.endsWith('.pdf') ? '%%EOF' : END_OF_ZIP;
  await expect
    .poll(() => (existsSync(file) ? readFileSync(file).subarray(-22).toString('latin1') : ''), { timeout: 30_000 })
    .toContain(end);
  stage.papers.push(path.join('papieren', name));
}

export const pickFile = (stage: Stage, button: Locator, file: string): Promise<void> =>
  pickFiles(stage, button, [file]);

export async function pickFiles(stage: Stage, button: Locator, files: readonly string[]): Promise<void> {
  await stage.program.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths })) as never;
  }, files);
  await button.click();
}

/** What the app itself answers to one of its own calls, as its screens get it. */
export async function ask<T>(page: Page, name: string, input: object = {}): Promise<T> {
  const answer = await page.evaluate(
    ([call, text]) =>
      (window as unknown as { zorg: { call(name: string, input: unknown): Promise<unknown> } }).zorg.call(
        call ?? '',
        JSON.parse(text ?? '{}'),
      ),
    [name, JSON.stringify(input)],
  );
  // Safe: the gate checks every answer by its contract before it leaves the vault.
  const result = answer as { ok: true; value: T } | { ok: false; code: string };
  if (!result.ok) throw new Error(`${name}: ${result.code}`);
  return result.value;
}
