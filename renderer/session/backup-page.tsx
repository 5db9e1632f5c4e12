import { Alert, Button, Group, Text } from '@mantine/core';
import { clockTime, dayOf, shortDay } from '../../shared/kernel/days.ts';
import { makeBackup, pickBackupFolder } from '../../shared/session/backup-contract.ts';
import { sessionStatus } from '../../shared/session/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { backupRefusals, pickFolderRefusals, backupTexts as t } from './backup-texts.ts';

/** Where the back-ups go, and the newest that was checked. */
export function BackupPage() {
  const { data: status } = useQueryCall(sessionStatus, {}, { topics: ['session', 'backup'] });
  const picking = useCommand(pickBackupFolder);
  const making = useCommand(makeBackup);
  const backup = status?.backup;
  const pickRefusal =
    picking.data && !picking.data.ok && picking.data.code !== 'CANCELLED'
      ? pickFolderRefusals[picking.data.code]
      : null;
  const makeRefusal = making.data && !making.data.ok ? backupRefusals[making.data.code] : null;
  const newest = backup?.newestVerifiedAt ? new Date(backup.newestVerifiedAt) : null;
  return (
    <Page title={t.title} sub={t.sub}>
      <Text mb="md">{newest ? t.newest(`${shortDay(dayOf(newest))}, ${clockTime(newest)}`) : t.none}</Text>
      {making.data?.ok && (
        <Alert color="klaar" role="status" mb="md">
          {t.made}
        </Alert>
      )}
      {pickRefusal && <RefusalNotice>{pickRefusal}</RefusalNotice>}
      {makeRefusal && <RefusalNotice>{makeRefusal}</RefusalNotice>}
      <Group>
        <Button
          variant={backup?.hasFolder ? 'default' : 'filled'}
          loading={picking.isPending}
          onClick={() => picking.mutate({})}
        >
          {backup?.hasFolder ? t.otherFolder : t.folder}
        </Button>
        {backup?.hasFolder && (
          <Button loading={making.isPending} onClick={() => making.mutate({})}>
            {t.make}
          </Button>
        )}
      </Group>
    </Page>
  );
}
