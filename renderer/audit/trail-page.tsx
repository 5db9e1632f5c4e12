import { Alert, Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { trailPage, verifyTrail } from '../../shared/audit/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { Page } from '../ui/page.tsx';
import { trailTexts as t } from './texts.ts';
import { TrailTable } from './trail-table.tsx';

export function TrailPage() {
  const [onlyRefused, setOnlyRefused] = useState(false);
  const input = { from: null, until: null, userId: null, onlyRefused, before: null };
  const { data } = useQueryCall(trailPage, input, { topics: ['trail', 'students', 'meetings'], keepPrevious: true });
  const verifying = useCommand(verifyTrail);
  const answer = verifying.data?.ok ? verifying.data.value : null;
  const action = (
    <Button variant="default" loading={verifying.isPending} onClick={() => verifying.mutate({})}>
      {t.verify}
    </Button>
  );
  return (
    <Page title={t.title} sub={t.sub} actions={action}>
      {answer && (
        <Alert color={answer.verified ? 'klaar' : 'laat'} role="status" mb="md">
          {answer.verified ? t.verified(answer.entries) : t.broken(answer.brokenAt ?? 0)}
        </Alert>
      )}
      <Switch
        label={t.onlyRefused}
        checked={onlyRefused}
        onChange={(event) => setOnlyRefused(event.currentTarget.checked)}
        mb="sm"
      />
      <TrailTable entries={(data?.lines ?? []).map((line) => ({ line, parts: [line.act] }))} />
    </Page>
  );
}
