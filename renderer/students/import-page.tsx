import { Alert, Button } from '@mantine/core';
import type { Day } from '../../shared/kernel/days.ts';
import { pickRoster } from '../../shared/students/roster-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import { ImportPlan } from './import-plan.tsx';
import { pickRefusals, importTexts as t } from './import-texts.ts';

/** Choose a file, say which column is what, see what would happen, and only then let it happen. */
export function ImportPage({ today }: { readonly today: Day }) {
  const picking = useCommand(pickRoster);
  const picked = picking.data?.ok ? picking.data.value : null;
  const refusal =
    picking.data && !picking.data.ok && picking.data.code !== 'CANCELLED' ? pickRefusals[picking.data.code] : null;
  const action = (
    <Button variant={picked ? 'default' : 'filled'} loading={picking.isPending} onClick={() => picking.mutate({})}>
      {picked ? t.pickOther : t.pick}
    </Button>
  );
  return (
    <Page title={t.title} sub={t.sub} actions={action}>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {picked && picked.accentedNames.length > 0 && (
        <Alert role="status" mb="md">
          {t.encoding} {picked.accentedNames.join(' · ')}
        </Alert>
      )}
      {picked && <ImportPlan key={picked.handle} picked={picked} today={today} />}
      <EarlierImports />
    </Page>
  );
}
