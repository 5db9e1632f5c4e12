import type { confirmGround, recordConsent, recordGround, withdrawConsent } from '../../shared/consent/contract.ts';
import type { ConsentVerdict } from '../../shared/consent/model.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const consentTexts = {
  title: 'Toestemming om te delen',
  forZat: (day: string) => `ZAT van ${day}`,
  noMeeting: 'Er is nog geen ZAT gepland.',
  pupil: 'leerling',
  save: 'Bewaar de antwoorden',
  withdraw: 'Trek in',
  withdrawOne: 'Trekt in',
  history: 'Wat er gezegd is',
  holdsUntil: (day: string) => `Geldt tot en met ${day}.`,
  disagree: 'De ouders zijn het niet eens. Ieder van hen moet het zelf zeggen.',
  who: 'Wie beslist',
} as const;

export const wayNames = { mondeling: 'mondeling', schriftelijk: 'schriftelijk', brief: 'met een brief' } as const;

export const stateNames: Readonly<Record<ConsentVerdict['state'], string>> = {
  valid: 'toestemming',
  partly: 'nog niet iedereen',
  unknown: 'nog niet gevraagd',
  asked: 'gevraagd, wacht op antwoord',
  refused: 'nee gezegd',
  withdrawn: 'ingetrokken',
  expired: 'verlopen',
  gezagUnknown: 'eerst: wie heeft gezag?',
  birthDateUnknown: 'eerst: geboortedatum',
  noGuardian: 'geen ouder met gezag bekend',
  ground: 'zonder toestemming, afgewogen',
  groundUnconfirmed: 'afgewogen, tweede persoon mist',
  internal: 'niet nodig: alleen eigen mensen',
  noConvenant: 'geen convenant',
};

/** What is missing and who must be asked, in one sentence. */
export function consentAdvice(verdict: ConsentVerdict, givenName: string): string {
  const missing = verdict.givers.filter(({ answer }) => answer === 'onbekend').map(({ name }) => name);
  switch (verdict.state) {
    case 'valid':
      return 'Er is toestemming.';
    case 'internal':
      return 'Er zit niemand van buiten aan tafel. Toestemming is niet nodig.';
    case 'ground':
      return 'Delen zonder toestemming is afgewogen en vastgelegd.';
    case 'groundUnconfirmed':
      return 'Een tweede persoon moet de afweging nog bevestigen.';
    case 'refused':
      return 'Er is nee gezegd. Niet op naam bespreken.';
    case 'withdrawn':
      return 'De toestemming is ingetrokken. Niet op naam bespreken.';
    case 'gezagUnknown':
      return 'Zoek eerst uit wie gezag heeft.';
    case 'birthDateUnknown':
      return 'Vul eerst de geboortedatum in: daaruit volgt wie beslist.';
    case 'noGuardian':
      return 'Er is geen ouder met gezag bekend. Zoek uit wie beslist, bijvoorbeeld een voogd.';
    case 'noConvenant':
      return 'Er is toestemming, maar geen geldig convenant met de partners van buiten.';
    case 'asked':
      return `Gevraagd, nog geen antwoord: ${missing.join(', ')}.`;
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
  EXPIRES_IN_PAST: 'De laatste dag is al voorbij. Er is niets bewaard.',
  GIVER_WITHOUT_GEZAG:
    'Deze persoon heeft geen gezag. Zijn of haar ja of nee telt niet. Er is niets bewaard. Klopt het gezag niet? Wijzig het bij de ouders.',
  GEZAG_UNKNOWN: 'Van deze persoon is het gezag nog niet bekend. Vul dat eerst in bij de ouders. Er is niets bewaard.',
  ALREADY_ASKED: 'Dit is al gevraagd en het antwoord komt nog. Vraag het niet twee keer. Er is niets bewaard.',
  SAID_NO:
    'Deze persoon zei nee of trok in. Vraag het niet opnieuw. Komt hij of zij er zelf op terug? Leg dan het nieuwe antwoord vast.',
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

export const groundTexts = {
  open: 'Delen zonder toestemming',
  title: 'Delen zonder toestemming',
  why: 'Alleen als het echt moet. Je weegt het af in woorden, en een collega bevestigt het.',
  ground: 'Waarom mag het?',
  purpose: 'Waarvoor moet dit gedeeld worden?',
  necessity: 'Waarom is dit nodig, en niet minder?',
  subsidiarity: 'Waarom kan het niet anders, en lukt toestemming niet?',
  informed: 'Weten leerling en ouders ervan? Zo niet, waarom niet?',
  save: 'Leg de afweging vast',
  cancel: 'Laat zo',
  by: (name: string, day: string) => `Afgewogen door ${name}, ${day}.`,
  confirmed: (name: string, day: string) => `Bevestigd door ${name}, ${day}.`,
  confirmBefore: (day: string) => `Een ander moet dit bevestigen, uiterlijk ${day}.`,
  confirm: 'Ik bevestig dit',
} as const;

export const groundNames = {
  vitaalBelang: 'acuut gevaar (vitaal belang)',
  publiekeTaak: 'taak van de school, afgewogen',
  wettelijkePlicht: 'de wet verplicht het',
} as const;

export const groundRefusals: RefusalTexts<typeof recordGround> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: recordRefusals.STUDENT_NOT_FOUND,
  MEETING_NOT_FOUND: 'Dit overleg is er niet meer, of is al vastgesteld. Er is niets bewaard.',
};
export const confirmRefusals: RefusalTexts<typeof confirmGround> = {
  ...gateTexts,
  GROUND_NOT_FOUND: 'Deze afweging is er niet meer.',
  ALREADY_CONFIRMED: 'Deze afweging was al bevestigd.',
  SAME_PERSON: 'Jij schreef deze afweging zelf. Een collega moet hem bevestigen.',
  CHANGED_MEANWHILE: withdrawRefusals.CHANGED_MEANWHILE,
};
