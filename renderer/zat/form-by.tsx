import { NativeSelect } from '@mantine/core';
import type { AgendaItemId, StaffId } from '../../shared/kernel/ids.ts';
import type { StaffMember } from '../../shared/staff/model.ts';
import { askZatForm } from '../../shared/zat/form-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { formAskRefusals, formTexts as t } from './form-texts.ts';

type ByProps = {
  readonly itemId: AgendaItemId;
  readonly formBy: StaffId | null;
  readonly fillers: readonly StaffMember[];
  readonly chairName: string;
};

/** Whose form it is: on his Vandaag it stands until it is closed. */
export function FormBy({ itemId, formBy, fillers, chairName }: ByProps) {
  const asking = useCommand(askZatForm);
  const refusal = asking.data && !asking.data.ok && formAskRefusals[asking.data.code];
  if (fillers.length < 2 && formBy === null) return null;
  return (
    <>
      <NativeSelect
        label={t.by}
        maw={320}
        mb="lg"
        value={formBy ?? ''}
        onChange={({ currentTarget: { value } }) =>
          asking.mutate({ itemId, staffId: fillers.find(({ staffId }) => staffId === value)?.staffId ?? null })
        }
        data={[
          { value: '', label: t.byChair(chairName) },
          ...fillers.map(({ staffId, name }) => ({ value: staffId, label: name })),
        ]}
      />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </>
  );
}
