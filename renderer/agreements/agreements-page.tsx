import { Anchor, Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { listAgreements, MOST_AT_ONCE } from '../../shared/agreements/contract.ts';
import { day } from '../../shared/kernel/days.ts';
import type { AgreementId } from '../../shared/kernel/ids.ts';
import { reachOf } from '../../shared/kernel/permissions.ts';
import { sessionStatus } from '../../shared/session/contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState, RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { moveAlongRows } from '../ui/row-keys.ts';
import { AgreementRow, type Opened, ROW_KEYS_ID, type Row } from './agreement-row.tsx';
import { AgreementUnder } from './agreement-under.tsx';
import { agreementTexts as t } from './texts.ts';
import { type Outcome, useAgreementActs } from './use-agreement-acts.ts';
import './agreements.css';

const A_PAGE = 50;
const MOST = 200;

/** One list over everything: a line to filter, late first, and each agreement closed in two keys with its effect. */
export function AgreementsPage() {
  const [state, setState] = useState<'open' | 'settled'>('open');
  const [line, setLine] = useState('');
  const [filter] = useDebouncedValue(line, 120);
  const [limit, setLimit] = useState(A_PAGE);
  const [chosen, setChosen] = useState<ReadonlySet<AgreementId>>(new Set());
  const [opened, setOpened] = useState<{ readonly id: AgreementId; readonly what: Opened } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  /** The button from which something was opened: focus goes back there. */
  const from = useRef<Element | null>(null);
  const { data: status } = useQueryCall(sessionStatus, {}, { topics: ['session', 'backup'] });
  const { data } = useQueryCall(
    listAgreements,
    { who: 'all', state, filter, offset: 0, limit },
    { topics: ['agreements', 'students', 'staff', 'session'], keepPrevious: true },
  );
  const today = day(status?.today ?? '2000-01-01');
  const acts = useAgreementActs(today);
  const maySettle = status?.me ? reachOf(status.me.role, 'agreements.settle') !== undefined : false;
  useHotkeys([['f', () => field.current?.focus()]]);
  const rows = data?.agreements ?? [];
  const picked = rows.filter(({ agreementId }) => chosen.has(agreementId));
  const turn = ({ agreementId }: Row) =>
    setChosen((old) => {
      if (old.has(agreementId)) return new Set([...old].filter((id) => id !== agreementId));
      return old.size < MOST_AT_ONCE ? new Set([...old, agreementId]) : old;
    });
  const settleChosen = async (outcome: Outcome) => {
    const all = picked.map(({ studentId, agreementId, revision }) => ({ studentId, agreementId, revision }));
    if (await acts.settle(all, outcome, '')) setChosen(new Set());
  };
  const isEmpty = data?.total === 0;
  return (
    <Page
      title={t.title}
      sub={t.sub}
      actions={
        <>
          <Anchor component={Link} to="/afspraken/vertellen" underline="always">
            {t.tell}
          </Anchor>
          <SegmentedControl
            value={state}
            data={[
              { value: 'open', label: t.showOpen },
              { value: 'settled', label: t.showSettled },
            ]}
            onChange={(value) => setState(value === 'open' ? 'open' : 'settled')}
          />
        </>
      }
    >
      <Group align="flex-end" gap="sm" mb="sm">
        <TextInput
          ref={field}
          label={t.filter}
          description={t.filterWhy}
          placeholder={t.filterExample}
          value={line}
          maxLength={200}
          className="zs-agreed-filter"
          onChange={(event) => setLine(event.currentTarget.value)}
        />
        {t.chips.map(([words, name]) => (
          <Button
            key={words}
            size="xs"
            variant={line.includes(words) ? 'light' : 'default'}
            aria-pressed={line.includes(words)}
            onClick={() => setLine((old) => toggled(old, words))}
          >
            {name}
          </Button>
        ))}
      </Group>
      {acts.refusal !== null && <RefusalNotice>{acts.refusal}</RefusalNotice>}
      <div role="status">
        {acts.last && (
          <Text size="sm" mb="xs">
            {acts.last.text}{' '}
            {acts.last.undo && (
              <Anchor component="button" type="button" underline="always" onClick={() => void acts.last?.undo?.()}>
                {t.undo}
              </Anchor>
            )}
          </Text>
        )}
      </div>
      {picked.length > 0 && (
        <Group gap="xs" mb="sm" className="zs-agreed-chosen">
          <Text size="sm">{`${t.chosen(picked.length)}. ${t.settleChosen}`}</Text>
          {(['done', 'partly', 'not'] as const).map((outcome) => (
            <Button key={outcome} size="xs" variant="light" onClick={() => void settleChosen(outcome)}>
              {t[outcome]}
            </Button>
          ))}
          <Button size="xs" variant="default" onClick={() => setChosen(new Set())}>
            {t.dropChosen}
          </Button>
        </Group>
      )}
      {isEmpty && filter.trim() === '' && <EmptyState title={t.empty} text={t.emptyText} />}
      {isEmpty && filter.trim() !== '' && <Text c="dimmed">{t.nothingSo}</Text>}
      {data && !isEmpty && (
        <>
          <Text size="sm" c="dimmed">
            {t.count(rows.length, data.total)}.{' '}
            <span id={ROW_KEYS_ID}>{maySettle && state === 'open' ? t.rowKeys : ''}</span>
          </Text>
          <ul className="zs-tell-list" onKeyDown={moveAlongRows}>
            {rows.map((row) => (
              <li key={row.agreementId}>
                <AgreementRow
                  row={row}
                  today={today}
                  maySettle={maySettle}
                  isChosen={chosen.has(row.agreementId)}
                  onChoose={() => turn(row)}
                  onOpen={(what) => {
                    from.current = document.activeElement;
                    setOpened({ id: row.agreementId, what });
                  }}
                />
                {opened?.id === row.agreementId && (
                  <AgreementUnder
                    key={opened.what}
                    row={row}
                    what={opened.what}
                    today={today}
                    acts={acts}
                    onClose={() => {
                      setOpened(null);
                      if (from.current instanceof HTMLElement) from.current.focus();
                    }}
                  />
                )}
              </li>
            ))}
          </ul>
          {rows.length < data.total && rows.length < MOST && (
            <Button mt="sm" variant="default" onClick={() => setLimit((old) => Math.min(MOST, old + A_PAGE))}>
              {t.more}
            </Button>
          )}
        </>
      )}
    </Page>
  );
}

/** A chip puts its words in the line, or takes them out again. */
function toggled(line: string, words: string): string {
  return (line.includes(words) ? line.replace(words, ' ') : `${line} ${words}`).replace(/\s+/g, ' ').trim();
}
