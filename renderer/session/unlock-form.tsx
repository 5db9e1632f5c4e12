import { Anchor, Button, Group, Kbd, NativeSelect, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { unlock } from '../../shared/session/contract.ts';
import type { SessionStatus } from '../../shared/session/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { Brand } from './brand.tsx';
import { lockTexts as t, unlockRefusals } from './texts.ts';

type UnlockFormProps = { readonly status: SessionStatus; readonly onForgotten: () => void };

export function UnlockForm({ status, onForgotten }: UnlockFormProps) {
  const opening = useCommand(unlock);
  const [passphrase, setPassphrase] = useState('');
  const [pairingCode, setPairingCode] = useState('');
  const [keyLetter, setKeyLetter] = useState(status.lastKeyLetter ?? status.keyLetters[0] ?? '');
  const [isCapsOn, setCapsOn] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const refusal = opening.data && !opening.data.ok ? unlockRefusals[opening.data.code] : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { keyLetter: keyLetter || null, passphrase, pairingCode: pairingCode || null };
    const answer = await opening.mutateAsync(input);
    if (!answer.ok) field.current?.select();
  };
  const watchCaps = (event: KeyboardEvent) => setCapsOn(event.getModifierState('CapsLock'));

  return (
    <form onSubmit={submit}>
      <Brand title={t.open} />
      <Stack gap="md">
        <Text c="dimmed">{status.schoolName}</Text>
        {status.keyLetters.length > 1 && (
          <NativeSelect
            label={t.key}
            value={keyLetter}
            onChange={(event) => setKeyLetter(event.currentTarget.value)}
            data={status.keyLetters.map((letter) => ({ value: letter, label: t.yourKey(letter) }))}
          />
        )}
        <PasswordInput
          ref={field}
          label={t.passphrase}
          size="lg"
          autoFocus
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          onKeyDown={watchCaps}
          onKeyUp={watchCaps}
          description={isCapsOn ? t.capsLock : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
        {status.needsPairing && (
          <TextInput
            label={t.pairing}
            description={t.pairingWhy}
            value={pairingCode}
            onChange={(event) => setPairingCode(event.currentTarget.value)}
          />
        )}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Button type="submit" size="lg" loading={opening.isPending} rightSection={<Kbd>Enter</Kbd>}>
          {t.open}
        </Button>
        <Group gap="md">
          <Anchor component="button" type="button" underline="always" onClick={onForgotten}>
            {t.forgotten}
          </Anchor>
          <Text c="dimmed">{t.wrongKeepsAll}</Text>
        </Group>
        {status.waitingDrafts > 0 && <Text>{t.drafts(status.waitingDrafts)}</Text>}
        <Text c="dimmed" size="sm">
          {t.encrypted}
        </Text>
      </Stack>
    </form>
  );
}
