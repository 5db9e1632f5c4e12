import { Button, Group, Kbd, Text, Textarea, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { type ClassReview, readClassReview, saveClassReview } from '../../shared/bespreking/class-contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { ClassId, MeetingId, PlanId } from '../../shared/kernel/ids.ts';
import { fullName } from '../../shared/students/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { BlankScreen } from '../ui/blank-screen.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { TableBar } from '../ui/table-bar.tsx';
import { agendaTexts, reviewRefusals, classTexts as t } from './meeting-texts.ts';
import { TimeLeft } from './time-left.tsx';
import './bespreking.css';

type ClassProps = {
  readonly meetingId: MeetingId;
  readonly today: Day;
  readonly mayChair: boolean;
  /** The plan of this class, which another room keeps. */
  readonly classPlan: (classId: ClassId, planId: PlanId | null) => ReactNode;
};
const CHOICES = ['fine', 'watch', 'talk', 'team'] as const;

/** A whole class, one pupil after another: a figure chooses and goes on, and each gets as long as the next. */
export function ClassPage({ meetingId, today, mayChair, classPlan }: ClassProps) {
  const { data } = useQueryCall(readClassReview, { meetingId }, { topics: ['bespreking', 'students', 'meetings'] });
  const [at, setAt] = useState<number | null>(null);
  const [isHidden, setHidden] = useState(false);
  useHotkeys([['F7', () => setHidden(!isHidden)]], []);
  const go = useNavigate();
  if (!data) return null;
  const { reviews, meeting, className, secondsEach } = data;
  const firstOpen = reviews.findIndex(({ outcome }) => outcome === 'open');
  const index = Math.min(at ?? Math.max(firstOpen, 0), reviews.length - 1);
  const review = reviews[index];
  const toList = () => void go({ to: '/bespreking/overleg/$meetingId', params: { meetingId } });
  const done = reviews.filter(({ outcome }) => outcome !== 'open').length;
  if (!review) return null;
  if (isHidden) return <BlankScreen onShow={() => setHidden(false)} />;
  return (
    <div className="zs-chair">
      <header className="zs-bar">
        <strong>{agendaTexts.titleClass(className, shortDay(meeting.heldOn, today))}</strong>
        <Text c="dimmed">{t.of(index + 1, reviews.length)}</Text>
        <TimeLeft
          key={review.studentId}
          minutes={secondsEach / 60}
          seconds={secondsEach}
          name={review.card.givenName}
        />
        <TableBar onBlank={() => setHidden(true)} />
        <Button size="xs" variant="default" onClick={toList}>
          {t.back}
        </Button>
      </header>
      <OneReview
        key={`${review.studentId} ${review.revision}`}
        meetingId={meetingId}
        review={review}
        isRunning={meeting.state === 'running' && mayChair}
        onStep={(step) => setAt(Math.min(Math.max(index + step, 0), reviews.length - 1))}
      />
      <footer className="zs-bar zs-foot">
        <Button
          size="xs"
          variant="default"
          disabled={index === 0}
          onClick={() => setAt(index - 1)}
          leftSection={<Kbd>Ctrl ↑</Kbd>}
        >
          {t.previous}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={index === reviews.length - 1}
          onClick={() => setAt(index + 1)}
          leftSection={<Kbd>Ctrl ↓</Kbd>}
        >
          {t.next}
        </Button>
        <ol className="zs-class-strip" aria-label={t.list}>
          {reviews.map((it, i) => (
            <li key={it.studentId}>
              <button
                type="button"
                className="zs-strip-one"
                aria-current={i === index || undefined}
                aria-label={`${fullName(it.card)}: ${t.outcomes[it.outcome]}`}
                data-outcome={it.outcome}
                onClick={() => setAt(i)}
              />
            </li>
          ))}
        </ol>
        <Text c="dimmed" size="sm" ml="auto">
          {t.done(done, reviews.length)}
        </Text>
        {classPlan(data.classId, data.planId)}
      </footer>
    </div>
  );
}

type ReviewProps = {
  readonly meetingId: MeetingId;
  readonly review: ClassReview;
  readonly isRunning: boolean;
  readonly onStep: (step: number) => void;
};

function OneReview({ meetingId, review, isRunning, onStep }: ReviewProps) {
  const saving = useCommand(saveClassReview);
  const [note, setNote] = useState(review.note);
  const field = useRef<HTMLTextAreaElement>(null);
  const { card, studentId, revision, openSignals, openAgreements, hasOpenCase } = review;
  const choose = async (outcome: (typeof CHOICES)[number]) => {
    if (!isRunning) return;
    const answer = await saving.mutateAsync({ meetingId, studentId, outcome, note, revision });
    if (answer.ok) onStep(1);
    else if (answer.code === 'NOTE_MISSING') field.current?.focus();
  };
  const keys = CHOICES.map((outcome, i): [string, () => void] => [`alt+${i + 1}`, () => void choose(outcome)]);
  useHotkeys([...keys, ['ctrl+ArrowUp', () => onStep(-1)], ['ctrl+ArrowDown', () => onStep(1)]], []);
  useHotkeys(CHOICES.map((outcome, i): [string, () => void] => [String(i + 1), () => void choose(outcome)]));
  const refusal = saving.data && !saving.data.ok ? reviewRefusals[saving.data.code] : null;
  const known = [
    openSignals > 0 ? t.signals(openSignals) : '',
    openAgreements > 0 ? t.agreements(openAgreements) : '',
    hasOpenCase ? t.inCase : '',
  ].filter(Boolean);
  return (
    <main className="zs-class-one">
      <Title order={1} className="zs-chair-name">
        {fullName(card)}
      </Title>
      <Text c="dimmed">{[card.className, review.coachName].filter(Boolean).join(' · ')}</Text>
      <Text mt="xs">{known.length === 0 ? t.nothing : known.join(' · ')}</Text>
      <Textarea
        ref={field}
        label={t.note}
        description={t.noteHint}
        size="md"
        autosize
        minRows={3}
        maxRows={8}
        mt="md"
        readOnly={!isRunning}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {!isRunning && <Text c="dimmed">{t.notRunning}</Text>}
      <Group mt="md" gap="sm">
        {CHOICES.map((outcome, i) => (
          <Button
            key={outcome}
            size="md"
            variant={review.outcome === outcome ? 'light' : 'default'}
            aria-pressed={review.outcome === outcome}
            disabled={!isRunning}
            rightSection={<Kbd>{i + 1}</Kbd>}
            onClick={() => void choose(outcome)}
          >
            {t.choices[outcome]}
          </Button>
        ))}
        <Text size="sm" c="dimmed">
          <Kbd>Alt</Kbd> + <Kbd>1</Kbd>–<Kbd>4</Kbd> {t.keys}
        </Text>
      </Group>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </main>
  );
}
