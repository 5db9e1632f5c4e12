import { Anchor, NativeSelect, Text } from '@mantine/core';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { addWorkingDays } from '../../shared/kernel/public-days.ts';
import { type AgendaItem, FEEDBACK_TO, type Feedback } from '../../shared/meetings/model.ts';
import type { StaffMember } from '../../shared/staff/model.ts';
import { saveZatFeedback } from '../../shared/zat/contract.ts';
import { useAgain } from '../kernel/use-again.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { chairTexts as t } from './chair-texts.ts';
import { Step } from './step.tsx';
import { feedbackRefusals } from './texts.ts';

const NOT_NEEDED = 'hoeft-niet';

type FeedbackProps = {
  readonly item: AgendaItem;
  readonly staff: readonly StaffMember[];
  readonly today: Day;
  readonly givenName: string;
};

/** Step 6: who tells whom, usually the next day that people are at school. */
export function ChairFeedback({ item, staff, today, givenName }: FeedbackProps) {
  const saving = useCommand(saveZatFeedback);
  const refusal = saving.data && !saving.data.ok ? feedbackRefusals[saving.data.code] : null;
  const people = staff.filter(({ isExternal, isActive }) => isActive && !isExternal);
  const boxOf = (to: Feedback['to']) => JSON.stringify(item.feedback.find((it) => it.to === to) ?? null);
  const again = useAgain<{ readonly feedback: Feedback; readonly was: string }>(item.revision, {
    keyOf: ({ feedback }) => feedback.to,
    isAsSeen: ({ feedback, was }) => boxOf(feedback.to) === was,
    send: ({ feedback }, revision) => saving.mutateAsync({ itemId: item.itemId, feedback, revision }),
  });
  const set = (feedback: Feedback) => void again.go({ feedback, was: boxOf(feedback.to) });
  const chosen = item.feedback.filter(({ ownerId, isNotNeeded }) => ownerId !== null || isNotNeeded).length;
  return (
    <Step n={6} title={t.feedback} isDone={chosen === FEEDBACK_TO.length} hint={t.told(chosen, FEEDBACK_TO.length)}>
      <div className="zs-tell">
        {FEEDBACK_TO.map((to) => {
          const known = item.feedback.find((it) => it.to === to);
          return (
            <div key={to} className="zs-tell-one" data-chosen={Boolean(known?.ownerId) || known?.isNotNeeded === true}>
              <NativeSelect
                size="xs"
                label={to === 'pupil' ? givenName : t.feedbackTo[to]}
                value={known?.isNotNeeded ? NOT_NEEDED : (known?.ownerId ?? '')}
                data={[
                  { value: '', label: t.chooseWho },
                  ...people.map((it) => ({ value: it.staffId, label: it.name })),
                  { value: NOT_NEEDED, label: t.notNeeded },
                ]}
                onChange={(event) => {
                  const chosen = event.currentTarget.value;
                  const owner = people.find(({ staffId }) => staffId === chosen);
                  set({
                    to,
                    ownerId: owner?.staffId ?? null,
                    by: owner ? (known?.by ?? addWorkingDays(today, 1)) : null,
                    doneOn: null,
                    isNotNeeded: chosen === NOT_NEEDED,
                    whyNot: null,
                    how: null,
                  });
                }}
              />
              <Text size="sm" c="dimmed">
                {known?.doneOn ? t.toldOn(shortDay(known.doneOn, today)) : known?.by ? shortDay(known.by, today) : ''}
              </Text>
              {known?.ownerId && known.doneOn === null && (
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  underline="always"
                  aria-label={`${t.markTold}: ${t.feedbackTo[to]}`}
                  onClick={() => set({ ...known, doneOn: today, how: 'gesprek' })}
                >
                  {t.markTold}
                </Anchor>
              )}
            </div>
          );
        })}
      </div>
      {refusal && !again.isWaiting && <RefusalNotice>{refusal}</RefusalNotice>}
    </Step>
  );
}
