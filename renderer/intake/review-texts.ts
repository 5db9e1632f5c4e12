import type { Block, BlockState } from '../../shared/intake/blocks.ts';
import type { LimitField, LimitMark } from '../../shared/intake/limits.ts';
import type { SupportNeed } from '../../shared/intake/model.ts';
import type * as review from '../../shared/intake/review-contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const blockTexts: Readonly<Record<Block, string>> = {
  advice: 'Basisschooladvies met redenen',
  supportAdvice: 'Advies over ondersteuning',
  viewPupil: 'Wat de leerling vindt',
  viewParents: 'Wat de ouders vinden',
  tests: 'Toetsen groep 6 tot en met 8',
  finalTest: 'Doorstroomtoets',
  domains: 'Taal, rekenen, studievaardigheden: wat hielp',
  behaviour: 'Gedrag en omgang met anderen',
  attitude: 'Zelfstandigheid, werkhouding, interesse',
  physical: 'Lichaam en gezondheid',
  career: 'Schoolloopbaan',
  dyslexia: 'Verklaring dyslexie of dyscalculie',
  soIndication: 'Indicatie speciaal onderwijs',
  opp: 'Ontwikkelingsperspectief',
  plan: 'Handelingsplan',
  diagnosis: 'Onderzoek en diagnose',
  absence: 'Verzuim',
  attachments: 'Andere bijlagen',
  switchReason: 'Waarom de leerling wil wisselen',
  currentLevel: 'Niveau en leerjaar nu',
  promotion: 'Overgang of doubleren',
  lastReport: 'Laatste rapport',
  support: 'Ondersteuning tot nu toe',
};

/** How one asks for a part by phone: a question that a teacher can answer at once. */
export const askTexts: Readonly<Record<Block, (name: string) => string>> = {
  advice: (name) => `Welk advies kreeg ${name}, en waarom?`,
  supportAdvice: (name) => `Heeft ${name} ondersteuning nodig, en welke?`,
  viewPupil: (name) => `Wat wil ${name} zelf?`,
  viewParents: () => 'Wat vinden de ouders van het advies?',
  tests: (name) => `Welke toetsen maakte ${name} in groep 6, 7 en 8?`,
  finalTest: () => 'Wat was de uitslag van de doorstroomtoets?',
  domains: (name) => `Wat hielp ${name} bij taal en rekenen? En wat niet?`,
  behaviour: (name) => `Hoe gaat ${name} om met anderen? Wat is nodig?`,
  attitude: (name) => `Hoe werkt ${name} zelfstandig? Wat vindt ${name} leuk?`,
  physical: (name) => `Moet de school ergens rekening mee houden voor ${name}?`,
  career: (name) => `Op welke scholen zat ${name}? Is er een jaar overgedaan of overgeslagen?`,
  dyslexia: () => 'Is er een verklaring van dyslexie of dyscalculie?',
  soIndication: () => 'Is er een indicatie voor speciaal onderwijs?',
  opp: () => 'Is er een ontwikkelingsperspectief?',
  plan: () => 'Is er een handelingsplan? Wat leverde het op?',
  diagnosis: () => 'Is er onderzoek gedaan dat de school moet kennen?',
  absence: (name) => `Was ${name} vaak afwezig?`,
  attachments: () => 'Zijn er nog bijlagen die erbij horen?',
  switchReason: (name) => `Waarom wil ${name} van school wisselen?`,
  currentLevel: (name) => `Op welk niveau en in welk leerjaar zit ${name} nu?`,
  promotion: (name) => `Gaat ${name} over, of moet ${name} het jaar overdoen?`,
  lastReport: () => 'Kun je het laatste rapport sturen?',
  support: (name) => `Welke ondersteuning kreeg ${name}, en wat leverde die op?`,
};

export const blockStateTexts: Readonly<Record<BlockState, string>> = {
  present: 'binnen',
  missing: 'ontbreekt',
  withheld: 'ouders delen dit niet',
  notApplicable: 'niet van toepassing',
  awaited: 'gevraagd',
};

