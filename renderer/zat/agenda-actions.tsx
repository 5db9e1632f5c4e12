import { Button, Kbd } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { maySpeak } from '../../shared/consent/rules.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import type { AgendaRow } from '../../shared/zat/agenda-contract.ts';
import { pilotTexts, agendaTexts as t } from './agenda-texts.ts';
import { zatTexts } from './texts.ts';

export function focusAdd(): void {
  document.querySelector<HTMLElement>('#zet-op-agenda input')?.focus();
}

type ActionsProps = {
  readonly meeting: Meeting;
  readonly rows: readonly AgendaRow[];
  readonly mayPlan: boolean;
  readonly today: Day;
  readonly papers: ReactNode;
  readonly onFix: () => void;
  readonly onStart: () => void;
  readonly onFinalise: () => void;
  readonly onPropose: () => void;
};

/** What can be done with this agenda now; only the next step is filled. */
export function AgendaActions(props: ActionsProps) {
  const { meeting, rows, mayPlan, today } = props;
  const go = useNavigate();
  if (!mayPlan) return null;
  const isPlanned = meeting.state === 'planned';
  const notReady = rows.filter(({ consent }) => !maySpeak(consent)).length;
  const isDefinitive = meeting.definitiveOn !== null;
  const isNow = isDefinitive || meeting.heldOn <= today;
  const openItem = rows.find(({ state }) => state === 'open') ?? rows[0];
  return (
    <>
      {isPlanned && (
        <Button variant="default" rightSection={<Kbd>N</Kbd>} onClick={focusAdd}>
          {zatTexts.addPupil}
        </Button>
      )}
      {isPlanned && rows.length > 1 && (
        <Button variant="default" rightSection={<Kbd>A</Kbd>} onClick={props.onPropose}>
          {pilotTexts.open}
        </Button>
      )}
      {meeting.state !== 'cancelled' && props.papers}
      {isPlanned && rows.length > 0 && !isDefinitive && (
        <Button variant={isNow ? 'default' : 'filled'} disabled={notReady > 0} onClick={props.onFix}>
          {notReady > 0 ? t.fixFirst(notReady) : t.fix}
        </Button>
      )}
      {isPlanned && rows.length > 0 && (
        <Button variant={isNow ? 'filled' : 'default'} disabled={notReady > 0} onClick={props.onStart}>
          {notReady > 0 ? zatTexts.startFirst(notReady) : zatTexts.startOf[meeting.kind]}
        </Button>
      )}
      {(meeting.state === 'running' || meeting.state === 'final') && (
        <Button component="a" variant="default" href={`#/zat/notulen/${meeting.meetingId}`}>
          {zatTexts.minutesPage}
        </Button>
      )}
      {meeting.state === 'running' && (
        <Button variant="default" title={zatTexts.finaliseWhy} onClick={props.onFinalise}>
          {zatTexts.finalise}
        </Button>
      )}
      {meeting.state === 'running' && openItem && (
        <Button onClick={() => void go({ to: '/voorzitten/$itemId', params: { itemId: openItem.itemId } })}>
          {zatTexts.go}
        </Button>
      )}
    </>
  );
}
