import writeXlsxFile from 'write-excel-file/node';
import type { composition, exportComposition, saveWishes } from '../../shared/intake/after-contract.ts';
import { compositionHead, needWords } from '../../shared/intake/composition-texts.ts';
import { numericDay } from '../../shared/kernel/days.ts';
import type { RoundId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { fullName } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import { register } from '../disclosure/public.ts';
import type { CommandHandler, QueryHandler } from '../kernel/call.ts';
import { findAdvice } from './decision-store.ts';
import { findFacts, listApplications, listRounds } from './store.ts';
import { findWishes, saveWishesRow } from './wishes-store.ts';

function rowsOf(db: Reader, roundId: RoundId) {
  return listApplications(db, roundId)
    .filter(({ facts }) => facts.outcome === 'placed' || facts.outcome === 'placedWithPlan')
    .map(({ facts, text }) => ({
      studentId: facts.studentId,
      studentName: fullName(text),
      birthDate: text.birthDate,
      fromSchool: text.fromSchool,
      level: facts.level,
      need: findAdvice(db, facts.studentId)?.need ?? null,
      hasPlan: facts.outcome === 'placedWithPlan',
      ...findWishes(db, facts.studentId),
    }))
    .sort((a, b) => a.fromSchool.localeCompare(b.fromSchool, 'nl') || a.studentName.localeCompare(b.studentName, 'nl'));
}

export const readComposition: QueryHandler<typeof composition> = ({ db }, { roundId }) => {
  if (!listRounds(db).some((round) => round.roundId === roundId)) return refuse('ROUND_NOT_FOUND');
  return ok({ rows: rowsOf(db, roundId).map(({ birthDate: _born, ...row }) => row) });
};

export const handleSaveWishes: CommandHandler<typeof saveWishes> = ({ db }, { studentId, wishes, revision }) => {
  if (!findFacts(db, studentId)) return refuse('APPLICATION_NOT_FOUND');
  if (findWishes(db, studentId).revision !== revision) return refuse('CHANGED_MEANWHILE');
  saveWishesRow(db, studentId, wishes, revision + 1);
  return ok({ revision: revision + 1 });
};

export const handleExport: CommandHandler<typeof exportComposition> = (context, { roundId }) => {
  const { db, concerns, handOver, today } = context;
  if (!listRounds(db).some((round) => round.roundId === roundId)) return refuse('ROUND_NOT_FOUND');
  const rows = rowsOf(db, roundId);
  if (rows.length === 0) return refuse('NOBODY_PLACED');
  for (const { studentId } of rows) concerns(studentId);
  const { id } = register(context, {
    kind: 'list',
    receiver: { kind: 'school', name: 'wie de klassen maakt' },
    purpose: 'intake',
    format: 'xlsx',
    subjects: rows.map(({ studentId }) => ({ studentId, ground: 'withinSchool', parts: ['basis', 'intake'] })),
  });
  const lines = rows.map(({ studentName, birthDate, fromSchool, level, need, hasPlan, wishes }) => [
    studentName,
    birthDate === null ? '' : numericDay(birthDate),
    fromSchool,
    level,
    need === null ? '' : needWords[need],
    hasPlan ? compositionHead.yes : '',
    wishes.withWhom,
    wishes.withoutWhom,
    wishes.profile,
    wishes.note,
  ]);
  handOver({
    kind: 'paper',
    format: 'xlsx',
    fileName: `Klassenlijst ${today}.xlsx`,
    html: '',
    footer: '',
    disclosureId: id,
    bytes: () => toXlsx([compositionHead.columns, ...lines]),
  });
  return ok({ rows: rows.length });
};

async function toXlsx(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const [head = [], ...body] = rows;
  const data = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...body.map((row) => row.map((value) => ({ value: plain(value), type: String }))),
  ];
  const file = await writeXlsxFile(data, { columns: head.map((value) => ({ width: Math.max(14, value.length + 2) })) });
  return new Uint8Array(await file.toBuffer());
}

/** What a spreadsheet could take for a formula gets an apostrophe before it (`formats.md` 16.6). */
export function plain(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
