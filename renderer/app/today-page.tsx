import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { listAgreements, settleAgreement } from '../../shared/agreements/contract.ts';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { type Day, daysBetween, longDay, shortDay } from '../../shared/kernel/days.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { Page } from '../ui/page.tsx';
import { NextZat } from './next-zat.tsx';
import { todayTexts as t } from './texts.ts';
import { useMe } from './use-me.ts';

type Row = OutputOf<typeof listAgreements>['agreements'][number];
const A_WEEK = 7;

/** Answers what is due and why, and whether the next meeting is ready. */
export function TodayPage() {
  const { may, today } = useMe();
  const input = { who: 'all' as const, state: 'open' as const, offset: 0, limit: 200 };
  const { data } = useQueryCall(listAgreements, input, { topics: ['agreements', 'students', 'session'] });
  const rows = data?.agreements ?? [];
  const days = (row: Row) => daysBetween(today, row.dueOn);
  const late = rows.filter((row) => days(row) < 0);
  const week = rows.filter((row) => days(row) >= 0 && days(row) <= A_WEEK);
  const later = rows.filter((row) => days(row) > A_WEEK);
  const [firstLater] = later;
  return (
    <Page title={capital(longDay(today))} sub={data && t.count(late.length, week.length)}>
      <div className="zs-columns zs-today">
        <section>
          <Group justify="space-between" align="baseline">
            <Title order={2}>{t.due}</Title>
            <Anchor component={Link} to="/afspraken" underline="always">
              {t.all(data?.total ?? 0)}
            </Anchor>
          </Group>
          {data && late.length + week.length === 0 && (
            <Text c="dimmed" my="sm">
              {firstLater ? t.nothingNext(shortDay(firstLater.dueOn, today)) : t.nothing}
            </Text>
          )}
          <DueRows
            title={<Text c="laat">{t.late}</Text>}
            rows={late}
            today={today}
            maySettle={may('agreements.settle')}
          />
          <DueRows title={t.week} rows={week} today={today} maySettle={may('agreements.settle')} />
          {firstLater && (
            <details className="zs-later">
              <summary>{t.later(later.length, shortDay(firstLater.dueOn, today))}</summary>
              <DueRows title={null} rows={later} today={today} maySettle={may('agreements.settle')} />
            </details>
          )}
        </section>
        {may('zat.read') && <NextZat today={today} mayPlan={may('zat.plan')} />}
      </div>
    </Page>
  );
}

type DueProps = {
  readonly title: ReactNode;
  readonly rows: readonly Row[];
  readonly today: Day;
  readonly maySettle: boolean;
};

function DueRows({ title, rows, today, maySettle }: DueProps) {
  const settling = useCommand(settleAgreement);
  if (rows.length === 0) return null;
  return (
    <>
      {title !== null && (
        <Text component="div" fw={650} size="sm" mt="md" mb={2}>
          {title}
        </Text>
      )}
      <ul className="zs-due">
        {rows.map(({ agreementId, studentId, revision, dueOn, what, studentName, className, ownerName, madeOn }) => (
          <li key={agreementId}>
            <div>
              <Text component="div" fw={600} size="sm" c={toneOf(dueOn, today)}>
                {dueWords(dueOn, today)}
              </Text>
              <Text c="dimmed" size="sm">
                {shortDay(dueOn, today)}
              </Text>
            </div>
            <div>
              <strong>{what}</strong> · {studentName}
              {className === null ? '' : `, ${className}`}
              <Text c="dimmed" size="sm">
                {ownerName} · {t.agreedIn(shortDay(madeOn, today))}
              </Text>
            </div>
            {maySettle && (
              <Button
                size="xs"
                variant="light"
                aria-label={`${t.done}: ${what}`}
                onClick={() =>
                  settling.mutate({ studentId, agreementId, outcome: 'done', effect: '', newDueOn: null, revision })
                }
              >
                {t.done}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How far off a day is, in words: colour alone says nothing. */
function dueWords(dueOn: Day, today: Day): string {
  const days = daysBetween(today, dueOn);
  if (days < 0) return t.daysLate(-days);
  if (days === 0) return capital(t.today);
  return days === 1 ? capital(t.tomorrow) : capital(t.inDays(days));
}

function toneOf(dueOn: Day, today: Day): string {
  const days = daysBetween(today, dueOn);
  return days < 0 ? 'laat' : days <= A_WEEK ? 'straks' : 'dimmed';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
