import { Button, Checkbox, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Day, longDay, shortDay } from '../../shared/kernel/days.ts';
import { planBack, seriesFrom } from '../../shared/meetings/dates.ts';
import type { MeetingText } from '../../shared/meetings/model.ts';
import type { Holiday } from '../../shared/settings/model.ts';
import type { CareKind } from '../../shared/zat/kinds.ts';
import { checkZatDays, planZatSeries } from '../../shared/zat/series-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { planSeriesRefusals, seriesTexts as t } from './series-texts.ts';

type PreviewProps = {
  readonly kind: CareKind;
  readonly first: Day;
  readonly until: Day;
  readonly hours: { readonly startsAt: string; readonly endsAt: string };
  readonly text: MeetingText;
  readonly holidays: readonly Holiday[];
  readonly onPlanned: (said: string, carriedOver: number) => void;
};
const MOST_DAYS = 40;

/** Every day of the series with what stands in its way, before anything is made. */
export function SeriesPreview({ kind, first, until, hours, text, holidays, onPlanned }: PreviewProps) {
  const planning = useCommand(planZatSeries);
  const [left, setLeft] = useState<readonly Day[]>([]);
  const days = seriesFrom(first, until, holidays).slice(0, MOST_DAYS);
  const asked = { kind, ...hours, text, days };
  const { data } = useQueryCall(checkZatDays, asked, {
    topics: ['meetings', 'settings'],
    enabled: days.length > 0,
    keepPrevious: true,
  });
  const faultOf = (on: Day) => data?.days.find((one) => one.on === on);
  const chosen = days.filter((on) => faultOf(on)?.fault === null && !left.includes(on));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await planning.mutateAsync({ ...asked, days: chosen });
    if (answer.ok) onPlanned(t.planned(answer.value.meetingIds.length), answer.value.carriedOver);
  };
  return (
    <form onSubmit={submit} aria-label={t.preview}>
      <Title order={3} mt="md">
        {t.preview}
      </Title>
      <Text size="sm" c="dimmed">
        {t.previewIntro}
      </Text>
      <Stack gap={6} my="sm">
        {days.map((on) => {
          const found = faultOf(on);
          const fault = found?.fault ?? null;
          const forms = planBack(on, holidays, kind).find((step) => step.kind === 'formsClosed');
          return (
            <Checkbox
              key={on}
              checked={fault === null && !left.includes(on)}
              disabled={fault !== null}
              label={longDay(on)}
              description={
                fault === null
                  ? forms && t.formsClose(shortDay(forms.on, on))
                  : `${t.faults[fault]}${fault === 'DAY_CLOSED' ? `: ${t.closed(found?.closedBy ?? null)}` : ''}`
              }
              onChange={() => setLeft(left.includes(on) ? left.filter((one) => one !== on) : [...left, on])}
            />
          );
        })}
      </Stack>
      {planning.data && !planning.data.ok && <RefusalNotice>{planSeriesRefusals[planning.data.code]}</RefusalNotice>}
      <Button type="submit" disabled={chosen.length === 0} loading={planning.isPending}>
        {t.plan(chosen.length)}
      </Button>
    </form>
  );
}
