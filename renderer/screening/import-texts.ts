import type { Instrument } from '../../shared/screening/campaign.ts';
import type {
  commitResults,
  pickResults,
  settleParked,
  undoResultImport,
} from '../../shared/screening/import-contract.ts';
import type { ListFault, ParkReason } from '../../shared/screening/import-model.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const importTexts = {
  title: 'Uitslagen inlezen',
  sub: 'Een lijst van de uitgever (CSV of Excel). Je ziet eerst wat er gebeurt.',
  noCampaign: 'Zet eerst een afname klaar',
  noCampaignText: 'Uitslagen horen bij een afname. Maak die bij Afnames, met dezelfde toetsen als in de lijst.',
  campaign: 'Voor welke afname',
  pick: 'Kies een lijst',
  pickOther: 'Kies een andere lijst',
  columns: 'Wat staat waar',
  fitted: (name: string) => `De kolommen zijn herkend van “${name}”.`,
  notRead: 'niet lezen',
  never: 'wordt nooit gelezen',
  aboutPupil: 'Over de leerling',
  aboutTest: 'Score van een toets',
  aboutLetter: 'Letter van de uitgever, om na te kijken',
  letterOf: (test: string) => `letter van ${test}`,
  whenTaken: 'Wanneer',
  columnHead: { column: 'Kolom', what: 'Wat is het', sample: 'Zo staat het erin' },
  rowPerTest: 'Eén toets per regel',
  parts: {
    number: 'leerlingnummer',
    name: 'naam',
    className: 'klas',
    date: 'dag van de toets',
    test: 'naam van de toets',
    value: 'de score',
  },
  partOf: (header: string) => `Wat staat in ${header}`,
  dropped: (header: string, n: number) =>
    `${header}: ${n === 1 ? '1 waarde' : `${n} waarden`} niet gelezen, alleen geteld.`,
  whatWillHappen: 'Wat er gaat gebeuren',
  kinds: {
    new: 'nieuw',
    double: 'anders dan wat er staat',
    same: 'stond er al',
    refused: 'klopt niet',
    parked: 'geparkeerd',
    otherLetter: 'andere letter',
  },
  about: {
    new: 'Deze scores komen erbij.',
    double: 'Er staat al een andere score. Beide blijven staan, met een merkteken.',
    same: 'Deze scores stonden er al. Er gebeurt niets mee.',
    refused:
      'Deze waarden worden niet ingelezen. Zet ze goed in de lijst en lees die opnieuw, of typ ze in het rooster.',
    parked: 'Van deze regels is niet zeker over wie ze gaan. Ze wachten tot je dat zegt.',
    otherLetter:
      'De uitgever geeft een andere letter dan jouw normen. De score wordt wel ingelezen. Kijk de grenzen na bij Toetsen en normen.',
  },
  line: (row: number) => `regel ${row}`,
  lineHead: { row: 'Regel', who: 'Leerling', column: 'Kolom', given: 'Waarde', why: 'Wat ermee is' },
  letters: (theirs: string, ours: string) => `lijst: ${theirs.toUpperCase()}, jouw normen: ${ours}`,
  shownOf: (from: number, until: number, all: number) => `${from} tot en met ${until} van ${all}`,
  previous: 'Vorige',
  next: 'Volgende',
  unknownTests: 'Welke toets is dit?',
  unknownTestsHelp: 'Deze namen staan in de lijst en horen nog bij geen toets. Zonder antwoord worden ze niet gelezen.',
  unknownTest: (text: string, n: number) => `“${text}”, ${n === 1 ? '1 score' : `${n} scores`}`,
  knownTests: 'Zo heten de toetsen in de lijst',
  openGrid: 'Open het rooster',
  saveAs: 'Onthoud de kolommen als',
  saveAsHelp: 'Bijvoorbeeld: Dia jaar 1, beginmeting',
  commit: (n: number) => (n === 1 ? 'Lees 1 score in' : `Lees ${n} scores in`),
  nothing: (parked: number) => (parked === 0 ? 'Niets om in te lezen' : `Parkeer ${parked}`),
  done: (saved: number, parked: number) =>
    `Ingelezen: ${saved} ${saved === 1 ? 'score' : 'scores'}${parked === 0 ? '' : `, ${parked} geparkeerd`}.`,
  another: 'Nog een lijst',
  earlier: 'Eerder ingelezen',
  counts: (saved: number, parked: number) => `${saved} scores${parked === 0 ? '' : `, ${parked} geparkeerd`}`,
  undo: 'Draai terug',
  isUndone: 'teruggedraaid',
  undone: (n: number) =>
    `Teruggedraaid: ${n} ${n === 1 ? 'score' : 'scores'} weg. Wat je daarna zelf typte, staat er nog.`,
  parked: (n: number) => (n === 1 ? '1 geparkeerde leerling' : `${n} geparkeerde leerlingen`),
  parkedHelp: 'Zorgspil gokt niet. Zeg wie het is, of haal weg wie niet op school zit.',
  nobody: 'Geen naam of nummer',
  assign: 'Zeg wie het is',
  drop: 'Haal weg',
  find: 'Zoek de leerling',
} as const;

