import { useState } from 'react';
import type { SessionStatus } from '../../shared/session/model.ts';
import { CreateForm } from './create-form.tsx';
import { RecoveryForm } from './recovery-form.tsx';
import { RestoreForm } from './restore-form.tsx';
import { UnlockForm } from './unlock-form.tsx';

/** What there is while the vault is closed. No name of a person stands here. */
export function LockedScreens({ status }: { readonly status: SessionStatus }) {
  const [isRecovering, setRecovering] = useState(false);
  const [isRestoring, setRestoring] = useState(false);
  const screen = isRestoring ? (
    <RestoreForm onBack={() => setRestoring(false)} />
  ) : status.state === 'none' ? (
    <CreateForm onRestore={() => setRestoring(true)} />
  ) : isRecovering ? (
    <RecoveryForm onBack={() => setRecovering(false)} />
  ) : (
    <UnlockForm status={status} onForgotten={() => setRecovering(true)} />
  );
  return (
    <div className="zs-lock">
      <main>{screen}</main>
    </div>
  );
}
