import { Badge, Button, Group, Kbd, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconAlertTriangle, IconEyeOff } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { ageOn, type Day, shortDay } from '../../shared/kernel/days.ts';
import type { AgendaItemId } from '../../shared/kernel/ids.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { fullName } from '../../shared/students/model.ts';
import { closeZatItem, zatItem } from '../../shared/zat/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { ChairAgreements } from './chair-agreements.tsx';
import { ChairFeedback } from './chair-feedback.tsx';
import { ChairNotes } from './chair-notes.tsx';
import { ChairQuestion } from './chair-question.tsx';
import { chairTexts as t } from './chair-texts.ts';
import { ChairTime } from './chair-time.tsx';
import { Step } from './step.tsx';
import { WritingCheck } from './writing-check.tsx';

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
  const [isHidden, setHidden] = useState(false);
  const go = useNavigate();
  const toItem = (id: AgendaItemId | null | undefined) => {
    if (id) void go({ to: '/voorzitten/$itemId', params: { itemId: id } });
  };
  const toAgenda = () => {
    if (data) void go({ to: '/zat/$meetingId', params: { meetingId: data.meeting.meetingId } });
  };
  const close = async (outcome: 'discussed' | 'notDiscussed') => {
    const answer = await closing.mutateAsync({ itemId, outcome });
    if (answer.ok) data?.nextId ? toItem(data.nextId) : toAgenda();
  };
  useHotkeys(
    [
      ['ctrl+ArrowUp', () => toItem(data?.previousId)],
      ['ctrl+ArrowDown', () => toItem(data?.nextId)],
      ['F8', () => void close('notDiscussed')],
      ['F9', () => setHidden(!isHidden)],
      ['ctrl+Enter', () => void close('discussed')],
      ...STEPS.map((n): [string, () => void] => [`alt+${n}`, () => focusStep(n)]),
    ],
    [],
  );
  if (!data) return null;
  if (isHidden)
    return (
      <div className="zs-lock">
        <main>
          <Title order={1}>{t.hidden}</Title>
          <Button mt="md" onClick={() => setHidden(false)} leftSection={<Kbd>F9</Kbd>}>
            {t.show}
          </Button>
        </main>
      </div>
    );
  const { card, meeting, item } = data;
  const staff = school?.staff ?? [];
  const age = card.birthDate === null ? '' : `${ageOn(card.birthDate, meeting.heldOn)} jaar`;
  const about = [card.className, age, data.coachName === null ? null : `${t.coach} ${data.coachName}`];
  const oldOpen = data.previous.filter(({ state }) => state === 'open').length;
  const untold = item.feedback.filter(({ ownerId }) => ownerId !== null).length;
  const still = [oldOpen > 0 ? t.oldOpen(oldOpen) : '', untold < 5 ? t.tellOpen(5 - Math.min(untold, 5)) : ''].filter(
    Boolean,
  );
  return (
    <div className="zs-chair">
      <header>
        <div className="zs-bar">
          <strong>ZAT {shortDay(meeting.heldOn, today)}</strong>
          <Text c="dimmed">{t.of(item.position, data.count)}</Text>
          <ChairTime
            key={itemId}
            meeting={meeting}
            minutes={item.minutes}
            name={card.givenName}
            isToday={meeting.heldOn === today}
          />
          <Button
            size="xs"
            variant="default"
            onClick={() => setHidden(true)}
            leftSection={<IconEyeOff size={16} aria-hidden />}
            rightSection={<Kbd>F9</Kbd>}
          >
            {t.hide}
          </Button>
          <Button size="xs" variant="default" onClick={toAgenda}>
            {t.back}
          </Button>
        </div>
        <Group px="lg" py="xs" justify="space-between" className="zs-chair-head">
          <div>
            <Title order={1} className="zs-chair-name">
              {fullName(card)}
            </Title>
            <Text c="dimmed">{about.filter(Boolean).join(' · ')}</Text>
          </div>
          <Group gap="xs">
            <Text c="dimmed" size="sm">
              {t.atTable}
            </Text>
            {staff
              .filter(({ staffId }) => meeting.presentIds.includes(staffId))
              .map(({ staffId, name }) => (
                <Badge key={staffId} variant="default" radius="sm" tt="none" size="lg">
                  {name}
                </Badge>
              ))}
          </Group>
        </Group>
      </header>
      <main className="zs-chair-body">
        <div>
          <Step n={1} title={t.previous}>
            {data.previous.length === 0 ? <Text c="dimmed">{t.noPrevious}</Text> : previous(card.studentId)}
          </Step>
          <ChairQuestion item={item} givenName={card.givenName} today={today} />
        </div>
        <div>
          <ChairNotes key={itemId} item={item} />
          <ChairAgreements key={`a${itemId}`} item={data} today={today} staff={staff} />
          <WritingCheck itemId={itemId} />
          <ChairFeedback item={item} staff={staff} today={today} />
        </div>
      </main>
      <footer className="zs-bar zs-foot">
        <Button
          size="xs"
          variant="default"
          disabled={data.previousId === null}
          onClick={() => toItem(data.previousId)}
          leftSection={<Kbd>Ctrl ↑</Kbd>}
        >
          {t.previousPupil}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={data.nextId === null}
          onClick={() => toItem(data.nextId)}
          leftSection={<Kbd>Ctrl ↓</Kbd>}
        >
          {t.nextPupil}
        </Button>
        {still.length > 0 && (
          <Text c="straks" size="sm" className="zs-still">
            <IconAlertTriangle size={15} aria-hidden /> {t.firstStill} {still.join(', ')}
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

/** The first thing in a step that can be typed in or pressed, else the step itself. */
function focusStep(n: number): void {
  const step = document.getElementById(`stap-${n}`);
  const target = step?.querySelector<HTMLElement>('[data-first], textarea, input, select, button') ?? step;
  target?.focus();
  step?.scrollIntoView({ block: 'nearest' });
}
