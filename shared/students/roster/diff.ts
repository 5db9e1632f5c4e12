import type { RosterRefusal, RosterRow } from './model.ts';

/** A pupil as the vault knows him; `id` is opaque here. */
export type KnownStudent = Omit<RosterRow, 'row' | 'sex' | 'level' | 'year'> & {
  readonly id: string;
  readonly state: 'active' | 'left';
};
export type FieldChange = { readonly field: string; readonly from: string; readonly to: string };

export type RosterDiff = {
  readonly fresh: readonly RosterRow[];
  readonly changed: readonly {
    readonly row: RosterRow;
    readonly known: KnownStudent;
    readonly changes: readonly FieldChange[];
  }[];
  readonly same: readonly RosterRow[];
  /** Might be a pupil we know, but only a person can say so. */
  readonly parked: readonly (RosterRefusal & {
    readonly row: number;
    readonly line: RosterRow;
    readonly known: KnownStudent;
  })[];
  /** Known and active, and not in the file: proposed as left, never deleted. */
  readonly missing: readonly KnownStudent[];
};

const COMPARED = ['givenName', 'prefix', 'surname', 'birthDate', 'className', 'coach', 'email'] as const;

/** What a file would change. Matched by number; by name and birth date only after somebody has confirmed it. */
export function diffRoster(
  rows: readonly RosterRow[],
  known: readonly KnownStudent[],
  confirmed: ReadonlySet<number>,
): RosterDiff {
  const byNumber = new Map(known.map((student) => [student.number, student]));
  const byPerson = new Map(known.map((student) => [personKey(student), student]));
  const seen = new Set<string>();
  const fresh: RosterRow[] = [];
  const changed: RosterDiff['changed'][number][] = [];
  const same: RosterRow[] = [];
  const parked: RosterDiff['parked'][number][] = [];
  for (const line of rows) {
    const match = byNumber.get(line.number);
    const look = match ?? (line.birthDate === null ? undefined : byPerson.get(personKey(line)));
    if (!look) {
      fresh.push(line);
      continue;
    }
    seen.add(look.id);
    const doubt = doubtOf(line, match, look);
    if (doubt && !confirmed.has(line.row)) {
      parked.push({ row: line.row, ...doubt, line, known: look });
      continue;
    }
    const changes = changesOf(line, look);
    if (changes.length === 0) same.push(line);
    else changed.push({ row: line, known: look, changes });
  }
  const missing = known.filter(({ id, state }) => state === 'active' && !seen.has(id));
  return { fresh, changed, same, parked, missing };
}

function doubtOf(
  line: RosterRow,
  match: KnownStudent | undefined,
  look: KnownStudent,
): Omit<RosterRefusal, 'row'> | null {
  if (!match) return { field: 'number', value: line.number, reason: 'SAME_PERSON_OTHER_NUMBER' };
  const differs = line.birthDate !== null && look.birthDate !== null && line.birthDate !== look.birthDate;
  return differs ? { field: 'birthDate', value: line.birthDate ?? '', reason: 'BIRTH_DATE_DIFFERS' } : null;
}

/** An empty cell is no news: what is known stays. */
function changesOf(line: RosterRow, known: KnownStudent): FieldChange[] {
  const changes = COMPARED.flatMap((field): FieldChange[] => {
    const to = line[field] ?? '';
    const from = known[field] ?? '';
    return to === '' || to === from ? [] : [{ field, from, to }];
  });
  if (line.number !== known.number) changes.push({ field: 'number', from: known.number, to: line.number });
  if (known.state === 'left') changes.push({ field: 'state', from: 'left', to: 'active' });
  return changes;
}

function personKey({ surname, givenName, birthDate }: Pick<RosterRow, 'surname' | 'givenName' | 'birthDate'>): string {
  return `${surname.toLowerCase()}|${givenName.toLowerCase()}|${birthDate ?? ''}`;
}
