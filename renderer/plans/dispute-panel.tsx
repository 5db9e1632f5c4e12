import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { OpenPlan } from '../../shared/plans/contract.ts';
import { disputePlan, endDispute } from '../../shared/plans/opp-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { disputeTexts as t } from './opp-texts.ts';
import { refusalOf } from './refusals.ts';

/** A dispute freezes the version (OPP-13); when it is over, the plan goes on. */
export function DisputePanel({ open, today }: { readonly open: OpenPlan; readonly today: Day }) {
  const { plan, records } = open;
  const [isOpen, setOpen] = useState(false);
  const past = records.flatMap(({ recordId, onDay, untilDay, text }) =>
    text.kind === 'dispute' ? [{ recordId, onDay, untilDay, about: text.about }] : [],
  );
  return (
    <section>
      <Title order={2} mb="xs">
        {t.title}
      </Title>
      {past.map(({ recordId, onDay, untilDay, about }) => (
        <div key={recordId} className="zs-said">
          <div className="zs-prose">{about}</div>
          <Text size="sm" c="dimmed">
            {untilDay === null
              ? `${t.on.toLowerCase()} ${shortDay(onDay, today)}`
              : t.ran(shortDay(onDay, today), shortDay(untilDay, today))}
          </Text>
        </div>
      ))}
      {!isOpen && (
        <Button variant="default" size="xs" onClick={() => setOpen(true)}>
          {plan.disputeOn === null ? t.start : t.end}
        </Button>
      )}
      {isOpen && <DisputeForm key={plan.disputeOn} open={open} today={today} onDone={() => setOpen(false)} />}
    </section>
  );
}

function DisputeForm({
  open,
  today,
  onDone,
}: {
  readonly open: OpenPlan;
  readonly today: Day;
  readonly onDone: () => void;
}) {
  const { planId, revision, disputeOn } = open.plan;
  const starting = useCommand(disputePlan);
  const ending = useCommand(endDispute);
  const [about, setAbout] = useState('');
  const [on, setOn] = useState<Day | null>(today);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (on === null) return;
    const saved =
      disputeOn === null
        ? await starting.mutateAsync({ planId, revision, onDay: on, text: { kind: 'dispute', about } })
        : await ending.mutateAsync({ planId, revision, untilDay: on });
    if (saved.ok) onDone();
  };
  const refusal = refusalOf(starting, ending);
  const isStart = disputeOn === null;
  return (
    <form onSubmit={submit} className="zs-part">
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t.help}
        </Text>
        <DayField label={isStart ? t.on : t.until} required value={on} onChange={setOn} />
        {isStart && (
          <Textarea
            required
            label={t.about}
            autosize
            minRows={2}
            value={about}
            onChange={(event) => setAbout(event.currentTarget.value)}
          />
        )}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Group>
          <Button type="submit" variant="light" size="xs">
            {isStart ? t.save : t.endDo}
          </Button>
          <Button variant="default" size="xs" onClick={onDone}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
