import { z } from 'zod';
import { HandleId, StaffId, UserId } from '../kernel/ids.ts';
import { ROLES } from '../kernel/permissions.ts';
import { Line } from '../kernel/text.ts';

/** What somebody types as a passphrase; the rules of strength are in `passphrase.ts`. At most 128 characters are kept. */
export const Passphrase = z.string().min(1).max(256);

/** `none`: this laptop knows no vault. `closed`: there is one. `open`: somebody works in it. */
export const VAULT_STATES = ['none', 'closed', 'open'] as const;

export const Person = z.strictObject({
  userId: UserId,
  name: z.string(),
  /** 'A', 'B', …: which key on the lock screen is mine; a key has no name while the vault is closed. */
  keyLetter: z.string(),
  roles: z.array(z.enum(ROLES)),
  /** Which member of staff this is; a user from outside the school is none. */
  staffId: StaffId.nullable(),
  /** The role this person acts in now. */
  role: z.enum(ROLES),
});
export type Person = z.infer<typeof Person>;

export const BackupState = z.strictObject({
  hasFolder: z.boolean(),
  /** ISO instant of the newest back-up that was opened and checked right after it was written. */
  newestVerifiedAt: z.string().nullable(),
  /** No verified back-up in the last 24 hours. */
  isStale: z.boolean(),
});
export type BackupState = z.infer<typeof BackupState>;

export const SessionStatus = z.strictObject({
  state: z.enum(VAULT_STATES),
  schoolName: z.string().nullable(),
  keyLetters: z.array(z.string()),
  lastKeyLetter: z.string().nullable(),
  /** The system's key store cannot be trusted here, so the pairing code is asked each time (H26). */
  needsPairing: z.boolean(),
  /** ISO instant of the last time this laptop opened the vault. */
  lastOpenedAt: z.string().nullable(),
  waitingDrafts: z.number().int(),
  me: Person.nullable(),
  /** The recovery sheet was typed back by somebody. */
  recoveryProven: z.boolean(),
  backup: BackupState.nullable(),
  /** Minutes without typing or mouse, as the school has set them. */
  lockAfterMinutes: z.number().int(),
  appVersion: z.string(),
  /** Today on the school's clock, so that the page needs no clock of its own. */
  today: z.string(),
});
export type SessionStatus = z.infer<typeof SessionStatus>;

export const RecoveryCodes = z.strictObject({
  /** 13 groups of 4 and 2 check characters, as printed. */
  recoveryCode: z.string(),
  pairingCode: z.string(),
  /** Which groups (1-based) must be typed back to prove that the sheet is at hand. */
  askGroups: z.array(z.number().int()),
});
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

export const UserRow = z.strictObject({
  userId: UserId,
  name: z.string(),
  keyLetter: z.string(),
  roles: z.array(z.enum(ROLES)),
  staffId: StaffId.nullable(),
  /** Twelve digits to compare aloud when a key is handed out. */
  fingerprint: z.string(),
  isMe: z.boolean(),
});
export type UserRow = z.infer<typeof UserRow>;

export const NewUser = z.strictObject({
  name: Line,
  roles: z.array(z.enum(ROLES)).min(1).max(ROLES.length),
  staffId: StaffId.nullable(),
  passphrase: Passphrase,
});

export const PickedFolder = z.strictObject({ handle: HandleId, display: z.string() });

/** A form's place in the app, such as 'zat.item.<id>'. Codes and ids only, never a name. */
export const DraftKey = z.string().regex(/^[a-zA-Z0-9.-]{1,120}$/);
