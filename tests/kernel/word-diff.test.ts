import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedWords, wordDiff, wordsOf } from '../../shared/kernel/word-diff.ts';

const marked = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

test.each([
  ['', '', ''],
  ['', 'nieuw', '{+nieuw+}'],
  ['oud', '', '[-oud-]'],
  ['een plan', 'een plan', 'een plan'],
  ['levert werk te laat in', 'levert werk vaak te laat in', 'levert werk {+vaak +}te laat in'],
  ['8 van de 10 keer', '9 van de 10 keer', '[-8-]{+9+} van de 10 keer'],
  ['Op maandag.', 'Op dinsdag.', 'Op [-maandag-]{+dinsdag+}.'],
])('%j to %j', (before, after, wanted) => expect(marked(before, after)).toBe(wanted));

test('joined, the parts are both texts again, and nobody stands beside his own kind', () => {
  const text = fc
    .array(fc.constantFrom('de', 'leerling', 'plant', 'zelf', ' ', '\n', '. ', 'ë', '2'), { maxLength: 40 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after);
      const join = (...kinds: string[]) =>
        parts
          .filter(({ kind }) => kinds.includes(kind))
          .map((part) => part.text)
          .join('');
      expect(join('same', 'gone')).toBe(before);
      expect(join('same', 'new')).toBe(after);
      expect(parts.every(({ kind }, i) => kind !== parts[i - 1]?.kind)).toBe(true);
      expect(wordsOf(before).join('')).toBe(before);
    }),
  );
});

test('words are counted without spaces and signs; a text that is wholly other costs no time', () => {
  expect(changedWords('levert werk te laat in.', 'levert werk vaak te laat in')).toBe(1);
  const long = (word: string) => `${word} `.repeat(4000);
  expect(wordDiff(long('oud'), long('nieuw')).map(({ kind }) => kind)).toContain('new');
});
