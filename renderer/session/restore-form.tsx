import { Alert, Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { clockTime, dayOf, shortDay } from '../../shared/kernel/days.ts';
import { pickRestoreFiles, restoreVault } from '../../shared/session/backup-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { pickFilesRefusals, restoreRefusals, backupTexts as t } from './backup-texts.ts';
import { Brand } from './brand.tsx';
import { lockTexts } from './texts.ts';

/** On an empty laptop, with two files and the sheet. */
export function RestoreForm({ onBack }: { readonly onBack: () => void }) {
  const picking = useCommand(pickRestoreFiles);
  const restoring = useCommand(restoreVault);
  const [recoveryCode, setRecoveryCode] = useState('');
  const [pairingCode, setPairingCode] = useState('');
  const picked = picking.data?.ok ? picking.data.value : null;
  const done = restoring.data?.ok ? restoring.data.value : null;
  const refusal =
    restoring.data && !restoring.data.ok
      ? restoreRefusals[restoring.data.code]
      : picking.data && !picking.data.ok && picking.data.code !== 'CANCELLED'
        ? pickFilesRefusals[picking.data.code]
        : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (picked) await restoring.mutateAsync({ files: picked.handle, folder: null, recoveryCode, pairingCode });
  };
  const at = picked ? new Date(picked.madeAt) : null;
  return (
    <form onSubmit={submit}>
      <Brand title={t.restoreTitle} />
      <Stack gap="md">
        <Text c="dimmed">{t.restoreIntro}</Text>
        <Button variant={picked ? 'default' : 'filled'} onClick={() => picking.mutate({})}>
          {t.pickFiles}
        </Button>
        {at && (
          <>
            <Text>{t.madeAt(`${shortDay(dayOf(at))}, ${clockTime(at)}`)}</Text>
            <TextInput
              label={lockTexts.recoveryCode}
              required
              value={recoveryCode}
              onChange={(event) => setRecoveryCode(event.currentTarget.value)}
            />
            <TextInput
              label={lockTexts.pairing}
              required
              value={pairingCode}
              onChange={(event) => setPairingCode(event.currentTarget.value)}
            />
            <Button type="submit" loading={restoring.isPending}>
              {t.restore}
            </Button>
          </>
        )}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        {done && <Alert color="klaar">{t.restored(done.students)}</Alert>}
        <Anchor component="button" type="button" underline="always" onClick={onBack}>
          {lockTexts.back}
        </Anchor>
      </Stack>
    </form>
  );
}
