import { Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { CLOCKS } from '../../shared/deadlines/clocks.ts';
import { listClocks, setClock } from '../../shared/deadlines/contract.ts';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { shortDay } from '../../shared/kernel/days.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { clockNames, clockRefusals, startNames, clocksTexts as t } from './clock-texts.ts';

type Row = OutputOf<typeof listClocks>['clocks'][number];

/** Every term as data: what, from when, how long, on what ground and how sure; the school's own can be set, with a reason. */
export function ClocksPage() {
  const { data } = useQueryCall(listClocks, {}, { topics: ['settings', 'plans'] });
  return (
    <Page title={t.title} sub={t.sub}>
      <table className="zs-list">
        <thead>
          <tr>
            <th>{t.what}</th>
            <th>{t.start}</th>
            <th>{t.length}</th>
            <th>{t.basis}</th>
            <th>{t.sure}</th>
            <th>
              <span className="zs-hidden">{t.change}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data?.clocks.map((row) => (
            <ClockRow key={row.clock} row={row} />
          ))}
        </tbody>
      </table>
    </Page>
  );
}

function ClockRow({ row }: { readonly row: Row }) {
  const { clock, amount, changedOn, changedBy, why } = row;
  const { start, unit, rule, weight, certainty, moves, settable } = CLOCKS[clock];
  const [isOpen, setOpen] = useState(false);
  return (
    <tr>
      <td>{clockNames[clock]}</td>
      <td>{startNames[start]}</td>
      <td>
        {t.units[unit](amount)}
        {moves && (
          <Text size="sm" c="dimmed">
            {t.moves}
          </Text>
        )}
        {changedOn !== null && (
          <Text size="sm" c="dimmed">
            {t.changed(shortDay(changedOn), changedBy ?? '', why)}
          </Text>
        )}
        {isOpen && settable && <ClockForm row={row} bounds={settable} onDone={() => setOpen(false)} />}
      </td>
      <td>
        {t.weights[weight]}, {rule}
      </td>
      <td>{t.certainties[certainty]}</td>
      <td>
        {settable && !isOpen && (
          <Button
            size="xs"
            variant="light"
            aria-label={`${t.change}: ${clockNames[clock]}`}
            onClick={() => setOpen(true)}
          >
            {t.change}
          </Button>
        )}
      </td>
    </tr>
  );
}

type FormProps = { readonly row: Row; readonly bounds: readonly [number, number]; readonly onDone: () => void };

function ClockForm({ row, bounds, onDone }: FormProps) {
  const setting = useCommand(setClock);
  const [amount, setAmount] = useState(String(row.amount));
  const [why, setWhy] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await setting.mutateAsync({ clock: row.clock, amount: Number(amount), why, revision: row.revision });
    if (saved.ok) onDone();
  };
  const refusal = setting.data && !setting.data.ok ? clockRefusals[setting.data.code] : null;
  return (
    <form onSubmit={submit}>
      <TextInput
        required
        mt="xs"
        type="number"
        label={t.amount(...bounds)}
        min={bounds[0]}
        max={bounds[1]}
        value={amount}
        onChange={(event) => setAmount(event.currentTarget.value)}
      />
      <Textarea
        required
        mt="xs"
        label={t.why}
        autosize
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Group gap="xs" mt="xs">
        <Button type="submit" size="xs" loading={setting.isPending}>
          {t.save}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t.cancel}
        </Button>
      </Group>
    </form>
  );
}
