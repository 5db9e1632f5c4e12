import { useCallback, useMemo, useRef } from 'react';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { Instrument } from '../../shared/screening/campaign.ts';
import type { Cell, GridRow } from '../../shared/screening/contract.ts';
import { isExpired } from '../../shared/screening/norms.ts';
import { type CellEvents, OneRow } from './grid-row.tsx';
import { gridTexts as t } from './grid-texts.ts';
import type { useCursor } from './use-cursor.ts';

type TableProps = {
  readonly label: string;
  readonly rows: readonly GridRow[];
  readonly instruments: readonly Instrument[];
  readonly cells: readonly (readonly (Cell | null)[])[];
  readonly stands: readonly string[];
  readonly cursor: ReturnType<typeof useCursor>;
  readonly isReadOnly: boolean;
  readonly today: Day;
};

/** A class as a spreadsheet: role grid on a real table, one cell with the cursor, the rest to be looked at. */
export function GridTable({ label, rows, instruments, cells, stands, cursor, isReadOnly, today }: TableProps) {
  const { place, text, refused } = cursor;
  // The same functions for as long as the page stands, so that rows without the cursor are not drawn again.
  const newest = useRef(cursor);
  newest.current = cursor;
  const events = useMemo<CellEvents>(
    () => ({
      onType: (typed) => newest.current.events.onType(typed),
      onKey: (event) => newest.current.events.onKey(event),
      onPaste: (event) => newest.current.events.onPaste(event),
      onLeave: () => newest.current.events.onLeave(),
    }),
    [],
  );
  const onPoint = useCallback((row: number, column: number) => newest.current.point({ row, column }), []);
  const active = useMemo(
    () => ({ column: place.column, text, refused, isLow: place.row > rows.length - 5 && rows.length > 8, isReadOnly }),
    [place.column, place.row, text, refused, rows.length, isReadOnly],
  );
  return (
    <div className="sc-scroll">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is worked in is a grid */}
      <table className="sc-table" role="grid" aria-label={label} style={{ '--sc-tests': instruments.length } as object}>
        <colgroup>
          <col style={{ width: 30 }} />
          <col style={{ width: 254 }} />
          {instruments.map(({ instrumentId }) => (
            <col key={instrumentId} />
          ))}
          <col style={{ width: 136 }} />
        </colgroup>
        <thead>
          <tr>
            <td className="sc-n" />
            <th scope="col">{t.pupil}</th>
            {instruments.map(({ instrumentId, edition }) => (
              <th key={instrumentId} scope="col" className="sc-test" title={edition.name}>
                {edition.name}
                <NormLine edition={edition} today={today} />
              </th>
            ))}
            <th scope="col" className="sc-test">
              {t.stands}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, n) => (
            <OneRow
              key={row.studentId}
              row={row}
              n={n}
              instruments={instruments}
              cells={cells[n] ?? []}
              stands={stands[n] ?? ''}
              active={n === place.row ? active : null}
              events={n === place.row ? events : null}
              onPoint={onPoint}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NormLine({ edition, today }: { readonly edition: Instrument['edition']; readonly today: Day }) {
  const { scale, norms, validUntil } = edition;
  if (isExpired(edition, today)) return <small data-old>{t.normExpired}</small>;
  if (scale.kind === 'score' && norms.length === 0) return <small data-old>{t.normMissing}</small>;
  return <small>{t.norm(edition.edition, validUntil === null ? null : shortDay(validUntil).slice(3))}</small>;
}
