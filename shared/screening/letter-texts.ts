import type { LetterKind as DocumentLetter, MergeField } from '../documents/letter-kind.ts';
import type { ReferralStep } from './follow.ts';
import type { LetterKind } from './follow-contract.ts';
import type { Band, Moment, ResultState, SignalKind, Standing } from './model.ts';

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
    use: 'Aan de ouders van een leerling tot 16 jaar, als de remedial teacher een signaal ziet.',
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
    use: 'Aan de ouders van een leerling tot 16 jaar, als zij om de uitslag vragen en er geen signaal is.',
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
    use: 'Aan de ouders van een leerling tot 16 jaar, als extra hulp op school te weinig hielp. Het overzicht van scores en hulp komt er vanzelf achter.',
    fields: FIELDS,
    conditions: [],
    subject: 'Advies over {voornaam}',
    body: `${OPENING}

We hebben {voornaam} een tijd extra geholpen. We raden u nu aan om een deskundige te laten onderzoeken wat er aan de hand is.

${CLOSING}`,
  },
};

const PUPIL_OPENING = `{aanhef},

Je deed {moment} mee met de screening van de school. Alle leerlingen van je leerjaar maken dan dezelfde toetsen. Dit is je uitslag.

{uitslag}

De normen van {verlopen normen} zijn verlopen. De vergelijking met leeftijdgenoten is daarom minder zeker.`;
const PUPIL_CLOSING = `{advies}

Je beslist zelf met wie je deze brief deelt, ook met je ouders. Heb je vragen? Kom langs of bel {telefoon} en vraag naar de remedial teacher.

Met vriendelijke groet,

{afzender}
{school}`;

/** From 16 the pupil himself gets the letter, and in his own form of address (PRIV-2). */
export const pupilLetters: Readonly<Record<LetterKind, DocumentLetter>> = {
  signal: {
    kind: 'screening.pupilSignal',
    name: 'Uitslag van de screening, met advies (16 jaar en ouder)',
    use: 'Aan de leerling zelf vanaf 16 jaar, als de remedial teacher een signaal ziet.',
    fields: FIELDS,
    conditions: [],
    subject: 'Jouw uitslag van de screening',
    body: `${PUPIL_OPENING}

De uitslag valt op. Dat is een signaal: een reden om verder te kijken. Het is geen diagnose. Die kan alleen een bevoegde deskundige stellen.

${PUPIL_CLOSING}`,
  },
  noSignal: {
    kind: 'screening.pupilNoSignal',
    name: 'Uitslag van de screening, zonder zorgen (16 jaar en ouder)',
    use: 'Aan de leerling zelf vanaf 16 jaar, als die om de uitslag vraagt en er geen signaal is.',
    fields: FIELDS,
    conditions: [],
    subject: 'Jouw uitslag van de screening',
    body: `${PUPIL_OPENING}

De uitslag geeft nu geen reden om verder te kijken.

${PUPIL_CLOSING}`,
  },
  referral: {
    kind: 'screening.pupilReferral',
    name: 'Advies om verder te laten onderzoeken (16 jaar en ouder)',
    use: 'Aan de leerling zelf vanaf 16 jaar, als extra hulp op school te weinig hielp. Het overzicht van scores en hulp komt er vanzelf achter.',
    fields: FIELDS,
    conditions: [],
    subject: 'Advies voor jou',
    body: `${PUPIL_OPENING}

We hebben je een tijd extra geholpen. We raden je nu aan om een deskundige te laten onderzoeken wat er aan de hand is.

${PUPIL_CLOSING}`,
  },
};

/** What the RT finds in the field of the advice, to go on from. */
export const proposedAdvice: Readonly<Record<'parents' | 'pupil', Readonly<Record<LetterKind, string>>>> = {
  parents: {
    signal:
      'Op school helpt de remedial teacher een tijd extra. Over ongeveer acht weken kijken we samen hoe het gaat. U kunt thuis helpen door elke dag een kwartier samen te lezen of te oefenen.',
    noSignal: 'U hoeft niets te doen. Aan het einde van het schooljaar meten we opnieuw.',
    referral: 'U kunt zelf een afspraak maken. Achter deze brief zit een overzicht van de hulp op school.',
  },
  pupil: {
    signal:
      'Op school helpt de remedial teacher je een tijd extra. Over ongeveer acht weken kijken we samen hoe het gaat. Wat wil jij zelf het liefst leren?',
    noSignal: 'Je hoeft niets te doen. Aan het einde van het schooljaar meten we opnieuw.',
    referral: 'Je kunt zelf een afspraak maken. Achter deze brief zit een overzicht van de hulp op school.',
  },
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
  /** Three kinds of empty that are answers, and the fourth. */
  states: {
    absent: 'was er niet',
    notApplicable: 'niet van toepassing',
    withheld: 'wordt niet gedeeld',
  } satisfies Record<Exclude<ResultState, 'scored'>, string>,
  missing: 'nog niet gemaakt',
  moments: {
    start: 'aan het begin van het schooljaar',
    end: 'aan het einde van het schooljaar',
    other: 'dit schooljaar',
  } satisfies Record<Moment, string>,
  /** Above the letter, how it begins, and who stands in the register. */
  toParents: (names: readonly string[], pupil: string) =>
    names.length === 0 ? [`Aan de ouders of verzorgers van ${pupil}`] : [...names, `Ouders van ${pupil}`],
  dearParents: (names: readonly string[], pupil: string) =>
    names.length === 0
      ? `Beste ouders of verzorgers van ${pupil}`
      : `Beste ${new Intl.ListFormat('nl-NL').format(names)}`,
  parentsOf: (names: readonly string[], pupil: string) =>
    names.length === 0 ? `ouders van ${pupil}` : new Intl.ListFormat('nl-NL').format(names),
  dear: (name: string) => `Beste ${name}`,
  head: ['Toets', 'Uitslag', 'Vergeleken met leeftijdgenoten'],
  fileName: 'Brief screening',
  overview: {
    title: 'Overzicht voor de deskundige',
    why: 'Dit is wat de school weet. Het is geen diagnose.',
    scores: 'Scores',
    scoresHead: ['Toets', 'Wanneer', 'Uitslag', 'Norm'],
    expired: 'verlopen',
    help: 'Hulp op school',
    helpHead: ['Wat', 'Wanneer en hoe vaak', 'Doel', 'Resultaat'],
    noHelp: 'Er is geen hulp vastgelegd.',
    running: 'loopt nog',
    weeks: (n: number) => `Samen ${n} weken hulp met een doel, hoe vaak en een resultaat.`,
    about: { taal: 'Lezen en spellen', rekenen: 'Rekenen' } satisfies Record<SignalKind, string>,
    languages: 'Talen thuis',
    informed: 'Ouders op de hoogte',
    talk: 'Rekengesprek',
    missing: 'Nog niet vastgelegd',
    steps: {
      scores: 'een score in het laagste deel',
      help: 'hulp met een doel, hoe vaak en een resultaat',
      languages: 'talen thuis',
      parents: 'ouders op de hoogte',
      talk: 'rekengesprek met de leerling',
    } satisfies Record<ReferralStep, string>,
  },
} as const;
