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
    what: 'Nodigt leerling uit voor een gesprek',
    who: 'S. Achterberg',
    inDays: 14,
  },
  {
    question: 'Hoe krijgen we hele schooldagen terug zonder dat het te vol wordt?',
    plan: 'Een vaste plek in de mediatheek bij drukke wisselingen.',
    what: 'Maakt een pauzekaart en vertelt het de docenten',
    who: 'Ineke Wouda',
    inDays: 10,
  },
  {
    question: 'Wie kan thuis meedenken over huiswerk en slapen?',
    plan: 'Ouders en coach spreken elkaar om de week.',
    what: 'Belt de ouders en spreekt een vaste dag af',
    who: 'K. Vellinga',
    inDays: 21,
  },
] as const;
