import type { recordConsent, withdrawConsent } from '../../shared/consent/contract.ts';
import type { ConsentVerdict } from '../../shared/consent/model.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const consentTexts = {
  title: 'Toestemming om te delen',
  forZat: (day: string) => `ZAT van ${day}`,
  noMeeting: 'Er is nog geen ZAT gepland.',
  pupil: 'leerling',
  answer: 'Antwoord',
  how: 'Hoe',
  record: 'Leg de toestemming vast',
  save: 'Bewaar de antwoorden',
  withdraw: 'Trek in',
  given: 'Vastgelegd',
  withdrawn: 'ingetrokken op',
  until: 'geldig tot en met',
  data: 'Waarover gaat het?',
  informParents: 'De leerling beslist zelf. Vertel het wel aan de ouders, als de leerling dat goedvindt.',
} as const;

export const answerNames = { ja: 'ja', nee: 'nee', onbekend: 'nog niet gevraagd' } as const;
export const wayNames = { mondeling: 'mondeling', schriftelijk: 'schriftelijk', brief: 'met een brief' } as const;

export const stateNames: Readonly<Record<ConsentVerdict['state'], string>> = {
  valid: 'toestemming',
  partly: 'nog niet iedereen',
  unknown: 'onbekend',
  refused: 'nee gezegd',
  withdrawn: 'ingetrokken',
  expired: 'verlopen',
  gezagUnknown: 'eerst: wie heeft gezag?',
  birthDateUnknown: 'eerst: geboortedatum',
  noGuardian: 'geen ouder met gezag bekend',
};

/** What is missing and who must be asked, in one sentence. */
export function consentAdvice(verdict: ConsentVerdict, givenName: string): string {
  const missing = verdict.givers.filter(({ answer }) => answer === 'onbekend').map(({ name }) => name);
  switch (verdict.state) {
    case 'valid':
      return 'Er is toestemming.';
    case 'refused':
      return 'Er is nee gezegd. Niet op naam bespreken.';
    case 'withdrawn':
      return 'De toestemming is ingetrokken. Niet op naam bespreken.';
    case 'gezagUnknown':
      return 'Zoek eerst uit wie gezag heeft.';
    case 'birthDateUnknown':
      return 'Vul eerst de geboortedatum in: daaruit volgt wie beslist.';
    case 'noGuardian':
      return 'Er is geen ouder met gezag bekend.';
    default:
      return (verdict.age ?? 0) >= 16
        ? `${givenName} is ${verdict.age}: de eigen toestemming ontbreekt.`
        : `Nog vragen aan: ${missing.join(', ')}.`;
  }
}

export const recordRefusals: RefusalTexts<typeof recordConsent> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: 'Deze leerling is er niet, of je mag hem niet zien.',
  MEETING_NOT_FOUND: 'Dit overleg is er niet meer.',
  GUARDIAN_NOT_FOUND: 'Deze ouder staat er niet meer. Er is niets bewaard.',
  ANSWER_IN_FUTURE: 'De dag van een antwoord ligt in de toekomst. Er is niets bewaard.',
  SAME_PERSON_TWICE: 'Iemand staat er twee keer in. Er is niets bewaard.',
  EXPIRES_TOO_LATE: 'Toestemming geldt hooguit tot het einde van het schooljaar. Er is niets bewaard.',
  PARTY_NOT_FOUND: 'Een van de deelnemers is er niet meer. Er is niets bewaard.',
};

export const withdrawRefusals: RefusalTexts<typeof withdrawConsent> = {
  ...gateTexts,
  CONSENT_NOT_FOUND: 'Deze toestemming is er niet meer.',
  ALREADY_WITHDRAWN: 'Deze toestemming was al ingetrokken.',
  ANSWER_IN_FUTURE: 'Deze dag ligt in de toekomst. Er is niets gewijzigd.',
  CHANGED_MEANWHILE: 'Iemand heeft dit intussen gewijzigd. Kijk wat er nu staat.',
};
