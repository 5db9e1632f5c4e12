import { Alert, Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { reachOf } from '../../shared/kernel/permissions.ts';
import type { SessionStatus } from '../../shared/session/model.ts';
import { shellTexts as t } from './texts.ts';

/** What can lose the school its work: no sheet, no back-up. Said to whoever can do something about it. */
export function StateNotices({ status }: { readonly status: SessionStatus }) {
  const role = status.me?.role;
  if (!role) return null;
  const isAdmin = reachOf(role, 'users.manage') !== undefined;
  const mayBackUp = reachOf(role, 'backup.make') !== undefined;
  const { backup } = status;
  const isSheetMissing = !status.recoveryProven;
  const isBackupOld = mayBackUp && backup?.isStale === true;
  if (!isSheetMissing && !isBackupOld) return null;
  return (
    <Alert color="straks" mb="sm" py={8} role="status">
      {isSheetMissing && (
        <div>
          {isAdmin ? t.sheetMissingAdmin : t.sheetMissing}{' '}
          {isAdmin && (
            <Anchor inherit component={Link} to="/beheer/gebruikers" underline="always">
              {t.sheetMake}
            </Anchor>
          )}
        </div>
      )}
      {isBackupOld && (
        <div>
          {backup.hasFolder ? t.backupOld : t.backupNone}{' '}
          <Anchor inherit component={Link} to="/beheer/reservekopie" underline="always">
            {t.backupMake}
          </Anchor>
        </div>
      )}
    </Alert>
  );
}
