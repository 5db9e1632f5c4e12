import { app, powerMonitor } from 'electron';

const TICK_MS = 5000;
/** A longer silence between two ticks means the laptop slept: lock at once on waking (H20). */
const SLEPT_MS = 30_000;

export type LockReason = 'suspend' | 'os-lock' | 'shutdown' | 'user-switch' | 'idle' | 'slept';

/** Tells when the vault must lock. Linux has no lock event, so its state is asked every few seconds. */
export function watchPower(lockAfterMinutes: number, lock: (reason: LockReason) => void): () => void {
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
    if (powerMonitor.getSystemIdleTime() >= lockAfterMinutes * 60) lock('idle');
  }, TICK_MS);
  const stop = () => clearInterval(timer);
  app.once('will-quit', stop);
  return stop;
}
