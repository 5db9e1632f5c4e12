import { Button, Group, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Agreement } from '../../shared/agreements/model.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { AgendaItemId, StaffId } from '../../shared/kernel/ids.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { agreeInZat } from '../../shared/zat/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { agreeRefusals, chairTexts as t } from './texts.ts';

/** No agreement without somebody who does it and a day. */
export function ChairAgreements({
  itemId,
  made,
}: {
  readonly itemId: AgendaItemId;
  readonly made: readonly Agreement[];
}) {
  const agreeing = useCommand(agreeInZat);
  const { data } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const [what, setWhat] = useState('');
  const [ownerId, setOwnerId] = useState<StaffId | null>(null);
  const [dueOn, setDueOn] = useState<Day | null>(null);
  const staff = data?.staff ?? [];
  const refusal = agreeing.data && !agreeing.data.ok ? agreeRefusals[agreeing.data.code] : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (ownerId === null || dueOn === null) return;
    const answer = await agreeing.mutateAsync({ itemId, what, ownerId, dueOn });
    if (answer.ok) setWhat('');
  };
  return (
    <section>
      <Title order={2} mt="md">
        {t.agreements}
      </Title>
      {made.map((agreement) => (
        <Group key={agreement.agreementId} justify="space-between">
          <Text>{agreement.what}</Text>
          <Text c="dimmed">
            {agreement.ownerName} · {shortDay(agreement.dueOn)}
          </Text>
        </Group>
      ))}
      <form onSubmit={submit}>
        <Group align="flex-end">
          <TextInput
            label={t.what}
            required
            miw={280}
            value={what}
            onChange={(event) => setWhat(event.currentTarget.value)}
          />
          <NativeSelect
            label={t.who}
            required
            value={ownerId ?? ''}
            data={[{ value: '', label: '–' }, ...staff.map(({ staffId, name }) => ({ value: staffId, label: name }))]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setOwnerId(staff.find(({ staffId }) => staffId === value)?.staffId ?? null);
            }}
          />
          <DayField label={t.due} required value={dueOn} onChange={setDueOn} />
          <Button type="submit" variant="light" loading={agreeing.isPending}>
            {t.agree}
          </Button>
        </Group>
      </form>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </section>
  );
}
