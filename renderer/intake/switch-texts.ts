import type * as calls from '../../shared/intake/switch-contract.ts';
import type { SwitchState, SwitchStep } from '../../shared/intake/switch-path.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const switchTexts = {
  title: 'Het jaar van een schoolwisselaar',
  why: 'Zo spraken de scholen het af. Wat op de oude school gebeurt, zegt wanneer je iets kunt verwachten.',
  steps: {
    weakResults: 'Zwakke resultaten besproken op de oude school',
    interim: 'Tussentijds geëvalueerd, besproken in zorgteam of ZAT',
    endReview: 'Eindevaluatie, met ouders en zo nodig leerplicht',
    form: 'Definitief advies en volledig schoolwisselaarsformulier',
    place: 'Plek bekend vóór de zomervakantie',
  } satisfies Record<SwitchStep, string>,
  window: (from: string, until: string) => `${from} tot en met ${until}`,
  states: { done: 'klaar', late: 'te laat', now: 'nu', later: 'later' } satisfies Record<SwitchState, string>,
  doneOn: (day: string) => `klaar op ${day}`,
  tick: (step: string) => `Klaar: ${step}`,
} as const;

const NOT_FOUND = 'Deze aanmelding is er niet meer.';
const NOT_A_SWITCH = 'Dit is geen zij-instroom.';
export const stepRefusals: RefusalTexts<typeof calls.saveSwitchStep> = {
  ...gateTexts,
  APPLICATION_NOT_FOUND: NOT_FOUND,
  NOT_A_SWITCH,
  DONE_IN_FUTURE: 'Deze dag ligt in de toekomst. Kijk de datum na.',
};
export const saveSwitchRefusals: RefusalTexts<typeof calls.saveSwitch> = {
  ...gateTexts,
  APPLICATION_NOT_FOUND: NOT_FOUND,
  NOT_A_SWITCH,
  RECEIVED_IN_FUTURE: 'De dag van ontvangst ligt in de toekomst. Kijk de datum na.',
  DOSSIER_ALREADY_READ: 'Het dossier is al gelezen. De dag van ontvangst kan daarom niet meer leeg.',
  CHANGED_MEANWHILE: 'Iemand anders heeft dit intussen gewijzigd. Er is niets bewaard. Open het opnieuw.',
};
