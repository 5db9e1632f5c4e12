import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { sealTo } from '../vault/compact-sync.ts';
import type { Header } from '../vault/header.ts';

/** A failed unlock, written while locked: sealed to the recovery key, so that only an auditor can read it (ZS1 3.4). */
export async function writePreAuth(folder: string, header: Header, at: Date): Promise<void> {
  const line = JSON.stringify({
    act: 'session.unlock',
    outcome: 'denied',
    code: 'WRONG_PASSPHRASE',
    at: at.toISOString(),
  });
  const recovery = header.principals.find(({ kind }) => kind === 'recovery');
  if (!recovery) return;
  try {
    appendFileSync(path.join(folder, 'preauth.log'), `${sealTo(recovery.enc, Buffer.from(line), 'zs1/preauth')}\n`, {
      mode: 0o600,
    });
  } catch {
    // A full or read-only disk must not turn a wrong passphrase into another message.
  }
}
