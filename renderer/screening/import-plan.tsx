import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { type ListedCampaign, listInstruments } from '../../shared/screening/contract.ts';
import { commitResults, type pickResults, previewResults } from '../../shared/screening/import-contract.ts';
import type { ResultMapping } from '../../shared/screening/import-model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { ImportLines, useLines } from './import-lines.tsx';
import { commitRefusals, importTexts as t } from './import-texts.ts';
import { MappingTable } from './mapping-table.tsx';
import { TestNames } from './test-names.tsx';

type PlanProps = {
  readonly picked: OutputOf<typeof pickResults>;
  readonly campaign: ListedCampaign;
  readonly onDone: () => void;
};

export function ImportPlan({ picked, campaign, onDone }: PlanProps) {
  const { handle, headers, sample } = picked;
  const { campaignId } = campaign;
  const [mapping, setMapping] = useState<ResultMapping>(picked.mapping);
  const lines = useLines();
  const { show, offset } = lines;
  const [saveAs, setSaveAs] = useState(picked.mappingName ?? '');
  const committing = useCommand(commitResults);
  const { data: known } = useQueryCall(listInstruments, {}, { topics: ['screening'] });
  const { data } = useQueryCall(
    previewResults,
    { handle, campaignId, mapping, show, offset },
    { topics: [], keepPrevious: true, enabled: !committing.data?.ok },
  );
  const tests = known?.instruments.filter(({ instrumentId }) => campaign.instrumentIds.includes(instrumentId)) ?? [];
  const refusal = committing.data && !committing.data.ok ? commitRefusals[committing.data.code] : null;
  const counts = data?.counts;
  const work = (counts?.new ?? 0) + (counts?.double ?? 0);
  if (committing.data?.ok)
    return (
      <section className="zs-changing" role="status">
        <Text fw={600}>{t.done(committing.data.value.saved, committing.data.value.parked)}</Text>
        <Group mt="xs">
          <Button component="a" variant="light" href={`#/screening/${campaignId}`}>
            {t.openGrid}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t.another}
          </Button>
        </Group>
      </section>
    );
  return (
    <>
      <Title order={2}>{t.columns}</Title>
      {picked.mappingName !== null && <Text c="dimmed">{t.fitted(picked.mappingName)}</Text>}
      <MappingTable headers={headers} sample={sample} tests={tests} mapping={mapping} onChange={setMapping} />
      {mapping.shape === 'long' && (
        <TestNames mapping={mapping} unknown={data?.unknownTests ?? []} tests={tests} onChange={setMapping} />
      )}
      {Object.entries(data?.dropped ?? {}).map(([header, n]) => (
        <Text key={header} c="dimmed">
          {t.dropped(header, n)}
        </Text>
      ))}
      <Title order={2} mt="lg" mb="xs">
        {t.whatWillHappen}
      </Title>
      {data && <ImportLines preview={data} tests={tests} {...lines} />}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Group align="flex-end" mt="md">
        <TextInput
          label={t.saveAs}
          description={t.saveAsHelp}
          value={saveAs}
          onChange={(event) => setSaveAs(event.currentTarget.value)}
        />
        <Button
          loading={committing.isPending}
          disabled={work + (counts?.parked ?? 0) === 0}
          onClick={() =>
            committing.mutate({ handle, campaignId, mapping, saveAs: saveAs.trim() === '' ? null : saveAs })
          }
        >
          {work === 0 ? t.nothing(counts?.parked ?? 0) : t.commit(work)}
        </Button>
      </Group>
    </>
  );
}
