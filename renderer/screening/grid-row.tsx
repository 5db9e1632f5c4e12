import { type ClipboardEvent, type KeyboardEvent, memo, useEffect, useRef } from 'react';
import type { Instrument } from '../../shared/screening/campaign.ts';
import type { Cell, GridRow } from '../../shared/screening/contract.ts';
import { Value } from './band.tsx';
import { gridTexts as t } from './grid-texts.ts';

export type Active = {
  readonly column: number;
  readonly text: string;
  readonly refused: string | null;
  readonly isLow: boolean;
  readonly isReadOnly: boolean;
};
export type CellEvents = {
  readonly onType: (text: string) => void;
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
  readonly onLeave: () => void;
};
type RowProps = {
  readonly row: GridRow;
  readonly n: number;
  readonly instruments: readonly Instrument[];
  readonly cells: readonly (Cell | null)[];
  readonly stands: string;
  readonly active: Active | null;
  readonly events: CellEvents | null;
  readonly onPoint: (row: number, column: number) => void;
};

/** One pupil. Only the row where the cursor stands is drawn again while somebody types. */
export const OneRow = memo(
  function OneRow({ row, n, instruments, cells, stands, active, events, onPoint }: RowProps) {
    return (
      <tr data-current={active !== null}>
        <td className="sc-n" aria-hidden>
          {n + 1}
        </td>
        <th scope="row">{row.name}</th>
        {instruments.map(({ instrumentId, edition }, column) =>
          active?.column === column && events ? (
            <td key={instrumentId} className="sc-cell sc-test sc-active" data-refused={active.refused !== null}>
              <ActiveCell
                active={active}
                events={events}
                label={t.cell(edition.name, row.name)}
                cell={cells[column] ?? null}
              />
            </td>
          ) : (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the one cell with the cursor
            <td key={instrumentId} className="sc-cell sc-test" onClick={() => onPoint(n, column)}>
              <Value cell={cells[column] ?? null} />
            </td>
          ),
        )}
        <td className="sc-test">
          <strong>{stands}</strong>
        </td>
      </tr>
    );
  },
  (a, b) =>
    a.row === b.row &&
    a.active === b.active &&
    a.stands === b.stands &&
    (b.active === null || a.events === b.events) &&
    a.n === b.n &&
    a.instruments === b.instruments &&
    a.cells.length === b.cells.length &&
    a.cells.every((cell, i) => cell === b.cells[i]),
);

type ActiveProps = {
  readonly active: Active;
  readonly events: CellEvents;
  readonly label: string;
  readonly cell: Cell | null;
};

/** The cell with the cursor: a field whose value is selected, so that typing replaces it. */
function ActiveCell({ active, events, label, cell }: ActiveProps) {
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the cursor comes here
  useEffect(() => {
    field.current?.focus();
    if (active.refused === null) field.current?.select();
  }, []);
  const isShort = cell?.band === null || cell?.band === undefined;
  return (
    <>
      <div className="sc-value" data-wide={isShort || undefined}>
        <input
          ref={field}
          className="sc-input"
          aria-label={label}
          aria-invalid={active.refused !== null}
          aria-describedby={active.refused === null ? undefined : 'sc-refused'}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          readOnly={active.isReadOnly}
          value={active.text}
          onChange={(event) => events.onType(event.currentTarget.value)}
          onKeyDown={events.onKey}
          onPaste={events.onPaste}
          onBlur={events.onLeave}
        />
        {!isShort && (
          <b className={active.text === cell.given ? `sc-${cell.band}` : ''}>
            {active.text === cell.given ? cell.band : ''}
          </b>
        )}
      </div>
      {active.refused !== null && (
        <div className="sc-tip" id="sc-refused" role="alert" data-up={active.isLow}>
          <strong>{t.refused(active.text)}</strong>
          {active.refused}
        </div>
      )}
    </>
  );
}
