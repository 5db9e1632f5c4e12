import { app, powerMonitor } from 'electron';
import { LOCK_AFTER } from '../../shared/settings/model.ts';

const TICK_MS = 5000;
/** A longer silence between two ticks means the laptop slept: lock at once on waking (H20). */
const SLEPT_MS = 30_000;

export type LockReason = 'suspend' | 'os-lock' | 'shutdown' | 'user-switch' | 'idle' | 'slept';

/**
 * Tells when the vault must lock. Linux has no lock event, so its state is asked every few seconds. From the least time
 * a school may set, `idle` is told at every tick with the minutes of rest; whether they are enough the vault knows.
 */
export function watchPower(tell: (reason: LockReason, idleMinutes: number) => void): () => void {
  const lock = (reason: LockReason): void => tell(reason, 0);
  powerMonitor.on('suspend', () => lock('suspend'));
  powerMonitor.on('lock-screen', () => lock('os-lock'));
  powerMonitor.on('shutdown', () => lock('shutdown'));
  powerMonitor.on('user-did-resign-active', () => lock('user-switch'));
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const gap = now - last;
    last = now;
    if (gap > SLEPT_MS) return lock('slept');
    if (powerMonitor.getSystemIdleState(60) === 'locked') return lock('os-lock');
    const idleMinutes = powerMonitor.getSystemIdleTime() / 60;
    if (idleMinutes >= LOCK_AFTER.least) tell('idle', idleMinutes);
  }, TICK_MS);
  const stop = () => clearInterval(timer);
  app.once('will-quit', stop);
  return stop;
}
