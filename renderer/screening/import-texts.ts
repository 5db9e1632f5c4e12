import type { ParkReason } from '../../shared/screening/import.ts';
import type {
  commitResults,
  pickResults,
  settleParked,
  undoResultImport,
} from '../../shared/screening/import-contract.ts';
import type { GivenFault } from '../../shared/screening/read-given.ts';
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
  rowPerTest: 'Eén toets per regel',
  parts: {
    number: 'leerlingnummer',
    name: 'naam',
    className: 'klas',
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
  },
  line: (row: number) => `regel ${row}`,
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

export const reasonWords: Readonly<Record<ParkReason | GivenFault, string>> = {
  UNKNOWN_PUPIL: 'geen leerling met dit nummer of deze naam',
  NAME_TWICE: 'twee leerlingen heten zo',
  OTHER_YEAR: 'zit in een ander leerjaar',
  NO_PUPIL: 'geen naam of nummer in de regel',
  NOT_A_NUMBER: 'is geen getal',
  OUT_OF_RANGE: 'kan niet bij deze toets',
  TOO_PRECISE: 'te veel cijfers achter de komma',
  NOT_A_BAND: 'deze letter kent de toets niet',
  NOT_A_WORD: 'dit woord kent de toets niet',
};

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
