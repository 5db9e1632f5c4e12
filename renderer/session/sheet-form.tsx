import { Button, Group, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { printRecoverySheet, proveRecovery } from '../../shared/session/contract.ts';
import type { RecoveryCodes } from '../../shared/session/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { printSheetRefusals, proveRefusals, sheetTexts as t } from './texts.ts';

type FormProps = { readonly sheet: RecoveryCodes; readonly onDone: () => void };

/** Shows the codes and has a part of them typed back, so that the sheet is known to be on paper. */
export function SheetForm({ sheet, onDone }: FormProps) {
  const printing = useCommand(printRecoverySheet);
  const proving = useCommand(proveRecovery);
  const [typed, setTyped] = useState<readonly string[]>(sheet.askGroups.map(() => ''));
  const refusal =
    (proving.data && !proving.data.ok && proveRefusals[proving.data.code]) ||
    (printing.data &&
      !printing.data.ok &&
      printing.data.code !== 'CANCELLED' &&
      printSheetRefusals[printing.data.code]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await proving.mutateAsync({ groups: [...typed] });
    if (answer.ok) onDone();
  };
  return (
    <form onSubmit={submit}>
      <Code title={t.recoveryCode} code={sheet.recoveryCode} />
      <Code title={t.pairingCode} code={sheet.pairingCode} />
      <Button variant="light" onClick={() => printing.mutate({})}>
        {t.print}
      </Button>
      <Group align="flex-end" my="md">
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
        <Button type="submit" loading={proving.isPending}>
          {t.done}
        </Button>
      </Group>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </form>
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
