import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import type { Day } from '../../shared/kernel/days.ts';
import { startPlan } from '../../shared/plans/contract.ts';
import { oppWatch } from '../../shared/plans/opp-contract.ts';
import { fullName } from '../../shared/students/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState, RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { moveAlongRows } from '../ui/row-keys.ts';
import { watchTexts as t, watchReasons } from './opp-texts.ts';
import './plans.css';
import { refusalOf } from './refusals.ts';
import { Pupil, WaivedRow, WaiveForm } from './watch-waive.tsx';

type Watch = OutputOf<typeof oppWatch>;

/** Who should have a plan and has none: by the law apart from the school's own rule (OPP-2), each with why and a next step. */
export function WatchPage({ today }: { readonly today: Day }) {
  const { data } = useQueryCall(
    oppWatch,
    {},
    { topics: ['plans', 'students', 'agreements', 'care', 'meetings', 'session'] },
  );
  if (!data) return null;
  const isEmpty = data.law.length + data.school.length + data.waived.length === 0;
  return (
    <Page
      title={t.title}
      sub={t.sub}
      actions={
        <Button component="a" variant="default" href="#/plannen">
          {t.back}
        </Button>
      }
    >
      {isEmpty && <EmptyState title={t.nobodyTitle} text={t.nobodyText} />}

      {data.law.length > 0 && <LawRows rows={data.law} />}
      {data.school.length > 0 && (
        <section>
          <Title order={2} mt="lg">
            {t.school}
          </Title>
          <Text c="dimmed">{t.schoolSub}</Text>
          <table className="zs-list zs-watch" onKeyDown={moveAlongRows}>
            <Head />
            <tbody>
              {data.school.map((row) => (
                <SchoolRow key={row.card.studentId} row={row} />
              ))}
            </tbody>
          </table>
        </section>
      )}

      {data.waived.length > 0 && (
        <details className="zs-later">
          <summary>{t.waived(data.waived.length)}</summary>
          {data.waived.map((row) => (
            <WaivedRow key={row.card.studentId} row={row} today={today} />
          ))}
        </details>
      )}
    </Page>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th>{t.pupil}</th>
        <th>{t.why}</th>
        <th>{t.coach}</th>
        <th>
          <span className="zs-hidden">{t.whatNow}</span>
        </th>
      </tr>
    </thead>
  );
}

function LawRows({ rows }: { readonly rows: Watch['law'] }) {
  return (
    <section>
      <Title order={2} mt="lg">
        {t.law}
      </Title>
      <Text c="dimmed">{t.lawSub}</Text>
      <table className="zs-list zs-watch" onKeyDown={moveAlongRows}>
        <Head />
        <tbody>
          {rows.map(({ card, planId, coachName }) => (
            <tr key={planId}>
              <td>
                <Pupil card={card} />
              </td>
              <td>{t.lawWhy}</td>
              <td>{coachName}</td>
              <td>
                <Group gap="xs" justify="flex-end">
                  <Button
                    component="a"
                    size="xs"
                    data-row
                    variant="light"
                    aria-label={`${t.becomesOpp}: ${fullName(card)}`}
                    href={`#/plannen/wordt-opp/${card.studentId}/${planId}`}
                  >
                    {t.becomesOpp}
                  </Button>
                  <Button
                    component="a"
                    size="xs"
                    variant="default"
                    aria-label={`${t.openPlan}: ${fullName(card)}`}
                    href={`#/plannen/${planId}`}
                  >
                    {t.openPlan}
                  </Button>
                </Group>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SchoolRow({ row: { card, reasons, coachName } }: { readonly row: Watch['school'][number] }) {
  const starting = useCommand(startPlan);
  const [isWaiving, setWaiving] = useState(false);
  const start = async () => {
    const input = {
      studentId: card.studentId,
      classId: null,
      kind: 'ontwikkelingsplan',
      evaluateOn: null,
      text: {},
    } as const;
    const made = await starting.mutateAsync(input);
    if (made.ok) window.location.hash = `#/plannen/${made.value.planId}`;
  };
  const refusal = refusalOf(starting);
  return (
    <tr>
      <td>
        <Pupil card={card} />
      </td>
      <td>
        {reasons.map((reason) => watchReasons[reason]).join(', ')}
        {isWaiving && <WaiveForm card={card} onDone={() => setWaiving(false)} />}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      </td>
      <td>{coachName}</td>
      <td>
        <Group gap="xs" justify="flex-end">
          <Button
            size="xs"
            data-row
            variant="light"
            aria-label={`${t.makePlan}: ${fullName(card)}`}
            onClick={() => void start()}
          >
            {t.makePlan}
          </Button>
          {!isWaiving && (
            <Button
              size="xs"
              variant="default"
              aria-label={`${t.notNeeded}: ${fullName(card)}`}
              onClick={() => setWaiving(true)}
            >
              {t.notNeeded}
            </Button>
          )}
        </Group>
      </td>
    </tr>
  );
}
