import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkWriting, type WritingKind } from '../../shared/zat/writing-check.ts';

const facts = {
  otherNames: new Set(['terpstra', 'roos', 'benhaddou', 'hofstra']),
  ownNames: new Set(['jens', 'hofstra']),
  otherInitials: new Set(['rt', 'svdh', 'jh', 'sa']),
  ownInitials: new Set(['jh', 'sa']),
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
    ['Ouders worden uitgenodigd. Er wordt gebeld.', ['noOwner', 'noOwner']],
    ['Iemand belt de huisarts.', ['noOwner']],
    ['R. Bijvoet belt de huisarts vóór vrijdag.', []],
    // Initials, of others and of people who belong there.
    ['R.T. zat naast hem.', ['otherPupil']],
    ['Met R. T. en S.v.d.H. gaat het mis.', ['otherPupil', 'otherPupil']],
    ['J.H. komt maandag terug.', []],
    ['S. A. schrijft de brief.', []],
    ['Het gaat om de t.o.v. vorig jaar lagere cijfers.', []],
    ['Zie het M.T. van dinsdag.', []],
    ['Hij praat veel met Roos.', ['otherPupil']],
    ['Jens’ broer zit in de vierde.', []],
    // Numbers.
    ['Het nummer 123456782 staat op de brief.', ['bsn']],
    ['Leerlingnummer 100001.', []],
    ['Bel 020 1234567 voor een afspraak.', []],
    // Diagnoses, with and without somebody who may say so.
    ['Hij heeft een angststoornis.', ['diagnosis']],
    ['De psycholoog schrijft dat er sprake is van faalangststoornis.', []],
    ['Zij is hoogbegaafd.', ['diagnosis']],
    ['In het dossier staat dat zij hoogbegaafd is.', []],
    ['Vader is verslaafd.', ['diagnosis']],
    ['Er is TOS vastgesteld in 2024.', []],
    ['Hij heeft PTSS. Volgens het verslag loopt de therapie.', ['diagnosis']],
    ['Dr. A. Bos, kinderarts, stelde ADHD vast.', []],
    ['Een klasse als deze vraagt om rust.', []],
    ['Zij trok zich in oktober drie keer terug in de les.', []],
    // Hearsay.
    ['We hebben gehoord dat hij niet thuis slaapt.', ['hearsay']],
    ['Hij zou thuis nooit eten.', ['hearsay']],
    ['Blijkbaar is er ruzie.', ['hearsay']],
    ['Iedereen weet dat hij spijbelt.', ['hearsay']],
    ['Hij zou graag een vaste plek willen.', []],
    ['Moeder vertelde op 12 november dat hij slecht slaapt.', []],
    ['De coach hoorde van hem zelf dat hij moe is.', []],
    ['Hij zegt: “waarschijnlijk blijf ik zitten”.', []],
    // Judgements, and words that judge nobody.
    ['Zij stelt zich aan.', ['judgement']],
    ['Een verwende jongen die liegt.', ['judgement', 'judgement']],
    ['Hij reageerde agressief.', ['judgement']],
    ['Hij sloeg op 3 november met zijn vuist op tafel.', []],
    ['Hij is gek op voetbal.', []],
    ['Zij vindt het vervelend om alleen te zitten.', []],
    ['Ouders vonden de toets lastig.', []],
    ['Een lastige vraag voor het team.', []],
    ['Hij is niet lui, hij is moe.', []],
    ['Jens: “ik ben dom”.', []],
    ['Zijn moeder noemt hem "lui", hijzelf "moe".', []],
    ['Domein en domicilie zijn bekend.', []],
    // Actions without somebody who does them, and with.
    ['De ouders worden uitgenodigd.', ['noOwner']],
    ['Nog bellen met de huisarts.', ['noOwner']],
    ['School gaat dit oppakken.', ['noOwner']],
    ['Dit moet worden uitgezocht.', ['noOwner']],
    ['De ouders worden uitgenodigd door S. Achterberg.', []],
    ['De coach zegt dat er moet worden gewacht met de toets.', []],
    ['Er wordt in de les veel gepraat.', []],
    ['Er moet een plek komen, de teamleider regelt het.', []],
    ['De jeugdarts nodigt hem uit vóór 12 dec.', []],
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
