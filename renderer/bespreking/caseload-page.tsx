import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import {
  CASELOAD_VIEWS,
  type CaseloadRow,
  type CaseloadView,
  readCaseload,
} from '../../shared/bespreking/caseload-contract.ts';
import { type Day, daysBetween, shortDay } from '../../shared/kernel/days.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { fullName } from '../../shared/students/model.ts';
import { useKept } from '../kernel/use-kept.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { moveAlongRows } from '../ui/row-keys.ts';
import { caseloadTexts as t } from './caseload-texts.ts';
import { Chips, optionsOf } from './chips.tsx';
import { pupilLine } from './pupil-picker.tsx';
import './bespreking.css';

const A_PAGE = 50;

/** One's pupils in the order in which they need somebody. */
export function CaseloadPage({ today, mayTalk }: { readonly today: Day; readonly mayTalk: boolean }) {
  const [kept, keep] = useKept('bespreking.caseload', 'unseen');
  const [team, keepTeam] = useKept('bespreking.caseload.team');
  const [limit, setLimit] = useState(A_PAGE);
  const view = CASELOAD_VIEWS.find((it) => it === kept) ?? 'unseen';
  const { data: school } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const teams = school?.teams ?? [];
  const teamId = teams.find((it) => it.teamId === team)?.teamId ?? null;
  const { data } = useQueryCall(
    readCaseload,
    { view, teamId, offset: 0, limit },
    { topics: ['bespreking', 'students', 'agreements', 'plans', 'care', 'session'], keepPrevious: true },
  );
  return (
    <Page title={t.title} sub={t.sub}>
      <div className="zs-filters">
        <Chips
          label={t.view}
          isLabelHidden
          options={optionsOf(CASELOAD_VIEWS, t.views)}
          value={view}
          onChange={(next) => {
            keep(next);
            setLimit(A_PAGE);
          }}
        />
        {teams.length > 0 && (
          <NativeSelect
            label={t.team}
            value={teamId ?? ''}
            data={[{ value: '', label: t.allTeams }, ...teams.map((it) => ({ value: it.teamId, label: it.name }))]}
            onChange={(event) => keepTeam(event.currentTarget.value)}
          />
        )}
      </div>
      <Text c="dimmed" size="sm" mb="sm">
        {t.why[view]}
      </Text>
      {data?.total === 0 && <EmptyState title={t.none} text={t.noneText[view]} />}
      {data && data.total > 0 && (
        <>
          <table className="zs-list">
            <thead>
              <tr>
                <th>{t.head.name}</th>
                <th>{t.head.coach}</th>
                <th>{t.head.seen}</th>
                <th>{t.head.open}</th>
                <th>{t.head.next}</th>
                <th>{t.head.what}</th>
              </tr>
            </thead>
            <tbody onKeyDown={moveAlongRows}>
              {data.rows.map((row) => (
                <Line key={row.card.studentId} row={row} today={today} view={view} mayTalk={mayTalk} />
              ))}
            </tbody>
          </table>
          <Group mt="sm">
            <Text c="dimmed" size="sm">
              {t.shown(data.rows.length, data.total)}
            </Text>
            {data.rows.length < data.total && limit < 200 && (
              <Button size="xs" variant="default" onClick={() => setLimit(Math.min(limit + A_PAGE, 200))}>
                {t.more}
              </Button>
            )}
          </Group>
        </>
      )}
    </Page>
  );
}

type LineProps = {
  readonly row: CaseloadRow;
  readonly today: Day;
  readonly view: CaseloadView;
  readonly mayTalk: boolean;
};

function Line({ row, today, view, mayTalk }: LineProps) {
  const { card, lastSeenOn, openSignals, openAgreements, openGoals, goalsSince, standing } = row;
  const { comingOn, evaluateOn, evaluateWhat } = row;
  const next = nextOf(row, view);
  const open = [
    openSignals > 0 ? t.signals(openSignals) : '',
    openAgreements > 0 ? t.agreements(openAgreements) : '',
    openGoals > 0 ? t.goals(openGoals) : '',
  ].filter(Boolean);
  const isLate = evaluateOn !== null && evaluateOn < today;
  const name = fullName(card);
  return (
    <tr>
      <td>
        <a data-row href={`#/leerlingen/${card.studentId}`}>
          {pupilLine(card)}
        </a>
      </td>
      <td>{row.coachName}</td>
      <td>
        {lastSeenOn === null ? (
          <Text span size="sm" c="straks" fw={600}>
            {t.never}
          </Text>
        ) : (
          <span title={shortDay(lastSeenOn, today)}>{t.ago(daysBetween(lastSeenOn, today))}</span>
        )}
      </td>
      <td>
        {open.join(', ')}
        {view === 'goals' && goalsSince !== null && (
          <Text size="sm" c="dimmed">
            {t.goalsSince(shortDay(goalsSince, today))}
          </Text>
        )}
        {view === 'goals' && standing !== null && (
          <Text size="sm" c="dimmed">
            {standing.behind === null
              ? t.neverLooked(shortDay(standing.since, today))
              : t.standing(standing.behind, shortDay(standing.since, today))}
          </Text>
        )}
      </td>
      <td>
        {comingOn !== null && t.coming(shortDay(comingOn, today))}
        {comingOn === null && evaluateOn !== null && (
          <Text span size="sm" c={isLate ? 'laat' : undefined}>
            {isLate && <IconAlertTriangle size={14} aria-hidden />}{' '}
            {t.evaluate[evaluateWhat ?? 'discussion'](shortDay(evaluateOn, today))}
            {isLate ? `, ${t.late}` : ''}
          </Text>
        )}
      </td>
      <td>
        {next ? (
          <Button size="xs" variant="light" component="a" href={next.href} aria-label={`${next.text}: ${name}`}>
            {next.text}
          </Button>
        ) : (
          mayTalk && (
            <Button
              size="xs"
              variant="light"
              component="a"
              href={`#/bespreking/gesprek/${card.studentId}`}
              aria-label={`${t.doTalk}: ${name}`}
            >
              {t.doTalk}
            </Button>
          )
        )}
      </td>
    </tr>
  );
}

/** The one thing to do with this pupil in this view; `null` where a talk is the next step. */
function nextOf(row: CaseloadRow, view: CaseloadView): { readonly text: string; readonly href: string } | null {
  const { card, evaluateId, evaluateWhat, planId, standing } = row;
  const discussion = evaluateId === null ? null : { text: t.doEvaluate, href: `#/bespreking/leerling/${evaluateId}` };
  if (view === 'goals') return discussion ?? (standing && { text: t.openPlan, href: `#/plannen/${standing.planId}` });
  if (view !== 'evaluation') return null;
  if (evaluateWhat === 'plan' && planId !== null)
    return { text: t.evaluatePlan, href: `#/plannen/${planId}/evaluatie` };
  return evaluateWhat === 'traject' ? { text: t.lookBack, href: `#/leerlingen/${card.studentId}` } : discussion;
}
