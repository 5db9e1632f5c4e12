/* Words of the leerlingbespreking that stand on the screen and on paper alike. */

/** How each need begins, said as the school says it. */
export const needBeginnings = {
  instruction: 'instructie die',
  tasks: 'opdrachten die',
  activities: 'activiteiten die',
  feedback: 'feedback die',
  peers: 'groepsgenoten die',
  teacher: 'een docent die',
  parents: 'ouders die',
  self: 'Deze docent heeft nodig:',
} as const;

export const decisionNames = {
  stop: 'Klaar, het team stopt',
  goOn: 'Zo doorgaan',
  adjust: 'De aanpak aanpassen',
  zorgteam: 'Naar het intern zorgteam',
  zat: 'Naar het ZAT',
} as const;

export const factorNames = {
  pupil: 'bij de leerling',
  lesson: 'in de les',
  group: 'in de groep',
  home: 'thuis',
} as const;

export const goalOutcomeNames = {
  none: 'nog niet bekend',
  reached: 'bereikt',
  partly: 'deels',
  not: 'niet',
} as const;

/** What stands on the report of one pupil. */
export const reportTexts = {
  title: 'Verslag leerlingbespreking',
  on: (day: string) => `Leerlingbespreking van ${day}`,
  receivers: {
    school: (_name: string) => 'het dossier van de school',
    pupil: (name: string) => name,
    parents: (name: string) => `de ouders van ${name}`,
  },
  className: 'Klas',
  coach: 'Coach',
  team: 'Team',
  present: 'Aanwezig',
  said: 'Wat is gezegd of gevonden',
  pupilSays: 'Wat de leerling zegt',
  parentsSay: 'Wat de ouders zeggen',
  notHeard: (why: string) => `Vooraf niet gesproken: ${why}`,
  reason: 'Aanleiding',
  seen: 'Wat is gezien',
  results: 'Resultaten en screening',
  absence: 'Verzuim',
  helping: 'Wat helpt',
  hindering: 'Wat in de weg zit',
  tried: 'Geprobeerd, met effect',
  explanation: 'Verklaring',
  needs: 'Deze leerling heeft nodig',
  goals: 'Doelen',
  goalHead: ['Doel', 'Nu', 'Straks', 'Hoe gemeten', 'Uiterlijk', 'Uitkomst'],
  concept: 'concept',
  plan: 'Aanpak',
  approach: 'In de les',
  facilities: 'Faciliteiten',
  pupilPart: 'Door de leerling',
  parentsPart: 'Door de ouders',
  agreements: 'Afspraken',
  agreementHead: ['Wat', 'Wie', 'Vóór'],
  evaluateOn: 'Evaluatie',
  evaluated: (day: string) => `Geëvalueerd op ${day}`,
} as const;
