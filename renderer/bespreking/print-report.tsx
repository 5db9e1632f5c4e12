import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { printDiscussion, REPORT_FOR } from '../../shared/bespreking/print-contract.ts';
import type { DiscussionId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { printRefusals, caseTexts as t } from './case-texts.ts';

/** The report of this pupil on paper, and for whom: the register writes itself. */
export function PrintReport({ discussionId }: { readonly discussionId: DiscussionId }) {
  const printing = useCommand(printDiscussion);
  const [receiver, setReceiver] = useState<(typeof REPORT_FOR)[number]>('school');
  const refusal = printing.data && !printing.data.ok ? printRefusals[printing.data.code] : null;
  return (
    <section>
      <Group align="flex-end" gap="xs">
        <NativeSelect
          label={t.printFor}
          size="xs"
          value={receiver}
          data={REPORT_FOR.map((it) => ({ value: it, label: t.receivers[it] }))}
          onChange={(event) => setReceiver(REPORT_FOR.find((it) => it === event.currentTarget.value) ?? receiver)}
        />
        <Button
          size="xs"
          variant="default"
          loading={printing.isPending}
          onClick={() => printing.mutate({ discussionId, receiver })}
        >
          {t.print}
        </Button>
      </Group>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </section>
  );
}
