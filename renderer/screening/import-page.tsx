import { Alert, Button, Group, NativeSelect, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { clockTime, type Day, dayOf, shortDay } from '../../shared/kernel/days.ts';
import { listCampaigns } from '../../shared/screening/contract.ts';
import { listResultImports, pickResults, undoResultImport } from '../../shared/screening/import-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState, RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ImportPlan } from './import-plan.tsx';
import { pickRefusals, importTexts as t, undoRefusals } from './import-texts.ts';
import { ParkedPanel } from './parked-panel.tsx';
import './screening.css';

/** A list of the supplier: choose, say which column is what, see what would happen, and only then let it happen. */
export function ResultImportPage({ today }: { readonly today: Day }) {
  const { data: listed } = useQueryCall(listCampaigns, {}, { topics: ['screening', 'session'] });
  const { data } = useQueryCall(listResultImports, {}, { topics: ['screening', 'session'] });
  const picking = useCommand(pickResults);
  const [chosen, setChosen] = useState<string | null>(null);
  const campaigns = listed?.campaigns.filter(({ isClosed }) => !isClosed) ?? [];
  const campaign = campaigns.find(({ campaignId }) => campaignId === chosen) ?? campaigns[0];
  const picked = picking.data?.ok ? picking.data.value : null;
  const refusal =
    picking.data && !picking.data.ok && picking.data.code !== 'CANCELLED' ? pickRefusals[picking.data.code] : null;
  if (listed && !campaign)
    return (
      <Page title={t.title} sub={t.sub}>
        <EmptyState title={t.noCampaign} text={t.noCampaignText} />
      </Page>
    );
  return (
    <Page title={t.title} sub={t.sub}>
      {campaign && (
        <Group align="flex-end" mb="md">
          <NativeSelect
            label={t.campaign}
            value={campaign.campaignId}
            disabled={picked !== null}
            data={campaigns.map((one) => ({ value: one.campaignId, label: one.name }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <Button
            variant={picked ? 'default' : 'filled'}
            loading={picking.isPending}
            onClick={() => picking.mutate({ campaignId: campaign.campaignId })}
          >
            {picked ? t.pickOther : t.pick}
          </Button>
        </Group>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {picked && campaign && (
        <ImportPlan key={picked.handle} picked={picked} campaign={campaign} onDone={() => picking.reset()} />
      )}
      <ParkedPanel parked={data?.parked ?? []} />
      {data && data.imports.length > 0 && <Earlier imports={data.imports} today={today} />}
    </Page>
  );
}

type EarlierProps = {
  readonly imports: readonly {
    readonly importId: Parameters<typeof undoResultImport.subject>[0]['importId'];
    readonly at: string;
    readonly by: string | null;
    readonly campaignName: string;
    readonly saved: number;
    readonly parked: number;
    readonly state: 'done' | 'undone';
  }[];
  readonly today: Day;
};

function Earlier({ imports, today }: EarlierProps) {
  const undoing = useCommand(undoResultImport);
  const refusal = undoing.data && !undoing.data.ok ? undoRefusals[undoing.data.code] : null;
  return (
    <section className="sc-block">
      <Title order={2}>{t.earlier}</Title>
      {undoing.data?.ok && (
        <Alert role="status" color="klaar" my="sm">
          {t.undone(undoing.data.value.removed)}
        </Alert>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <table className="zs-list">
        <tbody>
          {imports.map(({ importId, at, by, campaignName, saved, parked, state }) => (
            <tr key={importId}>
              <td>
                {shortDay(dayOf(new Date(at)), today)}, {clockTime(new Date(at))}
              </td>
              <td>{campaignName}</td>
              <td>{t.counts(saved, parked)}</td>
              <td>{by}</td>
              <td>
                {state === 'done' ? (
                  <Button size="xs" variant="default" onClick={() => undoing.mutate({ importId })}>
                    {t.undo}
                  </Button>
                ) : (
                  <Text c="dimmed">{t.isUndone}</Text>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
