import { Badge, Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId, TrajectId } from '../../shared/kernel/ids.ts';
import type { Traject } from '../../shared/zat/care.ts';
import { careOfStudent } from '../../shared/zat/care-contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import './agenda.css';
import { careTexts as t } from './care-texts.ts';
import { MoveLineForm } from './move-line-form.tsx';
import { BeginTraject, EvaluateTraject } from './traject-forms.tsx';

type CareProps = {
  readonly studentId: StudentId;
  readonly today: Day;
  readonly mayMove: boolean;
  readonly mayWrite: boolean;
};
type Open = 'move' | 'begin' | TrajectId | null;

/** In which line a pupil is and why, and what runs for him. */
export function CarePanel({ studentId, today, mayMove, mayWrite }: CareProps) {
  const { data } = useQueryCall(careOfStudent, { studentId }, { topics: ['care'] });
  const [open, setOpen] = useState<Open>(null);
  if (!data) return null;
  const { line, moves, trajecten } = data;
  const close = () => setOpen(null);
  const running = trajecten.filter(({ endedOn }) => endedOn === null);
  const ended = trajecten.filter(({ endedOn }) => endedOn !== null);
  const chosen = running.find(({ trajectId }) => trajectId === open);
  return (
    <section aria-label={t.title}>
      <Title order={2} mb="xs">
        {t.title}
      </Title>
      <div className="zs-fact">
        <div>
          <strong>{t.line(line)}</strong>: {t.lineIs[line]}
          {moves[0] && (
            <Text size="sm" c="dimmed">
              {t.since(shortDay(moves[0].fromOn, today))}. {moves[0].reason}
            </Text>
          )}
        </div>
        {mayMove && open !== 'move' && (
          <Button size="xs" variant="light" onClick={() => setOpen('move')}>
            {t.move}
          </Button>
        )}
      </div>
      {open === 'move' && <MoveLineForm studentId={studentId} line={line} today={today} onDone={close} />}
      {running.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.none}
        </Text>
      )}
      {running.map((traject) => (
        <OneTraject
          key={traject.trajectId}
          traject={traject}
          today={today}
          mayWrite={mayWrite && open !== traject.trajectId}
          onLookBack={() => setOpen(traject.trajectId)}
        />
      ))}
      {chosen && <EvaluateTraject key={chosen.trajectId} traject={chosen} today={today} onDone={close} />}
      {mayWrite && open !== 'begin' && (
        <Button size="xs" variant="default" mt={6} onClick={() => setOpen('begin')}>
          {t.begin}
        </Button>
      )}
      {open === 'begin' && <BeginTraject studentId={studentId} today={today} onDone={close} />}
      {ended.length > 0 && (
        <details className="zs-earlier">
          <summary>{t.earlier}</summary>
          {ended.map((traject) => (
            <OneTraject key={traject.trajectId} traject={traject} today={today} mayWrite={false} onLookBack={close} />
          ))}
        </details>
      )}
    </section>
  );
}

/** In the head of the pupil's page: only who is beyond the first line stands out. */
export function CareBadge({ studentId }: { readonly studentId: StudentId }) {
  const { data } = useQueryCall(careOfStudent, { studentId }, { topics: ['care'] });
  if (!data || data.line === 1) return null;
  return (
    <Badge variant="light" radius="sm" tt="none" size="lg" color="inkt" title={t.lineIs[data.line]}>
      {t.line(data.line)}
    </Badge>
  );
}

type OneProps = {
  readonly traject: Traject;
  readonly today: Day;
  readonly mayWrite: boolean;
  readonly onLookBack: () => void;
};

function OneTraject({ traject, today, mayWrite, onLookBack }: OneProps) {
  const { kind, ownerName, provider, question, goals, evaluateOn, endedOn, outcome } = traject;
  const stands =
    endedOn !== null && outcome !== null
      ? t.ended(shortDay(endedOn, today), t.outcomes[outcome])
      : evaluateOn === null
        ? ''
        : t.runsUntil(shortDay(evaluateOn, today));
  return (
    <div className="zs-fact">
      <div>
        <strong>{t.kinds[kind]}</strong> {[ownerName, provider].filter(Boolean).join(', ')}
        <Text size="sm">{question}</Text>
        <ul className="zs-goals">
          {goals.map((goal) => (
            <li key={goal}>{goal}</li>
          ))}
        </ul>
        <Text size="sm" c={evaluateOn !== null && evaluateOn <= today ? 'straks' : 'dimmed'}>
          {stands}
        </Text>
      </div>
      {mayWrite && (
        <Button size="xs" variant="light" aria-label={`${t.lookBack}: ${t.kinds[kind]}`} onClick={onLookBack}>
          {t.lookBack}
        </Button>
      )}
    </div>
  );
}
