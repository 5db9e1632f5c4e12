import type { LetterKind, MergeField } from '../documents/letter-kind.ts';

/* The letters of the intake, in plain Dutch. The school puts its own words over them (Beheer > Brieven). */

const ROUND: readonly MergeField[] = [{ name: 'schooljaar', example: '2027/2028' }];
const CLOSING = 'Met vriendelijke groet,\n\n{afzender}\n{school}';
const ASK = 'Heb je een vraag? Bel dan {telefoon}.';

export const intakeLetters = {
  placed: {
    kind: 'intake.placed',
    name: 'Toelating',
    use: 'Na het besluit van de toelatingscommissie, aan de ouders van een geplaatste leerling.',
    fields: ROUND,
    conditions: [],
    subject: 'Toelating voor {schooljaar}',
    body: `{aanhef},

We hebben goed nieuws. {leerling} is toegelaten op {school} voor het schooljaar {schooljaar}.

Voor de zomervakantie hoor je in welke klas {voornaam} komt en wanneer de kennismaking is.

${ASK}

${CLOSING}`,
  },
  placedWithPlan: {
    kind: 'intake.placedWithPlan',
    name: 'Toelating met plan van aanpak',
    use: 'Na het besluit, aan de ouders van een leerling die met een plan van aanpak geplaatst is.',
    fields: ROUND,
    conditions: [],
    subject: 'Toelating voor {schooljaar}',
    body: `{aanhef},

We hebben goed nieuws. {leerling} is toegelaten op {school} voor het schooljaar {schooljaar}.

Om {voornaam} goed te laten beginnen maken we een plan van aanpak. Daarin staat wat {voornaam} nodig heeft en wie wat doet. We bespreken het met jullie aan het begin van het schooljaar. Je krijgt daarvoor een uitnodiging.

${ASK}

${CLOSING}`,
  },
  invited: {
    kind: 'intake.invited',
    name: 'Uitnodiging van de toelatingscommissie',
    use: 'Als de commissie eerst met ouders en leerling wil praten.',
    fields: [
      ...ROUND,
      { name: 'dag gesprek', example: 'maandag 15 maart', isAsked: true },
      { name: 'tijd gesprek', example: '15.30', isAsked: true },
      { name: 'plaats gesprek', example: 'kamer 0.14', isAsked: true },
    ],
    conditions: [],
    subject: 'Uitnodiging voor een gesprek over {voornaam}',
    body: `{aanhef},

{leerling} is bij ons aangemeld voor {schooljaar}. Voordat we besluiten, praten we graag met jullie en met {voornaam}: over welke ondersteuning er was en wat die opleverde, wat jullie van ons verwachten, en wat wij kunnen bieden.

We nodigen jullie uit op {dag gesprek} om {tijd gesprek} uur, {plaats gesprek}.

Lukt deze tijd niet? ${ASK}

${CLOSING}`,
  },
  refused: {
    kind: 'intake.refused',
    name: 'Afwijzing',
    use: 'Na het besluit, met de reden, het advies en de wegen om bezwaar te maken.',
    fields: [
      ...ROUND,
      { name: 'reden', example: 'De reden van het besluit' },
      { name: 'advies', example: 'Wat ouders nu kunnen doen' },
      { name: 'andere school', example: 'Het Spaarne' },
      { name: 'ja gezegd op', example: 'maandag 15 maart 2027' },
      { name: 'bezwaar tot', example: 'maandag 26 april 2027' },
    ],
    conditions: ['ondersteuning', 'andere reden'],
    subject: 'Besluit over de aanmelding voor {schooljaar}',
    body: `{aanhef},

{leerling} is bij ons aangemeld voor {schooljaar}. De toelatingscommissie heeft besloten dat wij {voornaam} niet plaatsen. We leggen uit waarom.

{reden}

Ons advies: {advies}

[als ondersteuning] We hebben met jullie gezocht naar een school die {voornaam} wel kan bieden wat nodig is. Dat is {andere school}. Die school heeft op {ja gezegd op} laten weten dat {voornaam} daar terecht kan.

[als andere reden] We helpen graag bij het aanmelden op een andere school.

Ben je het niet eens met dit besluit? Dan kan dit:

- Bezwaar maken bij het bestuur van de school, tot en met {bezwaar tot}.
- Een onderwijsconsulent vragen om mee te denken. Dat kost niets.
- Een oordeel vragen van de geschillencommissie passend onderwijs.

Wil je met iemand buiten school meedenken? Dat kan bij: {steunpunt}

${ASK}

${CLOSING}`,
  },
} as const satisfies Record<string, LetterKind>;
export type IntakeLetter = keyof typeof intakeLetters;
