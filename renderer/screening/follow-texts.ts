import type { rescoreTest } from '../../shared/screening/contract.ts';
import type { HELPED, ReferralStep } from '../../shared/screening/follow.ts';
import type {
  decideSignal,
  LetterKind,
  printScreeningLetter,
  saveCase,
  saveSupport,
} from '../../shared/screening/follow-contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

/* Words of what follows on a score. Never a diagnosis: only what an expert wrote down is one, in his own words. */

export const signalTexts = {
  title: (kind: string) => `Signaal ${kind}`,
  button: 'Signaal',
  decided: { yes: 'signaal', no: 'geen signaal' },
  scores: 'Wat opvalt',
  nothingBelow: 'Geen score onder de streep. Je kunt toch een signaal zien.',
  question: 'Is dit een signaal?',
  yes: 'Ja, een signaal',
  no: 'Nee, geen signaal',
  reason: 'Waarom',
  reasonHelp: 'Wat weet je erbij: taal thuis, hoe de toets ging, wat docenten zien',
  opensCase: 'Zet meteen op de caseload',
  save: 'Bewaar',
  cancel: 'Terug',
  saved: (name: string, isYes: boolean) => `${name}: ${isYes ? 'signaal' : 'geen signaal'} bewaard.`,
} as const;

export const signalRefusals: RefusalTexts<typeof decideSignal> = {
  ...gateTexts,
  CAMPAIGN_NOT_FOUND: 'Deze afname is er niet meer. Er is niets bewaard.',
  STUDENT_NOT_FOUND: 'Deze leerling is er niet meer. Er is niets bewaard.',
  NOTHING_MEASURED: 'Van deze leerling is hierover nog niets gemeten. Vul eerst een score in.',
  CHANGED_MEANWHILE: 'Iemand anders besliste net over dit signaal. Er is niets overschreven. Kijk eerst.',
};

export const rescoreRefusals: RefusalTexts<typeof rescoreTest> = {
  ...gateTexts,
  CAMPAIGN_NOT_FOUND: 'Deze afname is er niet meer. Er is niets gewijzigd.',
  NOT_IN_CAMPAIGN: 'Deze toets hoort niet bij deze afname. Er is niets gewijzigd.',
  NOTHING_TO_RESCORE: 'Alles staat al op de nieuwe norm.',
};

export const rescoreTexts = {
  notice: (test: string, n: number) =>
    `${test} heeft een nieuwe uitgave. ${n === 1 ? '1 score staat' : `${n} scores staan`} nog op de oude norm.`,
  act: 'Reken opnieuw',
  keeps: 'De oude uitslag blijft erbij staan.',
} as const;

export const caseloadTexts = {
  title: 'Caseload',
  sub: 'Wie je helpt, en wie nog wacht.',
  empty: 'Nog niemand op de caseload',
  emptyText:
    'Zeg in het rooster bij een leerling onder de streep dat het een signaal is (S). Dan staat die leerling hier.',
  emptyForReader: 'De remedial teacher helpt nu niemand. Signalen uit de screening komen hier te staan.',
  head: {
    pupil: 'Leerling',
    about: 'Waarover',
    since: 'Sinds',
    help: 'Hulp nu',
    parents: 'Ouders',
    referral: 'Verwijzen',
  },
  waits: 'signaal, nog geen hulp',
  noHelp: 'nog geen',
  parentsAt: (day: string) => `op de hoogte ${day}`,
  parentsNot: 'nog niet op de hoogte',
  referred: (day: string) => `verwezen ${day}`,
  missing: (n: number) => (n === 0 ? 'lijst klaar' : `nog ${n} op de lijst`),
} as const;

export const helpedWords: Readonly<Record<(typeof HELPED)[number], string>> = {
  unknown: 'nog niet te zeggen',
  yes: 'het hielp',
  partly: 'het hielp deels',
  no: 'het hielp niet',
};

export const stepWords: Readonly<Record<ReferralStep, string>> = {
  scores: 'Een score onder de streep',
  help: 'Hulp met doel, hoe vaak en resultaat',
  languages: 'Talen thuis',
  parents: 'Ouders op de hoogte',
  talk: 'Rekengesprek met de leerling',
};

export const letterNames: Readonly<Record<LetterKind, string>> = {
  signal: 'Uitslag met signaal en advies',
  noSignal: 'Uitslag zonder zorgen',
  referral: 'Advies om te laten onderzoeken',
};

export const caseRefusals: RefusalTexts<typeof saveCase> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: 'Deze leerling is er niet meer. Er is niets bewaard.',
  CASE_NOT_FOUND: 'Dit staat er niet meer. Er is niets bewaard.',
  CASE_EXISTS: 'Deze leerling staat hiervoor al op de caseload. Er is niets bewaard.',
  DAY_IN_FUTURE: 'Een dag ligt in de toekomst. Er is niets bewaard. Kijk de dagen na.',
  CHANGED_MEANWHILE: 'Iemand anders wijzigde dit net. Er is niets overschreven. Kijk en bewaar opnieuw.',
};

export const supportRefusals: RefusalTexts<typeof saveSupport> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: 'Deze leerling is er niet meer. Er is niets bewaard.',
  SUPPORT_NOT_FOUND: 'Deze hulp staat er niet meer. Er is niets bewaard.',
  GROUP_NOT_FOUND: 'Deze groep is er niet meer. Kies een andere.',
  ENDS_BEFORE_START: 'De laatste dag ligt voor de eerste. Er is niets bewaard.',
  CHANGED_MEANWHILE: 'Iemand anders wijzigde dit net. Er is niets overschreven. Kijk en bewaar opnieuw.',
};

export const letterRefusals: RefusalTexts<typeof printScreeningLetter> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: 'Deze leerling is er niet meer. Er is geen brief gemaakt.',
  CAMPAIGN_NOT_FOUND: 'Deze afname is er niet meer. Er is geen brief gemaakt.',
  NOTHING_MEASURED: 'Er zijn in deze afname nog geen scores van deze leerling. Er is geen brief gemaakt.',
  AGE_UNKNOWN: 'De geboortedatum is niet bekend, dus niet wie de brief mag lezen. Vul die eerst in.',
  NO_GEZAG: 'Van geen van de ouders is bekend dat die gezag heeft. Er is geen brief gemaakt. Zoek dat eerst uit.',
  PAPER_NOT_SAVED: 'De brief is niet bewaard. Kies een andere plek en probeer het opnieuw.',
};
