import type { Page } from '@playwright/test';

type Answer<T> = { ok: true; value: T } | { ok: false; code: string };

/** A call through the page's own bridge and the real gate: to set a scene quickly, or to try what no button offers. */
export function ask<T>(page: Page, name: string, input: object): Promise<Answer<T>> {
  return page.evaluate(
    ({ call, text }) =>
      (window as unknown as { zorg: { call(n: string, i: unknown): Promise<Answer<T>> } }).zorg.call(
        call,
        JSON.parse(text),
      ),
    { call: name, text: JSON.stringify(input) },
  );
}

/** The same where it must succeed. */
export async function get<T>(page: Page, name: string, input: object): Promise<T> {
  const answer = await ask<T>(page, name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.code}`);
  return answer.value;
}

/** A day so many days from now, as the vault writes it. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
