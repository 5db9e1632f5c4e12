import { Button, Group, Kbd, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { closeCase, type DiscussionRead, readDiscussion } from '../../shared/bespreking/discussion-contract.ts';
import { gapsOf } from '../../shared/bespreking/rules.ts';
import { ageOn, type Day, shortDay } from '../../shared/kernel/days.ts';
import type { DiscussionId } from '../../shared/kernel/ids.ts';
import { fullName } from '../../shared/students/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { BlankScreen } from '../ui/blank-screen.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { TableBar } from '../ui/table-bar.tsx';
import { CaseAgreements } from './case-agreements.tsx';
import { CaseForm } from './case-form.tsx';
import { caseTexts, closeRefusals, gapNames, modeTexts as t } from './case-texts.ts';
import { KnownSide } from './known-side.tsx';
import { focusPhase } from './phase.tsx';
import { RoundPanel } from './round-panel.tsx';
import { TimeLeft } from './time-left.tsx';
import { useDiscussion } from './use-discussion.ts';
import './bespreking.css';

type ModeProps = {
  readonly discussionId: DiscussionId;
  readonly today: Day;
  /** What was agreed before: another room's, handed in by the app. */
  readonly previous: (studentId: string) => ReactNode;
};
const PHASE_KEYS = [1, 2, 3, 4, 5, 6] as const;

/** The team at the table: one pupil at a time, full screen, everything by keyboard. */
export function ModePage(props: ModeProps) {
  const { discussionId } = props;
  const { data } = useQueryCall(readDiscussion, { discussionId }, { topics: ['bespreking', 'agreements', 'meetings'] });
  return data ? <AtTable key={discussionId} {...props} read={data} /> : null;
}

function AtTable({ read, discussionId, today, previous }: ModeProps & { readonly read: DiscussionRead }) {
  const writing = useDiscussion(read);
  const closing = useCommand(closeCase);
  const [isHidden, setHidden] = useState(false);
  const go = useNavigate();
  const { card, meeting, nextId, previousId } = read;
  const toCase = (id: DiscussionId | null) => {
    if (id) void go({ to: '/bespreken/$discussionId', params: { discussionId: id } });
  };
  const toList = () => {
    if (meeting) void go({ to: '/bespreking/overleg/$meetingId', params: { meetingId: meeting.meetingId } });
  };
  const close = async (outcome: 'discussed' | 'notDiscussed') => {
    await writing.flush();
    const answer = await closing.mutateAsync({ discussionId, outcome });
    if (answer.ok) nextId ? toCase(nextId) : toList();
  };
  useHotkeys(
    [
      ['ctrl+ArrowUp', () => toCase(previousId)],
      ['ctrl+ArrowDown', () => toCase(nextId)],
      ['F8', () => void close('notDiscussed')],
      ['F7', () => setHidden(!isHidden)],
      ['ctrl+Enter', () => void close('discussed')],
      ...PHASE_KEYS.map((n): [string, () => void] => [`alt+${n}`, () => focusPhase(n)]),
    ],
    [],
  );
  if (isHidden) return <BlankScreen onShow={() => setHidden(false)} />;
  const age = card.birthDate === null ? '' : `${ageOn(card.birthDate, today)} jaar`;
  const gaps = gapsOf(writing.form, writing.evaluateOn);
  const refusal = closing.data && !closing.data.ok ? closeRefusals[closing.data.code] : null;
  return (
    <div className="zs-chair">
      <header>
        <div className="zs-bar">
          <strong>{meeting ? caseTexts.meeting(shortDay(meeting.heldOn, today)) : caseTexts.noMeeting}</strong>
          <Text c="dimmed">{t.of(read.position, read.count)}</Text>
          <TimeLeft minutes={read.minutes} name={card.givenName} />
          <TableBar onBlank={() => setHidden(true)} />
          <Button size="xs" variant="default" onClick={toList}>
            {t.back}
          </Button>
        </div>
        <Group px="lg" py="xs" justify="space-between" className="zs-chair-head">
          <div>
            <Title order={1} className="zs-chair-name">
              {fullName(card)}
            </Title>
            <Text c="dimmed">
              {[card.className, age, caseTexts.sub(read.teamName, read.coachName)].filter(Boolean).join(' · ')}
            </Text>
          </div>
          <Text span size="sm" c="klaar" aria-live="polite">
            {writing.isSaved ? caseTexts.saved : ''}
          </Text>
        </Group>
      </header>
      <main className="zs-chair-body">
        <div>
          <section className="zs-step">
            <Title order={2}>{caseTexts.previous}</Title>
            {read.previous.length === 0 ? <Text c="dimmed">{caseTexts.noPrevious}</Text> : previous(card.studentId)}
          </section>
          <RoundPanel read={read} today={today} mayPrepare />
          <KnownSide read={read} today={today} />
        </div>
        <div>
          <CaseForm
            read={read}
            writing={writing}
            today={today}
            isFixed={read.isFixed}
            agreements={<CaseAgreements read={read} today={today} mayWrite={!read.isFixed} />}
          />
          {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        </div>
      </main>
      <footer className="zs-bar zs-foot">
        <Button
          size="xs"
          variant="default"
          disabled={previousId === null}
          onClick={() => toCase(previousId)}
          leftSection={<Kbd>Ctrl ↑</Kbd>}
        >
          {t.previous}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={nextId === null}
          onClick={() => toCase(nextId)}
          leftSection={<Kbd>Ctrl ↓</Kbd>}
        >
          {t.next}
        </Button>
        {gaps.length > 0 && (
          <Text c="straks" size="sm" className="zs-still">
            <IconAlertTriangle size={15} aria-hidden /> {t.firstStill} {gaps.map((gap) => gapNames[gap]).join(', ')}
          </Text>
        )}
        <Text c="dimmed" size="sm" ml="auto">
          <Kbd>Alt 1</Kbd>–<Kbd>6</Kbd> {t.toStep}
        </Text>
        <Button variant="default" onClick={() => void close('notDiscussed')} leftSection={<Kbd>F8</Kbd>}>
          {t.notDiscussed}
        </Button>
        <Button onClick={() => void close('discussed')} rightSection={<Kbd>Ctrl ↵</Kbd>}>
          {t.discussed}
        </Button>
      </footer>
    </div>
  );
}
