import { Alert, NativeSelect, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { listCampaigns, screeningGrid } from '../../shared/screening/contract.ts';
import { pictureOf } from '../../shared/screening/pictures.ts';
import { yearYield } from '../../shared/screening/yield.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import './screening.css';
import { Stacks, StackTable } from './stack.tsx';
import { yearTexts as t } from './year-texts.ts';
import { YieldPicture } from './yield-picture.tsx';

/** The year in pictures: how each class did on each test, and what the year brought. */
export function YearPage() {
  const { data } = useQueryCall(listCampaigns, {}, { topics: ['screening', 'session'] });
  const [chosen, setChosen] = useState<string | null>(null);
  const campaigns = data?.campaigns.filter(({ progress }) => progress.entered > 0) ?? [];
  const campaign = campaigns.find(({ campaignId }) => campaignId === chosen) ?? campaigns[0];
  return (
    <Page title={t.title} sub={t.sub}>
      {data && !campaign && <EmptyState title={t.empty} text={t.emptyText} />}
      {campaign && (
        <>
          <NativeSelect
            label={t.campaign}
            w={320}
            value={campaign.campaignId}
            data={campaigns.map((one) => ({ value: one.campaignId, label: `${one.name}, ${one.schoolYear}` }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <Pictures campaignId={campaign.campaignId} />
          <Yield schoolYear={campaign.schoolYear} yearGroup={campaign.yearGroup} />
        </>
      )}
    </Page>
  );
}

function Pictures({ campaignId }: { readonly campaignId: Parameters<typeof screeningGrid.subject>[0]['campaignId'] }) {
  const { data } = useQueryCall(screeningGrid, { campaignId, show: 'year' }, { topics: ['screening', 'students'] });
  if (!data) return null;
  const { rows, instruments, classes } = data;
  return instruments.map(({ instrumentId, edition }) => {
    const cellsOf = (className: string | null) =>
      rows
        .filter((row) => className === null || (row.className ?? '') === className)
        .map(({ cells }) => cells.find((cell) => cell.instrumentId === instrumentId) ?? null);
    const pictures = [
      { id: 'year', name: t.year, picture: pictureOf(cellsOf(null)) },
      ...classes.map(({ name }) => ({
        id: name,
        name: name === '' ? t.noClass : name,
        picture: pictureOf(cellsOf(name)),
      })),
    ].filter(({ picture }) => picture.scored > 0);
    if (pictures.length === 0) return null;
    const isOld = rows.some(({ cells }) => cells.some((cell) => cell.instrumentId === instrumentId && cell.isExpired));
    return (
      <section key={instrumentId} className="sc-block">
        <Title order={2}>{edition.name}</Title>
        {isOld && (
          <Alert color="straks" my="xs" py={6}>
            {t.expired}
          </Alert>
        )}
        <div className="sc-chart">
          <div>
            <Stacks pictures={pictures} />
          </div>
          <StackTable pictures={pictures} isOpen head={t.classHead} />
        </div>
      </section>
    );
  });
}

type YieldProps = Parameters<typeof yearYield.subject>[0];

function Yield({ schoolYear, yearGroup }: YieldProps) {
  const { data } = useQueryCall(yearYield, { schoolYear, yearGroup }, { topics: ['screening', 'students'] });
  if (!data) return null;
  return (
    <section className="sc-block">
      <Title order={2}>{t.yield}</Title>
      <Text c="dimmed">{data.tests.length === 0 ? t.noYield : t.yieldSub}</Text>
      {data.tests.map((one) => (
        <YieldPicture key={one.instrumentId} test={one} />
      ))}
    </section>
  );
}
