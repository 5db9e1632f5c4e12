import { Button, Kbd, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { AgendaItemId } from '../../shared/kernel/ids.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { chairGaps, toLookBackOn } from '../../shared/zat/case-rules.ts';
import { closeZatItem, zatItem } from '../../shared/zat/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { BlankScreen } from '../ui/blank-screen.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { TableBar } from '../ui/table-bar.tsx';
import { ChairAgreements } from './chair-agreements.tsx';
import { ChairCase } from './chair-case.tsx';
import { IncompleteDialog, LeaveDialog } from './chair-dialogs.tsx';
import { ChairFeedback } from './chair-feedback.tsx';
import { ChairFoot, gapWords } from './chair-foot.tsx';
import { ChairHead } from './chair-head.tsx';
import { ChairNotes } from './chair-notes.tsx';
import { ChairPrevious } from './chair-previous.tsx';
import { ChairQuestion } from './chair-question.tsx';
import { closeRefusals, chairTexts as t } from './chair-texts.ts';
import { ChairTime } from './chair-time.tsx';
import { zatTexts } from './texts.ts';
import { WritingCheck } from './writing-check.tsx';
import './chair.css';

type ChairPageProps = {
  readonly itemId: AgendaItemId;
  readonly today: Day;
  /** What was agreed before: another room's, handed in by the app. */
  readonly previous: (studentId: string) => ReactNode;
};
const STEPS = [1, 2, 3, 4, 5, 6] as const;

/** One pupil at a time, full screen; everything by keyboard. */
export function ChairPage({ itemId, today, previous }: ChairPageProps) {
  const { data } = useQueryCall(zatItem, { itemId }, { topics: ['meetings', 'agreements', 'consent'] });
  const { data: school } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const closing = useCommand(closeZatItem);
  const [shows, setShows] = useState<'pupil' | 'nothing' | 'leave' | 'incomplete'>('pupil');
  const go = useNavigate();
  const toItem = (id: AgendaItemId | null | undefined) => {
    if (id) void go({ to: '/voorzitten/$itemId', params: { itemId: id } });
  };
  const meetingId = data?.meeting.meetingId;
  const leave = () => meetingId && void go({ to: '/zat/$meetingId', params: { meetingId } });
  const toMinutes = () => meetingId && void go({ to: '/zat/notulen/$meetingId', params: { meetingId } });
  const close = async (outcome: 'discussed' | 'notDiscussed', whenComplete = true) => {
    if (closing.isPending) return;
    const answer = await closing.mutateAsync({ itemId, outcome, whenComplete });
    if (!answer.ok) return answer.code === 'NOT_COMPLETE' ? setShows('incomplete') : undefined;
    setShows('pupil');
    if (data?.nextId) toItem(data.nextId);
    else toMinutes();
  };
  useHotkeys(
    [
      ['ctrl+ArrowUp', () => toItem(data?.previousId)],
      ['ctrl+ArrowDown', () => toItem(data?.nextId)],
      ['F7', () => setShows(shows === 'nothing' ? 'pupil' : 'nothing')],
      ['F8', () => void close('notDiscussed')],
      ['ctrl+Enter', () => void close('discussed')],
      ['Escape', () => setShows(shows === 'pupil' ? 'leave' : 'pupil')],
      ...STEPS.map((n): [string, () => void] => [`alt+${n}`, () => focusStep(n)]),
    ],
    [],
  );
  if (!data) return null;
  if (shows === 'nothing') return <BlankScreen onShow={() => setShows('pupil')} />;
  const { card, meeting, item, zatCase } = data;
  const staff = school?.staff ?? [];
  const members = staff.filter(({ staffId }) => meeting.memberIds.includes(staffId));
  const oldOpen = toLookBackOn(data.previous, meeting.heldOn).length;
  const gaps = chairGaps({ item, zatCase, oldOpen });
  const refusal = closing.data && !closing.data.ok && closing.data.code !== 'NOT_COMPLETE' ? closing.data.code : null;
  return (
    <div className="zs-chair">
      <header>
        <div className="zs-bar">
          <strong>
            {zatTexts.kinds[meeting.kind]} {shortDay(meeting.heldOn, today)}
          </strong>
          <Text c="dimmed">{t.of(item.position, data.count)}</Text>
          <ChairTime
            key={itemId}
            itemId={itemId}
            meeting={meeting}
            minutes={item.minutes}
            openMinutes={data.openMinutes}
            name={card.givenName}
            isToday={meeting.heldOn === today}
          />
          <TableBar onBlank={() => setShows('nothing')} />
          <Button size="xs" variant="default" onClick={() => setShows('leave')} rightSection={<Kbd>Esc</Kbd>}>
            {t.back}
          </Button>
        </div>
        <ChairHead data={data} staff={staff} />
      </header>
      <main className="zs-chair-body">
        <div>
          <ChairPrevious open={oldOpen} all={data.previous.length}>
            {previous(card.studentId)}
          </ChairPrevious>
          <ChairQuestion item={item} givenName={card.givenName} today={today} />
        </div>
        <div>
          <ChairNotes key={itemId} item={item} />
          <ChairAgreements key={`a${itemId}`} item={data} today={today} staff={staff}>
            <ChairCase key={`c${itemId}${zatCase.revision}`} zatCase={zatCase} members={members} />
          </ChairAgreements>
          <ChairFeedback item={item} staff={staff} today={today} givenName={card.givenName} />
          <WritingCheck key={`w${itemId}`} itemId={itemId} />
          {refusal && <RefusalNotice>{closeRefusals[refusal]}</RefusalNotice>}
        </div>
      </main>
      <ChairFoot
        previousName={data.previousName}
        nextName={data.nextName}
        gaps={gaps}
        onPrevious={() => toItem(data.previousId)}
        onNext={() => toItem(data.nextId)}
        onNotDiscussed={() => void close('notDiscussed')}
        onDiscussed={() => void close('discussed')}
      />
      <LeaveDialog isOpen={shows === 'leave'} onStay={() => setShows('pupil')} onLeave={leave} />
      <IncompleteDialog
        isOpen={shows === 'incomplete'}
        still={gapWords(gaps)}
        onStay={() => setShows('pupil')}
        onAsIs={() => void close('discussed', false)}
      />
    </div>
  );
}

/** The first thing in a step that can be typed in or pressed, else the step itself. */
function focusStep(n: number): void {
  const step = document.getElementById(`stap-${n}`);
  const target = step?.querySelector<HTMLElement>('[data-first], textarea, input, select, button') ?? step;
  target?.focus();
  step?.scrollIntoView({ block: 'nearest' });
}
