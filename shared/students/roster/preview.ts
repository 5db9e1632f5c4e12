import type { OutputOf } from '../../kernel/contract.ts';
import type { previewRoster } from '../roster-contract.ts';
import type { RosterDiff } from './diff.ts';
import type { RosterRow } from './model.ts';
import type { Normalised } from './normalise.ts';

/* What a roster would do, as it is shown: on the screen, and by `npm run preview`. */

type Preview = OutputOf<typeof previewRoster>;
export type RosterShow = keyof Preview['counts'];
type Shown = Preview['lines'][number];
type Line = {
  readonly row: RosterRow;
  readonly changes?: RosterDiff['changed'][number]['changes'];
  readonly reason?: string;
  readonly field?: string;
  readonly value?: string;
};
const PAGE = 100;

/** Counts, what was dropped, and a page of the lines of one kind. */
export function rosterPreview(
  { normalised, diff }: { readonly normalised: Normalised; readonly diff: RosterDiff },
  show: RosterShow,
  offset = 0,
): Preview {
  const { fresh, changed, same, parked, missing } = diff;
  const lines: Record<RosterShow, () => Shown[]> = {
    new: () => fresh.map((row) => shownLine({ row })),
    changed: () => changed.map(({ row, changes }) => shownLine({ row, changes })),
    same: () => same.map((row) => shownLine({ row })),
    parked: () => parked.map(({ line, reason, field, value }) => shownLine({ row: line, reason, field, value })),
    refused: () =>
      normalised.refused.map(({ row, field, value, reason }) => ({ ...EMPTY_LINE, row, field, value, reason })),
    missing: () =>
      missing.map((known) => ({
        ...EMPTY_LINE,
        number: known.number,
        pupilName: nameOf(known),
        className: known.className,
      })),
  };
  return {
    counts: {
      new: fresh.length,
      changed: changed.length,
      same: same.length,
      refused: normalised.refused.length,
      parked: parked.length,
      missing: missing.length,
    },
    dropped: { ...normalised.dropped },
    lines: lines[show]().slice(offset, offset + PAGE),
  };
}

const EMPTY_LINE = {
  row: null,
  number: '',
  pupilName: '',
  className: '',
  changes: [],
  reason: null,
  value: null,
  field: null,
};

function shownLine({ row, changes, reason, field, value }: Line): Shown {
  return {
    row: row.row,
    number: row.number,
    pupilName: nameOf(row),
    className: row.className,
    changes: [...(changes ?? [])],
    reason: reason ?? null,
    field: field ?? null,
    value: value ?? null,
  };
}

function nameOf({ givenName, prefix, surname }: Pick<RosterRow, 'givenName' | 'prefix' | 'surname'>): string {
  return [givenName, prefix, surname].filter((part) => part !== '').join(' ');
}