export const limitFieldTexts: Readonly<Record<LimitField, string>> = {
  support: 'Ondersteuning en onderwijs',
  level: 'Niveau',
  social: 'Sociaal en emotioneel',
  attitude: 'Motivatie en werkhouding',
  physical: 'Lichamelijk',
  stacked: 'Zorgen bij elkaar',
};
export const limitMarkTexts: Readonly<Record<LimitMark, string>> = {
  fits: 'past',
  attention: 'past met hulp',
  beyond: 'past niet',
  unknown: 'weten we niet',
};
export const needTexts: Readonly<Record<SupportNeed, string>> = {
  none: 'geen extra ondersteuning',
  basic: 'basisondersteuning',
  extra: 'extra ondersteuning',
};

export const reviewTexts = {
  settle: (n: number) => `${n} delen nog niet bekeken. De rest:`,
  settleAs: { missing: 'Ontbreekt, vraag na', notApplicable: 'Niet nodig' },
  dossier: 'Dossier',
  counts: {
    present: (n: number) => `${n} binnen`,
    missing: (n: number) => (n === 1 ? '1 ontbreekt' : `${n} ontbreken`),
    awaited: (n: number) => `${n} gevraagd`,
    withheld: (n: number) => `${n} niet gedeeld`,
    notApplicable: (n: number) => `${n} niet nodig`,
    open: (n: number) => `${n} nog te bekijken`,
  },
  notSeen: 'nog niet bekeken',
  askIt: 'ontbreekt: vraag het',
  askedOn: (day: string) => `gevraagd ${day}, wachten`,
  from: { oso: 'uit het dossier', hand: 'getypt', phone: 'aan de telefoon' },
  change: 'Wijzig',
  state: 'Hoe staat het',
  text: 'Wat er staat, kort',
  save: 'Bewaar',
  leaveIt: 'Laat zo',
  script: 'Belscript',
  hello: (me: string, school: string, name: string) => `“Goedemiddag, met ${me} van ${school}. Ik bel over ${name}.”`,
  helloParents: '“De ouders weten dat ik bel.”',
  questions: (n: number) => (n === 1 ? 'Ik heb één vraag.' : `Ik heb ${n} vragen.`),
  noQuestions: 'Geen vragen open.',
  answer: 'Typ het antwoord. Leeg laten kan: dan staat het op gevraagd.',
  doNotAsk: 'Vraag niet naar:',
  doNotAskWhy: 'De ouders delen dit niet.',
  called: 'Gebeld, leg vast',
  notReached: 'Niet bereikt',
  tries: (n: number) => `${n} keer niet bereikt`,
  lastCall: (day: string) => `laatst gebeld ${day}`,
  screening: 'Screening',
  screeningWhy: 'Leg het dossier naast de grenzen van de school. De uitkomst heet ondersteuningsbehoefte.',
  need: 'Ondersteuningsbehoefte',
  note: 'Toelichting',
  screenedOn: (day: string) => `gescreend ${day}`,
  talks: 'Gesprekken',
  talkKinds: { groep8: 'Leerkracht groep 8', parents: 'Ouders en leerling' },
  addTalk: 'Leg een gesprek vast',
  talkKind: 'Met wie',
  heldOn: 'Gesproken op',
  ours: 'Van onze kant sprak',
  theirs: 'Aan de andere kant sprak',
  worked: 'Wat hielp op de vorige school',
  needed: 'Wat is hier nodig',
  expected: 'Wat ouders verwachten, hoe zij willen samenwerken',
  limits: 'Wat wij kunnen, en wat niet',
  parentsInformed: 'De ouders weten dat we spraken en waarover',
  advice: 'Advies van de zorgcoördinator',
  positive: 'positief',
  negative: 'negatief',
  adviceIs: 'Het advies is',
  reasons: 'Redenen',
  reasonsWhy: 'Bij een negatief advies verplicht.',
  support: 'Welke ondersteuning',
  giveAdvice: 'Geef advies',
  adviceBy: (who: string, day: string) => `${who}, ${day}`,
  adviceNotYet: 'Het advies komt na het gesprek.',
  limitsTitle: 'Grenzen van de intake',
  limitsSub: 'Waar je een dossier naast legt. Geldt voor de hele school.',
  accepted: 'Adviezen die wij aannemen',
  limitsList: 'Grenzen',
  limitFieldOf: (n: number) => `Soort grens, regel ${n}`,
  limitTextOf: (n: number) => `Grens, regel ${n}`,
  addLimit: 'Voeg een grens toe',
  removeLimit: 'Haal weg',
  screenWithin: 'Screenen binnen, dagen',
  answerWithin: 'Antwoord van de school binnen, dagen',
  kern: 'Dagen van de Kernprocedure',
  kernWhat: 'Wat',
  kernOn: 'Dag',
  addKern: 'Voeg een dag toe',
} as const;

