import { Anchor, Badge, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { type ListedCampaign, listCampaigns } from '../../shared/screening/contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { moveAlongRows } from '../ui/row-keys.ts';
import { CampaignForm } from './campaign-form.tsx';
import './screening.css';
import { momentNames, screeningTexts as t } from './texts.ts';

type PageProps = { readonly today: Day; readonly mayManage: boolean };

/** Every campaign with how far it is; a new one beside the list. */
export function ScreeningPage({ today, mayManage }: PageProps) {
  const { data } = useQueryCall(listCampaigns, {}, { topics: ['screening', 'students', 'session'] });
  const [open, setOpen] = useState<ListedCampaign | 'new' | null>(null);
  const campaigns = data?.campaigns ?? [];
  const add = mayManage && open === null && (
    <Button onClick={() => setOpen('new')} variant={campaigns.length === 0 ? 'filled' : 'default'}>
      {t.plan}
    </Button>
  );
  return (
    <Page title={t.title} sub={t.sub} actions={campaigns.length > 0 && add}>
      <div className={open === null || campaigns.length === 0 ? undefined : 'zs-split'}>
        <div>
          {data && campaigns.length === 0 && open === null && (
            <EmptyState title={t.empty} text={mayManage ? t.emptyText : t.emptyForReader} action={add} />
          )}
          {campaigns.length > 0 && (
            <CampaignTable campaigns={campaigns} today={today} onChange={mayManage ? setOpen : null} />
          )}
        </div>
        {open !== null && (
          <aside className="zs-pane sc-narrow">
            <CampaignForm
              key={open === 'new' ? 'new' : open.campaignId}
              known={open === 'new' ? null : open}
              today={today}
              onDone={() => setOpen(null)}
            />
          </aside>
        )}
      </div>
    </Page>
  );
}

type TableProps = {
  readonly campaigns: readonly ListedCampaign[];
  readonly today: Day;
  readonly onChange: ((campaign: ListedCampaign) => void) | null;
};

function CampaignTable({ campaigns, today, onChange }: TableProps) {
  return (
    <table className="zs-list" onKeyDown={moveAlongRows}>
      <thead>
        <tr>
          <th scope="col">{t.headName}</th>
          <th scope="col">{t.headWhen}</th>
          <th scope="col">{t.headWho}</th>
          <th scope="col">{t.headProgress}</th>
          {onChange && <th scope="col" aria-label={t.change} />}
        </tr>
      </thead>
      <tbody>
        {campaigns.map((campaign) => {
          const { campaignId, name, from, until, yearGroup, progress, isClosed, moment } = campaign;
          return (
            <tr key={campaignId}>
              <td>
                <Anchor data-row href={`#/screening/${campaignId}`}>
                  {name}
                </Anchor>{' '}
                <Badge variant="light" radius="sm" tt="none" color="gray">
                  {isClosed ? t.isClosed : momentNames[moment]}
                </Badge>
              </td>
              <td>
                {shortDay(from, today)} – {shortDay(until, today)}
              </td>
              <td>
                {t.year(yearGroup)} · {t.pupils(progress.pupils)}
              </td>
              <td>
                {t.progress(progress.entered, progress.expected)}
                {progress.absent > 0 && (
                  <Text size="sm" c="dimmed">
                    {t.absent(progress.absent)}
                  </Text>
                )}
              </td>
              {onChange && (
                <td>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`${t.change}: ${name}`}
                    onClick={() => onChange(campaign)}
                  >
                    {t.change}
                  </Button>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
