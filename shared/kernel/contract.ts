import type { z } from 'zod';
import type { StudentId } from './ids.ts';
import type { Permission } from './permissions.ts';
import type { Topic } from './topics.ts';

/**
 * `command`: one synchronous transaction, change and trail line together.
 * `query`: holds a reader; what it reads of a dossier is in the trail before it is returned.
 * `operation`: slow work on keys or files (unlock, back-up); it writes its own trail lines.
 */
export type CallKind = 'command' | 'query' | 'operation';

/**
 * What the main thread does around a call, since only it has dialogs, printing and the parser process (H11).
 * `pick…` happens before the vault thread is asked, `save…` after it has answered.
 */
export const DESK_ERRANDS = [
  'pickVaultFolder',
  'pickBackupFolder',
  'pickRestoreFiles',
  'pickRosterFile',
  'pickOsoFiles',
  'pickResultFile',
  'savePaper',
  /** The answer's `text` goes to the clipboard, and off it again after half a minute and at lock (H24). */
  'copyText',
  'lockNow',
] as const;
export type DeskErrand = (typeof DESK_ERRANDS)[number];

export type Call<
  Kind extends CallKind = CallKind,
  Name extends string = string,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Refusal extends string = string,
> = {
  readonly kind: Kind;
  readonly name: Name;
  readonly permission: Permission;
  /** Only the few calls that create, open or look at a closed vault. */
  readonly availableWhileLocked?: boolean;
  readonly input: Input;
  readonly output: Output;
  readonly refusals: readonly Refusal[];
  /** Whose file is concerned, as far as the input says so; a handler that finds out later calls `context.concerns`. */
  readonly subject: (input: z.output<Input>) => StudentId | null;
  /** What the screens must read again once this has been done. */
  readonly touches: readonly Topic[];
  readonly desk?: DeskErrand;
  /** Only for a user's own drafts while he types: saving one is no act on a dossier. */
  readonly isUnlogged?: boolean;
};

type Definition<Name extends string, I extends z.ZodType, O extends z.ZodType, R extends string> = Omit<
  Call<CallKind, Name, I, O, R>,
  'kind'
>;

export function defineCommand<const N extends string, I extends z.ZodType, O extends z.ZodType, const R extends string>(
  definition: Definition<N, I, O, R>,
): Call<'command', N, I, O, R> {
  return { kind: 'command', ...definition };
}

export function defineQuery<const N extends string, I extends z.ZodType, O extends z.ZodType, const R extends string>(
  definition: Omit<Definition<N, I, O, R>, 'touches'>,
): Call<'query', N, I, O, R> {
  return { kind: 'query', touches: [], ...definition };
}

export function defineOperation<
  const N extends string,
  I extends z.ZodType,
  O extends z.ZodType,
  const R extends string,
>(definition: Definition<N, I, O, R>): Call<'operation', N, I, O, R> {
  return { kind: 'operation', ...definition };
}

export type InputOf<C> = C extends Call<CallKind, string, infer I, z.ZodType, string> ? z.output<I> : never;
export type OutputOf<C> = C extends Call<CallKind, string, z.ZodType, infer O, string> ? z.output<O> : never;
export type RefusalOf<C> = C extends Call<CallKind, string, z.ZodType, z.ZodType, infer R> ? R : never;

/** What the gate itself may answer to any call. */
export const GATE_REFUSALS = [
  'NOT_TRUSTED',
  'TOO_LARGE',
  'UNKNOWN_CALL',
  'INVALID_INPUT',
  'LOCKED',
  'NOT_ALLOWED',
  'DISK_FULL',
  'UNEXPECTED',
  'CANCELLED',
] as const;
export type GateRefusal = (typeof GATE_REFUSALS)[number];

/** For calls about no pupil. */
export const noSubject = (): null => null;
