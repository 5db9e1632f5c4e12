import { Alert, Badge, Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { ConsentVerdict } from '../../shared/consent/model.ts';
import { type Day, daysBetween, longDay, shortDay } from '../../shared/kernel/days.ts';
import type { MeetingId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import { atTable, roomFor, waitingMinutes } from '../../shared/meetings/rules.ts';
import { schoolSettings } from '../../shared/settings/contract.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { type AgendaRow, fixZatAgenda, putOffZatItem } from '../../shared/zat/agenda-contract.ts';
import { listZatConsults } from '../../shared/zat/consult-contract.ts';
import { finaliseZat, removeZatItem, zatAgenda } from '../../shared/zat/contract.ts';
import { isCareKind } from '../../shared/zat/kinds.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState, RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { AddToAgenda } from './add-to-agenda.tsx';
import { AgendaActions, focusAdd } from './agenda-actions.tsx';
import { AgendaRows } from './agenda-rows.tsx';
import { AgendaSide } from './agenda-side.tsx';
import { fixRefusals, pilotTexts, putOffRefusals, agendaTexts as t } from './agenda-texts.ts';
import './agenda.css';
import { AutopilotPanel } from './autopilot-panel.tsx';
import { ConsultsPanel } from './consults-panel.tsx';
import { columnsOf } from './members.ts';
import { finaliseRefusals, zatTexts } from './texts.ts';
import { useAutopilot } from './use-autopilot.ts';

export type PhoneCall = {
  readonly studentId: StudentId;
  readonly givenName: string;
  readonly verdict: ConsentVerdict;
  readonly meetingId: MeetingId;
  readonly people: readonly { readonly staffId: StaffId; readonly name: string }[];
  readonly today: Day;
  readonly onClose: () => void;
  readonly otherWays: ReactNode;
};
type AgendaPageProps = {
  readonly meetingId: MeetingId;
  readonly mayPlan: boolean;
  readonly today: Day;
  /** How permission stands, what to do about it, and the talk itself: another room's, handed in by the app. */
  readonly badge: (state: ConsentVerdict['state']) => ReactNode;
  readonly advice: (verdict: ConsentVerdict, givenName: string) => string;
  readonly phone: (call: PhoneCall) => ReactNode;
  /** What can be put on paper, of the whole meeting and of one pupil. */
  readonly papers: (meeting: Meeting, rows: readonly AgendaRow[]) => ReactNode;
  readonly rowPapers: (meeting: Meeting, row: AgendaRow) => ReactNode;
};
const TOPICS = ['meetings', 'consent', 'agreements', 'students'] as const;

/** Order, question and permission at a glance; the next step is the one filled button. */
export function AgendaPage(props: AgendaPageProps) {
  const { meetingId, mayPlan, today, badge, advice, phone, papers, rowPapers } = props;
  const { data } = useQueryCall(zatAgenda, { meetingId }, { topics: TOPICS });
  const { data: settings } = useQueryCall(schoolSettings, {}, { topics: ['settings'] });
  const { data: people } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const { data: asked } = useQueryCall(listZatConsults, { meetingId }, { topics: ['meetings'] });
  const go = useNavigate();
  const finalising = useCommand(finaliseZat);
  const fixing = useCommand(fixZatAgenda);
  const puttingOff = useCommand(putOffZatItem);
  const removing = useCommand(removeZatItem);
  const [calling, setCalling] = useState<StudentId | null>(null);
  const [said, setSaid] = useState('');
  const [isAnonymous, setAnonymous] = useState(false);
  const rows: readonly AgendaRow[] = data?.rows ?? [];
  const memberIds = data?.meeting.memberIds ?? [];
  const columns = columnsOf(memberIds, people?.staff ?? []);
  const guestIds = columns.flatMap(({ staffId, isExternal }) => (isExternal ? [staffId] : []));
  const consultMinutes = (asked?.consults ?? []).reduce((sum, { minutes }) => sum + minutes, 0);
  const room = data ? Math.max(0, roomFor(data.meeting) - consultMinutes) : 0;
  const pilot = useAutopilot({ meetingId, rows, memberIds, guestIds, room });
  const mayArrange = mayPlan && data?.meeting.state === 'planned' && calling === null;
  useHotkeys([
    ['n', () => mayArrange && focusAdd()],
    ['a', () => mayArrange && rows.length > 1 && pilot.propose()],
    ['z', () => mayArrange && void pilot.undo()],
  ]);
  if (!data) return null;
  const { meeting, isBroken, milestones } = data;
  const refusal =
    (finalising.data && !finalising.data.ok && finaliseRefusals[finalising.data.code]) ||
    (fixing.data && !fixing.data.ok && fixRefusals[fixing.data.code]) ||
    (puttingOff.data && !puttingOff.data.ok && putOffRefusals[puttingOff.data.code]) ||
    pilot.refusal;
  const chair = people?.staff.find(({ staffId }) => staffId === meeting.chairId)?.name;
  const days = daysBetween(today, meeting.heldOn);
  const sub = [
    `${meeting.startsAt.replace(':', '.')}–${meeting.endsAt.replace(':', '.')}`,
    meeting.place,
    chair === undefined ? '' : zatTexts.chairedBy(chair),
    days > 0 ? zatTexts.inDays(days) : days === 0 ? zatTexts.isToday : '',
    meeting.closedWhy === '' ? '' : t.closedWhy(meeting.closedWhy),
  ];
  const row = rows.find(({ studentId }) => studentId === calling);
  const putOff = async ({ itemId, card }: AgendaRow) => {
    setCalling(null);
    const answer = await puttingOff.mutateAsync({ itemId });
    if (answer.ok) setSaid(t.putOffDone(card.givenName, shortDay(answer.value.heldOn), answer.value.isNew));
  };
  const withoutName = async ({ itemId }: AgendaRow) => {
    setCalling(null);
    if ((await removing.mutateAsync({ itemId, letGo: false })).ok) setAnonymous(true);
  };
  return (
    <Page
      title={`${zatTexts.kinds[meeting.kind]} ${longDay(meeting.heldOn)}`}
      badge={
        <Badge variant="light" radius="sm" tt="none" color={meeting.definitiveOn === null ? 'gray' : 'klaar'}>
          {meeting.state === 'planned' && meeting.definitiveOn !== null
            ? t.fixed(shortDay(meeting.definitiveOn, today))
            : zatTexts.states[meeting.state]}
        </Badge>
      }
      sub={sub.filter(Boolean).join(' · ')}
      actions={
        <AgendaActions
          meeting={meeting}
          rows={rows}
          mayPlan={mayPlan}
          today={today}
          papers={papers(meeting, rows)}
          onFix={() => fixing.mutate({ meetingId })}
          onStart={() => void go({ to: '/zat/begin/$meetingId', params: { meetingId } })}
          onFinalise={() => finalising.mutate({ meetingId })}
          onPropose={pilot.propose}
        />
      }
    >
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {isBroken && <RefusalNotice>{t.broken}</RefusalNotice>}
      {meeting.state === 'cancelled' && <Alert color="gray">{t.cancelled}</Alert>}
      {(said !== '' || pilot.said !== '') && (
        <div className="zs-agenda-said" role="status">
          <strong>{pilot.said || said}</strong>
          {pilot.canUndo && (
            <Button size="xs" variant="default" onClick={() => void pilot.undo()}>
              {pilotTexts.undo} (Z)
            </Button>
          )}
        </div>
      )}
      {pilot.proposal && mayArrange && (
        <AutopilotPanel
          proposal={pilot.proposal}
          rows={rows}
          isBusy={pilot.isBusy}
          onTake={() => void pilot.take()}
          onLeave={pilot.leave}
        />
      )}
      <div className="zs-columns zs-agenda">
        <div>
          {rows.length === 0 ? (
            <EmptyState title={zatTexts.nobody} text={zatTexts.nobodyText} />
          ) : (
            <AgendaRows
              meeting={meeting}
              rows={rows}
              columns={columns}
              mayPlan={mayPlan}
              badge={badge}
              advice={advice}
              papers={(row) => mayPlan && rowPapers(meeting, row)}
              onCall={({ studentId }) => setCalling(studentId)}
              onSaid={setSaid}
            />
          )}
          <ConsultsPanel key={String(isAnonymous)} meeting={meeting} mayPlan={mayPlan} isAsking={isAnonymous} />
          {mayPlan && meeting.state === 'planned' && isCareKind(meeting.kind) && (
            <AddToAgenda meetingId={meetingId} kind={meeting.kind} />
          )}
        </div>
        <AgendaSide
          meeting={meeting}
          rows={rows}
          columns={columns}
          consultMinutes={consultMinutes}
          waiting={waitingMinutes(
            rows.map(({ minutes, awayIds }) => ({ minutes, presentIds: atTable(memberIds, awayIds) })),
            guestIds,
          )}
          milestones={milestones}
          mayPlan={mayPlan}
          today={today}
          holidays={(settings?.years ?? []).flatMap(({ holidays }) => holidays)}
        />
      </div>
      {row &&
        phone({
          studentId: row.studentId,
          givenName: row.card.givenName,
          verdict: row.consent,
          meetingId,
          people: columns.filter(({ staffId }) => !row.awayIds.includes(staffId)),
          today,
          onClose: () => setCalling(null),
          otherWays: (
            <>
              <Button variant="default" onClick={() => void putOff(row)}>
                {t.putOff}
              </Button>
              <Button variant="default" title={t.anonymousHow} onClick={() => void withoutName(row)}>
                {t.anonymous}
              </Button>
            </>
          ),
        })}
    </Page>
  );
}
