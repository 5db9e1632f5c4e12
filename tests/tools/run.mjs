// @ts-check
// Plain JavaScript for Node 20 and newer: the files in this folder run before anything is installed.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The project's folder, without a slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** An error whose message is all that a user needs; printed without a stack. */
export class PlainError extends Error {}

/** Notices go to stderr, so that what a command prints on stdout is its answer and nothing else. */
export function say(/** @type {string} */ text) {
  process.stderr.write(`${text}\n`);
}

/** Is this the file that was started, or only imported? */
export function isStarted(/** @type {string} */ moduleUrl) {
  return process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === moduleUrl;
}

/** Runs the work of a command and ends with the exit code it gives. */
export async function exitWith(/** @type {() => Promise<number>} */ work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    say(error instanceof PlainError ? error.message : String(error instanceof Error ? error.stack : error));
    process.exitCode = 1;
  }
}

/** @typedef {{ env?: NodeJS.ProcessEnv, shell?: boolean, limit?: number, signal?: AbortSignal, onLine?: (line: string) => void }} Options */
/** @typedef {{ code: number, stdout: string, all: string, seconds: number }} Outcome */

/**
 * Runs a program in the project's folder and keeps what it prints.
 * `limit` is in seconds; when it is over, the program is ended and the code is 124.
 * @param {string} file
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<Outcome>}
 */
export function capture(file, args, options = {}) {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(file, args, {
      cwd: root,
      env: options.env ?? process.env,
      shell: options.shell ?? false,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const seen = { stdout: '', all: '', line: '', late: false };
    const timer = setTimeout(
      () => {
        seen.late = true;
        child.kill('SIGKILL');
      },
      (options.limit ?? 3600) * 1000,
    );
    options.signal?.addEventListener('abort', () => child.kill('SIGKILL'), { once: true });
    const take = (/** @type {boolean} */ isStdout) => (/** @type {string} */ text) => {
      seen.all += text;
      if (isStdout) seen.stdout += text;
      if (!options.onLine) return;
      const lines = (seen.line + text).split('\n');
      seen.line = lines.pop() ?? '';
      for (const line of lines) options.onLine(line);
    };
    child.stdout.setEncoding('utf8').on('data', take(true));
    child.stderr.setEncoding('utf8').on('data', take(false));
    const end = (/** @type {number} */ code, /** @type {string} */ why) => {
      clearTimeout(timer);
      if (options.onLine && seen.line) options.onLine(seen.line);
      done({ code, stdout: seen.stdout, all: seen.all + why, seconds: (performance.now() - started) / 1000 });
    };
    child.once('error', (error) => end(127, `${error.message}\n`));
    child.once('close', (code, signal) => {
      if (seen.late) end(124, `\nended: not ready within ${options.limit} seconds\n`);
      else end(codeOf(code, signal), '');
    });
  });
}

/**
 * Runs a program on this terminal and gives its exit code; Ctrl-C and the like reach the program, which ends by itself.
 * @param {string} file
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
export function passThrough(file, args, env = process.env) {
  return new Promise((done, fail) => {
    const child = spawn(file, args, { cwd: root, env, stdio: 'inherit' });
    const onTerm = () => child.kill('SIGTERM');
    const onInterrupt = () => {}; // the terminal sends it to the program too
    process.on('SIGINT', onInterrupt).on('SIGTERM', onTerm).on('SIGHUP', onTerm);
    child.once('error', fail);
    child.once('exit', (code, signal) => {
      process.off('SIGINT', onInterrupt).off('SIGTERM', onTerm).off('SIGHUP', onTerm);
      done(codeOf(code, signal));
    });
  });
}

/** As a shell counts: a program that was ended by a signal has 128 and the signal's number. */
function codeOf(/** @type {number | null} */ code, /** @type {NodeJS.Signals | null} */ signal) {
  return code ?? 128 + (signal ? constants.signals[signal] : 0);
}

/**
 * Does the jobs, at most `width` at once, and gives their results in the order of the jobs.
 * @template T
 * @param {(() => Promise<T>)[]} jobs
 * @param {number} width
 * @returns {Promise<T[]>}
 */
export async function inParallel(jobs, width) {
  /** @type {T[]} */
  const results = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < jobs.length; index = next++) {
      const job = jobs[index];
      if (job) results[index] = await job();
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
