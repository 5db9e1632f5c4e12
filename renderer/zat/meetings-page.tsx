import { Alert, Button, Group, SegmentedControl, Title } from '@mantine/core';
import { useState } from 'react';
import { type Day, longDay } from '../../shared/kernel/days.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { nextInSeries } from '../../shared/meetings/dates.ts';
import { schoolSettings } from '../../shared/settings/contract.ts';
import type { Holiday } from '../../shared/settings/model.ts';
import { listZatMeetings } from '../../shared/zat/contract.ts';
import { CARE_KINDS, type CareKind } from '../../shared/zat/kinds.ts';
import { inviteToZat } from '../../shared/zat/series-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState, RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import './agenda.css';
import { CancelMeeting, MoveMeeting } from './move-meeting.tsx';
import { type Listed, PlanForm } from './plan-form.tsx';
import { RunningTrajecten } from './running-trajecten.tsx';
import { inviteRefusals, seriesTexts as s } from './series-texts.ts';
import { zatTexts as t } from './texts.ts';

type MeetingsPageProps = { readonly mayPlan: boolean; readonly today: Day };
type Asked = { readonly what: 'move' | 'cancel'; readonly meetingId: MeetingId };

/** The meetings of zorgteam and ZAT: what comes, what was, and planning one or a year. */
export function MeetingsPage({ mayPlan, today }: MeetingsPageProps) {
  const [kind, setKind] = useState<CareKind>('zat');
  const { data } = useQueryCall(listZatMeetings, { kind }, { topics: ['meetings', 'consent', 'session'] });
  const { data: settings } = useQueryCall(schoolSettings, {}, { topics: ['settings'] });
  const inviting = useCommand(inviteToZat);
  const [said, setSaid] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<Asked | null>(null);
  const meetings = data?.meetings ?? [];
  const isOpen = ({ state }: Listed) => state === 'planned' || state === 'running';
  const coming = meetings.filter(isOpen).reverse();
  const past = meetings.filter((meeting) => !isOpen(meeting));
  const holidays = (settings?.years ?? []).flatMap((year) => year.holidays);
  const about = meetings.find(({ meetingId }) => meetingId === asked?.meetingId);
  const done = (text: string | null) => {
    setAsked(null);
    setSaid(text === null ? [] : [text]);
  };
  const planned = coming.filter(({ state }) => state === 'planned').map(({ meetingId }) => meetingId);
  return (
    <Page
      title={t.title}
      sub={t.subOf[kind]}
      actions={
        mayPlan &&
        planned.length > 0 && (
          <Button
            variant="default"
            title={s.inviteHow}
            onClick={() => inviting.mutate({ meetingIds: planned.slice(0, 40) })}
          >
            {s.inviteAll}
          </Button>
        )
      }
    >
      <SegmentedControl
        aria-label={s.which}
        mb="md"
        value={kind}
        onChange={(value) => {
          setKind(CARE_KINDS.find((one) => one === value) ?? 'zat');
          done(null);
        }}
        data={CARE_KINDS.map((value) => ({ value, label: s.kinds[value] }))}
      />
      {data?.meetings.length === 0 && <EmptyState title={t.emptyOf[kind]} text={t.emptyTextOf[kind]} />}
      {said.map((text) => (
        <Alert key={text} mb="sm" role="status">
          {text}
        </Alert>
      ))}
      {inviting.data && !inviting.data.ok && inviting.data.code !== 'CANCELLED' && (
        <RefusalNotice>{inviteRefusals[inviting.data.code]}</RefusalNotice>
      )}
      {about && asked?.what === 'move' && (
        <MoveMeeting key={about.meetingId} meeting={about} meetings={meetings} holidays={holidays} onDone={done} />
      )}
      {about && asked?.what === 'cancel' && <CancelMeeting key={about.meetingId} meeting={about} onDone={done} />}
      <MeetingRows
        meetings={coming}
        title={s.coming}
        mayPlan={mayPlan}
        onAsk={setAsked}
        onInvite={(id) => inviting.mutate({ meetingIds: [id] })}
      />
      <MeetingRows meetings={past} title={s.past} mayPlan={false} onAsk={setAsked} onInvite={() => undefined} />
      {kind === 'zorgteam' && <RunningTrajecten today={today} />}
      {mayPlan && data && settings && (
        <PlanForm
          key={`${kind} ${meetings.length}`}
          kind={kind}
          proposal={proposal(meetings, holidays, today)}
          last={meetings[0] ?? null}
          holidays={holidays}
          onPlanned={(text, carriedOver) => setSaid(carriedOver === 0 ? [text] : [text, t.carried(carriedOver)])}
        />
      )}
    </Page>
  );
}

type RowsProps = {
  readonly meetings: readonly Listed[];
  readonly title: string;
  readonly mayPlan: boolean;
  readonly onAsk: (asked: Asked) => void;
  readonly onInvite: (meetingId: MeetingId) => void;
};

function MeetingRows({ meetings, title, mayPlan, onAsk, onInvite }: RowsProps) {
  if (meetings.length === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={2} mb="xs">
        {title}
      </Title>
      <table className="zs-list">
        <tbody>
          {meetings.map((meeting) => {
            const on = longDay(meeting.heldOn);
            const { meetingId } = meeting;
            return (
              <tr key={meetingId}>
                <td>
                  <a href={`#/zat/${meetingId}`} data-row>
                    {on}
                  </a>
                </td>
                <td>
                  {meeting.startsAt}–{meeting.endsAt}
                </td>
                <td>{meeting.place}</td>
                <td>{t.ready(meeting.readyCount, meeting.itemCount)}</td>
                <td>
                  {meeting.state === 'planned' && meeting.definitiveOn !== null
                    ? t.definitive
                    : t.states[meeting.state]}
                </td>
                {mayPlan && (
                  <td>
                    {meeting.state === 'planned' && (
                      <Group gap={6} wrap="nowrap" justify="flex-end">
                        <Button
                          size="xs"
                          variant="light"
                          aria-label={`${s.move} (${on})`}
                          onClick={() => onAsk({ what: 'move', meetingId })}
                        >
                          {s.move}
                        </Button>
                        <Button
                          size="xs"
                          variant="light"
                          aria-label={`${s.cancel} (${on})`}
                          onClick={() => onAsk({ what: 'cancel', meetingId })}
                        >
                          {s.cancel}
                        </Button>
                        <Button
                          size="xs"
                          variant="subtle"
                          title={s.inviteHow}
                          aria-label={`${s.invite} (${on})`}
                          onClick={() => onInvite(meetingId)}
                        >
                          {s.invite}
                        </Button>
                      </Group>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Five weeks after the last one, outside the holidays (C42), and never a day that is over; nothing while there is none. */
function proposal(meetings: readonly Listed[], holidays: readonly Holiday[], today: Day): Day | null {
  const [last] = meetings;
  if (!last) return null;
  let on = nextInSeries(last.heldOn, holidays);
  while (on < today) on = nextInSeries(on, holidays);
  return on;
}
