import { z } from 'zod';
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

const Answer = z.union([
  z.strictObject({ ok: z.literal(true), value: RawTable }),
  z.strictObject({ ok: z.literal(false), code: z.enum(ROSTER_FILE_TROUBLE) }),
]);

/** Reads a file in a process of its own, which is ended afterwards whatever happens (T4). Its answer is checked again. */
export function parseInProcess(
  fork: (execArgv: string[]) => ParserChild,
  bytes: Uint8Array,
  seconds = MAX_SECONDS,
): Promise<Result<RawTable, RosterTrouble>> {
  return new Promise((resolve) => {
    const child = fork([`--max-old-space-size=${MAX_MEMORY_MB}`]);
    const end = (result: Result<RawTable, RosterTrouble>): void => {
      clearTimeout(timer);
      resolve(result);
      child.kill();
    };
    const timer = setTimeout(() => end(refuse('PARSER_STOPPED')), seconds * 1000);
    child.on('exit', () => end(refuse('PARSER_STOPPED')));
    child.on('message', (message) => {
      const answer = Answer.safeParse(message);
      end(answer.success ? answer.data : refuse('PARSER_STOPPED'));
    });
    child.postMessage({ bytes });
  });
}
