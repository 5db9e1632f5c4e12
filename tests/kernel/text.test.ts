import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Prose, plainText } from '../../shared/kernel/text.ts';

test.each([
  ['Plan\tWie\tWanneer\r\nBelt\tcoach\tmaandag\r\n', 'Plan · Wie · Wanneer\nBelt · coach · maandag'],
  ['\tlege cel\t\t', 'lege cel'],
  ['a\t\tb', 'a · b'],
  ['een\u00a0spatie', 'een spatie'],
  ['ver\u200bborgen\u202e', 'verborgen'],
  ['cel\u0007volgende', 'celvolgende'],
  ['een\n\n\n\n\ntwee', 'een\n\ntwee'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['  e\u0301n  ', '\u00e9n'],
  ['regel\u2028volgende', 'regel\nvolgende'],
])('%j comes in as %j', (pasted, kept) => {
  expect(plainText(pasted)).toBe(kept);
});

test('whatever is pasted: plain twice is plain once, and nothing unseen stays', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = plainText(text);
      expect(plainText(once)).toBe(once);
      expect(once).not.toMatch(/[\t\r\u200b\u202e]/);
    }),
  );
});

test('a note is at most 20,000 signs, counted after it was made plain', () => {
  expect(Prose.safeParse('a'.repeat(20_001)).success).toBe(false);
  expect(Prose.parse(`${'a'.repeat(20_000)}\t\t`)).toHaveLength(20_000);
});
