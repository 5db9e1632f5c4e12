import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Launched, launch, test } from '../support/launch.ts';
import { addStudent, createVault, lookAt, PASSPHRASE, unlock } from './pages.ts';

const lockHeading = (page: Page) => page.getByRole('heading', { name: 'Open de kluis' });

/** The page that comes after something locked the vault. */
async function lockedBy(program: Launched, how: () => Promise<unknown>): Promise<Page> {
  const replaced = program.waitForWindow();
  await how();
  const page = await replaced;
  await page.waitForURL(/\/index\.html/);
  page.setDefaultTimeout(8_000);
  await expect(lockHeading(page)).toBeVisible({ timeout: 20_000 });
  return page;
}

test('a lock in the middle of a form loses nothing, whoever asks for it: keys, sleep, the system', async ({
  page,
  program,
}) => {
  await createVault(page);
  await addStudent(page, '100001', 'Jens', 'Hofstra', '14-11-2010');
  await page.getByRole('link', { name: 'Jens Hofstra' }).click();
  await page.getByRole('button', { name: 'Voeg een ouder toe' }).click();
  const name = (at: Page) => at.getByLabel('Naam van de ouder');
  await name(page).fill('W. Hofstra');

  let current = await lockedBy(program, () => program.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend')));
  await expect(current.getByText('Hofstra')).toHaveCount(0);
  await expect(current.getByText('Eén concept staat klaar')).toBeVisible();
  const back = async (): Promise<void> => {
    await unlock(current);
    await current.getByRole('link', { name: 'Leerlingen', exact: true }).click();
    await current.getByRole('link', { name: 'Jens Hofstra' }).click();
    await current.getByRole('button', { name: 'Voeg een ouder toe' }).click();
  };
  await back();
  await expect(name(current)).toHaveValue('W. Hofstra');
  await name(current).fill('W. Hofstra-Terwisscha');
  current = await lockedBy(program, () => program.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen')));
  await back();
  await expect(name(current)).toHaveValue('W. Hofstra-Terwisscha');
  current = await lockedBy(program, () =>
    program.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 3600;
    }),
  );
  await expect(current.getByText('Hofstra')).toHaveCount(0);
});

test('what is wrong with a vault is told in words, and nothing of it is ever deleted', async ({
  page,
  program,
  userData,
}) => {
  await createVault(page);
  await program.close();
  const vault = path.join(userData, 'kluis');
  const header = path.join(vault, 'header.json');
  expect(existsSync(header)).toBe(true);
  const whole = readFileSync(header, 'utf8');
  const say = async (text: RegExp, shot: string | null, passphrase = PASSPHRASE): Promise<void> => {
    const again = await launch([`--user-data-dir=${userData}`]);
    try {
      const screen = await again.firstWindow();
      await screen.waitForURL(/\/index\.html/);
      await screen.setViewportSize({ width: 1366, height: 768 });
      await unlock(screen, passphrase);
      await expect(screen.getByRole('alert')).toContainText(text);
      await expect(screen.getByRole('button', { name: /wis|verwijder|opnieuw beginnen/i })).toHaveCount(0);
      if (shot) await lookAt(screen, shot);
    } finally {
      await again.close();
    }
  };
  writeFileSync(header, whole.slice(0, whole.length / 2));
  await say(/kopbestand van de kluis klopt niet.*niets gewist/i, '50-kop-stuk');
  const parsed: object = JSON.parse(whole);
  writeFileSync(header, JSON.stringify({ ...parsed, v: 99 }));
  await say(/nieuwere Zorgspil|kopbestand/i, null);
  writeFileSync(header, whole);
  const database = path.join(vault, 'vault.db');
  const copy = path.join(userData, 'vault-copy.db');
  cpSync(database, copy);
  const bytes = readFileSync(database);
  bytes.fill(7, 0, 4096);
  writeFileSync(database, bytes);
  await say(/beschadigd.*niets gewist/i, '51-bestand-stuk');
  expect(existsSync(database)).toBe(true);
  cpSync(copy, database);
  await say(/past niet.*niets gewist/i, null, 'een wachtzin die niet past');
});

test('a second start shows the first window and ends by itself', async ({ page, program, userData }) => {
  await expect(page.getByRole('button', { name: 'Maak de kluis' })).toBeVisible();
  const second = await launch([`--user-data-dir=${userData}`]).catch(() => null);
  const code = second === null ? 0 : await second.exited;
  expect(code).toBe(0);
  await expect(page.getByRole('button', { name: 'Maak de kluis' })).toBeVisible();
  expect(program.windows()).toHaveLength(1);
});
