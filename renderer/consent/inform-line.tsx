import { Button, Group, Text } from '@mantine/core';
import { recordInform } from '../../shared/consent/contract.ts';
import type { InformDuty } from '../../shared/consent/rules.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { informRefusals, informTexts as t } from './panel-texts.ts';

type LineProps = {
  readonly studentId: StudentId;
  readonly duty: InformDuty;
  readonly today: Day;
  readonly mayRecord: boolean;
};

/** Who does not decide and is told all the same (PRIV-2), with the day on which that was done. */
export function InformLine({ studentId, duty, today, mayRecord }: LineProps) {
  const recording = useCommand(recordInform);
  const refusal = recording.data && !recording.data.ok ? informRefusals[recording.data.code] : null;
  const { who, done } = duty;
  const words = t[who];
  const record = (kind: 'told' | 'objects') =>
    recording.mutate({ studentId, who, kind, on: today, text: { note: '' } });
  return (
    <div className="zs-consent-duty">
      <Text size="sm">{done === null ? words.open : words[done.kind](shortDay(done.on, today))}</Text>
      {mayRecord && done === null && (
        <Group gap="xs" mt={4}>
          <Button size="xs" variant="default" onClick={() => record('told')}>
            {who === 'parents' ? t.toldParents : t.toldPupil}
          </Button>
          {who === 'parents' && (
            <Button size="xs" variant="default" onClick={() => record('objects')}>
              {t.objects}
            </Button>
          )}
        </Group>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </div>
  );
}
