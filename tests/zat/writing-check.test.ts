import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkWriting, type WritingKind } from '../../shared/zat/writing-check.ts';

const facts = {
  otherNames: new Set(['terpstra', 'roos', 'benhaddou', 'hofstra']),
  ownNames: new Set(['jens', 'hofstra']),
};
const kinds = (text: string): WritingKind[] => checkWriting(text, facts).map(({ kind }) => kind);

describe('PRIV-10: what is asked about in minutes', () => {
  test.each<[string, WritingKind[]]>([
    ['Jens mist sinds september 14 lessen (feit, Somtoday).', []],
    ['Wisselende lokalen kosten hem het meest, zegt hij zelf.', []],
    ['Jens Hofstra start maandag in het tweede uur.', []],
    ['Zijn ruzie met Roos Terpstra speelt mee.', ['otherPupil', 'otherPupil']],
    ['De groep rond Benhaddou is druk.', ['otherPupil']],
    ['de roos bloeit', []],
    ['Zijn nummer is 111222333.', ['bsn']],
    ['Zijn nummer is 111.222.333.', ['bsn']],
    ['Telefoon 06 12345678, lokaal 123456789.', []],
    ['Hij heeft ADHD.', ['diagnosis']],
    ['Hij heeft adhd. Dat weet iedereen.', ['diagnosis']],
    ['Volgens het verslag van de GGZ heeft hij ADHD.', []],
    ['Dyslexie, vastgesteld in groep 7 (verklaring in het dossier).', []],
    ['De klas heeft een vast lokaal; hij is autistisch.', ['diagnosis']],
    ['Moeder is depressief.', ['diagnosis']],
    ['Vader schijnt te drinken.', ['hearsay']],
    ['Naar verluidt blijft hij laat op.', ['hearsay']],
    ['Waarschijnlijk slaapt hij slecht.', ['hearsay']],
    ['Hij is lui en ongemotiveerd.', ['judgement', 'judgement']],
    ['Hij leest het liefst boeken met plaatjes van luiaards.', []],
    ['Een lastige klas.', ['judgement']],
    ['Er moet iets gebeuren met het rooster.', ['noOwner']],
    ['Ouders worden uitgenodigd. Er wordt gebeld.', ['noOwner']],
    ['Iemand belt de huisarts.', ['noOwner']],
    ['R. Bijvoet belt de huisarts vóór vrijdag.', []],
  ])('%s', (text, wanted) => expect(kinds(text)).toEqual(wanted));

  test('every finding points at what it is about', () => {
    const text = 'Roos is lui.';
    expect(checkWriting(text, facts).map(({ from, until }) => text.slice(from, until))).toEqual(['Roos', 'lui']);
  });

  test('any text is looked over without a fault, in order, inside the text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const found = checkWriting(text, facts);
        for (const { from, until } of found) expect(0 <= from && from < until && until <= text.length).toBe(true);
        expect(found.map(({ from }) => from)).toEqual(found.map(({ from }) => from).toSorted((a, b) => a - b));
      }),
      { numRuns: 500 },
    ));
});
