import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { launch } from '../support/launch.ts';

/** From starting the program to the first screen painted and usable, in milliseconds; the fastest of `runs`. */
export async function startToScreen(runs: number): Promise<{ readonly best: number; readonly all: readonly number[] }> {
  const all: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const home = mkdtempSync(path.join(tmpdir(), 'zorgspil-bench-'));
    const start = performance.now();
    const program = await launch([`--user-data-dir=${home}`]);
    const page = await program.firstWindow();
    await expect(page.getByRole('button', { name: 'Maak de kluis' })).toBeVisible({ timeout: 30_000 });
    all.push(performance.now() - start);
    await program.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
  return { best: Math.min(...all), all };
}
