import { Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { CampaignId } from '../../shared/kernel/ids.ts';
import { screeningGrid } from '../../shared/screening/contract.ts';
import { type SignalKind, signalKindOf } from '../../shared/screening/model.ts';
import { useKept } from '../kernel/use-kept.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { CheckPanel } from './check-panel.tsx';
import type { OnFirstGoal } from './first-goal.ts';
import { GridFoot } from './grid-foot.tsx';
import { GridHead, WHOLE_YEAR } from './grid-head.tsx';
import { GridSide } from './grid-side.tsx';
import { GridTable } from './grid-table.tsx';
import { gridRefusals, resultRefusals, gridTexts as t } from './grid-texts.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { ReadyNotice } from './ready-notice.tsx';
import { RescoreNotice } from './rescore-notice.tsx';
import './screening.css';
import { SignalActions } from './signal-actions.tsx';
import { SignalBox } from './signal-box.tsx';
import { standsOf } from './stands.ts';
import { useCursor } from './use-cursor.ts';
import { useEntries } from './use-entries.ts';

type PageProps = {
  readonly campaignId: CampaignId;
  readonly today: Day;
  readonly mayManage: boolean;
  readonly onFirstGoal: OnFirstGoal;
};
type Grid = OutputOf<typeof screeningGrid>;

/** One class of a campaign, or the whole year group, to be filled in. */
export function GridPage({ campaignId, today, mayManage, onFirstGoal }: PageProps) {
  const [kept, setClass] = useKept(`screening.class.${campaignId}`);
  const show = kept === '' ? 'first' : kept === WHOLE_YEAR ? 'year' : { className: kept.slice(1) };
  const { data, refusal } = useQueryCall(
    screeningGrid,
    { campaignId, show },
    { topics: ['screening', 'students', 'session'], keepPrevious: true },
  );
  if (refusal) return <RefusalNotice>{gridRefusals[refusal]}</RefusalNotice>;
  if (!data) return null;
  return (
    <OneGrid
      key={`${data.className ?? WHOLE_YEAR} ${data.rows.length}`}
      data={data}
      today={today}
      mayManage={mayManage}
      onFirstGoal={onFirstGoal}
      onClass={(name) => setClass(name === null ? WHOLE_YEAR : `=${name}`)}
    />
  );
}

type OneProps = {
  readonly data: Grid;
  readonly onFirstGoal: OnFirstGoal;
  readonly today: Day;
  readonly mayManage: boolean;
  readonly onClass: (name: string | null) => void;
};

function OneGrid({ data, today, mayManage, onFirstGoal, onClass }: OneProps) {
  const { campaign, className, instruments, rows, line } = data;
  const [block, setBlock] = useState<string | null>(null);
  const [isReady, setReady] = useState(false);
  const [isChecking, setChecking] = useState(false);
  const [signal, setSignal] = useState<{ studentId: string; kind: SignalKind } | null>(null);
  const isReadOnly = campaign.isClosed || !mayManage;
  const entries = useEntries(data, today);
  // A key in a cell must not draw everything again: what is made of the scores changes with the scores alone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `typed` says when `cellAt` tells something else
  const cells = useMemo(
    () => rows.map((row) => instruments.map(({ instrumentId }) => entries.cellAt(row, instrumentId))),
    [rows, instruments, entries.typed],
  );
  const cursor = useCursor({
    campaignId: campaign.campaignId,
    rows,
    instruments,
    entries,
    isReadOnly,
    onSignal: (row, { edition }) => setSignal({ studentId: row.studentId, kind: signalKindOf(edition.domain) }),
    onBlock: setBlock,
  });
  const stands = useMemo(
    () => standsOf(cells, data.campaign, instruments, today),
    [cells, data.campaign, instruments, today],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (rows.length === 0) heading.current?.focus();
  }, [rows.length]);
  const test = instruments[cursor.place.column];
  const signalled = rows.findIndex(({ studentId }) => studentId === signal?.studentId);
  const old = instruments.map(({ version }, column) => ({
    instrument: instruments[column],
    n: cells.filter((mine) => (mine[column]?.version ?? 0) > 0 && mine[column]?.version !== version).length,
  }));
  const side = useMemo(
    () => (
      <GridSide
        campaign={campaign}
        rows={rows}
        instruments={instruments}
        cells={cells}
        line={line}
        isYear={className === null}
        today={today}
        mayManage={mayManage}
        actionOf={(row, below) => (
          <SignalActions
            row={row}
            below={below}
            mayManage={mayManage}
            onDecide={(kind) => setSignal({ studentId: row.studentId, kind })}
          />
        )}
      />
    ),
    [campaign, rows, instruments, cells, line, className, today, mayManage],
  );
  return (
    <div className="sc-grid-page">
      <GridHead
        data={data}
        heading={heading}
        isSaving={entries.isSaving}
        savedAt={entries.savedAt}
        isReadOnly={isReadOnly}
        isChecking={isChecking}
        onClass={onClass}
        onPaste={() => setBlock('')}
        onCheck={() => setChecking(true)}
        onReady={() => setReady(true)}
      />
      <div className="sc-notice">
        {entries.fault && <RefusalNotice>{resultRefusals[entries.fault]}</RefusalNotice>}
        {isReadOnly && (
          <Text size="sm" px="md" py={4} c="dimmed">
            {campaign.isClosed ? t.isClosed : t.reading}
          </Text>
        )}
        {!isReadOnly &&
          old.map(
            ({ instrument, n }) =>
              instrument &&
              n > 0 && (
                <RescoreNotice
                  key={instrument.instrumentId}
                  campaignId={campaign.campaignId}
                  instrument={instrument}
                  old={n}
                />
              ),
          )}
        {isReady && test && (
          <ReadyNotice
            campaignId={campaign.campaignId}
            instrument={test}
            rows={rows}
            column={cells.map((mine) => mine[cursor.place.column] ?? null)}
            onDone={() => setReady(false)}
          />
        )}
      </div>
      {rows.length === 0 ? (
        <Text p="md">{t.empty}</Text>
      ) : isChecking && test ? (
        <CheckPanel
          key={test.instrumentId}
          campaignId={campaign.campaignId}
          instrument={test}
          rows={rows}
          column={cells.map((mine) => mine[cursor.place.column] ?? null)}
          onDone={() => setChecking(false)}
        />
      ) : (
        <GridTable
          label={t.grid(t.title(className, campaign.yearGroup))}
          rows={rows}
          instruments={instruments}
          cells={cells}
          stands={stands}
          cursor={cursor}
          isReadOnly={isReadOnly}
          today={today}
        />
      )}
      <aside className="sc-side">
        {signalled >= 0 && signal && rows[signalled] && (
          <SignalBox
            key={`${signal.studentId} ${signal.kind}`}
            campaignId={campaign.campaignId}
            row={rows[signalled]}
            kind={signal.kind}
            instruments={instruments}
            cells={cells[signalled] ?? []}
            onFirstGoal={onFirstGoal}
            onClose={() => {
              setSignal(null);
              focusGrid();
            }}
          />
        )}
        {side}
      </aside>
      <GridFoot row={isChecking ? undefined : cursor.row} instrument={test} isReadOnly={isReadOnly} />
      {block !== null && (
        <PasteDialog
          campaignId={campaign.campaignId}
          block={block}
          rows={rows}
          instruments={instruments}
          cells={cells}
          cursor={cursor.place}
          onDone={() => setBlock(null)}
        />
      )}
    </div>
  );
}

/** Back to where somebody was typing. */
function focusGrid(): void {
  document.querySelector<HTMLElement>('.sc-input')?.focus();
}
