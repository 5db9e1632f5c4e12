import { copyTeacherText } from './agreements/feedback-contract.ts';
import { printDiscussion } from './bespreking/print-contract.ts';
import {
  printZatAgenda,
  printZatForm,
  printZatLetter,
  printZatMinutes,
  printZatPack,
  printZatRecap,
} from './documents/contract.ts';
import { exportComposition, printIntakeLetters } from './intake/after-contract.ts';
import { pickOso, saveAttachment } from './intake/oso-contract.ts';
import type { Call, DeskErrand } from './kernel/contract.ts';
import { printPlan } from './plans/paper-contract.ts';
import { printCatchUpList } from './screening/catch-up-contract.ts';
import { printScreeningLetter } from './screening/follow-contract.ts';
import { pickResults } from './screening/import-contract.ts';
import { pickBackupFolder, pickRestoreFiles } from './session/backup-contract.ts';
import { lock, pickVaultFolder, printRecoverySheet } from './session/contract.ts';
import { printOffer } from './settings/offer-contract.ts';
import { pickRoster } from './students/roster-contract.ts';
import { copyAdvice } from './zat/care-contract.ts';
import { inviteToZat } from './zat/series-contract.ts';

const WITH_ERRAND: readonly Call[] = [
  copyTeacherText,
  lock,
  pickVaultFolder,
  pickBackupFolder,
  pickRestoreFiles,
  printRecoverySheet,
  pickRoster,
  pickOso,
  saveAttachment,
  printIntakeLetters,
  exportComposition,
  printDiscussion,
  printZatAgenda,
  printZatForm,
  printPlan,
  printOffer,
  printZatLetter,
  printZatMinutes,
  printZatPack,
  printZatRecap,
  inviteToZat,
  printScreeningLetter,
  printCatchUpList,
  copyAdvice,
  pickResults,
];

/** Which calls have the main thread do something before or after; it needs to know no more of a call than this. */
export const CONTRACT_DESK: ReadonlyMap<string, DeskErrand> = new Map(
  WITH_ERRAND.flatMap((call): [string, DeskErrand][] => (call.desk ? [[call.name, call.desk]] : [])),
);