const known = {
  APPLICATION_NOT_FOUND: 'Deze aanmelding is er niet meer.',
  TOO_EARLY: 'Er is nog geen schriftelijke aanmelding. Het dossier blijft dicht. Dit staat in het logboek.',
};
const CHANGED = 'Iemand anders heeft dit intussen gewijzigd. Er is niets bewaard. Open het opnieuw.';

export const dossierRefusals: RefusalTexts<typeof review.intakeDossier> = { ...gateTexts, ...known };
export const settleRefusals: RefusalTexts<typeof review.settleOpenBlocks> = {
  ...gateTexts,
  APPLICATION_NOT_FOUND: 'Deze aanmelding is er niet meer.',
  TOO_EARLY: 'Er is nog geen schriftelijke aanmelding. Het dossier blijft dicht.',
  NOTHING_OPEN: 'Elk deel is al bekeken. Er is niets gewijzigd.',
};
export const blockRefusals: RefusalTexts<typeof review.saveBlock> = {
  ...gateTexts,
  ...known,
  BLOCK_NOT_OF_FORM: 'Dit deel hoort niet bij dit formulier.',
  WITHHELD_ASKED: 'De ouders delen dit niet. Vraag er dan ook niet naar. Er is niets gewijzigd.',
  CHANGED_MEANWHILE: CHANGED,
};
export const screeningRefusals: RefusalTexts<typeof review.saveScreening> = {
  ...gateTexts,
  ...known,
  LIMITS_UNMARKED: 'Nog niet elke grens heeft een antwoord. Er is niets bewaard. Je tekst staat er nog.',
  CHANGED_MEANWHILE: CHANGED,
};
export const callRefusals: RefusalTexts<typeof review.recordCall> = {
  ...gateTexts,
  ...known,
  NOT_A_GAP: 'Dit deel ontbreekt niet meer. Er is niets gewijzigd. Kijk het dossier na.',
};
export const talkRefusals: RefusalTexts<typeof review.saveTalk> = {
  ...gateTexts,
  ...known,
  TALK_NOT_FOUND: 'Dit gesprek is er niet meer.',
  TALK_IN_FUTURE: 'Deze dag ligt in de toekomst. Leg een gesprek vast als het geweest is.',
  PARENTS_NOT_INFORMED: 'Vertel het eerst aan de ouders. Het gesprek mag niet verder gaan dan wat zij weten.',
  CHANGED_MEANWHILE: CHANGED,
};
export const adviceRefusals: RefusalTexts<typeof review.saveAdvice> = {
  ...gateTexts,
  ...known,
  NOT_AT_ADVICE: 'Het advies komt na het gesprek. Zet de aanmelding eerst verder.',
  REASONS_MISSING: 'Een negatief advies heeft redenen nodig. Er is niets bewaard. Schrijf op waarom.',
  SUPPORT_MISSING: 'Schrijf op welke ondersteuning nodig is. Er is niets bewaard.',
  ALREADY_DECIDED: 'Er is al besloten. Het advies blijft zoals het was.',
  CHANGED_MEANWHILE: CHANGED,
};
export const settingsRefusals: RefusalTexts<typeof review.saveIntakeSettings> = {
  ...gateTexts,
  CHANGED_MEANWHILE: CHANGED,
};
