import type * as after from '../../shared/intake/after-contract.ts';
import type { destroyApplicants } from '../../shared/intake/decision-contract.ts';
import type { IntakeLetter } from '../../shared/intake/letter-texts.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const letterTexts: Readonly<Record<IntakeLetter, string>> = {
  placed: 'Toelating',
  placedWithPlan: 'Toelating met plan van aanpak',
  invited: 'Uitnodiging van de commissie',
  refused: 'Afwijzing',
};

export const afterTexts = {
  title: 'Brieven na het besluit',
  sub: 'De woorden van de brieven pas je aan bij Beheer, Brieven.',
  empty: 'Er wachten geen brieven',
  emptyText: 'Na een besluit van de commissie staat hier wie welke brief krijgt.',
  waiting: (n: number) => (n === 1 ? '1 brief te maken' : `${n} brieven te maken`),
  sent: (day: string) => `weg op ${day}`,
  notComplete: 'nog niet compleet: zoek een andere school',
  decided: (day: string) => `besluit ${day}`,
  format: 'Maak ze als',
  formats: { pdf: 'PDF', docx: 'Word' },
  typed: { 'dag gesprek': 'Dag van het gesprek', 'tijd gesprek': 'Tijd', 'plaats gesprek': 'Plaats' } as Readonly<
    Record<string, string>
  >,
  make: (n: number) => (n === 1 ? 'Maak 1 brief' : `Maak ${n} brieven`),
  nothingChosen: 'Kies wie een brief krijgt.',
  choose: (name: string) => `Brief voor ${name}`,
  chooseAll: 'Allemaal',
  busy: (done: number, all: number) => `${done} van ${all} brieven klaargezet`,
  saving: (n: number) => `${n} brieven klaar. Kies waar het bestand heen gaat.`,
  marking: (done: number, all: number) => `${done} van ${all} op verstuurd`,
  stop: 'Stop',
  stopped: 'Gestopt. Er is niets gemaakt.',
  made: (n: number) => `${n} ${n === 1 ? 'brief' : 'brieven'} gemaakt.`,
  markSent: (n: number) => (n === 1 ? 'Zet 1 brief op verstuurd' : `Zet ${n} brieven op verstuurd`),
  marked: (n: number) => `${n} op verstuurd gezet en afgerond.`,
  notPlaced: 'Niet geplaatst',
  notPlacedWhy:
    'Deze dossiers worden niet langer bewaard dan nodig: zes weken, uiterlijk 31 juli, en nooit korter dan de termijn van bezwaar.',
  keptUntil: 'Bewaard tot en met',
  over: 'voorbij',
  destroyColumn: 'Vernietig',
  destroyOne: (name: string) => `Vernietig: ${name}`,
  destroy: (n: number) => (n === 1 ? 'Vernietig 1 dossier' : `Vernietig ${n} dossiers`),
  destroyWhat:
    'Alles van deze aanmeldingen verdwijnt: gegevens, dossier, bijlagen, concepten, regels in het register en de sleutels. Dat kan niet terug, ook niet uit een reservekopie van de gegevens. In het logboek blijft staan dat het gebeurde, zonder naam.',
  typeCount: (n: number) => `Typ het aantal: ${n}`,
  destroyNow: 'Vernietig nu',
  destroyed: (dossiers: number, attachments: number) =>
    `${dossiers} ${dossiers === 1 ? 'dossier' : 'dossiers'} vernietigd, met ${attachments} ${attachments === 1 ? 'bijlage' : 'bijlagen'} en alle sleutels.`,
  outcome: 'Hoe',
  outcomes: { refused: 'afgewezen', withdrawn: 'teruggetrokken' },
  name: 'Leerling',
  otherSchool: 'Andere school',
  compositionTitle: 'Klassenlijst',
  compositionSub: 'Geplaatste leerlingen, met wie ze graag samen in de klas zitten en wat ze nodig hebben.',
  compositionEmpty: 'Nog niemand geplaatst',
  compositionEmptyText: 'Na een besluit van de commissie staan geplaatste leerlingen hier.',
  spread: (extra: number, basic: number, all: number) =>
    `${all} geplaatst · ${extra} met extra ondersteuning · ${basic} met basisondersteuning`,
  perSchool: 'Per basisschool',
  support: 'Ondersteuning',
  needs: { none: '–', basic: 'basis', extra: 'extra' },
  plan: 'plan van aanpak',
  withWhom: 'Graag met',
  withoutWhom: 'Liever niet met',
  profile: 'Profiel',
  note: 'Opmerking',
  change: 'Wijzig',
  save: 'Bewaar',
  leaveIt: 'Laat zo',
  export: 'Naar Excel',
  exportWhy: 'Het bestand staat buiten de kluis. Dat komt in het register.',
} as const;

const NOT_FOUND = 'Deze aanmelding is er niet meer.';
const OTHER_DECISION =
  'Bij een van deze leerlingen is het besluit anders dan deze brief. Er is niets gemaakt. Open de lijst opnieuw.';
const REFUSAL_INCOMPLETE =
  'Een afwijzing om ondersteuning kan nog niet weg: leg eerst de andere school vast. Er is niets gemaakt.';
const LETTERS_GONE = 'Deze brieven staan niet meer klaar. Er is niets gemaakt. Maak ze opnieuw.';
const NOT_SAVED = 'Het bestand kon niet bewaard worden. Kies een andere plek.';
export const composeRefusals: RefusalTexts<typeof after.composeIntakeLetters> = {
  ...gateTexts,
  APPLICATION_NOT_FOUND: NOT_FOUND,
  OTHER_DECISION,
  REFUSAL_INCOMPLETE,
  LETTERS_GONE,
  TOO_MANY_LETTERS: 'Er passen 400 brieven in één bestand. Er is niets gemaakt. Kies er minder.',
};
export const printRefusals: RefusalTexts<typeof after.printIntakeLetters> = {
  ...gateTexts,
  LETTERS_GONE,
  OTHER_DECISION,
  REFUSAL_INCOMPLETE,
  PAPER_NOT_SAVED: NOT_SAVED,
};
export const destroyRefusals: RefusalTexts<typeof destroyApplicants> = {
  ...gateTexts,
  APPLICATION_NOT_FOUND: 'Een van deze aanmeldingen is er niet meer. Er is niets vernietigd.',
  COUNT_DIFFERS: 'Dit is niet het aantal dat gekozen is. Er is niets vernietigd.',
  NOT_DUE: 'Van een van deze dossiers is de bewaartermijn nog niet voorbij. Er is niets vernietigd.',
};
export const wishesRefusals: RefusalTexts<typeof after.saveWishes> = {
  ...gateTexts,
  APPLICATION_NOT_FOUND: NOT_FOUND,
  CHANGED_MEANWHILE: 'Iemand anders heeft dit intussen gewijzigd. Er is niets bewaard. Open het opnieuw.',
};
export const exportRefusals: RefusalTexts<typeof after.exportComposition> = {
  ...gateTexts,
  ROUND_NOT_FOUND: 'Deze ronde is er niet meer.',
  NOBODY_PLACED: 'Er is nog niemand geplaatst.',
  PAPER_NOT_SAVED: NOT_SAVED,
};
