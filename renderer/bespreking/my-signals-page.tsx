import { Badge, Button, Kbd, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { mySignals } from '../../shared/bespreking/signal-contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { pupilLine } from './pupil-picker.tsx';
import { stateNames, signalTexts as t } from './texts.ts';
import './bespreking.css';

/** A docent's own: what he passed on and how it stands, nothing of what others wrote about it. */
export function MySignalsPage({ today }: { readonly today: Day }) {
  const { data } = useQueryCall(mySignals, { limit: 100 }, { topics: ['bespreking', 'students', 'session'] });
  const go = useNavigate();
  const give = () => void go({ to: '/bespreking/signaal' });
  useHotkeys([['n', give]]);
  return (
    <Page
      title={t.title}
      sub={t.mineSub}
      actions={
        <Button onClick={give} rightSection={<Kbd>N</Kbd>}>
          {t.give}
        </Button>
      }
    >
      {data?.signals.length === 0 && <EmptyState title={t.noneMine} text={t.noneMineText} />}
      <ul className="zs-signal-list">
        {data?.signals.map((signal) => (
          <li key={signal.signalId} className="zs-signal-own">
            <span className="zs-signal-head">
              <strong>{pupilLine(signal.card)}</strong>
              <Badge variant="default" radius="sm" tt="none">
                {stateNames[signal.state]}
              </Badge>
              <Text span size="sm" c="dimmed" className="zs-signal-age">
                {shortDay(signal.lastOn, today)}
              </Text>
            </span>
            <span className="zs-signal-seen">{signal.text.seen}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
