import { Button, Group, Kbd, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { intakeApplication } from '../../shared/intake/contract.ts';
import { committeeList } from '../../shared/intake/decision-contract.ts';
import { intakeDossier } from '../../shared/intake/review-contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { AdviceText } from './advice-form.tsx';
import { BlockCounts, BlockLines } from './block-lines.tsx';
import { DecisionForm } from './decision-form.tsx';
import { decisionTexts as t } from './decision-texts.ts';
import { headLine } from './head-line.ts';
import { limitMarkTexts, reviewTexts } from './review-texts.ts';
import './intake.css';

type Props = { readonly today: Day; readonly mayDecide: boolean };

/** One applicant a page, by keyboard; what the committee may not see is not here. */
export function CommitteePage({ today, mayDecide }: Props) {
  const { data } = useQueryCall(committeeList, {}, { topics: ['intake', 'session'] });
  const [chosen, choose] = useState<StudentId | null>(null);
  const waiting = data?.waiting ?? [];
  const at = Math.max(
    0,
    waiting.findIndex(({ studentId }) => studentId === chosen),
  );
  const current = waiting[at];
  const walk = (step: number) => {
    const to = waiting[at + step];
    if (to) choose(to.studentId);
  };
  useHotkeys([
    ['j', () => walk(1)],
    ['k', () => walk(-1)],
  ]);
  const actions = waiting.length > 1 && (
    <>
      <Button variant="default" disabled={at === 0} onClick={() => walk(-1)} rightSection={<Kbd>K</Kbd>}>
        {t.previous}
      </Button>
      <Button
        variant="default"
        disabled={at === waiting.length - 1}
        onClick={() => walk(1)}
        rightSection={<Kbd>J</Kbd>}
      >
        {t.next}
      </Button>
    </>
  );
  return (
    <Page title={t.title} sub={data && t.sub(waiting.length)} actions={actions}>
      {data && !current && <EmptyState title={t.emptyTitle} text={t.emptyText} />}
      {current && (
        <Applicant
          key={current.studentId}
          studentId={current.studentId}
          today={today}
          mayDecide={mayDecide}
          place={t.place(at + 1, waiting.length)}
          dueOn={current.dueOn}
          isInvited={current.isInvited}
          onDecided={() => choose(waiting[at + 1]?.studentId ?? waiting[at - 1]?.studentId ?? null)}
        />
      )}
    </Page>
  );
}

type ApplicantProps = Props & {
  readonly studentId: StudentId;
  readonly place: string;
  readonly dueOn: Day | null;
  readonly isInvited: boolean;
  readonly onDecided: () => void;
};

function Applicant({ studentId, today, mayDecide, place, dueOn, isInvited, onDecided }: ApplicantProps) {
  const { data: application } = useQueryCall(intakeApplication, { studentId }, { topics: ['intake'] });
  const { data: dossier } = useQueryCall(intakeDossier, { studentId }, { topics: ['intake'] });
  const heading = useRef<HTMLHeadingElement>(null);
  const isThere = application !== undefined;
  useEffect(() => (isThere ? heading.current?.focus({ preventScroll: true }) : undefined), [isThere]);
  if (!application || !dossier) return null;
  const { screening, advice, talks } = dossier;
  const concerns = screening?.marks.filter(({ mark }) => mark !== 'fits') ?? [];
  return (
    <div className="zs-intake-page">
      <div>
        <Group justify="space-between" align="baseline">
          <Title order={2} size="h1" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
            {application.studentName}
          </Title>
          <Text c="dimmed">{place}</Text>
        </Group>
        <Text c="dimmed">
          {[
            headLine(application, today),
            dueOn === null ? '' : t.decideBy(shortDay(dueOn, today)),
            isInvited ? t.isInvited : '',
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </Text>
        <section>
          <Title order={3} mt="md">
            {reviewTexts.advice}
          </Title>
          {advice && <AdviceText advice={advice} today={today} />}
        </section>
        {concerns.length > 0 && (
          <section>
            <Title order={3}>{reviewTexts.screening}</Title>
            {concerns.map(({ text, mark }) => (
              <Text key={text}>
                <strong>{limitMarkTexts[mark]}:</strong> {text}
              </Text>
            ))}
            {screening?.note !== '' && <p className="zs-intake-text">{screening?.note}</p>}
          </section>
        )}
        {talks.map((talk) => (
          <section key={talk.talkId}>
            <Title order={3}>
              {reviewTexts.talkKinds[talk.kind]}, {shortDay(talk.heldOn, today)}
            </Title>
            {(['worked', 'needed', 'expected', 'limits'] as const)
              .filter((name) => talk[name] !== '')
              .map((name) => (
                <Text key={name}>
                  <strong>{reviewTexts[name]}:</strong> {talk[name]}
                </Text>
              ))}
          </section>
        ))}
        <section>
          <Group gap="sm" align="baseline">
            <Title order={3}>{t.dossierLine}</Title>
            <BlockCounts blocks={dossier.blocks} />
          </Group>
          <BlockLines
            blocks={dossier.blocks}
            today={today}
            below={({ text }) => (text === '' ? null : <p className="zs-intake-text">{text}</p>)}
          />
        </section>
      </div>
      <aside className="zs-pane">
        <Title order={2}>{t.decision}</Title>
        {mayDecide ? (
          <DecisionForm studentId={studentId} kind="onderinstroom" decision={dossier.decision} onDecided={onDecided} />
        ) : (
          <Text c="dimmed">{t.notDecided}</Text>
        )}
      </aside>
    </div>
  );
}
