import { Anchor, Button, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { UserId } from '../../shared/kernel/ids.ts';
import { openRecovery, resetUser } from '../../shared/session/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { Brand } from './brand.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import { recoveryRefusals, resetRefusals, lockTexts as t } from './texts.ts';

/** With the recovery sheet: open the list of users, then give one of them a new passphrase. */
export function RecoveryForm({ onBack }: { readonly onBack: () => void }) {
  const opening = useCommand(openRecovery);
  const resetting = useCommand(resetUser);
  const [recoveryCode, setRecoveryCode] = useState('');
  const [pairingCode, setPairingCode] = useState('');
  const [userId, setUserId] = useState<UserId | null>(null);
  const [pair, setPair] = useState({ first: '', second: '' });
  const users = opening.data?.ok ? opening.data.value.users : null;
  const refused =
    resetting.data && !resetting.data.ok
      ? resetRefusals[resetting.data.code]
      : opening.data && !opening.data.ok
        ? recoveryRefusals[opening.data.code]
        : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!users) return void (await opening.mutateAsync({ recoveryCode, pairingCode }));
    if (userId === null || pair.first !== pair.second) return;
    const answer = await resetting.mutateAsync({ userId, passphrase: pair.first });
    if (answer.ok) onBack();
  };
  return (
    <form onSubmit={submit}>
      <Brand title={t.recoverTitle} />
      <Stack gap="md">
        {users ? (
          <>
            <Radio.Group
              label={t.whoGetsNew}
              value={userId ?? ''}
              onChange={(value) => setUserId(users.find((user) => user.userId === value)?.userId ?? null)}
            >
              <Stack gap="xs" mt="xs">
                {users.map((user) => (
                  <Radio key={user.userId} value={user.userId} label={`${user.name} (${t.yourKey(user.keyLetter)})`} />
                ))}
              </Stack>
            </Radio.Group>
            <NewPassphrase value={pair} onChange={setPair} />
          </>
        ) : (
          <>
            <Text c="dimmed">{t.recoverRoutes}</Text>
            <TextInput
              label={t.recoveryCode}
              required
              value={recoveryCode}
              onChange={(event) => setRecoveryCode(event.currentTarget.value)}
            />
            <TextInput
              label={t.pairing}
              required
              value={pairingCode}
              onChange={(event) => setPairingCode(event.currentTarget.value)}
            />
          </>
        )}
        {refused && <RefusalNotice>{refused}</RefusalNotice>}
        <Button type="submit" loading={opening.isPending || resetting.isPending}>
          {users ? t.setNew : t.openWithSheet}
        </Button>
        <Anchor component="button" type="button" underline="always" onClick={onBack}>
          {t.back}
        </Anchor>
      </Stack>
    </form>
  );
}
