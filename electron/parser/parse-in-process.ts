import { z } from 'zod';
import { OSO_TROUBLE, OsoFile, type OsoTrouble } from '../../shared/intake/oso/model.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import { RawTable } from '../../shared/students/roster/model.ts';
import { ROSTER_FILE_TROUBLE } from '../../shared/students/roster-contract.ts';
import { MAX_MEMORY_MB, MAX_SECONDS } from './limits.ts';
import type { RosterTrouble } from './read-roster.ts';

/** What this needs of a child: Electron's utility process and Node's child process both fit. */
export type ParserChild = {
  readonly postMessage: (message: unknown) => void;
  readonly on: (name: 'message' | 'exit', listener: (value: unknown) => void) => unknown;
  readonly kill: () => unknown;
};
type Fork = (execArgv: string[]) => ParserChild;

const RosterAnswer = z.union([
  z.strictObject({ ok: z.literal(true), value: RawTable }),
  z.strictObject({ ok: z.literal(false), code: z.enum(ROSTER_FILE_TROUBLE) }),
]);
const OsoAnswer = z.union([
  z.strictObject({ ok: z.literal(true), value: OsoFile }),
  z.strictObject({ ok: z.literal(false), code: z.enum(OSO_TROUBLE) }),
]);

/** Reads a roster in a process of its own, which is ended afterwards whatever happens (T4). */
export function parseInProcess(
  fork: Fork,
  bytes: Uint8Array,
  seconds = MAX_SECONDS,
): Promise<Result<RawTable, RosterTrouble>> {
  return askOnce(fork, { kind: 'roster', bytes }, RosterAnswer, seconds);
}

/** The same for a list of results. */
export function parseResultsInProcess(
  fork: Fork,
  bytes: Uint8Array,
  seconds = MAX_SECONDS,
): Promise<Result<RawTable, RosterTrouble>> {
  return askOnce(fork, { kind: 'results', bytes }, RosterAnswer, seconds);
}

/** The same for a file of OSO dossiers. */
export function parseOsoInProcess(
  fork: Fork,
  bytes: Uint8Array,
  seconds = MAX_SECONDS,
): Promise<Result<OsoFile, OsoTrouble>> {
  return askOnce(fork, { kind: 'oso', bytes }, OsoAnswer, seconds);
}

/** One question to one child; its answer is checked again, and silence or an end is an answer too. */
function askOnce<T>(
  fork: Fork,
  question: object,
  schema: z.ZodType<T>,
  seconds: number,
): Promise<T | { readonly ok: false; readonly code: 'PARSER_STOPPED' }> {
  return new Promise((resolve) => {
    const child = fork([`--max-old-space-size=${MAX_MEMORY_MB}`]);
    const end = (result: T | { readonly ok: false; readonly code: 'PARSER_STOPPED' }): void => {
      clearTimeout(timer);
      resolve(result);
      child.kill();
    };
    const timer = setTimeout(() => end(refuse('PARSER_STOPPED')), seconds * 1000);
    child.on('exit', () => end(refuse('PARSER_STOPPED')));
    child.on('message', (message) => {
      const answer = schema.safeParse(message);
      end(answer.success ? answer.data : refuse('PARSER_STOPPED'));
    });
    child.postMessage(question);
  });
}
