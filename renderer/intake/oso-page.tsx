import { Alert, Button, Group, NativeSelect, Progress, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { listRounds } from '../../shared/intake/contract.ts';
import { commitOso, OSO_BATCH, pickOso, previewOso } from '../../shared/intake/oso-contract.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { HandleId, RoundId } from '../../shared/kernel/ids.ts';
import { call } from '../kernel/bridge.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { type Choice, OsoLines } from './oso-lines.tsx';
import {
  commitOsoRefusals,
  osoTroubleTexts,
  pickOsoRefusals,
  refusedWhyTexts,
  osoPageTexts as t,
} from './oso-texts.ts';
import { intakeTexts } from './texts.ts';
import './intake.css';

/** Choose files, see what would happen, and only then let it happen; it can be stopped at any moment. */
export function OsoPage({ today }: { readonly today: Day }) {
  const { data } = useQueryCall(listRounds, {}, { topics: ['intake'] });
  const open = (data?.rounds ?? []).filter(({ state }) => state === 'open');
  const [chosen, choose] = useState<string | null>(null);
  const isSwitch = chosen === SWITCH || (data !== undefined && open.length === 0);
  const round = isSwitch ? undefined : (open.find(({ roundId }) => roundId === chosen) ?? open[0]);
  const picking = useCommand(pickOso);
  const picked = picking.data?.ok ? picking.data.value : null;
  const refusal =
    picking.data && !picking.data.ok && picking.data.code !== 'CANCELLED' ? pickOsoRefusals[picking.data.code] : null;
  const actions = (
    <>
      <NativeSelect
        aria-label={t.round}
        value={round?.roundId ?? SWITCH}
        data={[
          ...open.map((it) => ({ value: String(it.roundId), label: intakeTexts.titleOf(it.schoolYear) })),
          { value: SWITCH, label: t.switchers },
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <Button variant={picked ? 'default' : 'filled'} loading={picking.isPending} onClick={() => picking.mutate({})}>
        {picked ? t.pickOther : t.pick}
      </Button>
    </>
  );
  return (
    <Page title={t.title} sub={t.sub} actions={actions}>
      {data && open.length === 0 && <Alert role="status">{t.noRound}</Alert>}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {picked?.troubles.map(({ file, code }) => (
        <RefusalNotice key={file}>
          {picked.fileCount > 1 && `${t.file(file)}: `}
          {osoTroubleTexts[code]}
        </RefusalNotice>
      ))}
      {picked?.refused.map(({ file, line, why }) => (
        <Alert key={`${file} ${line}`} color="straks" role="status" my="sm">
          {t.file(file)}, {t.line(line)}: {refusedWhyTexts[why]}
        </Alert>
      ))}
      {picked && data && picked.dossierCount > 0 && (
        <OsoPlan
          key={`${picked.handle} ${round?.roundId ?? SWITCH}`}
          handle={picked.handle}
          roundId={round?.roundId ?? null}
          today={today}
          head={t.read(picked.dossierCount, picked.fileCount)}
          dossierCount={picked.dossierCount}
        />
      )}
    </Page>
  );
}

type PlanProps = {
  readonly handle: HandleId;
  readonly roundId: RoundId | null;
  readonly today: Day;
  readonly head: string;
  readonly dossierCount: number;
};
const NO_CHOICE: Choice = { receivedOn: null, isDisagreementSeen: false, isSkipped: false };
const PAGE = 50;
/** In the choice of rounds: not a round but another school for secondary education. */
const SWITCH = 'zij-instroom';

function OsoPlan({ handle, roundId, today, head, dossierCount }: PlanProps) {
  const [offset, setOffset] = useState(0);
  const [choices, setChoices] = useState<ReadonlyMap<number, Partial<Choice>>>(new Map());
  /** One day for everybody without an application: a pile of dossiers came with a pile of forms. */
  const [everybodyOn, setEverybodyOn] = useState<Day | null>(null);
  const [state, setState] = useState<{
    done: number;
    all: number;
    attachments: number;
    end: 'busy' | 'done' | 'stopped';
  } | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const stop = useRef(false);
  // While dossiers are read in nobody chooses, so what is shown is not made again after every ten.
  const enabled = state?.end !== 'busy';
  const { data } = useQueryCall(
    previewOso,
    { handle, roundId, offset },
    { topics: ['intake'], keepPrevious: true, enabled },
  );
  if (!data) return null;
  const { lines, counts, dropped, all } = data;
  const choiceOf = (index: number): Choice => ({ ...NO_CHOICE, receivedOn: everybodyOn, ...choices.get(index) });
  const noApplication = all.filter(({ status }) => status === 'noApplication').length;
  const ready = all.filter(({ index, status, agreed }) => {
    const { receivedOn, isDisagreementSeen, isSkipped } = choiceOf(index);
    if (isSkipped || status === 'same') return false;
    return (status !== 'noApplication' || receivedOn !== null) && (agreed !== 'nee' || isDisagreementSeen);
  });
  const commit = async (): Promise<void> => {
    stop.current = false;
    setRefusal(null);
    let done = 0;
    let attachments = 0;
    const items = ready.map(({ index }) => {
      const { receivedOn, isDisagreementSeen } = choiceOf(index);
      return { index, receivedOn, isDisagreementSeen };
    });
    for (let at = 0; at < items.length && !stop.current; at += OSO_BATCH) {
      setState({ done, all: items.length, attachments, end: 'busy' });
      const answer = await call(commitOso, { handle, roundId, items: items.slice(at, at + OSO_BATCH) });
      if (!answer.ok) {
        setRefusal(commitOsoRefusals[answer.code]);
        stop.current = true;
        break;
      }
      done += Math.min(OSO_BATCH, items.length - at);
      attachments += answer.value.attachments;
    }
    setState({ done, all: items.length, attachments, end: stop.current ? 'stopped' : 'done' });
  };
  const droppedList = Object.entries(dropped).map(([kind, n]) => `${n} ${t.droppedNames[kind] ?? kind}`);
  const isBusy = state?.end === 'busy';
  return (
    <>
      <Text fw={600}>
        {head} ·{' '}
        {(['new', 'changed', 'noApplication', 'same'] as const)
          .filter((kind) => counts[kind] > 0)
          .map((kind) => t.counts[kind](counts[kind]))
          .join(' · ')}
      </Text>
      {droppedList.length > 0 && (
        <Text size="sm" c="dimmed">
          {t.dropped}: {droppedList.join(', ')}. {t.notScanned}
        </Text>
      )}
      {noApplication > 1 && (
        <div className="zs-oso-all">
          <DayField
            label={t.receivedAll(noApplication)}
            description={t.receivedAllWhy}
            value={everybodyOn}
            onChange={setEverybodyOn}
          />
        </div>
      )}
      <OsoLines
        key={everybodyOn ?? ''}
        lines={lines}
        today={today}
        choiceOf={choiceOf}
        onChoose={(index, next) => setChoices(new Map([...choices, [index, { ...choices.get(index), ...next }]]))}
      />
      {dossierCount > PAGE && (
        <Group mt="sm" gap="sm">
          {offset > 0 && (
            <Button variant="default" onClick={() => setOffset(offset - PAGE)}>
              {t.previousPage}
            </Button>
          )}
          {offset + PAGE < dossierCount && (
            <Button variant="default" onClick={() => setOffset(offset + PAGE)}>
              {t.more(Math.min(PAGE, dossierCount - offset - PAGE))}
            </Button>
          )}
        </Group>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div className="zs-save" role="status">
        {isBusy ? (
          <>
            <Progress
              w={220}
              aria-label={t.busy(state.done, state.all)}
              value={(100 * state.done) / Math.max(1, state.all)}
            />
            <Text>{t.busy(state.done, state.all)}</Text>
            <Button
              variant="default"
              onClick={() => {
                stop.current = true;
              }}
            >
              {t.stop}
            </Button>
          </>
        ) : (
          <>
            {ready.length > 0 && <Button onClick={() => void commit()}>{t.commit(ready.length)}</Button>}
            {state && (
              <Text c="klaar" fw={600}>
                {state.end === 'done' ? t.done(state.done, state.attachments) : t.stopped(state.done)}
              </Text>
            )}
            {state && (
              <Button component="a" href="#/intake" variant={ready.length > 0 ? 'default' : 'filled'}>
                {t.toBoard}
              </Button>
            )}
          </>
        )}
      </div>
    </>
  );
}
