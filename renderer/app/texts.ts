export const shellTexts = {
  skip: 'Naar de inhoud',
  navigation: 'Onderdelen',
  today: 'Vandaag',
  agreements: 'Afspraken',
  students: 'Leerlingen',
  screening: 'Screening',
  intake: 'Intake',
  intakeBoard: 'Bord',
  committee: 'Commissie',
  intakeLimits: 'Grenzen',
  zat: 'Zorgteam & ZAT',
  import: 'Inlezen',
  backupPlace: 'Reservekopie',
  myKey: 'Mijn sleutel',
  staff: 'Medewerkers',
  teams: 'Teams',
  school: 'School',
  years: 'Schooljaren',
  letters: 'Brieven',
  disclosures: 'Verstrekkingen',
  users: 'Gebruikers',
  trail: 'Logboek',
  manage: 'Beheer',
  privacy: 'Privacy',
  lock: 'Vergrendel',
  open: 'Kluis open',
  closesAfter: (minutes: number) => `Sluit na ${minutes} min rust`,
  actAs: 'Je werkt als',
  close: 'Sluit',
  find: 'Zoek leerling of onderdeel',
  findLabel: 'Typ een deel van een naam, een klas, een nummer of een onderdeel',
  found: 'Gevonden',
  nothingFound: 'Niets gevonden. Probeer een ander deel van de naam.',
  keys: 'Alle toetsen',
  nothingForRole: (role: string) => `Als ${role} heb je nog geen eigen onderdelen. Kies hierboven een andere rol.`,
  sheetMissing:
    'Er is nog geen herstelblad. Zonder dat blad is alles weg als elke wachtzin kwijt is. Kies de rol beheerder en maak het.',
  sheetMissingAdmin: 'Er is nog geen herstelblad. Zonder dat blad is alles weg als elke wachtzin kwijt is.',
  sheetMake: 'Maak het herstelblad',
  backupOld: 'De laatste gecontroleerde reservekopie is ouder dan een dag.',
  backupNone: 'Er is nog geen reservekopie.',
  backupMake: 'Maak een reservekopie',
  studentSide: 'Afspraken en toestemming',
  openAgreements: 'Afspraken',
  noAgreements: 'Nog geen afspraken.',
} as const;

export const todayTexts = {
  due: 'Wat moet er gebeuren',
  promised: 'Mijn afspraken',
  allAgreements: 'Alle afspraken',
  nothingPromised: 'Je hebt niets open staan.',
  waits: (n: number) => `Wat op je wacht (${n})`,
  left: (n: number) => `Er zijn nog ${n} regels meer. Rond eerst af wat hier staat.`,
  unknownLine: 'Er wacht iets dat hier nog geen woorden heeft',
  late: 'Te laat',
  week: 'Deze week',
  later: (n: number, day: string) => (n === 1 ? `Later: nog 1, op ${day}` : `Later: nog ${n}, de eerste op ${day}`),
  nothing: 'Niets te doen.',
  nothingNext: (day: string) => `Niets te doen. Volgende dag waarop iets moet: ${day}.`,
  count: (late: number, week: number) => {
    if (late === 0 && week === 0) return 'Deze week hoeft er niets.';
    const parts = [
      late === 0 ? '' : late === 1 ? '1 ding is te laat' : `${late} dingen zijn te laat`,
      week === 0 ? '' : week === 1 ? '1 moet deze week' : `${week} moeten deze week`,
    ];
    return `${parts.filter(Boolean).join(', ')}.`;
  },
  today: 'vandaag',
  tomorrow: 'morgen',
  inDays: (n: number) => `nog ${n} dagen`,
  nextZat: 'Volgende ZAT',
  openAgenda: 'Open agenda',
  noZat: 'Er is geen ZAT gepland.',
  planZat: 'Plan een ZAT',
  ready: (n: number, all: number) => `${n} van ${all} klaar.`,
  missing: 'Dit ontbreekt nog:',
  emptyAgenda: 'Er staat nog niemand op de agenda.',
  allReady: 'Iedereen kan worden besproken.',
  ask: 'Vraag toestemming',
  choose: 'Kies',
} as const;

/** Every key of the app; `?` shows them. */
export const keyTexts: readonly { readonly where: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    where: 'Overal',
    keys: [
      ['Ctrl K', 'zoek een leerling of een onderdeel'],
      ['Ctrl L', 'vergrendel de kluis'],
      ['?', 'alle toetsen'],
      ['Esc', 'sluit wat open staat'],
    ],
  },
  {
    where: 'In lijsten',
    keys: [
      ['↑ ↓', 'kies een regel'],
      ['Enter', 'open de regel'],
      ['N', 'voeg iemand of iets toe'],
    ],
  },
  {
    where: 'Bij een leerling',
    keys: [
      ['J K', 'volgende of vorige in wat er gebeurde'],
      ['F', 'kies wat je ziet'],
    ],
  },
  {
    where: 'Op de agenda van het ZAT',
    keys: [
      ['Alt ↑ ↓', 'verplaats de leerling'],
      ['N', 'zet een leerling op de agenda'],
    ],
  },
  {
    where: 'Bij het voorzitten',
    keys: [
      ['Alt 1 – 5', 'naar een stap'],
      ['G N D', 'oude afspraak: gedaan, niet, loopt door'],
      ['Ctrl ↑ ↓', 'vorige of volgende leerling'],
      ['F8', 'niet besproken'],
      ['F9', 'verberg wat er staat'],
    ],
  },
];
