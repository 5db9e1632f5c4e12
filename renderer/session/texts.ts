import type * as calls from '../../shared/session/contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const lockTexts = {
  product: 'Zorgspil',
  open: 'Open de kluis',
  yourKey: (letter: string) => `Sleutel ${letter}`,
  key: 'Jouw sleutel',
  passphrase: 'Je wachtzin',
  wrongKeepsAll: 'Een verkeerde wachtzin wist niets.',
  pairing: 'Koppelcode',
  pairingWhy: 'Staat op het herstelblad. Deze laptop kan hem niet veilig bewaren, dus hij is elke keer nodig.',
  drafts: (n: number) => (n === 1 ? 'Eén concept staat klaar.' : `${n} concepten staan klaar.`),
  encrypted: 'Alles ligt versleuteld op deze laptop. Zorgspil gebruikt geen internet.',
  forgotten: 'Wachtzin kwijt?',
  back: 'Terug',
  capsLock: 'Hoofdletters staan aan (Caps Lock)',
  create: 'Maak een kluis voor je school',
  createIntro: 'In de kluis komen de zorgdossiers. Hij staat alleen op deze laptop en is versleuteld.',
  school: 'Naam van de school',
  name: 'Jouw naam',
  roles: 'Jij wordt zorgcoördinator, aandachtsfunctionaris en beheerder. Je werkt steeds in één rol tegelijk.',
  choose: 'Kies een wachtzin van minstens 15 tekens',
  again: 'Typ hem nog een keer',
  notSame: 'De twee wachtzinnen zijn niet gelijk.',
  suggestion: 'Bijvoorbeeld deze vier woorden:',
  useSuggestion: 'Neem deze woorden over',
  otherWords: 'Geef andere woorden',
  make: 'Maak de kluis',
  usualPlace: 'De kluis komt in de vaste map van Zorgspil op deze laptop.',
  pickedPlace: (folder: string) => `De kluis komt in de map “${folder}”.`,
  otherPlace: 'Kies een andere map',
  haveVault: 'Er staat al een kluis op deze laptop',
  recoverTitle: 'Wachtzin kwijt? Je werk niet.',
  recoverRoutes: 'Een beheerder kan je opnieuw toegang geven. Of gebruik het herstelblad van de school.',
  recoveryCode: 'Herstelcode',
  openWithSheet: 'Open met het herstelblad',
  whoGetsNew: 'Wie krijgt een nieuwe wachtzin?',
  setNew: 'Geef de nieuwe wachtzin',
} as const;

export const sheetTexts = {
  title: 'Het herstelblad',
  why: 'Zonder dit blad is alles weg als elke wachtzin kwijt is. Druk het af of schrijf het over, en leg het in de kluis van de school.',
  print: 'Bewaar als PDF',
  makeOne: 'Maak het herstelblad',
  newOne: 'Maak een nieuw herstelblad',
  prove: (n: number) => `Typ groep ${n} van het blad over`,
  proveWhy: 'Zo weten we zeker dat je het blad hebt.',
  done: 'Ik heb het blad',
  later: 'Doe dit later',
  recoveryCode: 'Herstelcode',
  pairingCode: 'Koppelcode',
} as const;

export const userTexts = {
  title: 'Gebruikers',
  sub: 'Wie in de kluis mag, en in welke rol.',
  key: 'Sleutel',
  name: 'Naam',
  roles: 'Rollen',
  fingerprint: 'Vingerafdruk',
  add: 'Voeg een gebruiker toe',
  staff: 'Medewerker',
  noStaff: 'Geen medewerker',
  staffWhy: 'Een coach, docent of teamleider ziet leerlingen alleen via de medewerker die hij is.',
  ownPassphrase: 'Laat de nieuwe gebruiker hier zelf een wachtzin typen.',
  save: 'Geef toegang',
  added: (letter: string, fingerprint: string) =>
    `Toegang gegeven. Sleutel ${letter}, vingerafdruk ${fingerprint}. Leerlingen van een coach, docent of teamleider komen erbij zodra een zorgcoördinator aan het werk gaat.`,
} as const;

export const keyTexts = {
  title: 'Mijn sleutel',
  sub: 'Een nieuwe wachtzin. Je werk blijft wat het is.',
  current: 'Je wachtzin van nu',
  save: 'Verander de wachtzin',
  done: 'Je nieuwe wachtzin geldt. De oude past niet meer.',
} as const;

const passphraseFaults = {
  PASSPHRASE_TOO_SHORT:
    'De wachtzin heeft minder dan 15 tekens. Er is niets gemaakt. Neem vier woorden die niets met elkaar te maken hebben.',
  PASSPHRASE_TOO_LONG: 'De wachtzin is langer dan 128 tekens. Er is niets gemaakt. Maak hem korter.',
  PASSPHRASE_COMMON: 'Deze wachtzin staat op lijsten die inbrekers proberen. Er is niets gemaakt. Kies andere woorden.',
  PASSPHRASE_NAMES_SCHOOL:
    'Deze wachtzin lijkt te veel op een naam of op de school. Er is niets gemaakt. Kies andere woorden.',
} as const;

