import type { TodayLine } from '../../shared/deadlines/model.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { DisclosureId, StudentId, UserId } from '../../shared/kernel/ids.ts';
import type { Permission, Role } from '../../shared/kernel/permissions.ts';
import type { ChronologyLine } from '../../shared/students/model.ts';
import type { Reader, Writer } from '../db/database.ts';

export type Actor = { readonly userId: UserId; readonly name: string; readonly role: Role };

/** Who looks at Vandaag, and when. */
export type TodayContext = {
  readonly actor: Actor;
  readonly today: Day;
  /** May the acting role do this at all, or for this pupil when one is named? */
  readonly may: (permission: Permission, studentId?: StudentId) => boolean;
};

/** A paper as a room hands it over; it goes out by a dialog of the system, never by a path from the page. */
export type PaperDraft = {
  readonly kind: 'paper';
  /** With its ending. No name of a pupil in it (`privacy.md` 6). */
  readonly fileName: string;
  /** What the save dialog offers. Without it: 'pdf'. */
  readonly format?: 'pdf' | 'docx' | 'ics' | 'xlsx' | 'file' | 'sealed';
  /** Only for 'sealed': what opens it, told by phone. Kept nowhere. */
  readonly passphrase?: string;
  /** The page that Chromium prints; empty when `bytes` makes the file. */
  readonly html: string;
  /** Lines at the foot of every page, left. */
  readonly footer: string;
  /** At the foot under the page number: the number in the register of disclosures. */
  readonly reference?: string;
  /** On top of every page but the first. */
  readonly running?: string;
  /** Makes the file itself, after the commit. */
  readonly bytes?: () => Promise<Uint8Array>;
  /** The line in the register that must hear whether the paper was saved. */
  readonly disclosureId?: DisclosureId;
};

/** What the main thread gets: everything made. */
export type Paper = Omit<Required<PaperDraft>, 'bytes' | 'disclosureId'> & {
  readonly bytes: Uint8Array | null;
  readonly disclosureId: DisclosureId | null;
};

type Context = {
  readonly actor: Actor;
  readonly now: () => Date;
  readonly today: Day;
  readonly newId: () => string;
  /**
   * Says that this call concerns a pupil whom the input did not name. Checks the relation of the acting role
   * (refuses with NOT_ALLOWED) and puts the dossier in the trail. Call it before opening anything of that pupil.
   */
  readonly concerns: (studentId: StudentId) => void;
  /** For lists: may the acting role see this pupil with the permission of this call? */
  readonly sees: (studentId: StudentId) => boolean;
  /** Hands something to the main thread beside the answer, such as a paper to print. */
  readonly handOver: (thing: PaperDraft) => void;
};

/** Everything a command may use. There is nothing else to import. */
export type CommandContext = Context & {
  readonly db: Writer;
  /** Puts a code or a hash beside this act in the trail, such as the hash of final minutes. Never a name or a text. */
  readonly noteFact: (name: string, value: string) => void;
};

export type QueryContext = Context & {
  readonly db: Reader;
  /** What all rooms tell about one pupil, newest first, cut to what the acting role can open. */
  readonly chronologyOf: (studentId: StudentId) => ChronologyLine[];
  /** What all rooms have to say on Vandaag, cut by each room to what the acting role may know; in no order. */
  readonly todayLines: () => TodayLine[];
};

/** What an operation may do with an open vault. Each piece of work is one transaction with one trail line. */
export type OpenWork = {
  readonly actor: Actor;
  readonly write: <T>(act: string, work: (context: CommandContext) => T) => T;
  readonly read: <T>(work: (context: QueryContext) => T) => T;
};

export type OperationContext = {
  readonly now: () => Date;
  readonly newId: () => string;
  /** `null` while the vault is locked. */
  readonly open: OpenWork | null;
  /** What the main thread picked before the call (a folder, a parsed file); checked by the handler. */
  readonly attachment: unknown;
};
