import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { changePassphrase } from '../../shared/session/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import { changeRefusals, keyTexts as t } from './texts.ts';

export function PassphrasePage() {
  const changing = useCommand(changePassphrase);
  const [current, setCurrent] = useState('');
  const [pair, setPair] = useState({ first: '', second: '' });
  const answer = changing.data;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (pair.first !== pair.second) return;
    const changed = await changing.mutateAsync({ current, next: pair.first });
    if (!changed.ok) return;
    setCurrent('');
    setPair({ first: '', second: '' });
  };
  return (
    <Page title={t.title} sub={t.sub}>
      <form onSubmit={submit}>
        <Stack gap="sm" maw={440}>
          <PasswordInput
            label={t.current}
            required
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <NewPassphrase value={pair} onChange={setPair} />
          {answer && !answer.ok && <RefusalNotice>{changeRefusals[answer.code]}</RefusalNotice>}
          {answer?.ok && (
            <Alert color="klaar" role="status">
              {t.done}
            </Alert>
          )}
          <Button type="submit" loading={changing.isPending}>
            {t.save}
          </Button>
        </Stack>
      </form>
    </Page>
  );
}
