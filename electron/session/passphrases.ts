import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type PassphraseFault, passphraseFault } from '../../shared/session/passphrase.ts';
import type { Keeper } from './keeper.ts';
import { resourceFile } from './resources.ts';

let words: readonly string[] | undefined;
let common: ReadonlySet<string> | undefined;

/** Dutch words, drawn by the system's random source; nothing of it is kept. Each is worth 12.3 bits. */
export function drawWords(count: number): string[] {
  words ??= readFileSync(resourceFile('passphrase-words-nl.txt'), 'utf8')
    .split('\n')
    .filter((word) => word !== '');
  const list = words;
  return Array.from({ length: count }, () => list[randomInt(list.length)] ?? '');
}

/** What is wrong with a new passphrase for this vault; `extra` are words to refuse beside school and product. */
export async function faultOf(
  keeper: Keeper,
  text: string,
  extra: readonly string[] = [],
): Promise<PassphraseFault | null> {
  common ??= await readCommon();
  const list = common;
  const label = keeper.current()?.vault.label ?? '';
  const name = keeper.opened()?.actor.name ?? '';
  const obviousWords = [
    'zorgspil',
    ...[label, name, ...extra].flatMap((line) => [line.replaceAll(' ', ''), ...line.split(/\s+/)]),
  ];
  return passphraseFault(text, { obviousWords, isCommon: (lowered) => isCommon(list, lowered) });
}

/** On the list, on it but for digits and signs, or two entries of it behind each other. */
function isCommon(list: ReadonlySet<string>, lowered: string): boolean {
  const letters = lowered.replace(/[^\p{L}]/gu, '');
  if (list.has(lowered) || list.has(lowered.replaceAll(' ', '')) || list.has(letters)) return true;
  for (let at = 3; at <= letters.length - 3; at++) {
    if (list.has(letters.slice(0, at)) && list.has(letters.slice(at))) return true;
  }
  return letters.length < 3;
}

async function readCommon(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(Object(dictionary)['passwords-common']);
}
