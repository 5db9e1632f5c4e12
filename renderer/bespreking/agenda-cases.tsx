import { ActionIcon, Badge, Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconCheck } from '@tabler/icons-react';
import { type CaseRow, moveCase, orderCases, type TeamMeeting } from '../../shared/bespreking/meeting-contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { movedOrder } from '../../shared/meetings/rules.ts';
import { fullName } from '../../shared/students/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { moveAlongRows } from '../ui/row-keys.ts';
import { gapNames } from './case-texts.ts';
import { moveRefusals, orderRefusals, agendaTexts as t } from './meeting-texts.ts';
import { pupilLine } from './pupil-picker.tsx';

type CasesProps = {
  readonly meeting: TeamMeeting;
  readonly cases: readonly CaseRow[];
  readonly mayChair: boolean;
  readonly mayPrepare: boolean;
  readonly mayRead: boolean;
};

/** Who is on, in order, each with what is ready and what is not. */
export function AgendaCases({ meeting, cases, mayChair, mayPrepare, mayRead }: CasesProps) {
  const moving = useCommand(moveCase);
  const ordering = useCommand(orderCases);
  const isPlanned = meeting.state === 'planned';
  const move = (id: CaseRow['discussionId'], to: number) => {
    const order = movedOrder(
      cases.map(({ discussionId }) => discussionId),
      id,
      to,
    );
    ordering.mutate({ meetingId: meeting.meetingId, order });
  };
  const refusal =
    (moving.data && !moving.data.ok ? moveRefusals[moving.data.code] : null) ??
    (ordering.data && !ordering.data.ok ? orderRefusals[ordering.data.code] : null);
  return (
    <>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <table className="zs-list zs-cases">
        <thead>
          <tr>
            <th>{t.head.pupil}</th>
            <th>{t.head.heard}</th>
            <th>{t.head.input}</th>
            <th>{t.head.missing}</th>
            <th>{t.head.minutes}</th>
            <th>{t.head.what}</th>
          </tr>
        </thead>
        <tbody onKeyDown={moveAlongRows}>
          {cases.map((it, at) => {
            const name = fullName(it.card);
            return (
              <tr key={it.discussionId}>
                <td>
                  {mayRead ? (
                    <a data-row href={`#/bespreking/leerling/${it.discussionId}`}>
                      {pupilLine(it.card)}
                    </a>
                  ) : (
                    <strong>{pupilLine(it.card)}</strong>
                  )}
                  {it.carried > 0 && (
                    <Badge ml={8} variant="light" color="straks" radius="sm" tt="none">
                      {t.carried(it.carried)}
                    </Badge>
                  )}
                  <Text size="sm" c="dimmed">
                    {[it.reason, it.coachName].filter(Boolean).join(' · ')}
                  </Text>
                </td>
                <td>
                  <Mark isGood={it.isHeard} text={it.isHeard ? t.heard.yes : t.heard.no} />
                </td>
                <td>{it.input ? t.input(it.input.given, it.input.asked) : t.noInput}</td>
                <td title={it.gaps.map((gap) => gapNames[gap]).join(', ')}>
                  {meeting.state === 'planned'
                    ? it.gaps.length === 0
                      ? t.complete
                      : t.missing(it.gaps.length)
                    : t.states[it.state]}
                </td>
                <td>{it.minutes}</td>
                <td className="zs-row-do">
                  {isPlanned && mayChair && (
                    <>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={t.up(name)}
                        disabled={at === 0}
                        onClick={() => move(it.discussionId, at)}
                      >
                        <IconArrowUp size={16} aria-hidden />
                      </ActionIcon>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={t.down(name)}
                        disabled={at === cases.length - 1}
                        onClick={() => move(it.discussionId, at + 2)}
                      >
                        <IconArrowDown size={16} aria-hidden />
                      </ActionIcon>
                    </>
                  )}
                  {isPlanned && mayPrepare && (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t.offWho(name)}
                      onClick={() => moving.mutate({ discussionId: it.discussionId, meetingId: null })}
                    >
                      {t.off}
                    </Button>
                  )}
                  {isPlanned && mayPrepare && (
                    <Button
                      size="xs"
                      variant="light"
                      component="a"
                      href={`#/bespreking/leerling/${it.discussionId}`}
                      aria-label={t.prepareWho(name)}
                    >
                      {t.prepare}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function Mark({ isGood, text }: { readonly isGood: boolean; readonly text: string }) {
  return (
    <Text span c={isGood ? 'klaar' : 'straks'} size="sm" className="zs-mark">
      {isGood ? <IconCheck size={15} aria-hidden /> : <IconAlertTriangle size={15} aria-hidden />} {text}
    </Text>
  );
}

type WaitingProps = Pick<CasesProps, 'meeting' | 'cases' | 'mayPrepare'> & { readonly today: Day };

/** Brought in, and on no day yet. */
export function WaitingCases({ meeting, cases, mayPrepare, today }: WaitingProps) {
  const moving = useCommand(moveCase);
  const canTake = mayPrepare && meeting.state === 'planned';
  return (
    <table className="zs-list">
      <tbody>
        {cases.map((it) => (
          <tr key={it.discussionId}>
            <td>
              <strong>{pupilLine(it.card)}</strong>
              <Text size="sm" c="dimmed">
                {[it.reason, shortDay(it.broughtOn, today)].filter(Boolean).join(' · ')}
              </Text>
            </td>
            <td>
              {canTake && (
                <Button
                  size="xs"
                  variant="light"
                  aria-label={t.putWho(fullName(it.card))}
                  onClick={() => moving.mutate({ discussionId: it.discussionId, meetingId: meeting.meetingId })}
                >
                  {t.put}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
