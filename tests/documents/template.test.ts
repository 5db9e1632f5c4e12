import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LetterKind } from '../../shared/documents/letter-kind.ts';
import { LETTERS } from '../../shared/documents/letters.ts';
import { exampleValues, faultsOf, fieldsOf, fillBody, fillLine } from '../../shared/documents/template.ts';

const KIND = {
  kind: 'proef.brief',
  name: 'Proef',
  use: '',
  fields: [
    { name: 'dag', example: 'maandag' },
    { name: 'tabel', example: 'een tabel', isBlock: true },
  ],
  conditions: ['jong'],
  subject: 'Over {voornaam}',
  body: 'Tekst',
} as const satisfies LetterKind;
const values = (text: Record<string, string>, holds: string[] = []) => ({ text, holds });

describe('a text of the school is looked over, and what is wrong is named', () => {
  test.each([
    ['Beste {voornaam},', []],
    ['[als jong] Beste {voornaam}', []],
    ['Op {dag}\n\n{tabel}', []],
    ['Beste {voornam},', ['UNKNOWN_FIELD voornam']],
    ['Beste {bsn} en {iban}', ['UNKNOWN_FIELD bsn', 'UNKNOWN_FIELD iban']],
    ['Beste {},', ['UNKNOWN_FIELD ']],
    ['[als oud] Beste', ['UNKNOWN_CONDITION oud']],
    ['Beste {voornaam', ['LOOSE_BRACE Beste {voornaam']],
    ['Zie {tabel} hieronder', ['BLOCK_IN_LINE tabel']],
    ['  \n ', ['EMPTY ']],
    ['{__proto__} {constructor}', ['UNKNOWN_FIELD __proto__', 'UNKNOWN_FIELD constructor']],
  ])('%j', (body, expected) => {
    const faults = faultsOf(KIND, { subject: 'Over {voornaam}', body });
    expect(faults.map(({ code, words }) => `${code} ${words}`)).toEqual(expected);
  });

  test('a table does not fit in the subject', () => {
    expect(faultsOf(KIND, { subject: '{tabel}', body: 'x' })).toEqual([{ code: 'BLOCK_IN_LINE', words: 'tabel' }]);
  });
});

describe('filling in', () => {
  test('what is not known gets dots to write on; a paragraph with an empty optional field falls out', () => {
    expect(fillBody(KIND, 'Op {dag} om\n\nBel {telefoon}', values({}))).toEqual([
      { kind: 'paragraph', text: 'Op ………… om' },
    ]);
    expect(fillBody(KIND, 'Bel {telefoon}', values({ telefoon: '020' }))).toEqual([
      { kind: 'paragraph', text: 'Bel 020' },
    ]);
  });

  test('a condition keeps or drops its paragraph and never stands on paper', () => {
    expect(fillBody(KIND, '[als jong] Ouders tekenen', values({}))).toEqual([]);
    expect(fillBody(KIND, '[als jong] Ouders tekenen', values({}, ['jong']))).toEqual([
      { kind: 'paragraph', text: 'Ouders tekenen' },
    ]);
  });

  test('lines with a dash are a list; a block takes the place of its paragraph, also when it is empty', () => {
    expect(fillBody(KIND, '- een\n- {dag}', values({ dag: 'ma' }))).toEqual([{ kind: 'list', lines: ['een', 'ma'] }]);
    expect(fillBody(KIND, '{tabel}', { ...values({}), blocks: { tabel: [] } })).toEqual([]);
  });

  test('what was filled in is never read as a field again', () => {
    expect(fillLine('{voornaam} {dag}', values({ voornaam: '{dag}', dag: 'ma' }))).toBe('{dag} ma');
  });

  test('any text of known fields fills in without a fault and without a brace left', () => {
    const names = fieldsOf(KIND).flatMap(({ name, isBlock }) => (isBlock ? [] : [name]));
    const part = fc.oneof(
      fc.constantFrom(...names).map((name) => `{${name}}`),
      fc.stringMatching(/^[A-Za-z ,.]{1,12}$/),
    );
    const paragraph = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => `x${parts.join('')}`);
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        const body = paragraphs.join('\n\n');
        expect(faultsOf(KIND, { subject: 'x', body })).toEqual([]);
        const text = JSON.stringify(fillBody(KIND, body, exampleValues(KIND, [])));
        expect(text).not.toMatch(/\{(voornaam|leerling|dag|school)/);
      }),
      { numRuns: 200 },
    );
  });
});

describe.each(LETTERS.map((letter) => [letter.kind, letter] as const))('the letter %s', (_kind, letter) => {
  test('has no fault in its own words, and uses only what it says it has', () => {
    expect(faultsOf(letter, letter)).toEqual([]);
    const names = letter.fields.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => name === name.toLowerCase())).toBe(true);
    expect(letter.kind).toMatch(/^[a-z]+\.[A-Za-z]+$/);
  });

  test('fills in whole, under each condition', () => {
    for (const holds of [[], ...letter.conditions.map((condition) => [condition])]) {
      const blocks = fillBody(letter, letter.body, exampleValues(letter, holds));
      expect(JSON.stringify(blocks)).not.toMatch(/[{[]als |\{[a-z ]+\}|…/);
      expect(blocks.length).toBeGreaterThan(3);
    }
  });
});
