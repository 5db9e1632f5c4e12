import type { LetterKind, MergeField } from '../documents/letter-kind.ts';

/* The letters around a ZAT, in plain Dutch. The school puts its own words over them (Beheer > Brieven). */

const MEETING: readonly MergeField[] = [
  { name: 'datum overleg', example: 'donderdag 10 december 2026' },
  { name: 'deelnemers', example: 'A. Arts (jeugdarts), O. Adviseur (ouder- en kindadviseur)' },
];
const AGES = ['jonger dan 12', '12 tot en met 15', '16 of 17', '18 of ouder'] as const;
const CLOSING = 'Met vriendelijke groet,\n\n{afzender}\n{school}';
const HELP = 'Wil je met iemand buiten school meedenken? Dat kan bij: {steunpunt}';

export const zatLetters = {
  invitation: {
    kind: 'zat.invitation',
    name: 'Uitnodiging voor een gesprek',
    use: 'Vóór het ZAT, aan de leerling en de ouders. Vanaf 16 jaar aan de leerling.',
    fields: [
      ...MEETING,
      { name: 'dag gesprek', example: 'maandag 30 november', isAsked: true },
      { name: 'tijd gesprek', example: '15.30', isAsked: true },
      { name: 'plaats gesprek', example: 'kamer 0.14', isAsked: true },
    ],
    conditions: AGES,
    subject: 'Uitnodiging voor een gesprek over {voornaam}',
    body: `{aanhef},

Graag praten we met jullie over hoe het gaat op school, en over wat kan helpen. We nodigen jullie uit op {dag gesprek} om {tijd gesprek} uur, {plaats gesprek}.

Misschien willen we daarna meedenken met het zorgadviesteam (ZAT). Daarin zitten mensen van school en van buiten school: {deelnemers}. Het volgende overleg is op {datum overleg}.

We bespreken in het gesprek waar het over zou gaan en wie het hoort. Daarna vragen we of het mag. Zonder toestemming bespreken we {voornaam} daar niet met naam.

[als jonger dan 12] De ouders met gezag beslissen of het mag. Wat {voornaam} ervan vindt, horen we graag.

[als 12 tot en met 15] {voornaam} en de ouders met gezag beslissen samen of het mag.

[als 16 of 17] {voornaam} beslist zelf of het mag. Ouders mogen mee naar het gesprek als {voornaam} dat wil.

[als 18 of ouder] {voornaam} beslist zelf of het mag.

Lukt deze tijd niet, of heb je een vraag? Bel dan {telefoon}.

${HELP}

${CLOSING}`,
  },
  permission: {
    kind: 'zat.permission',
    name: 'Toestemmingsformulier',
    use: 'Om te tekenen. Wie moet tekenen, volgt uit de leeftijd en het gezag.',
    fields: [
      ...MEETING,
      { name: 'gegevens', example: 'Hoe het gaat op school, en wat tot nu toe is geprobeerd', isAsked: true },
      { name: 'handtekeningen', example: 'Regels om te tekenen: naam, datum en handtekening', isBlock: true },
    ],
    conditions: AGES,
    subject: 'Toestemming voor overleg in het zorgadviesteam (ZAT)',
    body: `Dit formulier gaat over {leerling}, klas {klas}. School vraagt toestemming om te overleggen in het ZAT van {datum overleg}.

Wie het hoort: {deelnemers}.

Waarover het gaat: {gegevens}. We vertellen niet meer dan nodig is voor de vraag.

Je mag nee zeggen. Dat heeft geen gevolgen voor de hulp op school. Je mag je toestemming ook later intrekken: één bericht aan school is genoeg. Wat dan al besproken is, blijft in het verslag staan.

De toestemming geldt voor deze vraag en deze mensen, en niet langer dan dit schooljaar. Over de afspraken hoor je na het overleg. Wie tekent, mag het verslag over {voornaam} lezen.

[als 12 tot en met 15] De leerling en de ouders met gezag tekenen.

[als 16 of 17] De leerling tekent zelf. School laat de ouders weten dat er overleg is, behalve als de leerling dat niet wil.

{handtekeningen}

${HELP}`,
  },
  result: {
    kind: 'zat.result',
    name: 'Uitkomst van het overleg',
    use: 'Na het ZAT, als de notulen vaststaan. Met de afspraken over deze leerling en wie wat vertelt.',
    fields: [
      ...MEETING,
      { name: 'afspraken', example: 'De afspraken: wat, wie en wanneer', isBlock: true },
      { name: 'wie vertelt', example: 'Wie het aan wie vertelt, en wanneer', isBlock: true },
    ],
    conditions: [...AGES, 'geen afspraken'],
    subject: 'Wat is afgesproken op {datum overleg}',
    body: `{aanhef},

Op {datum overleg} hebben we met het zorgadviesteam (ZAT) meegedacht over {voornaam}. We vertellen je hier wat is afgesproken.

{afspraken}

[als geen afspraken] Er zijn deze keer geen nieuwe afspraken gemaakt.

Wie een afspraak heeft, neemt zelf contact met jullie op.

{wie vertelt}

Klopt er iets niet, of zie je het anders? Laat het weten. Wat jullie ervan vinden, bewaren we bij het verslag. Je mag het verslag over {voornaam} ook lezen.

Heb je een vraag? Bel {telefoon}.

${HELP}

${CLOSING}`,
  },
  informParents: {
    kind: 'zat.informParents',
    name: 'Bericht aan ouders van 16 of 17',
    use: 'Alleen dat er overleg is. De leerling beslist zelf wat ouders verder horen.',
    fields: MEETING,
    conditions: [],
    subject: 'Overleg over {voornaam}',
    body: `{aanhef},

Op {datum overleg} denkt het zorgadviesteam (ZAT) mee over {voornaam}. In dat team zitten mensen van school en van buiten school.

{voornaam} is 16 of 17 jaar en heeft zelf toestemming gegeven. {voornaam} weet ook dat je deze brief krijgt. Waar het over gaat, kun je met {voornaam} zelf bespreken.

Heb je een vraag over hoe school dit doet? Bel dan {telefoon}.

${HELP}

${CLOSING}`,
  },
} as const satisfies Record<string, LetterKind>;
