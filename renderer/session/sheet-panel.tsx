import { Button, Group, Paper, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { printRecoverySheet, proveRecovery, renewRecovery } from '../../shared/session/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { proveRefusals, sheetTexts as t } from './texts.ts';

/** Makes a recovery sheet, shows it once, and has a part of it typed back. */
export function SheetPanel({ isProven }: { readonly isProven: boolean }) {
  const renewing = useCommand(renewRecovery);
  const printing = useCommand(printRecoverySheet);
  const proving = useCommand(proveRecovery);
  const [typed, setTyped] = useState<readonly string[]>(['', '']);
  const sheet = renewing.data?.ok ? renewing.data.value : null;
  const refusal = proving.data && !proving.data.ok ? proveRefusals[proving.data.code] : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await proving.mutateAsync({ groups: [...typed] });
  };
  return (
    <Paper withBorder p="lg" mb="md">
      <Title order={2}>{t.title}</Title>
      <Text c="dimmed" mb="sm">
        {t.why}
      </Text>
      {!sheet || proving.data?.ok ? (
        <Button
          variant={isProven ? 'default' : 'filled'}
          loading={renewing.isPending}
          onClick={() => renewing.mutate({})}
        >
          {isProven ? t.newOne : t.makeOne}
        </Button>
      ) : (
        <form onSubmit={submit}>
          <Code title={t.recoveryCode} code={sheet.recoveryCode} />
          <Code title={t.pairingCode} code={sheet.pairingCode} />
          <Group align="flex-end" my="sm">
            {sheet.askGroups.map((group, i) => (
              <TextInput
                key={group}
                label={t.prove(group)}
                value={typed[i] ?? ''}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setTyped((old) => old.map((text, at) => (at === i ? value : text)));
                }}
              />
            ))}
            <Button type="submit">{t.done}</Button>
            <Button variant="default" onClick={() => printing.mutate({})}>
              {t.print}
            </Button>
          </Group>
          {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        </form>
      )}
    </Paper>
  );
}

function Code({ title, code }: { readonly title: string; readonly code: string }) {
  return (
    <>
      <Title order={3}>{title}</Title>
      <ol className="zs-groups">
        {code.split('-').map((group, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a code have nothing but their place
          <li key={i}>
            <small>{i + 1}</small>
            <code>{group}</code>
          </li>
        ))}
      </ol>
    </>
  );
}
