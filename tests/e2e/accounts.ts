import { expect, type Page } from '@playwright/test';
import type { Launched } from '../support/launch.ts';
import { goTo, unlock } from './pages.ts';

/* Who may come in besides the founder, and the laptop that goes from hand to hand. */

/** A key of his own for somebody who is known as a colleague; the founder does it as beheerder. Answers its letter. */
export async function giveAccess(page: Page, name: string, role: string, passphrase: string): Promise<string> {
  await page.getByLabel('Je werkt als').selectOption({ label: 'beheerder' });
  await goTo(page, 'Gebruikers');
  await page.getByLabel('Medewerker', { exact: true }).selectOption({ label: name });
  await page.getByRole('textbox', { name: 'Rollen' }).or(page.getByLabel('Rollen')).first().click();
  await page.getByRole('listbox').getByRole('option', { name: role, exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('Kies een wachtzin van minstens 15 tekens').fill(passphrase);
  await page.getByLabel('Typ hem nog een keer').fill(passphrase);
  await page.getByRole('button', { name: 'Geef toegang' }).click();
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText(role, { timeout: 30_000 });
  return row.getByRole('cell').first().innerText();
}

/** Locks, and opens with another key: a new page. */
export async function openAs(page: Page, program: Launched, key: string, passphrase: string): Promise<Page> {
  const replaced = program.waitForWindow();
  await page.keyboard.press('Control+l');
  const next = await replaced;
  await next.waitForURL(/\/index\.html/);
  next.setDefaultTimeout(10_000);
  await next.setViewportSize({ width: 1366, height: 768 });
  await next.getByLabel('Jouw sleutel').selectOption(key);
  await unlock(next, passphrase);
  await expect(next.getByRole('navigation', { name: 'Onderdelen' })).toBeVisible({ timeout: 30_000 });
  return next;
}
