import { Button, Kbd, NativeSelect, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { intakeBoard, listRounds, moveApplication, openRound } from '../../shared/intake/contract.ts';
import { BOARD_STAGES, type Stage } from '../../shared/intake/model.ts';
import { intakeSettings } from '../../shared/intake/review-contract.ts';
import { type Day, day, daysBetween, longDay, shortDay } from '../../shared/kernel/days.ts';
import { RoundId, type StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useKept } from '../kernel/use-kept.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState, RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ApplicationForm } from './application-form.tsx';
import { BoardColumns, type Column } from './board-columns.tsx';
import { BoardPane } from './board-pane.tsx';
import { moveRefusals, roundRefusals, intakeTexts as t } from './texts.ts';
import './intake.css';

type BoardProps = {
  readonly today: Day;
  readonly mayManage: boolean;
  readonly mayReview: boolean;
  readonly me: string;
  readonly schoolName: string;
};

const SWITCHERS = 'zij-instroom';

/** A round as a board with its clocks; the dossier of the chosen card stands beside it. */
export function BoardPage({ today, mayManage, mayReview, me, schoolName }: BoardProps) {
  const { data: known } = useQueryCall(listRounds, {}, { topics: ['intake'] });
  const [kept, keep] = useKept('intake.round');
  const opening = useCommand(openRound);
  const moving = useCommand(moveApplication);
  const [selected, select] = useState<StudentId | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [shown, setShown] = useState<readonly Stage[]>([]);
  const follow = useRef<StudentId | null>(null);
  const isFresh = useRef(false);
  const rounds = known?.rounds ?? [];
  const round = rounds.find(({ roundId }) => roundId === kept) ?? rounds[0];
  const isSwitch = kept === SWITCHERS || (known !== undefined && !round && !mayManage);
  const roundId = isSwitch ? null : (round?.roundId ?? null);
  const { data } = useQueryCall(
    intakeBoard,
    { roundId },
    { topics: ['intake', 'session'], enabled: isSwitch || roundId !== null, keepPrevious: true },
  );
  const { data: rules } = useQueryCall(intakeSettings, {}, { topics: ['intake'] });
  const [nextDay] = (rules?.settings.kernprocedure ?? [])
    .filter(({ on }) => on >= today)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const columns = data?.columns ?? [];
  const cards = columns.flatMap((column) => column.cards);
  const current = cards.find(({ studentId }) => studentId === selected);
  const open = openColumns(columns, shown, current?.stage, selected !== null || isAdding);
  const toCall = cards.filter(({ missing, stage }) => missing > 0 && stage !== 'applied');

  // A card that was moved or chosen by key keeps the focus in its new place.
  useEffect(() => {
    if (follow.current === null) return;
    const active = document.activeElement;
    const isElsewhere = active !== null && active !== document.body && !active.classList.contains('zs-board-card');
    if (isElsewhere && !isFresh.current) follow.current = null;
    else document.getElementById(`kaart-${follow.current}`)?.focus();
    isFresh.current = false;
  });
  const choose = (id: StudentId | undefined) => {
    if (id === undefined) return;
    setAdding(false);
    isFresh.current = true;
    follow.current = id;
    select(id);
  };
  const walk = (step: number) => {
    const at = cards.findIndex(({ studentId }) => studentId === selected);
    choose(cards[at === -1 ? 0 : Math.max(0, Math.min(cards.length - 1, at + step))]?.studentId);
  };
  const move = (to: 'next' | 'back') => {
    if (!mayReview || selected === null) return;
    follow.current = selected;
    moving.mutate({ studentId: selected, to });
  };
  const enter = (id: StudentId) => {
    window.location.hash = `#/intake/${id}`;
  };
  const add = () => {
    if (!mayManage || (roundId === null && !isSwitch)) return;
    select(null);
    setAdding(true);
  };
  useHotkeys([
    ['j', () => walk(1)],
    ['k', () => walk(-1)],
    ['ArrowRight', () => move('next')],
    ['ArrowLeft', () => move('back')],
    ['n', add],
  ]);

  const refusal =
    (moving.data && !moving.data.ok && moveRefusals[moving.data.code]) ||
    (opening.data && !opening.data.ok && roundRefusals[opening.data.code]);
  const actions = known && (
    <>
      {(rounds.length > 0 || isSwitch) && (
        <NativeSelect
          aria-label={t.round}
          value={isSwitch ? SWITCHERS : (roundId ?? '')}
          data={[
            ...rounds.map((it) => ({ value: it.roundId, label: t.titleOf(it.schoolYear) })),
            { value: SWITCHERS, label: t.switchers },
          ]}
          onChange={(event) => {
            select(null);
            keep(RoundId.safeParse(event.currentTarget.value).data ?? SWITCHERS);
          }}
        />
      )}
      {toCall.length > 0 && (
        <Button variant="default" title={t.callListHint} onClick={() => choose(toCall[0]?.studentId)}>
          {t.callList(toCall.length)}
        </Button>
      )}
      {mayManage && (roundId !== null || isSwitch) && (
        <Button variant="default" onClick={add} rightSection={<Kbd>N</Kbd>}>
          {t.newApplication}
        </Button>
      )}
    </>
  );
  const title = isSwitch ? t.switchTitle : round ? t.titleOf(round.schoolYear) : t.title;
  const sub = [
    longDay(today),
    data && t.sub(cards.length),
    data && data.closedCount > 0 && t.closedCount(data.closedCount),
    !isSwitch && nextDay && t.kernDay(nextDay.what, shortDay(day(nextDay.on), today)),
  ];
  return (
    <Page title={title} sub={sub.filter(Boolean).join(' · ')} actions={actions}>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {known && rounds.length === 0 && !isSwitch && (
        <EmptyState
          title={t.empty}
          text={t.emptyText}
          action={
            mayManage && (
              <Button onClick={() => opening.mutate({ schoolYear: known.nextYear })}>
                {t.openRound(known.nextYear)}
              </Button>
            )
          }
        />
      )}
      <div className="zs-board-page zs-fill" data-pane={selected !== null || isAdding}>
        {data && cards.length === 0 && !isAdding ? (
          <EmptyState title={t.nobody} text={isSwitch ? t.nobodySwitch : t.nobodyText} />
        ) : (
          <BoardColumns
            kern={!isSwitch && nextDay ? { what: nextDay.what, daysLeft: daysBetween(today, day(nextDay.on)) } : null}
            columns={columns}
            open={open}
            selected={selected}
            onOpenColumn={(stage) => setShown([stage, ...shown.filter((it) => it !== stage)])}
            onSelect={choose}
            onEnter={enter}
          />
        )}
        {isAdding && (
          <aside className="zs-board-pane">
            <ApplicationForm
              known={null}
              roundId={roundId}
              kind={isSwitch ? 'zijInstroom' : 'onderinstroom'}
              onDone={(id) => {
                setAdding(false);
                if (id) choose(id);
              }}
            />
          </aside>
        )}
        {selected !== null && (
          <BoardPane
            key={selected}
            studentId={selected}
            today={today}
            mayReview={mayReview}
            me={me}
            schoolName={schoolName}
            onMove={move}
            onEnter={() => enter(selected)}
            onClose={() => select(null)}
          />
        )}
      </div>
      {cards.length > 0 && (
        <Text size="sm" c="dimmed" className="zs-board-keys">
          <Kbd>J</Kbd> <Kbd>K</Kbd> {t.keys} · <Kbd>←</Kbd> <Kbd>→</Kbd> {t.moveKeys} · <Kbd>Enter</Kbd> {t.enterKey}
        </Text>
      )}
    </Page>
  );
}

const ORDER: readonly Stage[] = BOARD_STAGES;
const WIDE = 6;
const BESIDE_PANE = 3;

/** The columns that fit: those chosen last, the one of the chosen card, then the ones with work in them. */
function openColumns(
  columns: readonly Column[],
  shown: readonly Stage[],
  current: Stage | undefined,
  hasPane: boolean,
): ReadonlySet<Stage> {
  const withCards = columns.filter(({ cards }) => cards.length > 0).map(({ stage }) => stage);
  const at = current === undefined ? -1 : ORDER.indexOf(current);
  const near = at === -1 ? [] : [ORDER[at], ORDER[at - 1], ORDER[at + 1]].flatMap((it) => it ?? []);
  const order = hasPane ? [...near, ...shown, ...withCards] : [...shown, ...withCards];
  return new Set([...new Set(order)].slice(0, hasPane ? BESIDE_PANE : WIDE));
}
