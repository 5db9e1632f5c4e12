import type {
  Disclosure,
  DisclosureGround,
  DisclosureKind,
  DisclosurePart,
  DisclosurePurpose,
  DisclosureState,
  ReceiverKind,
} from '../../shared/disclosure/model.ts';

export const kindNames: Readonly<Record<DisclosureKind, string>> = {
  agenda: 'agenda',
  minutes: 'notulen',
  form: 'aanmeldingsformulier',
  recap: 'overzicht na het overleg',
  pack: 'overlegmap',
  letter: 'brief',
  list: 'lijst',
  plan: 'plan of OPP',
  offer: 'ondersteuningsaanbod',
  besproken: 'besproken in het overleg',
};

export const receiverNames: Readonly<Record<ReceiverKind, string>> = {
  school: 'binnen de school',
  members: 'deelnemers aan het overleg',
  member: 'één deelnemer',
  pupil: 'de leerling',
  parents: 'de ouders',
  pupilAndParents: 'de leerling en de ouders',
  other: 'iemand anders',
};

export const groundNames: Readonly<Record<DisclosureGround, string>> = {
  consent: 'toestemming',
  weighed: 'afgewogen grond, zonder toestemming',
  legalDuty: 'plicht in de wet',
  ownFile: 'gaat over henzelf',
  withinSchool: 'taak van de school, blijft binnen',
};

export const purposeNames: Readonly<Record<DisclosurePurpose, string>> = {
  zat: 'overleg over zorg',
  screening: 'de screening',
  intake: 'intake en plaatsing',
  bespreking: 'leerlingbespreking',
  plan: 'het plan van de leerling',
  school: 'het werk van de school',
};

export const partNames: Readonly<Record<DisclosurePart, string>> = {
  initials: 'voorletters en klas',
  basis: 'naam, klas en leeftijd',
  consent: 'toestemming',
  question: 'vraag',
  form: 'formulier',
  restricted: 'gezondheid, thuis of veiligheid',
  notes: 'bespreking',
  advice: 'advies van de jeugdarts',
  agreements: 'afspraken',
  feedback: 'wie vertelt het',
  screening: 'uitslag van de screening',
  intake: 'ondersteuning en wensen voor de klas',
  plan: 'plan',
  voice: 'stem van de leerling',
  zienswijze: 'zienswijze',
};

export const stateNames: Readonly<Record<DisclosureState, string>> = {
  made: 'onbekend of het bewaard is',
  saved: 'gegeven',
  dropped: 'niet bewaard',
};

export const disclosureTexts = {
  title: 'Verstrekkingen',
  sub: 'Elk papier dat Zorgspil maakte, en elk gesprek over een leerling met iemand van buiten: voor wie, op welke grond. Dit vult zichzelf.',
  noNames: 'Je ziet aantallen en soorten, geen namen.',
  empty: 'Nog niets verstrekt',
  emptyText:
    'Zodra iemand een agenda, brief, map of notulen bewaart, of een leerling met iemand van buiten bespreekt, staat het hier.',
  panelEmpty: 'Er is nog niets over deze leerling verstrekt.',
  number: 'Nummer',
  day: 'Dag',
  what: 'Wat',
  receiver: 'Voor wie',
  ground: 'Op welke grond',
  parts: 'Welke delen',
  about: 'Over wie',
  by: 'Door wie',
  state: 'Uitkomst',
  pupils: (n: number) => (n === 1 ? '1 leerling' : `${n} leerlingen`),
  more: (n: number) => `Toon ook de ${n} oudere`,
  older: 'Ouder',
  newer: 'Nieuwer',
  range: (from: number, until: number, total: number) => `${from} tot en met ${until} van ${total}`,
  format: (it: Pick<Disclosure, 'format'>) =>
    ({ pdf: 'PDF', docx: 'Word', xlsx: 'Excel', sealed: 'verzegeld', mondeling: 'mondeling' })[it.format] ?? it.format,
} as const;
