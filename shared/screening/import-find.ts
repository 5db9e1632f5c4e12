import type { StudentId } from '../kernel/ids.ts';
import { isBsnLike } from '../students/roster/bsn.ts';
import type { RawTable } from '../students/roster/model.ts';
import { isNever } from '../students/roster/synonyms.ts';
import type { ImportPupil, ParkReason } from './import-model.ts';

/* Who a line of a list is about, and which of its columns may never be read. */

type Found = { readonly studentId: StudentId; readonly level: string | null } | { readonly reason: ParkReason };

/** By number; else by name, with the class when two have that name. */
export function finder(pupils: readonly ImportPupil[]): (number: string, name: string, className: string) => Found {
  const byNumber = new Map(pupils.map((pupil) => [pupil.number, pupil]));
  const byName = new Map<string, ImportPupil[]>();
  for (const pupil of pupils)
    for (const name of new Set(pupil.names.map(plainName))) byName.set(name, [...(byName.get(name) ?? []), pupil]);
  const inCampaign = (pupil: ImportPupil): Found =>
    pupil.isInCampaign ? { studentId: pupil.studentId, level: pupil.level } : { reason: 'OTHER_YEAR' };
  return (number, name, className) => {
    const known = number === '' ? undefined : byNumber.get(number);
    if (known) return inCampaign(known);
    if (name === '') return { reason: number === '' ? 'NO_PUPIL' : 'UNKNOWN_PUPIL' };
    const named = byName.get(plainName(name)) ?? [];
    const chosen = className === '' ? named : named.filter((pupil) => pupil.className === className);
    const [one, ...others] = chosen;
    if (!one) return { reason: 'UNKNOWN_PUPIL' };
    return others.length > 0 ? { reason: 'NAME_TWICE' } : inCampaign(one);
  };
}

export function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    .trim();
}

/** Columns that may never be read: by their name, or because most of what is in them is a BSN. */
export function secretColumns({ headers, rows }: RawTable, numberColumn: number): Set<number> {
  const secret = new Set<number>();
  for (const [index, header] of headers.entries()) {
    const values = rows
      .slice(0, 200)
      .map(({ cells }) => cells[index]?.trim() ?? '')
      .filter((value) => value !== '');
    const isMostly = values.length >= 3 && values.filter(isBsnLike).length > values.length / 2;
    if (isNever(header) || (isMostly && index !== numberColumn)) secret.add(index);
  }
  return secret;
}
