import { Alert, Button, Group } from '@mantine/core';
import type { CampaignId } from '../../shared/kernel/ids.ts';
import type { Instrument } from '../../shared/screening/campaign.ts';
import { type Cell, type GridRow, saveResults } from '../../shared/screening/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { resultRefusals, gridTexts as t } from './grid-texts.ts';

type ReadyProps = {
  readonly campaignId: CampaignId;
  readonly instrument: Instrument;
  readonly rows: readonly GridRow[];
  readonly column: readonly (Cell | null)[];
  readonly onDone: () => void;
};

/** Is this test done for this class? Who has nothing yet is said, and can be put down as absent at once. */
export function ReadyNotice({ campaignId, instrument, rows, column, onDone }: ReadyProps) {
  const saving = useCommand(saveResults);
  const empty = rows.filter((_, n) => !column[n]);
  const absent = column.filter((cell) => cell?.state === 'absent').length;
  const { name } = instrument.edition;
  const refusal = saving.data && !saving.data.ok ? resultRefusals[saving.data.code] : null;
  const { instrumentId } = instrument;
  const markAll = () =>
    saving.mutate({
      campaignId,
      cells: empty.map(({ studentId }) => ({ studentId, instrumentId, given: 'afwezig', revision: 0 })),
    });
  return (
    <Alert role="status" color={empty.length === 0 ? 'klaar' : 'straks'} m="xs" py={6}>
      {empty.length === 0 ? t.readyAll(name, rows.length - absent, absent) : t.readyLeft(name, empty.length)}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Group mt={6} gap="xs">
        {empty.length > 0 && (
          <Button size="xs" variant="light" loading={saving.isPending} onClick={markAll}>
            {t.setAbsent(empty.length)}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onDone}>
          {t.close}
        </Button>
      </Group>
    </Alert>
  );
}
