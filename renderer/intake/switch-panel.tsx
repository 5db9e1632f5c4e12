import { Checkbox, Text, Title } from '@mantine/core';
import { saveSwitchStep, switchPath } from '../../shared/intake/switch-contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { stepRefusals, switchTexts as t } from './switch-texts.ts';

type Props = { readonly studentId: StudentId; readonly today: Day; readonly mayReview: boolean };

/** C49: the agreed year as a list to tick off, each step with its days and how it stands. */
export function SwitchPanel({ studentId, today, mayReview }: Props) {
  const { data } = useQueryCall(switchPath, { studentId }, { topics: ['intake'] });
  const saving = useCommand(saveSwitchStep);
  if (!data) return null;
  const refusal = saving.data && !saving.data.ok ? stepRefusals[saving.data.code] : null;
  return (
    <section>
      <Title order={2}>{t.title}</Title>
      <Text size="sm" c="dimmed">
        {t.why}
      </Text>
      <ol className="zs-switch-steps">
        {data.lines.map(({ step, from, until, doneOn, state }) => (
          <li key={step}>
            <Checkbox
              size="sm"
              label={t.steps[step]}
              checked={doneOn !== null}
              disabled={!mayReview}
              onChange={(event) =>
                saving.mutate({ studentId, step, doneOn: event.currentTarget.checked ? today : null })
              }
            />
            <Text size="sm" c={state === 'late' ? 'laat' : state === 'now' ? 'straks' : 'dimmed'}>
              {doneOn === null
                ? `${t.window(shortDay(from, today), shortDay(until, today))} · ${t.states[state]}`
                : t.doneOn(shortDay(doneOn, today))}
            </Text>
          </li>
        ))}
      </ol>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </section>
  );
}
