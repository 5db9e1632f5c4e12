import type { EnvelopeField } from '../../shared/intake/oso/diff.ts';
import type { ATTACHMENT_STATES, OsoTrouble, REFUSED_WHY } from '../../shared/intake/oso/model.ts';
import type * as oso from '../../shared/intake/oso-contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const osoPageTexts = {
  title: 'Lees dossiers in',
  sub: 'Overstapdossiers (OSO) van de basisscholen, als XML. Je ziet eerst wat er gebeurt.',
  round: 'Voor de ronde',
  pick: 'Kies bestanden',
  pickOther: 'Kies andere bestanden',
  switchers: 'Zij-instroom (van een andere school)',
  noRound: 'Er is geen open ronde. Dossiers van basisscholen lees je in nadat je op het bord een ronde begon.',
  read: (dossiers: number, files: number) =>
    `${dossiers} ${dossiers === 1 ? 'dossier' : 'dossiers'} uit ${files} ${files === 1 ? 'bestand' : 'bestanden'}`,
  counts: {
    new: (n: number) => `${n} nieuw`,
    changed: (n: number) => `${n} gewijzigd`,
    same: (n: number) => `${n} al ingelezen, niets nieuws`,
    noApplication: (n: number) => `${n} zonder aanmelding`,
  },
  file: (n: number) => `Bestand ${n}`,
  line: (n: number) => `regel ${n}`,
  dropped: 'Weggelaten en niet bewaard',
  droppedNames: {
    bsn: 'burgerservicenummers',
    onderwijsnummer: 'onderwijsnummers',
    iban: 'rekeningnummers',
    bsnInText: 'persoonsnummers in een tekst',
    ibanInText: 'rekeningnummers in een tekst',
    huisarts: 'huisartsen',
    gba: 'gegevens uit de gba',
    adres: 'adressen',
    geboorteplaats: 'geboorteplaatsen',
    nationaliteit: 'nationaliteiten',
    leerlinggewicht: 'gewichten',
    aansprakelijkheid: 'gegevens over aansprakelijkheid',
    tehuis: 'gegevens over een tehuis',
    verwijsindex: 'meldingen verwijsindex',
    zat: 'verslagen van een ZAT',
    derden: 'gegevens van anderen',
  } as Readonly<Record<string, string>>,
  name: 'Leerling',
  school: 'School',
  holds: 'Wat erin staat',
  status: 'Wat er gebeurt',
  choose: 'Lees in',
  statusTexts: {
    new: 'wordt ingelezen',
    changed: 'wordt bijgewerkt',
    same: 'staat er al',
    noApplication: 'geen aanmelding: vul de dag in, of sla over',
  },
  isMade: 'aanmelding wordt gemaakt, ontvangen op',
  received: 'Aanmelding ontvangen op',
  receivedAll: (n: number) => `Ontvangen op, voor alle ${n} zonder aanmelding`,
  receivedAllWhy: 'Alleen als de aanmeldingen op papier er zijn. Per leerling kun je een andere dag invullen.',
  parts: (n: number) => `${n} delen`,
  withheld: 'ouders delen niet:',
  provisional: 'voorlopig dossier',
  unseen: 'ouders hebben het nog niet gezien',
  seen: (day: string) => `ouders zagen het op ${day}`,
  disagree: 'Ouders zijn het niet eens:',
  noReason: 'zonder reden',
  disagreeSeen: 'Ik heb dit gezien',
  unknownYear: (year: string) => (year === '' ? 'versie onbekend' : `versie ${year} kennen we nog niet`),
  unread: 'niet gelezen:',
  attachments: (kept: number, out: number) =>
    `${kept} ${kept === 1 ? 'bijlage' : 'bijlagen'}${out === 0 ? '' : `, ${out} niet bewaard`}`,
  attachmentNames: 'Bijlagen die niet bewaard worden of een andere soort zijn dan hun naam zegt',
  misnamed: (type: string) => `is eigenlijk ${type}`,
  notScanned: 'In pdf, Word en plaatjes zoekt Zorgspil niet naar persoonsnummers. Kijk die zelf na.',
  keepsOwn: 'blijft zoals jullie het schreven',
  was: 'was',
  becomes: 'wordt',
  empty: 'leeg',
  commit: (n: number) => (n === 1 ? 'Lees 1 dossier in' : `Lees ${n} dossiers in`),
  busy: (done: number, all: number) => `${done} van ${all} ingelezen`,
  stop: 'Stop',
  done: (n: number, attachments: number) =>
    `${n} ${n === 1 ? 'dossier' : 'dossiers'} ingelezen, met ${attachments} ${attachments === 1 ? 'bijlage' : 'bijlagen'}.`,
  stopped: (n: number) => `Gestopt. ${n} ingelezen; de rest niet. Je kunt later verder met dezelfde bestanden.`,
  toBoard: 'Naar het bord',
  previousPage: 'Vorige',
  more: (n: number) => `Toon de volgende ${n}`,
  origin: 'Herkomst',
  imported: (day: string) => `ingelezen ${day}`,
  made: (day: string) => `gemaakt ${day}`,
  contact: 'De school wil graag gebeld worden:',
  saveCopy: 'Bewaar een kopie',
  copyWhy: 'Een kopie staat buiten de kluis. Dat komt in het logboek.',
} as const;

