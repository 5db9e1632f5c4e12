import { Anchor, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { todayLines } from '../../shared/deadlines/contract.ts';
import type { TodayRow } from '../../shared/deadlines/model.ts';
import { byUrgency, partOf } from '../../shared/deadlines/rules.ts';
import { type Day, longDay, shortDay } from '../../shared/kernel/days.ts';
import { TOPICS } from '../../shared/kernel/topics.ts';
import { TodayList } from '../deadlines/today-list.tsx';
import { type DoneRows, useDoneRows } from '../deadlines/use-done-rows.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { NextZat } from './next-zat.tsx';
import { todayTexts as t } from './texts.ts';
import { wordsFor } from './today-words.ts';
import { useMe } from './use-me.ts';

/** Answers four questions: what is due and why, is the next meeting ready, what did I promise, what waits for me. */
export function TodayPage() {
  const { may, today: schoolDay } = useMe();
  const { data } = useQueryCall(todayLines, {}, { topics: TOPICS });
  const done = useDoneRows();
  const today = data?.today ?? schoolDay;
  const rows = done.withDone(data?.rows ?? []).sort(byUrgency(today));
  const of = (group: TodayRow['group']) => rows.filter((row) => row.group === group);
  const [due, promised, waits] = [of('due'), of('promised'), of('waits')];
  const open = rows.filter(({ key }) => !done.isDone(key));
  const late = open.filter(({ on }) => partOf(on, today) === 'late').length;
  const week = open.filter(({ on, group }) => on !== null && group !== 'waits' && partOf(on, today) === 'week').length;
  const isFirst = (list: readonly TodayRow[]) => list === [due, promised, waits].find(({ length }) => length > 0);
  const list = { today, done, wordsFor };
  return (
    <Page title={capital(longDay(today))} sub={data && t.count(late, week)}>
      {done.refusal !== null && <RefusalNotice>{done.refusal}</RefusalNotice>}
      <div className="zs-columns zs-today">
        <div>
          <section aria-labelledby="zs-due">
            <Title order={2} id="zs-due">
              {t.due}
            </Title>
            <DueParts rows={due} {...list} isFirst={isFirst(due)} isLoaded={data !== undefined} />
          </section>
          {may('agreements.read') && (
            <section aria-labelledby="zs-promised" className="zs-today-next">
              <div className="zs-today-head">
                <Title order={2} id="zs-promised">
                  {t.promised}
                </Title>
                <Anchor component={Link} to="/afspraken" underline="always">
                  {t.allAgreements}
                </Anchor>
              </div>
              {data && promised.length === 0 && (
                <Text c="dimmed" my="sm">
                  {t.nothingPromised}
                </Text>
              )}
              <Folded rows={promised} {...list} isFirst={isFirst(promised)} />
            </section>
          )}
        </div>
        <div className="zs-side">
          {may('zat.read') && <NextZat today={today} mayPlan={may('zat.plan')} />}
          {waits.length > 0 && (
            <section aria-labelledby="zs-waits">
              <Title order={2} id="zs-waits" mb="xs">
                {t.waits(waits.length)}
              </Title>
              <TodayList rows={waits} {...list} isFirst={isFirst(waits)} />
            </section>
          )}
        </div>
      </div>
      {data && data.left > 0 && <Text c="dimmed">{t.left(data.left)}</Text>}
    </Page>
  );
}

type PartProps = {
  readonly rows: readonly TodayRow[];
  readonly today: Day;
  readonly done: DoneRows;
  readonly wordsFor: typeof wordsFor;
  readonly isFirst: boolean;
};

/** Late first, then this week, and later folded with its first day. */
function DueParts({ rows, isLoaded, isFirst, ...list }: PartProps & { readonly isLoaded: boolean }) {
  const { today } = list;
  const late = rows.filter(({ on }) => partOf(on, today) === 'late');
  const week = rows.filter(({ on }) => partOf(on, today) === 'week');
  const later = rows.filter(({ on }) => partOf(on, today) === 'later');
  const firstLater = later.at(0)?.on ?? null;
  if (!isLoaded) return null;
  return (
    <>
      {late.length + week.length === 0 && (
        <Text c="dimmed" my="sm">
          {firstLater === null ? t.nothing : t.nothingNext(shortDay(firstLater, today))}
        </Text>
      )}
      {late.length > 0 && (
        <>
          <div className="zs-today-part" data-part="late">
            <IconAlertTriangle size={16} aria-hidden />
            {t.late}
          </div>
          <TodayList rows={late} {...list} isFirst={isFirst} />
        </>
      )}
      {week.length > 0 && (
        <>
          <div className="zs-today-part">{t.week}</div>
          <TodayList rows={week} {...list} isFirst={isFirst && late.length === 0} />
        </>
      )}
      <Later rows={later} {...list} />
    </>
  );
}

/** What was promised, nearest first; what is more than a week off is folded. */
function Folded({ rows, isFirst, ...list }: PartProps) {
  const near = rows.filter(({ on }) => partOf(on, list.today) !== 'later');
  return (
    <>
      <TodayList rows={near} {...list} isFirst={isFirst} />
      <Later rows={rows.filter(({ on }) => partOf(on, list.today) === 'later')} {...list} />
    </>
  );
}

function Later({ rows, ...list }: Omit<PartProps, 'isFirst'>) {
  const first = rows.at(0)?.on ?? null;
  if (first === null) return null;
  return (
    <details className="zs-later">
      <summary>{t.later(rows.length, shortDay(first, list.today))}</summary>
      <TodayList rows={rows} {...list} />
    </details>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
