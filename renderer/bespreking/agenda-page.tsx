import { Alert, Badge, Button, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  cancelTeamMeeting,
  finishTeamMeeting,
  shuffleCases,
  teamAgenda,
} from '../../shared/bespreking/meeting-contract.ts';
import { isOpen } from '../../shared/bespreking/rules.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState, RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { AgendaCases, WaitingCases } from './agenda-cases.tsx';
import { BringForm } from './bring-form.tsx';
import { cancelRefusals, finishRefusals, meetingTexts, orderRefusals, agendaTexts as t } from './meeting-texts.ts';
import { StartMeeting } from './start-meeting.tsx';
import './bespreking.css';

export type AgendaProps = {
  readonly meetingId: MeetingId;
  readonly today: Day;
  readonly mayChair: boolean;
  readonly mayPrepare: boolean;
  readonly mayRead: boolean;
};

/** One meeting of a team: who is on it, what is still missing, and the way into the discussion. */
export function TeamAgendaPage({ meetingId, today, mayChair, mayPrepare, mayRead }: AgendaProps) {
  const { data, refusal } = useQueryCall(teamAgenda, { meetingId }, { topics: ['bespreking', 'meetings', 'students'] });
  const [isStarting, setStarting] = useState(false);
  const finishing = useCommand(finishTeamMeeting);
  const shuffling = useCommand(shuffleCases);
  const cancelling = useCommand(cancelTeamMeeting);
  const [movedOn, setMovedOn] = useState<number | null>(null);
  const go = useNavigate();
  if (refusal)
    return (
      <RefusalNotice>{refusal === 'MEETING_NOT_FOUND' ? orderRefusals[refusal] : gateTexts[refusal]}</RefusalNotice>
    );
  if (!data) return null;
  const { meeting, cases, waiting } = data;
  const isClass = meeting.classId !== null;
  const notHeard = cases.filter(({ isHeard }) => !isHeard).length;
  const next = cases.find(({ state }) => state === 'open') ?? cases[0];
  const openClass = () => void go({ to: '/bespreking/klas/$meetingId', params: { meetingId } });
  const openNext = () => {
    if (isClass) return openClass();
    if (next) void go({ to: '/bespreken/$discussionId', params: { discussionId: next.discussionId } });
  };
  const finish = async () => {
    const answer = await finishing.mutateAsync({ meetingId });
    if (answer.ok && answer.value.movedOn > 0) setMovedOn(answer.value.movedOn);
  };
  const isDone = isClass ? meeting.readyCount === meeting.caseCount : cases.every(({ state }) => state !== 'open');
  const day = shortDay(meeting.heldOn, today);
  const refusals = [
    finishing.data && !finishing.data.ok ? finishRefusals[finishing.data.code] : null,
    shuffling.data && !shuffling.data.ok ? orderRefusals[shuffling.data.code] : null,
    cancelling.data && !cancelling.data.ok ? cancelRefusals[cancelling.data.code] : null,
  ].filter((words) => words !== null);
  return (
    <Page
      title={isClass ? t.titleClass(meeting.className ?? '', day) : t.title(day)}
      badge={
        <Badge variant="default" radius="sm" tt="none" size="lg">
          {meetingTexts.states[meeting.state]}
        </Badge>
      }
      sub={[meeting.teamName, `${meeting.startsAt}–${meeting.endsAt}`, meeting.place].filter(Boolean).join(' · ')}
      actions={
        mayChair && (
          <>
            {meeting.state === 'planned' && !isClass && cases.length > 1 && (
              <Button variant="default" onClick={() => shuffling.mutate({ meetingId })}>
                {t.shuffle}
              </Button>
            )}
            {meeting.state === 'planned' && (
              <Button variant="default" onClick={() => cancelling.mutate({ meetingId, revision: meeting.revision })}>
                {t.cancel}
              </Button>
            )}
            {meeting.state === 'planned' && (isClass || cases.length > 0) && (
              <Button disabled={!isClass && notHeard > 0} onClick={() => setStarting(true)}>
                {isClass ? t.beginClass : notHeard > 0 ? t.beginFirst(notHeard) : t.begin}
              </Button>
            )}
            {meeting.state === 'running' && (
              <>
                <Button variant={isDone ? 'default' : 'filled'} onClick={openNext}>
                  {t.go}
                </Button>
                {isDone && (
                  <Button title={t.finishWhy} loading={finishing.isPending} onClick={() => void finish()}>
                    {t.finish}
                  </Button>
                )}
              </>
            )}
          </>
        )
      }
    >
      {isStarting && <StartMeeting meeting={meeting} onStarted={openNext} onStop={() => setStarting(false)} />}
      {refusals.map((words) => (
        <RefusalNotice key={words}>{words}</RefusalNotice>
      ))}
      {movedOn !== null && (
        <Alert color="inkt" role="status" mb="sm">
          {t.movedOn(movedOn)}
        </Alert>
      )}
      {isClass && mayRead && (
        <Button variant="light" onClick={openClass}>
          {t.openClass}
        </Button>
      )}
      {!isClass && !mayRead && (
        <Text c="dimmed" mb="sm">
          {t.restricted}
        </Text>
      )}
      {!isClass && cases.length === 0 && <EmptyState title={t.nobody} text={t.nobodyText} />}
      {cases.length > 0 && (
        <AgendaCases meeting={meeting} cases={cases} mayChair={mayChair} mayPrepare={mayPrepare} mayRead={mayRead} />
      )}
      {!isClass && waiting.length > 0 && (
        <section>
          <Title order={2} mt="lg">
            {t.waiting}
          </Title>
          <WaitingCases meeting={meeting} cases={waiting} mayPrepare={mayPrepare} today={today} />
        </section>
      )}
      {!isClass && mayPrepare && isOpen(meeting) && <BringForm meetingId={meetingId} />}
    </Page>
  );
}
