import { IconCheck, IconCircleDashed, IconMinus } from '@tabler/icons-react';
import { maySpeak } from '../../shared/consent/rules.ts';
import type { StaffId } from '../../shared/kernel/ids.ts';
import type { AgendaRow } from '../../shared/zat/agenda-contract.ts';
import { agendaTexts as t } from './agenda-texts.ts';
import type { Column } from './members.ts';

/** A letter per member; the whole name and function for who listens or points. */
export function MatrixHead({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <>
      {columns.map(({ staffId, letters, name, what }) => (
        <th key={staffId} className="zs-matrix-seat" title={`${name}, ${what}`}>
          <span aria-hidden>{letters}</span>
          <span className="zs-hidden">{`${name}, ${what}`}</span>
        </th>
      ))}
    </>
  );
}

type CellsProps = {
  readonly columns: readonly Column[];
  readonly row: AgendaRow;
  readonly name: string;
  readonly mayChange: boolean;
  readonly onChange: (awayIds: StaffId[]) => void;
};

/** Who is at the table for this pupil: a tick, a dash, or a dashed ring while permission is not there. */
export function MatrixCells({ columns, row, name, mayChange, onChange }: CellsProps) {
  const toggle = (id: StaffId) =>
    onChange(row.awayIds.includes(id) ? row.awayIds.filter((other) => other !== id) : [...row.awayIds, id]);
  return (
    <>
      {columns.map((column) => {
        const isAway = row.awayIds.includes(column.staffId);
        const word = isAway ? t.away : maySpeak(row.consent) || !column.isExternal ? t.atTable : t.later;
        const Icon = isAway ? IconMinus : word === t.later ? IconCircleDashed : IconCheck;
        const label = `${column.name}, ${column.what}: ${word} (${name})`;
        return (
          <td key={column.staffId} className="zs-matrix-seat">
            {mayChange ? (
              <button
                type="button"
                aria-pressed={!isAway}
                aria-label={label}
                title={`${column.name}: ${word}`}
                onClick={() => toggle(column.staffId)}
              >
                <Icon size={16} aria-hidden />
              </button>
            ) : (
              <span role="img" aria-label={label}>
                <Icon size={16} aria-hidden />
              </span>
            )}
          </td>
        );
      })}
    </>
  );
}