const vaultTrouble = {
  VAULT_GONE: 'De map van de kluis is er niet. Er is niets gewist. Sluit de schijf aan of kies de map opnieuw.',
  FOLDER_NOT_EMPTY: 'Deze map is niet leeg. Er is niets gemaakt of gewist. Kies een lege map.',
  FOLDER_NOT_WRITABLE: 'In deze map mag je niet schrijven. Er is niets gewijzigd. Kies een andere map.',
  SYNC_FOLDER:
    'Deze map wordt gedeeld met de cloud, zoals OneDrive. Daar kan een kluis stuk gaan. Er is niets gewijzigd. Kies een map die alleen op deze laptop staat.',
  NETWORK_SHARE:
    'Deze map staat op het netwerk. Daar kan een kluis stuk gaan. Er is niets gewijzigd. Kies een map op deze laptop.',
  HEADER_DAMAGED:
    'Het kopbestand van de kluis klopt niet. Er is niets gewist en niets geopend. Zet een reservekopie terug, of vraag je beheerder.',
  NEWER_FORMAT: 'Deze kluis is van een nieuwere Zorgspil. Er is niets gewijzigd. Werk Zorgspil eerst bij.',
  VAULT_IN_USE:
    'Deze kluis is al open in een ander venster of door een andere gebruiker van deze laptop. Er is niets gewijzigd. Sluit die eerst.',
  DATABASE_DAMAGED:
    'Een bestand van de kluis is beschadigd. Er is niets gewist. Zet een reservekopie terug, of vraag je beheerder.',
  VAULT_SWAPPED:
    'Dit is een andere kluis dan die deze laptop kent. Er is niets geopend; typ je wachtzin hier niet. Vraag je beheerder.',
  VAULT_ROLLED_BACK:
    'Dit is een oudere stand van de kluis dan je het laatst zag. Er is niets geopend of gewist. Zet een reservekopie terug, of vraag je beheerder.',
  TRAIL_BROKEN:
    'Het logboek van de kluis is veranderd buiten Zorgspil om. Er is niets geopend of gewist. Vraag je beheerder.',
  NO_ROOM: 'Er is te weinig ruimte op de schijf. Er is niets half bewaard. Maak ruimte vrij en probeer het opnieuw.',
  SELF_TEST_FAILED:
    'De versleuteling werkt niet goed op deze laptop. Er is niets geopend. Installeer Zorgspil opnieuw.',
} as const;

export const createRefusals: RefusalTexts<typeof calls.createVault> = {
  ...gateTexts,
  ...passphraseFaults,
  ...vaultTrouble,
};

export const unlockRefusals: RefusalTexts<typeof calls.unlock> = {
  ...gateTexts,
  ...vaultTrouble,
  WRONG_PASSPHRASE: 'Deze wachtzin past niet. Er is niets gewist.',
  PAIRING_NEEDED: 'Typ ook de koppelcode. Die staat op het herstelblad.',
  WRONG_PAIRING: 'Deze koppelcode past niet bij de kluis. Er is niets gewist. Kijk hem na op het herstelblad.',
  TOO_MANY_TRIES: 'Het ging een paar keer mis. Wacht even en probeer het dan opnieuw. Er is niets gewist.',
};

export const recoveryRefusals: RefusalTexts<typeof calls.openRecovery> = {
  ...gateTexts,
  ...vaultTrouble,
  WRONG_RECOVERY_CODE: 'Deze herstelcode past niet. Er is niets gewist. Kijk de groepen na op het blad.',
  WRONG_PAIRING: unlockRefusals.WRONG_PAIRING,
};

export const resetRefusals: RefusalTexts<typeof calls.resetUser> = {
  ...gateTexts,
  ...passphraseFaults,
  RECOVERY_NOT_OPEN: 'Het herstelblad is niet meer open. Begin opnieuw.',
  USER_NOT_FOUND: 'Deze gebruiker is er niet meer.',
};

export const proveRefusals: RefusalTexts<typeof calls.proveRecovery> = {
  ...gateTexts,
  RECOVERY_GROUPS_WRONG: 'Deze groepen staan niet op het blad. Kijk ze na.',
  NO_SHEET_AT_HAND: 'Er is geen herstelblad klaargezet. Maak een nieuw blad bij Gebruikers.',
};

export const addUserRefusals: RefusalTexts<typeof calls.addUser> = {
  ...gateTexts,
  ...passphraseFaults,
  GRANT_NOT_HELD:
    'Je hebt zelf geen sleutel van een deel dat deze rol nodig heeft. Er is niets gemaakt. Vraag een zorgcoördinator die ook beheerder is.',
  STAFF_NOT_FOUND: 'Deze medewerker is er niet meer.',
  NAME_TAKEN: 'Er is al een gebruiker met deze naam. Er is niets gemaakt.',
};

export const changeRefusals: RefusalTexts<typeof calls.changePassphrase> = {
  ...gateTexts,
  ...passphraseFaults,
  WRONG_PASSPHRASE: 'Je wachtzin van nu klopt niet. Er is niets gewijzigd.',
};

export const placeRefusals: RefusalTexts<typeof calls.pickVaultFolder> = { ...gateTexts, ...vaultTrouble };
export const takeVaultRefusals: RefusalTexts<typeof calls.useVaultFolder> = { ...gateTexts, ...vaultTrouble };
export const printSheetRefusals: RefusalTexts<typeof calls.printRecoverySheet> = {
  ...gateTexts,
  NO_SHEET_AT_HAND: 'Het herstelblad is niet meer te maken van deze codes. Maak een nieuw blad.',
  PAPER_NOT_SAVED: 'Het papier kon daar niet worden bewaard. In de kluis is niets gewijzigd. Kies een andere map.',
};
