import type { RosterReason } from '../../shared/students/roster/model.ts';
import type { ROSTER_FILE_TROUBLE } from '../../shared/students/roster-contract.ts';

/** Why a row is not taken as it is. */
export const reasonTexts: Readonly<Record<RosterReason, string>> = {
  NUMBER_MISSING: 'Er staat geen leerlingnummer.',
  NUMBER_SCIENTIFIC: 'Excel heeft dit nummer afgekort, zoals 2,01E+08. Maak de kolom in Excel op als tekst.',
  NUMBER_IS_BSN: 'In deze kolom staan burgerservicenummers. Kies de kolom met het leerlingnummer van de school.',
  NUMBER_TWICE: 'Dit nummer staat in dit bestand ook bij een andere leerling. Kijk welke klopt.',
  NAME_MISSING: 'Er staat geen naam.',
  NAME_TOO_LONG: 'De naam is langer dan 200 tekens.',
  DATE_UNREADABLE: 'Dit is geen datum die Zorgspil kent. Schrijf hem als dag-maand-jaar.',
  AGE_UNLIKELY: 'Deze leeftijd past niet bij een leerling op een middelbare school.',
  BIRTH_DATE_DIFFERS: 'Dit nummer hoort bij een leerling met een andere geboortedatum. Kijk wie het is.',
  SAME_PERSON_OTHER_NUMBER:
    'Er is al een leerling met deze naam en geboortedatum, maar met een ander nummer. Kijk of het dezelfde is.',
};

/** Why a file cannot be read at all. Nothing is ever stored then. */
export const fileTroubleTexts: Readonly<Record<(typeof ROSTER_FILE_TROUBLE)[number], string>> = {
  EMPTY_FILE: 'Dit bestand is leeg. Er is niets ingelezen. Exporteer het opnieuw.',
  BINARY_FILE: 'Dit is geen leerlingbestand. Er is niets ingelezen. Kies een CSV-, XLSX- of EDEXML-bestand.',
  TOO_LARGE: 'Dit bestand is groter dan 50 MB. Er is niets ingelezen. Exporteer alleen de leerlingen.',
  TOO_MANY_ROWS: 'Dit bestand heeft meer dan 100.000 regels. Er is niets ingelezen. Exporteer alleen deze school.',
  TOO_MANY_COLUMNS: 'Dit bestand heeft meer dan 500 kolommen. Er is niets ingelezen. Exporteer alleen wat nodig is.',
  QUOTE_OPEN:
    'Ergens begint een tekst met een aanhalingsteken dat nooit sluit. Er is niets ingelezen. Exporteer het opnieuw.',
  NO_HEADER_FOUND: 'Er staat geen regel met kolomnamen in, zoals Leerlingnummer en Achternaam. Er is niets ingelezen.',
  XLS_OLD: 'Dit is een oud Excel-bestand (.xls). Er is niets ingelezen. Bewaar het als .xlsx of .csv.',
  ZIP_BOMB: 'Dit bestand wordt uitgepakt veel te groot. Er is niets ingelezen.',
  ZIP_BROKEN: 'Dit Excel-bestand is beschadigd. Er is niets ingelezen. Exporteer het opnieuw.',
  XML_BROKEN: 'Dit EDEXML-bestand is niet goed gevormd. Er is niets ingelezen. Exporteer het opnieuw.',
  XML_DOCTYPE: 'Dit XML-bestand bevat een DOCTYPE. Dat kan onveilig zijn. Er is niets ingelezen.',
  XML_TOO_DEEP: 'Dit XML-bestand is te diep genest. Er is niets ingelezen.',
  XML_TOO_MUCH: 'Er staan te veel onderdelen in dit XML-bestand. Er is niets ingelezen. Exporteer alleen deze school.',
  NOT_EDEXML: 'Dit is een XML-bestand, maar geen EDEXML. Er is niets ingelezen. Kies het leerlingbestand.',
  NO_PUPILS: 'Er staan geen leerlingen in dit bestand. Er is niets ingelezen.',
  ENCRYPTED_FILE: 'Dit bestand is met een wachtwoord beveiligd. Er is niets ingelezen. Bewaar het zonder wachtwoord.',
  CELL_TOO_LONG: 'Er staat een veel te lange tekst in een vakje. Er is niets ingelezen.',
  FILE_UNREADABLE: 'Dit bestand is niet te openen. Er is niets ingelezen. Sluit het in Excel en kies het opnieuw.',
  PARSER_STOPPED: 'Het inlezen duurde te lang of liep vast. Er is niets ingelezen. Exporteer het bestand opnieuw.',
};