export const envelopeTexts: Readonly<Record<EnvelopeField, string>> = {
  madeOn: 'Gemaakt op',
  isProvisional: 'Voorlopig',
  seenOn: 'Gezien door ouders op',
  agreed: 'Ouders eens',
  disagreement: 'Waarom niet eens',
  permission: 'Toestemming om over te dragen',
};

export const attachmentTexts: Readonly<Record<(typeof ATTACHMENT_STATES)[number], string>> = {
  kept: 'bewaard',
  broken: 'kapot, niet bewaard',
  encrypted: 'op slot, niet bewaard',
  tooLarge: 'te groot, niet bewaard',
  bomb: 'verdacht groot na uitpakken, niet bewaard',
  nested: 'meer bestanden in één, niet bewaard',
  program: 'een programma, niet bewaard',
};

/** Also printed by `npm run preview`. */
export const osoTroubleTexts: Readonly<Record<OsoTrouble, string>> = {
  EMPTY_FILE: 'Dit bestand is leeg. Er is niets ingelezen.',
  BINARY_FILE: 'Dit is geen XML-bestand. Er is niets ingelezen. Vraag het overstapdossier als XML.',
  TOO_LARGE: 'Dit bestand is groter dan 50 MB. Er is niets ingelezen. Vraag het in delen.',
  NOT_OSO: 'Dit is geen overstapdossier (OSO). Er is niets ingelezen.',
  XML_BROKEN: 'Dit bestand is beschadigd of afgekapt. Er is niets ingelezen. Vraag het opnieuw.',
  XML_DOCTYPE: 'In dit bestand staan opdrachten die niet in een dossier horen (DOCTYPE). Er is niets ingelezen.',
  XML_TOO_DEEP: 'Dit bestand zit vreemd in elkaar: te diep genest. Er is niets ingelezen.',
  XML_TOO_MUCH: 'In dit bestand staan te veel onderdelen voor een dossier. Er is niets ingelezen.',
  TEXT_TOO_LONG: 'Er staat een tekst in die te lang is voor een dossier. Er is niets ingelezen.',
  NO_DOSSIERS: 'In dit bestand staat geen dossier. Er is niets ingelezen.',
  TOO_MANY_DOSSIERS: 'In dit bestand staan meer dan 500 dossiers. Er is niets ingelezen. Vraag het in delen.',
  TOO_MUCH_AT_ONCE: 'Dit is samen te veel in één keer. Dit bestand is niet ingelezen. Kies het daarna opnieuw.',
  FILE_UNREADABLE: 'Dit bestand is niet te openen. Er is niets ingelezen. Sluit het in andere programma’s.',
  PARSER_STOPPED: 'Het lezen duurde te lang of is gestopt. Er is niets ingelezen. Probeer het opnieuw.',
};

export const refusedWhyTexts: Readonly<Record<(typeof REFUSED_WHY)[number], string>> = {
  NAME_MISSING: 'een dossier zonder achternaam, overgeslagen',
  TOO_MANY_PARTS: 'een dossier met te veel delen, overgeslagen',
};

export const pickOsoRefusals: RefusalTexts<typeof oso.pickOso> = gateTexts;
export const commitOsoRefusals: RefusalTexts<typeof oso.commitOso> = {
  ...gateTexts,
  IMPORT_GONE: 'De gekozen bestanden zijn niet meer in het geheugen. Kies ze opnieuw.',
  ROUND_NOT_FOUND: 'Deze ronde is er niet meer. Kies een andere.',
  ROUND_CLOSED: 'Deze ronde is gesloten. Er is niets ingelezen.',
  NO_APPLICATION: 'Zonder aanmelding mag een dossier niet gelezen worden. Er is niets ingelezen.',
  TOO_EARLY: 'Van deze leerling is er nog geen schriftelijke aanmelding. Vul die dag eerst in op het bord.',
  RECEIVED_IN_FUTURE: 'Een dag van ontvangst ligt in de toekomst. Kijk de datum na.',
  DISAGREEMENT_UNSEEN: 'Bij een dossier zijn de ouders het niet eens. Vink aan dat je dat gezien hebt.',
};
export const attachmentRefusals: RefusalTexts<typeof oso.saveAttachment> = {
  ...gateTexts,
  APPLICATION_NOT_FOUND: 'Deze aanmelding is er niet meer.',
  TOO_EARLY: 'Er is nog geen schriftelijke aanmelding. Het dossier blijft dicht.',
  ATTACHMENT_NOT_FOUND: 'Deze bijlage is er niet meer.',
  ATTACHMENT_BROKEN: 'Deze bijlage is in de kluis beschadigd. Herstel hem uit een reservekopie.',
  PAPER_NOT_SAVED: 'De kopie kon niet bewaard worden. Kies een andere plek.',
};
