import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { createVault } from '../../shared/session/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { backupTexts } from './backup-texts.ts';
import { Brand } from './brand.tsx';
import { keepFirstSheet } from './first-sheet.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import { createRefusals, lockTexts as t } from './texts.ts';
import { UseOtherVault } from './use-other-vault.tsx';
import { type Picked, VaultPlace } from './vault-place.tsx';

/** The first vault of this laptop. Where it stands follows from the program; the sheet comes on the next screen. */
export function CreateForm({ onRestore }: { readonly onRestore: () => void }) {
  const making = useCommand(createVault);
  const [schoolName, setSchoolName] = useState('');
  const [userName, setUserName] = useState('');
  const [picked, setPicked] = useState<Picked | null>(null);
  const [pair, setPair] = useState({ first: '', second: '' });
  const refusal = making.data && !making.data.ok ? createRefusals[making.data.code] : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (pair.first !== pair.second) return;
    const made = await making.mutateAsync({
      folder: picked?.handle ?? null,
      schoolName,
      userName,
      passphrase: pair.first,
    });
    if (made.ok) keepFirstSheet(made.value);
  };
  return (
    <form onSubmit={submit}>
      <Brand title={t.create} />
      <Stack gap="md">
        <Text c="dimmed">{t.createIntro}</Text>
        <TextInput
          label={t.school}
          required
          value={schoolName}
          onChange={(event) => setSchoolName(event.currentTarget.value)}
        />
        <TextInput
          label={t.name}
          description={t.roles}
          required
          value={userName}
          onChange={(event) => setUserName(event.currentTarget.value)}
        />
        <VaultPlace picked={picked} onPick={setPicked} />
        <NewPassphrase value={pair} onChange={setPair} />
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Button type="submit" size="lg" loading={making.isPending}>
          {t.make}
        </Button>
        <Anchor component="button" type="button" underline="always" onClick={onRestore}>
          {backupTexts.restoreTitle}
        </Anchor>
        <UseOtherVault />
      </Stack>
    </form>
  );
}
