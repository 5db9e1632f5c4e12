import { Badge, Button, NativeSelect, SegmentedControl, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../shared/kernel/days.ts';
import { listPlans, type PlanRow } from '../../shared/plans/contract.ts';
import { PLAN_KINDS } from '../../shared/plans/model.ts';
import { useKept } from '../kernel/use-kept.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { moveAlongRows } from '../ui/row-keys.ts';
import { ClassPlanForm } from './class-plan-form.tsx';
import './plans.css';
import { TermLine } from './term-line.tsx';
import { kindNames, stateNames, listTexts as t } from './texts.ts';

const GROUPS = ['late', 'near', 'draft', 'later', 'done'] as const;

type PlansPageProps = {
  readonly today: Day;
  readonly mayOpen: boolean;
  readonly mayWrite: boolean;
  readonly mayWatch: boolean;
};

/** Every plan by what it asks for now: late or to choose, soon, being made, later, done. */
export function PlansPage({ today, mayOpen, mayWrite, mayWatch }: PlansPageProps) {
  const [which, setWhich] = useKept('plans.which', 'alive');
  const [text, setText] = useKept('plans.text');
  const [kind, setKind] = useKept('plans.kind');
  const [isMaking, setMaking] = useState(false);
  const { data } = useQueryCall(
    listPlans,
    { which: which === 'all' ? 'all' : 'alive' },
    { topics: ['plans', 'students', 'session'], keepPrevious: true },
  );
  const wanted = text.trim().toLowerCase();
  const rows = (data?.plans ?? []).filter(
    (row) => (kind === '' || row.kind === kind) && `${row.name} ${row.className ?? ''}`.toLowerCase().includes(wanted),
  );
  return (
    <Page
      title={t.title}
      sub={t.sub}
      actions={
        <>
          {mayWatch && (
            <Button component="a" variant="default" href="#/plannen/hoort-een-opp">
              {t.watch}
            </Button>
          )}
          {mayWrite && !isMaking && (
            <Button variant="default" onClick={() => setMaking(true)}>
              {t.classPlan}
            </Button>
          )}
        </>
      }
    >
      {isMaking && <ClassPlanForm onDone={() => setMaking(false)} />}
      <div className="zs-filters">
        <TextInput label={t.find} w={240} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <NativeSelect
          label={t.kind}
          w={200}
          value={kind}
          data={[{ value: '', label: t.everyKind }, ...PLAN_KINDS.map((value) => ({ value, label: kindNames[value] }))]}
          onChange={(event) => setKind(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={t.show}
          value={which === 'all' ? 'all' : 'alive'}
          data={[
            { value: 'alive', label: t.alive },
            { value: 'all', label: t.all },
          ]}
          onChange={setWhich}
        />
      </div>
      {data && data.plans.length === 0 && (
        <EmptyState
          title={t.empty}
          text={t.emptyText}
          action={
            <Button component="a" href="#/leerlingen">
              {t.toPupils}
            </Button>
          }
        />
      )}
      {data && data.plans.length > 0 && rows.length === 0 && <Text>{t.noneFound}</Text>}
      {GROUPS.map((group) => (
        <Group
          key={group}
          title={t.groups[group]}
          rows={rows.filter((row) => groupOf(row) === group)}
          today={today}
          mayOpen={mayOpen}
        />
      ))}
    </Page>
  );
}

function groupOf({ state, terms }: PlanRow): (typeof GROUPS)[number] {
  if (state === 'closed' || state === 'steppedUp') return terms.length > 0 ? 'near' : 'done';
  if (state === 'evaluated' || terms.some(({ tone }) => tone === 'late')) return 'late';
  if (terms.some(({ tone, clock }) => tone === 'near' && clock !== 'C4')) return 'near';
  return state === 'draft' ? 'draft' : 'later';
}

type GroupProps = {
  readonly title: string;
  readonly rows: readonly PlanRow[];
  readonly today: Day;
  readonly mayOpen: boolean;
};

function Group({ title, rows, today, mayOpen }: GroupProps) {
  if (rows.length === 0) return null;
  return (
    <section>
      <Title order={2} mt="lg" mb={4}>
        {title}
      </Title>
      <table className="zs-list zs-plan-list" onKeyDown={moveAlongRows}>
        <thead>
          <tr>
            <th>{t.name}</th>
            <th>{t.kindHead}</th>
            <th>{t.state}</th>
            <th>{t.term}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.planId}>
              <td>
                {mayOpen ? (
                  <a data-row href={`#/plannen/${row.planId}`}>
                    {row.name}
                  </a>
                ) : (
                  row.name
                )}
                <Text size="sm" c="dimmed">
                  {[row.studentId === null ? null : row.className, row.coachName].filter(Boolean).join(' · ')}
                </Text>
              </td>
              <td>{kindNames[row.kind]}</td>
              <td>
                <StateBadges row={row} />
              </td>
              <td>
                {row.terms[0] ? (
                  <TermLine term={row.terms[0]} today={today} isShort />
                ) : (
                  <Text c="dimmed">{t.noTerm}</Text>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How a plan stands, in words; a legal OPP without agreement says so everywhere. */
export function StateBadges({ row }: { readonly row: Pick<PlanRow, 'state' | 'agreed' | 'disputeOn' | 'version'> }) {
  return (
    <>
      {stateNames[row.state]}
      <Text size="sm" c="dimmed">
        {t.version(row.version)}
      </Text>
      {row.agreed === false && (
        <Badge variant="light" radius="sm" tt="none" color="straks">
          {t.notAgreed}
        </Badge>
      )}
      {row.disputeOn !== null && (
        <Badge variant="light" radius="sm" tt="none" color="laat">
          {t.dispute}
        </Badge>
      )}
    </>
  );
}
