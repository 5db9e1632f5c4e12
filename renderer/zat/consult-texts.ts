import type * as calls from '../../shared/zat/consult-contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const consultTexts = {
  title: 'Anoniem overleg',
  why: 'Een vraag zonder leerling. Niemand aan tafel mag kunnen raden wie het is.',
  add: 'Anoniem overleg erbij',
  question: 'De vraag, zonder naam, klas of leeftijd',
  minutes: 'Min',
  rare: 'Hieraan kan iemand de leerling herkennen:',
  kinds: {
    age: 'een leeftijd',
    birthDate: 'een geboortedatum',
    class: 'een klas',
    number: 'een nummer',
    place: 'een woonplaats of herkomst',
    family: 'het gezin',
    rare: 'iets bijzonders',
  },
  save: 'Zet op de agenda',
  remove: 'Haal eraf',
  advice: 'Algemeen advies',
  saveAdvice: 'Bewaar het advies',
  saved: 'bewaard',
  cancel: 'Laat zo',
} as const;

const gone = 'Dit overleg is er niet meer.';
const named =
  'In de tekst staat de naam van een leerling. Dan is het niet anoniem. Er is niets bewaard. Haal de naam weg.';

export const addConsultRefusals: RefusalTexts<typeof calls.addZatConsult> = {
  ...gateTexts,
  MEETING_NOT_FOUND: gone,
  MEETING_NOT_OPEN: 'Dit overleg is al begonnen of vastgesteld. Er is niets gewijzigd.',
  NAME_IN_TEXT: named,
};
export const adviceRefusals: RefusalTexts<typeof calls.saveZatAdvice> = {
  ...gateTexts,
  CONSULT_NOT_FOUND: gone,
  MEETING_NOT_RUNNING: 'Dit overleg is niet bezig. Er is niets gewijzigd.',
  NAME_IN_TEXT: named,
  CHANGED_MEANWHILE:
    'Iemand heeft dit intussen gewijzigd. Jouw tekst staat er nog. Kijk wat er nu staat en bewaar opnieuw.',
};
