import { useSyncExternalStore } from 'react';
import type { Call } from '../../shared/kernel/contract.ts';
import { MASK_SIGN, masked } from './mask.ts';

/* Presentation mode: names to initials and free text hidden, in every room at once, since every answer of the vault
   comes by one door (`bridge.ts`). What is hidden is never in the page, so it cannot be read behind it either; and what
   was hidden can never be saved over what is there. */

/** The program and the school itself: no pupil is in these. */
const SCHOOL = /^(?:session\.(?!findDraft)|settings\.|staff\.|audit\.verify)/;
let isOn = false;
const listeners = new Set<() => void>();

export function setPresenting(next: boolean): void {
  isOn = next;
  document.documentElement.toggleAttribute('data-presenting', next);
  for (const listener of listeners) listener();
}

export function isPresenting(): boolean {
  return isOn;
}

export function usePresenting(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isOn,
  );
}

/** What the page may know of an answer while it is being shown to others. */
export function presentable({ name, output }: Call, answer: unknown, isShown: boolean): unknown {
  if (!isShown || SCHOOL.test(name)) return answer;
  if (name === 'session.findDraft') return { ok: true, value: { text: null, savedAt: null } };
  // A refusal is a code.
  return isValue(answer) ? { ok: true, value: masked(output, answer.value) } : answer;
}

function isValue(answer: unknown): answer is { readonly ok: true; readonly value: unknown } {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true && 'value' in answer;
}

/** Does this input carry something that was hidden? Then it must not reach the vault. */
export function carriesMask(input: unknown): boolean {
  return JSON.stringify(input ?? null).includes(MASK_SIGN);
}

/** While others look on there is choosing and looking, and no typing of text; only what finds or plans is typed. */
export function stopTyping(event: Event): void {
  const { target } = event;
  const isText = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  if (isOn && isText && target.closest('[data-typable]') === null) event.preventDefault();
}
