import { Button, Group } from '@mantine/core';
import type { CampaignId } from '../../shared/kernel/ids.ts';
import { printCatchUpList } from '../../shared/screening/catch-up-contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import { type RefusalTexts, useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { catchUpTexts as t } from './grid-texts.ts';

const refusals: RefusalTexts<typeof printCatchUpList> = { ...gateTexts, ...t.refusals };

/** The list of the whole year group, to hand out to who watches over the tests. */
export function CatchUpPrint({ campaignId }: { readonly campaignId: CampaignId }) {
  const printing = useCommand(printCatchUpList);
  const refusal =
    printing.data && !printing.data.ok && printing.data.code !== 'CANCELLED' ? refusals[printing.data.code] : null;
  return (
    <>
      <Group gap={6} mt={6}>
        <Button
          size="xs"
          variant="default"
          loading={printing.isPending}
          onClick={() => printing.mutate({ campaignId, format: 'pdf' })}
        >
          {t.pdf}
        </Button>
        <Button size="xs" variant="default" onClick={() => printing.mutate({ campaignId, format: 'docx' })}>
          {t.word}
        </Button>
      </Group>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </>
  );
}
