import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

test('the words of a passphrase: four draws are worth 48 bits, and each is easy to type', () => {
  const file = path.resolve(import.meta.dirname, '../../resources/passphrase-words-nl.txt');
  const words = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  expect(new Set(words).size).toBe(words.length);
  expect(words.length).toBeGreaterThanOrEqual(2 ** 12);
  expect(words.filter((word) => !/^[a-z]{4,9}$/.test(word))).toEqual([]);
});
