import { Button, Group, Kbd, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ageOn, shortDay } from '../../shared/kernel/days.ts';
import type { AgendaItemId } from '../../shared/kernel/ids.ts';
import { fullName } from '../../shared/students/model.ts';
import { closeZatItem, zatItem } from '../../shared/zat/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { ChairAgreements } from './chair-agreements.tsx';
import { ChairNotes } from './chair-notes.tsx';
import { chairTexts as t } from './texts.ts';

type ChairPageProps = { readonly itemId: AgendaItemId; readonly previous: (studentId: string) => ReactNode };

/** One pupil at a time, full screen; everything by keyboard. */
export function ChairPage({ itemId, previous }: ChairPageProps) {
  const { data } = useQueryCall(zatItem, { itemId }, { topics: ['meetings', 'agreements', 'consent'] });
  const closing = useCommand(closeZatItem);
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
    ],
    [],
  );
  if (!data) return null;
  const { card, meeting, item } = data;
  const age = card.birthDate === null ? '' : `${ageOn(card.birthDate, meeting.heldOn)} jaar`;
  const about = [card.className, age, data.coachName === null ? null : `${t.coach} ${data.coachName}`]
    .filter(Boolean)
    .join(' · ');
  return (
    <div className="zs-chair">
      <header>
        <div className="zs-bar">
          <strong>ZAT {shortDay(meeting.heldOn)}</strong>
          <Text c="dimmed">{t.of(item.position, data.count)}</Text>
          <Button ml="auto" size="xs" variant="default" onClick={toAgenda}>
            {t.back}
          </Button>
        </div>
        <Group px="lg" py="sm">
          <Title order={1}>{fullName(card)}</Title>
          <Text c="dimmed">{about}</Text>
        </Group>
      </header>
      <main className="zs-chair-body">
        <div>
          <Title order={2}>{t.previous}</Title>
          {data.previous.length === 0 ? <Text c="dimmed">{t.noPrevious}</Text> : previous(card.studentId)}
          <Title order={2} mt="lg">
            {t.question}
          </Title>
          <Text style={{ whiteSpace: 'pre-wrap' }}>{item.question}</Text>
        </div>
        <div>
          <ChairNotes key={itemId} item={item} />
          <ChairAgreements itemId={itemId} made={data.made} />
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
        <Button ml="auto" variant="default" onClick={() => void close('notDiscussed')} leftSection={<Kbd>F8</Kbd>}>
          {t.notDiscussed}
        </Button>
        <Button onClick={() => void close('discussed')}>{t.discussed}</Button>
      </footer>
    </div>
  );
}
