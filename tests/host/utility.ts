import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';

type Options = { env?: Record<string, string>; execArgv?: string[]; serviceName?: string; stdio?: unknown };

/** A child process of Node whose `process.parentPort` has the shape of Electron's (see utility-child.ts). */
class UtilityProcess extends EventEmitter {
  #child;
  pid: number | undefined;
  constructor(modulePath: string, args: string[], options: Options) {
    super();
    const preload = new URL('./utility-child.ts', import.meta.url).href;
    this.#child = fork(modulePath, args, {
      env: options.env ?? process.env,
      execArgv: ['--import', preload, ...(options.execArgv ?? [])],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.pid = this.#child.pid;
    this.#child.once('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.once('exit', (code) => {
      this.pid = undefined;
      this.emit('exit', code ?? 1);
    });
  }
  postMessage(message: unknown): void {
    // Safe: plain data is all that the program sends.
    this.#child.send(message as object);
  }
  kill(): boolean {
    return this.#child.kill('SIGKILL');
  }
}

export const utilityProcess = {
  fork: (modulePath: string, args: string[] = [], options: Options = {}) =>
    new UtilityProcess(modulePath, args, options),
};
