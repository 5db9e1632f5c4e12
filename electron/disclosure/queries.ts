import type { disclosuresOfStudent, listDisclosures } from '../../shared/disclosure/contract.ts';
import {
  DISCLOSURE_PARTS,
  type Disclosure,
  type DisclosurePart,
  disclosureNumber,
} from '../../shared/disclosure/model.ts';
import type { StaffId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { fullName } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { userName } from '../session/public.ts';
import { findCard } from '../students/public.ts';
import {
  countDisclosures,
  type DisclosureRow,
  listOfStudent,
  listReceivers,
  listDisclosures as listRows,
  listSubjects,
  openReceiver,
} from './store.ts';

export const readOfStudent: QueryHandler<typeof disclosuresOfStudent> = ({ db }, { studentId }) => {
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  const rows = listOfStudent(db, studentId);
  const receivers = receiversOf(db, rows);
  const disclosures = rows.map((row) => ({
    ...shown(db, row, receivers),
    ground: row.subject.ground,
    parts: partsOf(row.subject.parts),
    receiver: openReceiver(db, row.id, studentId),
  }));
  return ok({ disclosures });
};

export const readRegister: QueryHandler<typeof listDisclosures> = ({ db, sees }, { offset, limit }) => {
  const rows = listRows(db, offset, limit);
  const receivers = receiversOf(db, rows);
  const subjects = Map.groupBy(
    listSubjects(
      db,
      rows.map(({ id }) => id),
    ),
    ({ disclosureId }) => disclosureId,
  );
  const disclosures = rows.map((row) => {
    const of = subjects.get(row.id) ?? [];
    const pupils = of.flatMap(({ studentId }) => {
      const card = sees(studentId) && db.canOpen(studentId, 'basis') ? findCard(db, studentId) : undefined;
      return card ? [{ studentId, name: fullName(card) }] : [];
    });
    const [first] = pupils;
    return {
      ...shown(db, row, receivers),
      pupilCount: of.length,
      pupils,
      grounds: [...new Set(of.map(({ ground }) => ground))],
      parts: [...new Set(of.flatMap(({ parts }) => partsOf(parts)))],
      receiver: first ? openReceiver(db, row.id, first.studentId) : null,
    };
  });
  return ok({ total: countDisclosures(db), disclosures });
};

type Receivers = ReadonlyMap<string, StaffId[]>;

function receiversOf(db: Reader, rows: readonly DisclosureRow[]): Receivers {
  const of = new Map<string, StaffId[]>();
  const ids = rows.map(({ id }) => id);
  for (const { id, staffId } of listReceivers(db, ids)) of.set(id, [...(of.get(id) ?? []), staffId]);
  return of;
}

function shown(db: Reader, row: DisclosureRow, receivers: Receivers): Disclosure {
  const { id, kind, detail, receiverKind, purpose, format, state, madeOn } = row;
  return {
    disclosureId: id,
    number: disclosureNumber(row.year, row.number),
    kind,
    // What was said is no letter: which item it was is for the register itself.
    detail: kind === 'besproken' ? '' : detail,
    receiverKind,
    purpose,
    format,
    state,
    madeOn,
    madeBy: userName(db, row.madeBy),
    receiverIds: receivers.get(id) ?? [],
  };
}

/** Codes that this version knows; one of a newer version is left out. */
function partsOf(text: string): DisclosurePart[] {
  const codes = text.split(' ');
  return DISCLOSURE_PARTS.filter((part) => codes.includes(part));
}
