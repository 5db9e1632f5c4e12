import { app } from 'electron';
import { catchFatal } from './app/fatal.ts';
import { forbiddenSwitch, guardAllPages } from './app/hardening.ts';
import { log } from './app/log.ts';
import { runProgram } from './app/program.ts';
import { registerScheme } from './app/protocol.ts';

/* Named phases, nothing else. */

function prepare(): boolean {
  catchFatal();
  const profile = app.commandLine.getSwitchValue('user-data-dir');
  if (profile !== '') app.setPath('userData', profile);
  const forbidden = app.isPackaged ? forbiddenSwitch(process.argv) : null;
  if (forbidden !== null) {
    log({ event: 'fatal', code: 'FORBIDDEN_SWITCH' });
    app.exit(1);
    return false;
  }
  // What Chromium itself says, such as at an empty field, is Dutch too, whatever the system speaks.
  app.commandLine.appendSwitch('lang', 'nl');
  app.enableSandbox();
  app.setName('Zorgspil');
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  registerScheme();
  guardAllPages();
  return true;
}

async function run(): Promise<void> {
  await app.whenReady();
  log({ event: 'start' });
  const program = await runProgram();
  log({ event: 'ready' });
  let hasEnded = false;
  app.on('second-instance', () => program.focus());
  app.on('activate', () => program.focus());
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (hasEnded) return;
    event.preventDefault();
    void program.end().finally(() => {
      hasEnded = true;
      app.quit();
    });
  });
}

if (prepare()) void run();
