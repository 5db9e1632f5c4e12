import type { OutputOf } from '../kernel/contract.ts';
import type { StudentId } from '../kernel/ids.ts';
import type { ImportValue, ResultPlan } from './import.ts';
import type { IMPORT_LINES, previewResults } from './import-contract.ts';

/* What a list of results would do, as it is shown: on the screen, and by `npm run preview`. */

type Preview = OutputOf<typeof previewResults>;
const PAGE = 100;

/** Counts, what was dropped, and a page of the lines of one kind. */
export function resultPreview(
  { values, refused, parked, dropped }: ResultPlan,
  show: (typeof IMPORT_LINES)[number],
  nameOf: (studentId: StudentId) => string,
  offset = 0,
): Preview {
  const line = (row: number, who: string, { header, given }: ImportValue) => ({
    row,
    who,
    header,
    given,
    reason: null,
  });
  const all =
    show === 'refused'
      ? refused.map((one) => ({ ...line(one.row, one.who, one), reason: one.fault }))
      : show === 'parked'
        ? parked.flatMap((one) => one.values.map((value) => ({ ...line(one.row, one.who, value), reason: one.reason })))
        : values.filter(({ kind }) => kind === show).map((one) => line(one.row, nameOf(one.studentId), one));
  const count = (kind: 'new' | 'same' | 'double') => values.filter((one) => one.kind === kind).length;
  return {
    counts: {
      new: count('new'),
      double: count('double'),
      same: count('same'),
      refused: refused.length,
      parked: parked.length,
    },
    dropped: { ...dropped },
    lines: all.slice(offset, offset + PAGE),
  };
}
