import { ActionIcon, Button, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ConsentVerdict } from '../../shared/consent/model.ts';
import { printZatAgenda, printZatMinutes } from '../../shared/documents/contract.ts';
import { longDay } from '../../shared/kernel/days.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { fullName } from '../../shared/students/model.ts';
import { finaliseZat, moveZatItem, removeZatItem, startZat, zatAgenda } from '../../shared/zat/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { AddToAgenda } from './add-to-agenda.tsx';
import {
  finaliseRefusals,
  moveRefusals,
  paperRefusals,
  removeRefusals,
  startRefusals,
  zatTexts as t,
} from './texts.ts';

type AgendaPageProps = {
  readonly meetingId: MeetingId;
  readonly mayPlan: boolean;
  readonly badge: (state: ConsentVerdict['state']) => ReactNode;
};

/** Order, question and permission at a glance; the next step is the one filled button. */
export function AgendaPage({ meetingId, mayPlan, badge }: AgendaPageProps) {
  const { data } = useQueryCall(
    zatAgenda,
    { meetingId },
    { topics: ['meetings', 'consent', 'agreements', 'students'] },
  );
  const go = useNavigate();
  const moving = useCommand(moveZatItem);
  const removing = useCommand(removeZatItem);
  const starting = useCommand(startZat);
  const finalising = useCommand(finaliseZat);
  const printing = useCommand(printZatAgenda);
  const printingMinutes = useCommand(printZatMinutes);
  if (!data) return null;
  const { meeting, rows } = data;
  const refusal =
    (moving.data && !moving.data.ok && moveRefusals[moving.data.code]) ||
    (removing.data && !removing.data.ok && removeRefusals[removing.data.code]) ||
    (starting.data && !starting.data.ok && startRefusals[starting.data.code]) ||
    (finalising.data && !finalising.data.ok && finaliseRefusals[finalising.data.code]) ||
    (printing.data && !printing.data.ok && paperRefusals[printing.data.code]) ||
    (printingMinutes.data && !printingMinutes.data.ok && paperRefusals[printingMinutes.data.code]);
  const openItem = rows.find(({ state }) => state === 'open') ?? rows[0];
  const actions = mayPlan && (
    <>
      <Button variant="default" onClick={() => printing.mutate({ meetingId })}>
        {t.print}
      </Button>
      {meeting.state === 'planned' && (
        <Button onClick={() => starting.mutate({ meetingId, presentIds: [...meeting.memberIds] })}>{t.start}</Button>
      )}
      {meeting.state === 'running' && openItem && (
        <Button onClick={() => void go({ to: '/voorzitten/$itemId', params: { itemId: openItem.itemId } })}>
          {t.go}
        </Button>
      )}
      {meeting.state === 'running' && (
        <Button variant="default" title={t.finaliseWhy} onClick={() => finalising.mutate({ meetingId })}>
          {t.finalise}
        </Button>
      )}
    </>
  );
  const sub = `${meeting.startsAt}–${meeting.endsAt} · ${meeting.place} · ${t.states[meeting.state]}`;
  return (
    <Page title={`ZAT ${longDay(meeting.heldOn)}`} sub={sub} actions={actions}>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {rows.length === 0 && <p>{t.nobody}</p>}
      <table className="zs-list">
        <thead>
          <tr>
            <th>{t.pupil}</th>
            <th>{t.minutes}</th>
            <th>{t.consent}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.itemId}>
              <td>
                <a href={`#/leerlingen/${row.studentId}`}>{fullName(row.card)}</a>
                <br />
                {[row.card.className, t.origins[row.origin], row.question].filter(Boolean).join(' · ')}
              </td>
              <td>{row.minutes}</td>
              <td>{meeting.state === 'planned' ? badge(row.consent.state) : t.outcome[row.state]}</td>
              <td>
                {mayPlan && meeting.state === 'planned' && (
                  <Group gap={4} wrap="nowrap">
                    <ActionIcon
                      variant="default"
                      aria-label={t.up}
                      disabled={i === 0}
                      onClick={() => moving.mutate({ itemId: row.itemId, toPosition: i })}
                    >
                      <IconArrowUp size={16} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="default"
                      aria-label={t.down}
                      disabled={i === rows.length - 1}
                      onClick={() => moving.mutate({ itemId: row.itemId, toPosition: i + 2 })}
                    >
                      <IconArrowDown size={16} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="default"
                      aria-label={t.remove}
                      onClick={() => removing.mutate({ itemId: row.itemId })}
                    >
                      <IconX size={16} aria-hidden />
                    </ActionIcon>
                  </Group>
                )}
                {meeting.state === 'running' && <a href={`#/voorzitten/${row.itemId}`}>{t.open}</a>}
                {mayPlan && meeting.state === 'final' && (
                  <Button size="xs" variant="light" onClick={() => printingMinutes.mutate({ itemId: row.itemId })}>
                    {t.printMinutes}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {mayPlan && meeting.state === 'planned' && <AddToAgenda meetingId={meetingId} />}
    </Page>
  );
}