const reasonWords: Readonly<Record<ParkReason | ListFault, string>> = {
  UNKNOWN_PUPIL: 'geen leerling met dit nummer of deze naam',
  NAME_TWICE: 'twee leerlingen heten zo',
  OTHER_YEAR: 'zit in een ander leerjaar',
  NO_PUPIL: 'geen naam of nummer in de regel',
  NOT_A_NUMBER: 'is geen getal',
  OUT_OF_RANGE: 'kan niet bij deze toets',
  TOO_PRECISE: 'te veel cijfers achter de komma',
  NOT_A_BAND: 'deze letter kent de toets niet',
  NOT_A_WORD: 'dit woord kent de toets niet',
  NOT_A_DAY: 'is geen dag, zoals 12-10-2026',
  DAY_OUTSIDE: 'ligt buiten dit schooljaar of moet nog komen',
};

/** Why a value or a line is not taken, with what would have been right. */
export function whyNot(reason: ParkReason | ListFault, test: Instrument | undefined): string {
  const { name, scale } = test?.edition ?? {};
  if (!scale || name === undefined) return reasonWords[reason];
  if (reason === 'OUT_OF_RANGE') return `kan niet: ${name} loopt van ${scale.low} tot ${scale.high}`;
  if (reason === 'TOO_PRECISE') return `te veel cijfers achter de komma: ${name} heeft er ${scale.decimals}`;
  if (reason === 'NOT_A_WORD') return `${name} kent alleen ${scale.words.map(({ text }) => text).join(', ')}`;
  if (reason === 'NOT_A_NUMBER') return `is geen getal: ${name} loopt van ${scale.low} tot ${scale.high}`;
  return reasonWords[reason];
}

export const pickRefusals: RefusalTexts<typeof pickResults> = {
  ...gateTexts,
  EMPTY_FILE: 'Dit bestand is leeg. Er is niets ingelezen.',
  BINARY_FILE: 'Dit is geen lijst die Zorgspil kan lezen. Bewaar hem als CSV of Excel en kies opnieuw.',
  TOO_LARGE: 'Dit bestand is te groot (meer dan 50 MB). Er is niets ingelezen.',
  TOO_MANY_ROWS: 'Dit bestand heeft te veel regels. Er is niets ingelezen.',
  TOO_MANY_COLUMNS: 'Dit bestand heeft meer dan 500 kolommen. Er is niets ingelezen.',
  QUOTE_OPEN: 'Ergens begint een tekst met een aanhalingsteken dat nooit sluit. Er is niets ingelezen.',
  XML_TOO_MUCH: 'In dit bestand staat te veel. Er is niets ingelezen.',
  NOT_EDEXML: 'Dit is geen lijst die Zorgspil kan lezen. Bewaar hem als CSV of Excel en kies opnieuw.',
  NO_HEADER_FOUND:
    'Er is geen regel met kolomnamen gevonden. Zet boven de scores een regel met Leerlingnummer of Naam.',
  XLS_OLD: 'Dit is een oude Excel (xls). Bewaar hem in Excel als xlsx en kies opnieuw.',
  ZIP_BOMB: 'Dit bestand pakt te groot uit. Er is niets ingelezen.',
  ZIP_BROKEN: 'Dit bestand is beschadigd. Er is niets ingelezen. Maak de lijst opnieuw.',
  XML_BROKEN: 'Dit bestand is beschadigd. Er is niets ingelezen.',
  XML_DOCTYPE: 'Dit bestand mag zo niet gelezen worden. Er is niets ingelezen.',
  XML_TOO_DEEP: 'Dit bestand is te ingewikkeld. Er is niets ingelezen.',
  NO_PUPILS: 'Onder de kolomnamen staat niets. Er is niets ingelezen.',
  ENCRYPTED_FILE: 'Op dit bestand zit een wachtwoord. Haal dat eraf en kies opnieuw.',
  CELL_TOO_LONG: 'Een cel is te lang. Er is niets ingelezen.',
  FILE_UNREADABLE: 'Dit bestand is niet te openen. Er is niets ingelezen. Sluit het in Excel en kies het opnieuw.',
  PARSER_STOPPED: 'Het lezen duurde te lang of ging mis. Er is niets ingelezen. Probeer het opnieuw.',
  CAMPAIGN_NOT_FOUND: 'Deze afname is er niet meer. Kies een andere.',
};

export const commitRefusals: RefusalTexts<typeof commitResults> = {
  ...gateTexts,
  IMPORT_GONE: 'De lijst staat niet meer klaar. Er is niets ingelezen. Kies hem opnieuw.',
  CAMPAIGN_NOT_FOUND: 'Deze afname is er niet meer. Er is niets ingelezen.',
  CAMPAIGN_CLOSED: 'Deze afname is klaar. Er is niets ingelezen. Zet de afname weer open.',
  NOTHING_TO_IMPORT: 'Alles uit deze lijst staat er al. Er is niets gewijzigd.',
};

export const undoRefusals: RefusalTexts<typeof undoResultImport> = {
  ...gateTexts,
  IMPORT_NOT_FOUND: 'Deze lijst staat er niet meer. Er is niets gewijzigd.',
  ALREADY_UNDONE: 'Deze lijst is al teruggedraaid.',
};

export const parkedRefusals: RefusalTexts<typeof settleParked> = {
  ...gateTexts,
  PARKED_NOT_FOUND: 'Deze regel staat er niet meer.',
  STUDENT_NOT_FOUND: 'Deze leerling is er niet meer. De regel blijft geparkeerd.',
  CAMPAIGN_CLOSED: 'De afname is klaar. De regel blijft geparkeerd. Zet de afname weer open.',
  NOT_IN_CAMPAIGN: 'Deze leerling hoort niet bij het leerjaar van de afname. De regel blijft geparkeerd.',
};
