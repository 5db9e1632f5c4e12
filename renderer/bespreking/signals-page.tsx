import { Badge, Button, Kbd, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { listSignals, type SignalRow } from '../../shared/bespreking/signal-contract.ts';
import { type Day, daysBetween } from '../../shared/kernel/days.ts';
import type { SignalId } from '../../shared/kernel/ids.ts';
import { useKept } from '../kernel/use-kept.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { moveAlongRows } from '../ui/row-keys.ts';
import { Chips } from './chips.tsx';
import { pupilLine } from './pupil-picker.tsx';
import { SignalPane } from './signal-pane.tsx';
import { oftenNames, sourceNames, stateNames, signalTexts as t } from './texts.ts';
import './bespreking.css';

const WHICH = ['waiting', 'running', 'closed'] as const;
const AT_ONCE = 50;
type SignalsProps = { readonly today: Day; readonly mayTriage: boolean; readonly mayGive: boolean };

/** The triage list: what waits longest first, and one of four things to do with it. */
export function SignalsPage({ today, mayTriage, mayGive }: SignalsProps) {
  const [kept, keep] = useKept('bespreking.signals', 'waiting');
  const which = WHICH.find((it) => it === kept) ?? 'waiting';
  const { data } = useQueryCall(
    listSignals,
    { which, offset: 0, limit: AT_ONCE },
    { topics: ['bespreking', 'students', 'session'], keepPrevious: true },
  );
  const [chosen, setChosen] = useState<SignalId | null>(null);
  const go = useNavigate();
  const give = () => void go({ to: '/bespreking/signaal' });
  useHotkeys([['n', give]]);
  const signals = data?.signals ?? [];
  const signal = signals.find(({ signalId }) => signalId === chosen) ?? signals[0];
  const counts = data?.counts;
  return (
    <Page
      title={t.title}
      sub={t.sub}
      actions={
        mayGive && (
          <Button onClick={give} rightSection={<Kbd>N</Kbd>}>
            {t.give}
          </Button>
        )
      }
    >
      <div className="zs-filters">
        <Chips
          label={t.which}
          isLabelHidden
          options={WHICH.map((it) => [it, counts ? t.tab(t.tabs[it], counts[it]) : t.tabs[it]])}
          value={which}
          onChange={(next) => {
            keep(next);
            setChosen(null);
          }}
        />
      </div>
      {data && signals.length === 0 && <EmptyState title={t.none} text={t.noneText[which]} />}
      {signal && (
        <div className="zs-split zs-signals">
          <div>
            <ul className="zs-signal-list" onKeyDown={moveAlongRows}>
              {signals.map((it) => (
                <li key={it.signalId} aria-current={it.signalId === signal.signalId || undefined}>
                  <button
                    type="button"
                    data-row
                    onClick={() => setChosen(it.signalId)}
                    onFocus={() => setChosen(it.signalId)}
                  >
                    <Row signal={it} today={today} />
                  </button>
                </li>
              ))}
            </ul>
            {data && data.total > signals.length && (
              <Text c="dimmed" mt="sm">
                {t.more(data.total - signals.length)}
              </Text>
            )}
          </div>
          <SignalPane
            key={`${signal.signalId} ${signal.revision}`}
            signal={signal}
            today={today}
            mayTriage={mayTriage}
          />
        </div>
      )}
    </Page>
  );
}

const LONG_DAYS = 7;

function Row({ signal, today }: { readonly signal: SignalRow; readonly today: Day }) {
  const { text, kind, source, state, sentOn } = signal;
  const days = daysBetween(sentOn, today);
  const isLate = (state === 'new' || state === 'zoco') && days > LONG_DAYS;
  return (
    <>
      <span className="zs-signal-head">
        <strong>{pupilLine(signal.card)}</strong>
        <Badge variant={kind === 'incident' ? 'light' : 'default'} color="straks" radius="sm" tt="none">
          {kind === 'incident' ? t.incident : sourceNames[source]}
        </Badge>
        {state !== 'new' && (
          <Badge variant="default" radius="sm" tt="none">
            {stateNames[state]}
          </Badge>
        )}
        <Text span size="sm" c={isLate ? 'laat' : 'dimmed'} className="zs-signal-age">
          {isLate && <IconAlertTriangle size={14} aria-hidden />} {t.waitsDays(days)}
        </Text>
      </span>
      <span className="zs-signal-seen">{text.seen}</span>
      <Text span size="sm" c="dimmed">
        {[oftenNames[text.howOften], text.when].filter(Boolean).join(' · ')}
      </Text>
    </>
  );
}
