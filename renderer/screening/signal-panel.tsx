import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import type { Signal } from '../../shared/screening/follow.ts';
import type { Measurement } from '../../shared/screening/follow-contract.ts';
import { signalKindOf } from '../../shared/screening/model.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { firstGoalOf, type OnFirstGoal } from './first-goal.ts';
import { followTexts } from './follow-on-texts.ts';
import { pupilTexts as t } from './pupil-texts.ts';
import { signalNames } from './texts.ts';

type PanelProps = {
  readonly studentId: StudentId;
  readonly signals: readonly Signal[];
  readonly measurements: readonly Measurement[];
  readonly today: Day;
  readonly onFirstGoal: OnFirstGoal;
};

/** What the RT decided, on which scores; a yes becomes the first goal of a plan in one press. */
export function SignalPanel({ studentId, signals, measurements, today, onFirstGoal }: PanelProps) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const put = async ({ campaignId, kind, reason, scores }: Signal) => {
    const tests = measurements
      .filter((one) => one.campaignId === campaignId && signalKindOf(one.domain) === kind && one.standing === 'below')
      .map(({ testName }) => testName);
    const low = scores.filter((score) => tests.some((name) => score.startsWith(`${name} `)));
    const goal = firstGoalOf({ studentId, kind, reason, tests, scores: low.length > 0 ? low : scores });
    if (onFirstGoal) setTrouble(await onFirstGoal(goal));
  };
  return (
    <section>
      <Title order={2} mb={4}>
        {t.signals}
      </Title>
      {signals.length === 0 && <Text c="dimmed">{t.noSignals}</Text>}
      {signals.map((signal) => {
        const { signalId, kind, verdict, reason, decidedOn, decidedBy, scores } = signal;
        return (
          <div key={signalId} className="sc-thing zs-fact">
            <div>
              <Text fw={600}>
                {signalNames[kind]}: {t.verdicts[verdict]}
              </Text>
              {reason !== '' && <Text>{reason}</Text>}
              <Text size="sm" c="dimmed">
                {[scores.join('; '), shortDay(decidedOn, today), decidedBy].filter(Boolean).join(' · ')}
              </Text>
            </div>
            {verdict === 'yes' && onFirstGoal && (
              <Button
                size="xs"
                variant="default"
                aria-label={followTexts.goalOf(kind)}
                onClick={() => void put(signal)}
              >
                {followTexts.goalButton}
              </Button>
            )}
          </div>
        );
      })}
      {trouble !== null && <RefusalNotice>{trouble}</RefusalNotice>}
    </section>
  );
}
