import { Button, Paper, Text, Title } from '@mantine/core';
import { renewRecovery } from '../../shared/session/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { SheetForm } from './sheet-form.tsx';
import { sheetTexts as t } from './texts.ts';

/** Makes a recovery sheet, which makes an older one worthless. */
export function SheetPanel({ isProven }: { readonly isProven: boolean }) {
  const renewing = useCommand(renewRecovery);
  const sheet = renewing.data?.ok ? renewing.data.value : null;
  return (
    <Paper withBorder p="lg" my="md">
      <Title order={2}>{t.title}</Title>
      <Text c="dimmed" mb="sm">
        {t.why}
      </Text>
      {sheet ? (
        <SheetForm sheet={sheet} onDone={() => renewing.reset()} />
      ) : (
        <Button
          variant={isProven ? 'default' : 'filled'}
          loading={renewing.isPending}
          onClick={() => renewing.mutate({})}
        >
          {isProven ? t.newOne : t.makeOne}
        </Button>
      )}
    </Paper>
  );
}
