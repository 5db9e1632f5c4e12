import type * as calls from '../../shared/intake/decision-contract.ts';
import type { ReasonClass } from '../../shared/intake/model.ts';
import type { DECISION_REFUSALS } from '../../shared/intake/rules.ts';
import type { startPlan } from '../../shared/plans/contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const reasonTexts: Readonly<Record<ReasonClass, string>> = {
  supportNeed: 'ondersteuning die wij niet kunnen geven',
  noRoom: 'geen plaats',
  entryRequirements: 'voldoet niet aan de toelatingseisen',
  foundation: 'ouders onderschrijven de grondslag niet',
  repeatsYear: 'moet het jaar overdoen',
  withdrawn: 'teruggetrokken',
};

export const decisionTexts = {
  title: 'Toelatingscommissie',
  sub: (n: number) =>
    n === 0 ? 'Niemand wacht op een besluit.' : n === 1 ? '1 leerling wacht' : `${n} leerlingen wachten`,
  emptyTitle: 'Niemand wacht op een besluit',
  emptyText: 'Een leerling staat hier als de zorgcoördinator advies gaf. Jullie besluiten over elke leerling apart.',
  place: (at: number, all: number) => `${at} van ${all}`,
  previous: 'Vorige',
  next: 'Volgende',
  decideBy: (day: string) => `besluit uiterlijk ${day}`,
  isInvited: 'ouders zijn uitgenodigd',
  decision: 'Besluit',
  outcome: 'Wat besluiten jullie',
  switchRules:
    'Moet de leerling het jaar overdoen, dan plaatsen wij in principe niet. Biedt de oude school het lagere niveau niet, dan kan het wel. Is er geen plaats in de afdeling, dan wijzen wij af.',
  outcomes: {
    placed: 'geplaatst',
    placedWithPlan: 'geplaatst met plan van aanpak',
    invited: 'eerst de ouders uitnodigen',
    refused: 'niet geplaatst',
  },
  reasonClass: 'Waarom niet',
  chooseReason: 'kies',
  reason: 'Reden, zoals die in de brief komt',
  note: 'Toelichting',
  advice: 'Advies aan de ouders',
  adviceWhy: 'Wat zij nu kunnen doen. Komt in de brief.',
  otherSchool: 'School die de leerling wel plaatst',
  otherSchoolWhy: 'Bij ondersteuning sluit de afwijzing pas met deze school en de dag waarop die ja zei.',
  confirmedOn: 'Die school zei ja op',
  decide: 'Leg het besluit vast',
  decidedBy: (who: string, day: string) => `${who}, ${day}`,
  keys: 'vorige, volgende',
  dossierLine: 'Dossier',
  notDecided: 'Nog geen besluit.',
  lacks: 'De afwijzing kan nog niet weg. Er ontbreekt: ',
  gaps: {
    reason: 'de reden',
    advice: 'het advies',
    otherSchool: 'de andere school',
    confirmedOn: 'de dag waarop die ja zei',
  },
  saveSchool: 'Leg de school vast',
  letterSent: 'De brief is weg op',
  sent: 'Leg vast',
  makePlan: 'Begin het plan van aanpak',
  planMade: 'Het concept van het plan van aanpak staat bij de leerling.',
  letterSentOn: (day: string) => `brief weg ${day}`,
} as const;

const decision: Readonly<Record<(typeof DECISION_REFUSALS)[number], string>> = {
  NOT_AT_COMMITTEE: 'Deze leerling ligt nog niet bij de commissie.',
  ADVICE_MISSING: 'Er is nog geen advies van de zorgcoördinator.',
  ALREADY_DECIDED: 'Over deze leerling is al besloten.',
  REASON_CLASS_MISSING: 'Kies waarom de leerling niet geplaatst wordt. Er is niets vastgelegd.',
  REASON_MISSING: 'Schrijf de reden op. Die komt in de brief. Er is niets vastgelegd.',
  REFUSAL_ADVICE_MISSING: 'Schrijf op wat jullie de ouders nu aanraden. Er is niets vastgelegd.',
};
const NOT_FOUND = 'Deze aanmelding is er niet meer.';
const CHANGED = 'Iemand anders heeft dit intussen gewijzigd. Er is niets vastgelegd. Open het opnieuw.';

export const decideRefusals: RefusalTexts<typeof calls.decideApplication> & RefusalTexts<typeof calls.decideSwitch> = {
  ...gateTexts,
  ...decision,
  APPLICATION_NOT_FOUND: NOT_FOUND,
  NOT_FOR_COMMITTEE: 'Over zij-instroom besluit wie hem afhandelt.',
  NOT_A_SWITCH: 'Over deze leerling besluit de toelatingscommissie.',
  CHANGED_MEANWHILE: CHANGED,
};
export const completeRefusals: RefusalTexts<typeof calls.completeRefusal> = {
  ...gateTexts,
  APPLICATION_NOT_FOUND: NOT_FOUND,
  NOT_REFUSED: 'Deze leerling is niet afgewezen.',
  CONFIRMED_IN_FUTURE: 'Deze dag ligt in de toekomst. Kijk de datum na.',
  CHANGED_MEANWHILE: CHANGED,
};
export const sentRefusals: RefusalTexts<typeof calls.letterSent> = {
  ...gateTexts,
  APPLICATION_NOT_FOUND: NOT_FOUND,
  NOT_DECIDED: 'Er is nog niet besloten.',
  REFUSAL_INCOMPLETE: 'De afwijzing is nog niet compleet. Leg eerst de andere school vast en de dag waarop die ja zei.',
  SENT_IN_FUTURE: 'Deze dag ligt in de toekomst. Kijk de datum na.',
};
export const admitRefusals: RefusalTexts<typeof calls.admitApplicant> = {
  ...gateTexts,
  APPLICATION_NOT_FOUND: NOT_FOUND,
  NOT_PLACED: 'Deze leerling is niet geplaatst.',
  ALREADY_PUPIL: 'Deze leerling staat al bij de leerlingen.',
  CLASS_NOT_FOUND: 'Deze klas is er niet meer. Kies een andere.',
  NUMBER_TAKEN: 'Dit nummer heeft een andere leerling al. Er is niets bewaard.',
};
export const planRefusals: RefusalTexts<typeof startPlan> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: 'Deze leerling is er niet meer.',
  CLASS_NOT_FOUND: 'Deze klas is er niet meer.',
  STUDENT_LEFT: 'Deze leerling is van school. Er is geen plan gemaakt.',
  WRONG_KIND: 'Dit soort plan kan hier niet. Er is niets gemaakt.',
  OFFER_NOT_FOUND: 'Een deel van het aanbod is er niet meer. Er is niets gemaakt.',
  TOO_MANY_GOALS: 'Er staan meer dan tien doelen in. Er is niets gemaakt.',
};
