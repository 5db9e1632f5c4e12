import { Badge, Button, Kbd, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ConsentVerdict } from '../../shared/consent/model.ts';
import { maySpeak } from '../../shared/consent/rules.ts';
import { type Day, daysBetween, longDay } from '../../shared/kernel/days.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import { schoolSettings } from '../../shared/settings/contract.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import type { AgendaRow } from '../../shared/zat/agenda-contract.ts';
import { finaliseZat, startZat, zatAgenda } from '../../shared/zat/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState, RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { AddToAgenda } from './add-to-agenda.tsx';
import { AgendaRows } from './agenda-rows.tsx';
import { AgendaSide } from './agenda-side.tsx';
import { ConsultsPanel } from './consults-panel.tsx';
import { finaliseRefusals, startRefusals, zatTexts as t } from './texts.ts';

type AgendaPageProps = {
  readonly meetingId: MeetingId;
  readonly mayPlan: boolean;
  readonly today: Day;
  /** How permission stands and what to do about it: another room's, handed in by the app. */
  readonly badge: (state: ConsentVerdict['state']) => ReactNode;
  readonly advice: (verdict: ConsentVerdict, givenName: string) => string;
  /** What can be put on paper, of the whole meeting and of one pupil: another room's. */
  readonly papers: (meeting: Meeting) => ReactNode;
  readonly rowPapers: (meeting: Meeting, row: AgendaRow) => ReactNode;
};

/** Order, question and permission at a glance; the next step is the one filled button. */
export function AgendaPage({ meetingId, mayPlan, today, badge, advice, papers, rowPapers }: AgendaPageProps) {
  const { data } = useQueryCall(
    zatAgenda,
    { meetingId },
    { topics: ['meetings', 'consent', 'agreements', 'students'] },
  );
  const { data: settings } = useQueryCall(schoolSettings, {}, { topics: ['settings'] });
  const { data: people } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const go = useNavigate();
  const starting = useCommand(startZat);
  const finalising = useCommand(finaliseZat);
  useHotkeys([['n', () => document.querySelector<HTMLElement>('#zet-op-agenda input')?.focus()]]);
  if (!data) return null;
  const { meeting, rows } = data;
  const refusal =
    (starting.data && !starting.data.ok && startRefusals[starting.data.code]) ||
    (finalising.data && !finalising.data.ok && finaliseRefusals[finalising.data.code]);
  const openItem = rows.find(({ state }) => state === 'open') ?? rows[0];
  const notReady = rows.filter(({ consent }) => !maySpeak(consent)).length;
  const chair = people?.staff.find(({ staffId }) => staffId === meeting.chairId)?.name;
  const actions = mayPlan && (
    <>
      {meeting.state === 'planned' && (
        <Button
          variant="default"
          rightSection={<Kbd>N</Kbd>}
          onClick={() => document.querySelector<HTMLElement>('#zet-op-agenda input')?.focus()}
        >
          {t.addPupil}
        </Button>
      )}
      {papers(meeting)}
      {meeting.state === 'planned' && rows.length > 0 && (
        <Button
          disabled={notReady > 0}
          onClick={() => starting.mutate({ meetingId, presentIds: [...meeting.memberIds] })}
        >
          {notReady > 0 ? t.startFirst(notReady) : t.start}
        </Button>
      )}
      {meeting.state === 'running' && (
        <Button variant="default" title={t.finaliseWhy} onClick={() => finalising.mutate({ meetingId })}>
          {t.finalise}
        </Button>
      )}
      {meeting.state === 'running' && openItem && (
        <Button onClick={() => void go({ to: '/voorzitten/$itemId', params: { itemId: openItem.itemId } })}>
          {t.go}
        </Button>
      )}
    </>
  );
  const days = daysBetween(today, meeting.heldOn);
  const sub = [
    `${meeting.startsAt.replace(':', '.')}–${meeting.endsAt.replace(':', '.')}`,
    meeting.place,
    chair === undefined ? '' : t.chairedBy(chair),
    days > 0 ? t.inDays(days) : days === 0 ? t.isToday : '',
  ];
  return (
    <Page
      title={`ZAT ${longDay(meeting.heldOn)}`}
      badge={
        <Badge variant="light" radius="sm" tt="none" color="gray">
          {t.states[meeting.state]}
        </Badge>
      }
      sub={sub.filter(Boolean).join(' · ')}
      actions={actions}
    >
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div className="zs-columns zs-agenda">
        <div>
          {rows.length === 0 ? (
            <EmptyState title={t.nobody} text={t.nobodyText} />
          ) : (
            <AgendaRows
              meeting={meeting}
              rows={rows}
              mayPlan={mayPlan}
              badge={badge}
              advice={advice}
              papers={rowPapers}
            />
          )}
          <ConsultsPanel meeting={meeting} mayPlan={mayPlan} />
          {mayPlan && meeting.state === 'planned' && <AddToAgenda meetingId={meetingId} />}
          {rows.length > 1 && mayPlan && meeting.state === 'planned' && (
            <Text size="sm" c="dimmed" mt="md">
              <Kbd>Alt ↑↓</Kbd> {t.moveKey}
            </Text>
          )}
        </div>
        <AgendaSide
          meeting={meeting}
          rows={rows}
          today={today}
          holidays={(settings?.years ?? []).flatMap(({ holidays }) => holidays)}
        />
      </div>
    </Page>
  );
}
