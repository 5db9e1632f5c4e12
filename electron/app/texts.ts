/** The few sentences of the main thread: titles of the system's own dialogs, and what it says when it cannot start. */
export const deskTexts = {
  savePaper: 'Waar wil je dit papier bewaren?',
  page: 'Bladzijde',
  pageOf: 'van',
  confidential: 'VERTROUWELIJK',
  sealedFile: 'Verzegelde map',
  sealedTitle: 'Verzegelde overlegmap',
  sealedAsk: 'Typ de wachtzin die je door de telefoon hebt gehoord. Er is geen internet voor nodig.',
  sealedLabel: 'Wachtzin',
  sealedOpen: 'Open de map',
  sealedBusy: 'Even geduld …',
  sealedWrong: 'Deze wachtzin past niet. Kijk of elk woord klopt en typ hem opnieuw.',
  sealedShow: 'Bekijk de map',
  pickVaultFolder: 'Kies een map op deze laptop voor de kluis',
  pickBackupFolder: 'Kies een map voor de reservekopieën',
  pickRestoreFiles: 'Kies de reservekopie: het gegevensbestand en het sleutelbestand',
  pickRoster: 'Kies het bestand met leerlingen',
  rosterFiles: 'Leerlingbestand (CSV, XLSX, EDEXML)',
  pickOso: 'Kies de overstapdossiers (OSO)',
  osoFiles: 'Overstapdossier (XML)',
  attachment: 'Bijlage',
  backupFiles: 'Reservekopie van Zorgspil',
  choose: 'Kies',
  cannotStart: 'Zorgspil kan niet starten',
  forbiddenSwitch:
    'Zorgspil start niet met een optie waarmee een ander programma kan meekijken. Er is niets gewijzigd.',
  fatal:
    'Zorgspil stopt door een fout. Wat je bewaard hebt, staat veilig in de kluis. Open Zorgspil opnieuw. ' +
    'Gebeurt het weer, geef je beheerder dan dit nummer:',
  edit: 'Bewerken',
  window: 'Venster',
} as const;
