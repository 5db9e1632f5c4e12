import { Alert, Button, Group } from '@mantine/core';
import type { CampaignId } from '../../shared/kernel/ids.ts';
import type { Instrument } from '../../shared/screening/campaign.ts';
import { rescoreTest } from '../../shared/screening/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { rescoreRefusals, rescoreTexts as t } from './follow-texts.ts';

type NoticeProps = { readonly campaignId: CampaignId; readonly instrument: Instrument; readonly old: number };

/** The norms of a test were changed after scores were entered: scoring again is a choice, and keeps both. */
export function RescoreNotice({ campaignId, instrument, old }: NoticeProps) {
  const scoring = useCommand(rescoreTest);
  const refusal = scoring.data && !scoring.data.ok ? rescoreRefusals[scoring.data.code] : null;
  const { instrumentId, edition } = instrument;
  return (
    <Alert color="inkt" role="status" m="xs" py={6}>
      <Group justify="space-between">
        <span>
          {t.notice(edition.name, old)} {t.keeps}
        </span>
        <Button
          size="xs"
          variant="light"
          loading={scoring.isPending}
          onClick={() => scoring.mutate({ campaignId, instrumentId })}
        >
          {t.act}
        </Button>
      </Group>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </Alert>
  );
}
