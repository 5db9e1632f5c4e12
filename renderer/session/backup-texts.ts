import type * as calls from '../../shared/session/backup-contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';
import { createRefusals, recoveryRefusals } from './texts.ts';

export const backupTexts = {
  title: 'Reservekopie',
  sub: 'Twee bestanden: de gegevens en de sleutels. Ze zijn versleuteld en alleen te openen met het herstelblad.',
  none: 'Er is nog geen gecontroleerde reservekopie.',
  newest: (when: string) => `De nieuwste gecontroleerde reservekopie is van ${when}.`,
  folder: 'Kies een map',
  otherFolder: 'Kies een andere map',
  make: 'Maak nu een reservekopie',
  made: 'De reservekopie is gemaakt, meteen weer geopend en goed bevonden.',
  restoreTitle: 'Zet een reservekopie terug',
  restoreIntro: 'Op een lege laptop. Je hebt de twee bestanden en het herstelblad nodig.',
  pickFiles: 'Kies de bestanden',
  madeAt: (when: string) => `Reservekopie van ${when}`,
  restore: 'Zet terug',
  restored: (n: number) => `Teruggezet: ${n} leerlingen. Geef nu met het herstelblad een nieuwe wachtzin.`,
} as const;

export const pickFolderRefusals: RefusalTexts<typeof calls.pickBackupFolder> = {
  ...gateTexts,
  FOLDER_NOT_WRITABLE: 'In deze map mag je niet schrijven. Er is niets gewijzigd. Kies een andere map.',
};

export const backupRefusals: RefusalTexts<typeof calls.makeBackup> = {
  ...gateTexts,
  NO_BACKUP_FOLDER: 'Kies eerst een map voor de reservekopieën.',
  FOLDER_NOT_WRITABLE:
    'De map is er niet of je mag er niet schrijven. Er is niets half bewaard. Sluit de stick aan of kies een andere map.',
  NO_ROOM: 'Er is te weinig ruimte in die map. Er is niets half bewaard. Maak ruimte vrij of kies een andere map.',
  BACKUP_NOT_VERIFIED:
    'De reservekopie was niet goed terug te lezen en is weggegooid. De kluis is in orde. Kies een andere map of stick.',
};

export const pickFilesRefusals: RefusalTexts<typeof calls.pickRestoreFiles> = {
  ...gateTexts,
  NOT_A_BACKUP: 'Dit zijn geen reservekopieën van Zorgspil. Er is niets gewijzigd.',
  KEY_BACKUP_MISSING: 'Het sleutelbestand (.zskeys) ontbreekt. Kies beide bestanden.',
  DATA_BACKUP_MISSING: 'Het gegevensbestand (.zsbak) ontbreekt. Kies beide bestanden.',
};

export const restoreRefusals: RefusalTexts<typeof calls.restoreVault> = {
  ...createRefusals,
  WRONG_RECOVERY_CODE: recoveryRefusals.WRONG_RECOVERY_CODE,
  BACKUP_DAMAGED: 'Deze reservekopie is beschadigd. Er is niets teruggezet en niets gewist. Neem een oudere.',
  BACKUP_PARTS_DIFFER: 'De twee bestanden horen niet bij dezelfde kluis. Er is niets teruggezet.',
};
