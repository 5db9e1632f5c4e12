/* What is typed in the demo: a meeting that a zorgcoördinator would recognise, with invented facts only. */

export const SCHOOL = 'De Wilg';
export const PASSPHRASE = 'zeven molens langs de oude vaart';

export const PEOPLE = [
  { name: 'Ineke Wouda', role: 'zorgcoördinator' },
  { name: 'S. Achterberg', role: 'jeugdarts' },
  { name: 'K. Vellinga', role: 'leerplichtambtenaar' },
] as const;

/** Found by a part of the name, as people type it. Used when the roster is De Wilg's own. */
export const WILG_SEARCHES = ['jens hofstr', 'sem heijden', 'maud wit'] as const;
/** How many pupils of another roster are put on the agenda. */
export const CASES = 3;

export const STORY = [
  {
    question: 'Hoe komt deze leerling weer op tijd in de eerste les?',
    plan: 'Twee weken starten in het tweede uur, daarna weer op tijd.',
    said: 'jeugdarts nodigt leerling uit voor een gesprek over twee weken',
    what: 'Nodigt leerling uit voor een gesprek',
  },
  {
    question: 'Hoe krijgen we hele schooldagen terug zonder dat het te vol wordt?',
    plan: 'Een vaste plek in de mediatheek bij drukke wisselingen.',
    said: 'zoco maakt een pauzekaart en vertelt het de docenten, binnen tien dagen',
    what: 'Maakt een pauzekaart en vertelt het de docenten',
  },
  {
    question: 'Wie kan thuis meedenken over huiswerk en slapen?',
    plan: 'Ouders en coach spreken elkaar om de week.',
    said: 'Vellinga belt de ouders en spreekt een vaste dag af, over drie weken',
    what: 'Belt de ouders en spreekt een vaste dag af',
  },
] as const;
