import { Badge, Group } from '@mantine/core';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import type { Term } from '../../shared/deadlines/model.ts';
import { type Day, numericDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { plansOfStudent } from '../../shared/plans/contract.ts';
import { isAlive } from '../../shared/plans/life.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { leftWords } from './term-line.tsx';
import { shortTermNames, termColors, termWords } from './term-texts.ts';
import { stateNames } from './texts.ts';

/** What runs for a pupil, in the head of his page: each term with its colour, an icon and the word; what is far off waits. */
export function TermBadges({ studentId, today }: { readonly studentId: StudentId; readonly today: Day }) {
  const { data } = useQueryCall(plansOfStudent, { studentId }, { topics: ['plans', 'students'] });
  if (!data) return null;
  const opp = data.plans.find(({ kind, state }) => kind === 'opp' && isAlive(state));
  const running = data.plans
    .flatMap(({ planId, terms }) => terms.map((term) => ({ ...term, key: `${planId} ${term.clock}` })))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const soon = running.filter(({ tone }) => tone !== 'far');
  const shown = soon.length > 0 ? soon : running.slice(0, 1);
  if (!opp && shown.length === 0) return null;
  return (
    <Group gap="xs" mt={6}>
      {opp && (
        <Badge variant="outline" radius="sm" tt="none" size="lg" color="gray">
          {termWords.opp(stateNames[opp.state])}
        </Badge>
      )}
      {shown.map(({ key, ...term }) => (
        <OneBadge key={key} term={term} today={today} />
      ))}
    </Group>
  );
}

function OneBadge({ term, today }: { readonly term: Term; readonly today: Day }) {
  const Icon = term.tone === 'late' ? IconAlertTriangle : IconClock;
  return (
    <Badge
      variant="light"
      radius="sm"
      tt="none"
      size="lg"
      color={termColors[term.tone]}
      leftSection={<Icon size={14} aria-hidden />}
      title={numericDay(term.on)}
    >
      {shortTermNames[term.clock]} · {leftWords(term, today)}
    </Badge>
  );
}
