import type { LetterKind as DocumentLetter, MergeField } from '../documents/letter-kind.ts';
import type { LetterKind } from './follow-contract.ts';
import type { Band, Moment, Standing } from './model.ts';

/* The written advice to the parents (SCR-9), in plain Dutch. The school puts its own words over it (Beheer > Brieven). */

const FIELDS: readonly MergeField[] = [
  { name: 'moment', example: 'aan het begin van het schooljaar' },
  { name: 'uitslag', example: 'Een tabel: toets, uitslag, vergeleken met leeftijdgenoten', isBlock: true },
  { name: 'verlopen normen', example: 'Diaspel', isOptional: true },
  {
    name: 'advies',
    example: 'Op school krijgt Noor extra hulp. Over acht weken kijken we samen hoe het gaat.',
    isAsked: true,
  },
];
const OPENING = `{aanhef},

{voornaam} deed {moment} mee met de screening van de school. Alle leerlingen van het leerjaar maken dan dezelfde toetsen. Dit is de uitslag.

{uitslag}

De normen van {verlopen normen} zijn verlopen. De vergelijking met leeftijdgenoten is daarom minder zeker.`;
const CLOSING = `{advies}

Hebt u vragen? Bel gerust {telefoon} en vraag naar de remedial teacher.

Met vriendelijke groet,

{afzender}
{school}`;

export const screeningLetters: Readonly<Record<LetterKind, DocumentLetter>> = {
  signal: {
    kind: 'screening.signal',
    name: 'Uitslag van de screening, met advies',
    use: 'Als de remedial teacher een signaal ziet. Aan de ouders; vanaf 16 jaar beslist de leerling.',
    fields: FIELDS,
    conditions: [],
    subject: 'De screening van {voornaam}',
    body: `${OPENING}

De uitslag valt op. Dat is een signaal: een reden om verder te kijken. Het is geen diagnose. Die kan alleen een bevoegde deskundige stellen.

${CLOSING}`,
  },
  noSignal: {
    kind: 'screening.noSignal',
    name: 'Uitslag van de screening, zonder zorgen',
    use: 'Als ouders om de uitslag vragen en er geen signaal is.',
    fields: FIELDS,
    conditions: [],
    subject: 'De screening van {voornaam}',
    body: `${OPENING}

De uitslag geeft nu geen reden om verder te kijken.

${CLOSING}`,
  },
  referral: {
    kind: 'screening.referral',
    name: 'Advies om verder te laten onderzoeken',
    use: 'Als extra hulp op school te weinig hielp en een deskundige moet kijken.',
    fields: FIELDS,
    conditions: [],
    subject: 'Advies over {voornaam}',
    body: `${OPENING}

We hebben {voornaam} een tijd extra geholpen. We raden u nu aan om een deskundige te laten onderzoeken wat er aan de hand is.

${CLOSING}`,
  },
};

/** What the RT finds in the field of the advice, to go on from. */
export const proposedAdvice: Readonly<Record<LetterKind, string>> = {
  signal:
    'Op school helpt de remedial teacher een tijd extra. Over ongeveer acht weken kijken we samen hoe het gaat. U kunt thuis helpen door elke dag een kwartier samen te lezen of te oefenen.',
  noSignal: 'U hoeft niets te doen. Aan het einde van het schooljaar meten we opnieuw.',
  referral: 'U kunt zelf een afspraak maken. Wij geven u een overzicht van de hulp op school mee.',
};

export const letterWords = {
  bands: {
    A: 'hoog (bovenste 25 %)',
    B: 'boven het gemiddelde',
    C: 'net onder het gemiddelde',
    D: 'laag (onderste 25 %)',
    E: 'heel laag (onderste 10 %)',
    I: 'hoog (bovenste 20 %)',
    II: 'boven het gemiddelde',
    III: 'gemiddeld',
    IV: 'onder het gemiddelde',
    V: 'laag (onderste 20 %)',
  } satisfies Record<Band, string>,
  standings: { below: 'valt op', watch: 'let op', above: 'geen bijzonderheden', unknown: '' } satisfies Record<
    Standing,
    string
  >,
  moments: {
    start: 'aan het begin van het schooljaar',
    end: 'aan het einde van het schooljaar',
    other: 'dit schooljaar',
  } satisfies Record<Moment, string>,
  toParents: (name: string) => `Aan de ouders van ${name}`,
  dearParents: (name: string) => `Beste ouders van ${name}`,
  parentsOf: (name: string) => `ouders van ${name}`,
  head: ['Toets', 'Uitslag', 'Vergeleken met leeftijdgenoten'],
  fileName: 'Brief screening',
} as const;
