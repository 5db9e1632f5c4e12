import { Kbd, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { readSentence } from '../../shared/agreements/sentence/read-sentence.ts';
import { addDays, type Day, shortDay } from '../../shared/kernel/days.ts';
import { schoolSettings } from '../../shared/settings/contract.ts';
import { listZatMeetings } from '../../shared/zat/contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { agreementTexts as t } from './texts.ts';

const FIVE_WEEKS = 35;
const NOBODY = { people: [], atTable: [], me: null, coach: null };

type LineProps = { readonly today: Day; readonly onDay: (on: Day) => void; readonly onCancel: () => void };

/** Until when it goes on, said as people say it; Enter alone means the next ZAT. */
export function NewDayLine({ today, onDay, onCancel }: LineProps) {
  const { data: settings } = useQueryCall(schoolSettings, {}, { topics: ['settings'] });
  const { data: zat } = useQueryCall(listZatMeetings, {}, { topics: ['meetings', 'consent', 'session'] });
  const [typed, setTyped] = useState('');
  const nextMeeting = zat?.meetings.filter(({ heldOn }) => heldOn > today).at(-1)?.heldOn ?? null;
  const holidays = (settings?.years ?? []).flatMap((year) => year.holidays);
  const reading = readSentence(typed, { today, holidays, nextMeeting }, NOBODY);
  const usual = nextMeeting ?? addDays(today, FIVE_WEEKS);
  const day = typed.trim() === '' ? usual : reading.dueOn;
  const said =
    day === null
      ? t.dayUnclear
      : reading.remark === 'before'
        ? t.lastDay(shortDay(day, today))
        : t.goesOnTo(shortDay(day, today));
  return (
    <TextInput
      mt="xs"
      size="sm"
      autoFocus
      data-typable
      label={t.untilWhen}
      placeholder={t.untilExample}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onCancel();
        if (event.key !== 'Enter' || event.ctrlKey || day === null) return;
        event.preventDefault();
        onDay(day);
      }}
      rightSection={day === null ? null : <Kbd>↵</Kbd>}
      rightSectionWidth={44}
      description={
        <Text span size="sm" c={day === null ? 'straks' : 'dimmed'} aria-live="polite">
          {said}
        </Text>
      }
      inputWrapperOrder={['label', 'input', 'description']}
    />
  );
}
