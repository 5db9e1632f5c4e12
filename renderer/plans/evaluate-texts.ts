export const evaluateTexts = {
  title: 'Evalueren',
  back: 'Terug naar het plan',
  goalOf: (n: number, all: number) => `Doel ${n} van ${all}`,
  keys: 'Kies met 1 tot en met 5. Een letter zet aan wat hielp. Enter gaat naar het volgende doel.',
  outcomes: ['Veel slechter', 'Slechter', 'Gelijk', 'Deels bereikt', 'Bereikt'],
  from: 'Toen:',
  to: 'Streven:',
  measure: 'Gemeten met',
  until: (day: string) => `uiterlijk ${day}`,
  worked: 'Wat hielp?',
  note: 'In woorden, als het moet',
  next: 'Volgend doel',
  last: 'Klaar met de doelen',
  choose: 'Kies eerst een uitkomst.',
  before: 'Vorig doel',
  summary: 'Alle doelen hebben een uitkomst',
  change: 'Wijzig',
  parents: 'Wat vinden de ouders?',
  parentsHelp: 'Zonder de ouders is een evaluatie niet af.',
  why: 'Wat valt op?',
  finish: 'Sluit de evaluatie',
  heard: 'Bij een wettelijk OPP leg je hier eerst vast wat de leerling van de evaluatie vindt. (OPP-6)',
  finishFirst: 'Sluit de evaluatie: eerst de leerling',
  decide: 'Hoe gaat het verder?',
  decideHelp: 'A afsluiten, D doorgaan, B bijstellen, O opschalen.',
  decisions: { close: 'Afsluiten', continue: 'Doorgaan', adjust: 'Bijstellen', stepUp: 'Opschalen' },
  decisionWhy: {
    close: 'De doelen zijn gehaald of het plan is niet meer nodig.',
    continue: 'Hetzelfde plan loopt door tot een nieuwe evaluatie.',
    adjust: 'Er komt een nieuwe versie. Bij een OPP vraag je opnieuw instemming.',
    stepUp: 'Er is meer nodig: een wettelijk OPP, het zorgteam of het ZAT.',
  },
  evaluateOn: 'Opnieuw evalueren op',
  reason: 'Waarom?',
  go: 'Kies dit',
  notNow: 'Dit plan is nu niet te evalueren.',
  waits: 'Niemand heeft met het handelingsdeel ingestemd. Vraag eerst instemming.',
  done: 'Geëvalueerd.',
} as const;

export const versionTexts = {
  title: 'Vergelijk versies',
  back: 'Terug naar het plan',
  older: 'Oud',
  newer: 'Nieuw',
  same: 'Tussen deze versies is niets veranderd.',
  onlyChanged: 'Laat alleen zien wat veranderde',
  legend: 'Doorgestreept is weg, onderstreept is nieuw.',
  unchanged: 'niet veranderd',
  gone: 'weg:',
  come: 'nieuw:',
} as const;

export const planTodayTexts = {
  terms: {
    C1: 'Stel het OPP vast',
    C2: 'Stel het OPP vast',
    C3: 'Stel het OPP vast',
    C4: 'Evalueer het OPP met ouders en leerling',
    C5: 'Vraag instemming met het handelingsdeel',
    C7: 'Zet de begindatum van het OPP in ROD',
    C8: 'Zet de einddatum van het OPP in ROD',
    C13: 'Kijk hoe het met het geschil over het OPP staat',
    C44: (kind: string) => `Evalueer het ${kind}`,
  },
  why: {
    C1: (day: string) => `Zes weken na de inschrijving van ${day}`,
    C2: (day: string) => `Zes weken na de definitieve plaatsing van ${day}`,
    C3: (day: string) => `Zes weken na het besluit van ${day}`,
    C4: (day: string) => `Elk schooljaar één keer; de vorige stap was ${day}`,
    C5: (day: string) => `De tekst ligt vast sinds ${day}`,
    C7: (day: string) => `Vijf werkdagen na de vaststelling van ${day}`,
    C8: (day: string) => `Vijf werkdagen na het einde van ${day}`,
    C13: (day: string) => `Voorleggen kan tot zes weken na ${day}; tot het geschil voorbij is, ligt de tekst stil`,
    C44: (day: string) => `Begonnen ${day}`,
  },
  moved: (day: string) => `wettelijk ${day}`,
  open: 'Open het plan',
  watch: (school: number, law: number) =>
    [
      law === 0
        ? ''
        : law === 1
          ? '1 leerling moet een wettelijk OPP krijgen'
          : `${law} leerlingen moeten een wettelijk OPP krijgen`,
      school === 0
        ? ''
        : school === 1
          ? '1 leerling hoort een plan te hebben'
          : `${school} leerlingen horen een plan te hebben`,
    ]
      .filter(Boolean)
      .join(', '),
  watchWhy: 'Afgeleid van niveau, jaar en wie de leerling kent',
  watchOpen: 'Bekijk de lijst',
} as const;
