/* What is typed in the demo: meetings that a zorgcoördinator would recognise, with invented facts only. */

export const SCHOOL = 'De Wilg';
export const PASSPHRASE = 'zeven molens langs de oude vaart';

export const PEOPLE = [
  { name: 'Ineke Wouda', role: 'zorgcoördinator' },
  { name: 'S. Achterberg', role: 'jeugdarts' },
  { name: 'K. Vellinga', role: 'leerplichtambtenaar' },
] as const;

/**
 * How it goes with one pupil. `yes`: everybody who decides says yes. `refuses`: somebody says no. `withdraws`: yes, and
 * taken back the day before. `danger`: no time to ask, weighed as vitaal belang (PRIV-4).
 */
export type Case = {
  readonly search: string;
  readonly consent: 'yes' | 'refuses' | 'withdraws' | 'danger';
  readonly question: string;
  readonly plan: string;
  readonly said: string;
  readonly what: string;
  readonly skip?: true;
  /** Form and letters of this pupil are made too: of somebody below 16, and of somebody who decides himself. */
  readonly papers?: true;
  /** What becomes of the agreement in the second meeting: the key that the chair presses. */
  readonly outcome: 'G' | 'N' | 'D';
};

const one = (
  search: string,
  question: string,
  [plan, said, what]: readonly [string, string, string],
  more: Partial<Case> = {},
): Case => ({ search, consent: 'yes', question, plan, said, what, outcome: 'G', ...more });

const START = [
  'Twee weken starten in het tweede uur.',
  'jeugdarts nodigt leerling uit over twee weken',
  'Nodigt leerling uit',
] as const;
const PLACE = [
  'Een vaste plek in de mediatheek.',
  'zoco maakt een pauzekaart binnen tien dagen',
  'Maakt een pauzekaart',
] as const;
const HOME = [
  'Ouders en coach spreken elkaar om de week.',
  'zoco belt de ouders vóór volgende week',
  'Belt de ouders',
] as const;

/** De Wilg's twelve, from 12 to 18 years old. */
export const WILG: readonly Case[] = [
  one('roos terpstra', 'Welke plek past na de kerst?', PLACE, { outcome: 'D' }),
  one('mohammed benhaddou', 'Hoe gaat het beter in grote groepen?', HOME),
  one('maud wit', 'Rekenen loopt vast: wat is er nog niet geprobeerd?', PLACE, { skip: true }),
  one('sem heijden', 'Hoe krijgen we hele schooldagen terug?', START, { outcome: 'N' }),
  one('jens hofstra', 'Hoe komt deze leerling weer op tijd in de eerste les?', START, { papers: true }),
  one('fenna kuipers', 'Waarom lukt het eerste uur niet meer?', HOME, { consent: 'withdraws' }),
  one('isa fernandes', 'Wie helpt bij ruzie in de groep?', PLACE),
  one('thijmen brouwer', 'Hoe wordt de overstap van de basisschool rustiger?', HOME, { papers: true }),
  one('rayan idrissi', 'Wat moet er vandaag gebeuren?', START, { consent: 'danger' }),
  one('yara bouzekri', 'Stil sinds de herfst: wat nu?', PLACE, { consent: 'refuses' }),
  one('femke scholten', 'Haalt deze leerling het examen met minder vakken?', HOME),
  one('golab', 'Wat helpt bij lange teksten?', PLACE, { outcome: 'D' }),
];

/** For another roster: its first three pupils, by number. */
export const OTHERS: readonly Case[] = [
  one('', 'Hoe komt deze leerling weer op tijd in de eerste les?', START, { papers: true }),
  one('', 'Hoe krijgen we hele schooldagen terug?', PLACE, { outcome: 'D' }),
  one('', 'Wie kan thuis meedenken over huiswerk en slapen?', HOME),
];

/** What stands in a form of HGW-7, question by question. */
export const FORM = {
  answers: [
    [/^Wat is de vraag van de leerling/, 'Mag ik even weg zonder dat iedereen kijkt?'],
    [/^Wat is de vraag van de ouders/, 'Wat kunnen wij thuis doen?'],
    [/^Hoe kijken de ouders ernaar/, 'Zij denken mee en willen het per week horen.'],
    [/^Wat moet er na het overleg anders zijn/, 'Iedereen weet wat er in het eerste uur gebeurt.'],
    [/^Wat gaat goed/, 'Werkt graag samen en komt afspraken na.'],
    [/^Hoe gaat het in de les/, 'Begint pas als de opdracht klein is.'],
    [/^Hoe is het met verzuim/, 'Vier keer te laat sinds de herfstvakantie.'],
  ],
  tried: 'Elke week een gesprek met de coach, en een vaste plek vooraan.',
} as const;

export const ANONYMOUS = {
  question: 'Een leerling is thuis niet veilig genoeg om te praten. Wie kan wat doen zonder naam?',
  advice: 'Blijf in gesprek op school; de jeugdarts denkt mee zonder naam.',
} as const;

export const DANGER = {
  purpose: 'Er is vandaag acuut gevaar.',
  necessity: 'De jeugdarts moet weten om wie het gaat om te kunnen handelen.',
  subsidiarity: 'Toestemming vragen kost tijd die er niet is.',
  informed: 'Nog niet; dat doet de zorgcoördinator na het overleg.',
} as const;
