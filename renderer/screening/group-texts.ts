import type { recordAttendance, saveGroup } from '../../shared/screening/groups.ts';
import type { saveInvitation } from '../../shared/screening/nurse.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const groupTexts = {
  title: 'Groepen',
  sub: 'Leerlingen die je samen helpt, en wie er was.',
  empty: 'Nog geen groep',
  emptyText: 'Maak bijvoorbeeld een leesgroep of een rekengroep. Daarna zet je er leerlingen van de caseload bij.',
  emptyForReader: 'De remedial teacher heeft nog geen groep gemaakt.',
  add: 'Nieuwe groep',
  change: 'Wijzig',
  mark: 'Vul in wie er was',
  closed: 'gestopt',
  nobody: 'Nog niemand.',
  join: 'Zet leerlingen erbij',
  whoJoins: 'Deze leerlingen staan hiervoor op de caseload.',
  nobodyWaits:
    'Iedereen die hiervoor op de caseload staat, zit al in de groep. Zeg eerst in het rooster dat iets een signaal is.',
  waitsSince: (day: string) => `op de caseload sinds ${day}, nog geen hulp`,
  alreadyHas: (help: string) => `heeft al: ${help}`,
  joinsFrom: 'Vanaf',
  addMembers: (n: number) => (n === 1 ? 'Zet 1 leerling erbij' : `Zet ${n} leerlingen erbij`),
  pupil: 'Leerling',
  period: 'Periode',
  presence: 'Aanwezig',
  runs: 'loopt',
  presentOf: (present: number, all: number) => (all === 0 ? '–' : `${present} van ${all}`),
  marks: { present: 'ja', absent: 'nee', none: '' },
  heldOn: 'Dag',
  whoWasThere: 'Haal het vinkje weg bij wie er niet was.',
  saveMarks: 'Bewaar wie er was',
  name: 'Naam',
  nameExample: 'Leesgroep leerjaar 1',
  about: 'Waarover',
  when: 'Wanneer en waar',
  whenExample: 'di 3e uur, lokaal 0.14',
  isClosed: 'De groep is gestopt',
  save: 'Bewaar de groep',
  cancel: 'Terug',
} as const;

export const groupRefusals: RefusalTexts<typeof saveGroup> = {
  ...gateTexts,
  GROUP_NOT_FOUND: 'Deze groep is er niet meer. Er is niets bewaard.',
  CHANGED_MEANWHILE: 'Iemand anders wijzigde deze groep net. Er is niets overschreven. Kijk en bewaar opnieuw.',
};

export const attendanceRefusals: RefusalTexts<typeof recordAttendance> = {
  ...gateTexts,
  GROUP_NOT_FOUND: 'Deze groep is er niet meer. Er is niets bewaard.',
  NOT_IN_GROUP: 'Een leerling zit niet in deze groep. Er is niets bewaard.',
  DAY_IN_FUTURE: 'Deze dag moet nog komen. Er is niets bewaard.',
  GROUP_CLOSED: 'Deze groep is gestopt. Er is niets bewaard.',
};

export const nurseTexts = {
  title: 'Schoolverpleegkundige',
  sub: 'In leerjaar 2 en 4 vult elke leerling een vragenlijst in bij de GGD. Hier staat alleen wie een uitnodiging krijgt, nooit waarom.',
  empty: 'Nog geen uitnodigingen',
  emptyText: 'Krijg je van de schoolverpleegkundige door wie wordt uitgenodigd? Zoek de leerling en zet de dag erbij.',
  find: 'Zoek een leerling uit leerjaar 2 of 4',
  none: 'Niemand gevonden in leerjaar 2 of 4.',
  invitedOn: 'Uitgenodigd op',
  add: 'Voeg toe',
  pupil: 'Leerling',
  hasBeen: 'Is geweest',
  hasBeenOf: (name: string) => `Is geweest: ${name}`,
  remove: 'Haal weg',
} as const;

export const invitationRefusals: RefusalTexts<typeof saveInvitation> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: 'Deze leerling is er niet meer. Er is niets bewaard.',
  NOT_THIS_YEAR: 'De vragenlijst is voor leerjaar 2 en 4. Er is niets bewaard.',
  CHANGED_MEANWHILE: 'Iemand anders wijzigde dit net. Er is niets overschreven. Kijk en bewaar opnieuw.',
};
