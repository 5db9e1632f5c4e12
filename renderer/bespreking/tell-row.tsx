import { Anchor, NativeSelect, Text } from '@mantine/core';
import { type DiscussionRead, saveDiscussionFeedback } from '../../shared/bespreking/discussion-contract.ts';
import { TELL } from '../../shared/bespreking/discussion-model.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { addWorkingDays } from '../../shared/kernel/public-days.ts';
import type { Feedback } from '../../shared/meetings/model.ts';
import type { StaffMember } from '../../shared/staff/model.ts';
import { useAgain } from '../kernel/use-again.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { feedbackRefusals, caseTexts as t } from './case-texts.ts';

type TellProps = {
  readonly read: DiscussionRead;
  readonly staff: readonly StaffMember[];
  readonly today: Day;
  readonly mayWrite: boolean;
};

/** Who tells whom, usually the next day; the pupil and the parents first (HGW-4). */
export function TellRow({ read, staff, today, mayWrite }: TellProps) {
  const saving = useCommand(saveDiscussionFeedback);
  const { discussionId } = read.head;
  const { feedback } = read.text;
  const people = staff.filter(({ isExternal, isActive }) => isActive && !isExternal);
  const boxOf = (to: Feedback['to']) => JSON.stringify(feedback.find((it) => it.to === to) ?? null);
  const again = useAgain<{ readonly one: Feedback; readonly was: string }>(read.revision, {
    keyOf: ({ one }) => one.to,
    isAsSeen: ({ one, was }) => boxOf(one.to) === was,
    send: ({ one }, revision) => saving.mutateAsync({ discussionId, feedback: one, revision }),
  });
  const set = (one: Feedback) => void again.go({ one, was: boxOf(one.to) });
  const chosen = feedback.filter(({ ownerId }) => ownerId !== null).length;
  const refusal = saving.data && !saving.data.ok ? feedbackRefusals[saving.data.code] : null;
  return (
    <div className="zs-tell-block">
      <Text fw={600} size="sm" mb={4}>
        {t.tell}{' '}
        <Text span c="dimmed" fw={400}>
          {t.told(chosen, TELL.length)}
        </Text>
      </Text>
      <div className="zs-tell zs-tell-five">
        {TELL.map((to) => {
          const known = feedback.find((it) => it.to === to);
          return (
            <div key={to} className="zs-tell-one" data-chosen={Boolean(known?.ownerId)}>
              <NativeSelect
                size="xs"
                label={t.tellNames[to]}
                disabled={!mayWrite}
                value={known?.ownerId ?? ''}
                data={[
                  { value: '', label: t.chooseWho },
                  ...people.map((it) => ({ value: it.staffId, label: it.name })),
                ]}
                onChange={(event) => {
                  const owner = people.find(({ staffId }) => staffId === event.currentTarget.value);
                  const by = owner ? (known?.by ?? addWorkingDays(today, 1)) : null;
                  set({
                    to,
                    ownerId: owner?.staffId ?? null,
                    by,
                    doneOn: null,
                    isNotNeeded: false,
                    whyNot: null,
                    how: null,
                  });
                }}
              />
              <Text size="sm" c="dimmed">
                {known?.doneOn ? t.toldOn(shortDay(known.doneOn, today)) : known?.by ? shortDay(known.by, today) : ''}
              </Text>
              {mayWrite && known?.ownerId && known.doneOn === null && (
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  underline="always"
                  aria-label={`${t.markTold}: ${t.tellNames[to]}`}
                  onClick={() => set({ ...known, doneOn: today })}
                >
                  {t.markTold}
                </Anchor>
              )}
            </div>
          );
        })}
      </div>
      {refusal && !again.isWaiting && <RefusalNotice>{refusal}</RefusalNotice>}
    </div>
  );
}
