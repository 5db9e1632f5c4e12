import type { OutputOf } from '../kernel/contract.ts';
import type { StudentId } from '../kernel/ids.ts';
import type { IMPORT_LINES, previewResults } from './import-contract.ts';
import type { ImportValue, ResultPlan } from './import-model.ts';

/* What a list of results would do, as it is shown: on the screen, and by `npm run preview`. */

type Preview = OutputOf<typeof previewResults>;
const PAGE = 100;
const MOST_UNKNOWN = 200;

/** Counts, what was dropped, and a page of the lines of one kind. */
export function resultPreview(
  { values, refused, parked, otherLetters, unknownTests, dropped }: ResultPlan,
  show: (typeof IMPORT_LINES)[number],
  nameOf: (studentId: StudentId) => string,
  offset = 0,
): Preview {
  const line = (row: number, who: string, { header, given, instrumentId }: ImportValue) => ({
    row,
    who,
    header,
    given,
    instrumentId,
    reason: null,
    letters: null,
  });
  const all =
    show === 'refused'
      ? refused.map((one) => ({ ...line(one.row, one.who, one), reason: one.fault }))
      : show === 'parked'
        ? parked.flatMap((one) => one.values.map((value) => ({ ...line(one.row, one.who, value), reason: one.reason })))
        : show === 'otherLetter'
          ? otherLetters.map((one) => ({
              ...line(one.row, one.who, one),
              letters: { theirs: one.letter, ours: one.ours },
            }))
          : values.filter(({ kind }) => kind === show).map((one) => line(one.row, nameOf(one.studentId), one));
  const count = (kind: 'new' | 'same' | 'double') => values.filter((one) => one.kind === kind).length;
  return {
    counts: {
      new: count('new'),
      double: count('double'),
      same: count('same'),
      refused: refused.length,
      parked: parked.length,
      otherLetter: otherLetters.length,
    },
    dropped: { ...dropped },
    unknownTests: unknownTests.slice(0, MOST_UNKNOWN),
    lines: all.slice(offset, offset + PAGE),
  };
}
