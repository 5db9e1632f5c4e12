import { type Day, type SchoolYear, schoolYearOf } from '../../shared/kernel/days.ts';
import { ImportId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { proposeColumns } from '../../shared/students/roster/normalise.ts';
import { rosterPreview } from '../../shared/students/roster/preview.ts';
import type {
  commitRoster,
  listImports,
  pickRoster,
  previewRoster,
  undoImport,
} from '../../shared/students/roster-contract.ts';
import type { CommandHandler, OperationHandler, QueryHandler } from '../kernel/call.ts';
import { userName } from '../session/public.ts';
import { applyRoster, undoRoster } from './roster-apply.ts';
import { BroughtRoster, columnMap, dropRoster, findRoster, keepRoster, planRoster } from './roster-desk.ts';
import { findImport, listImportRows } from './roster-store.ts';

export const handlePickRoster: OperationHandler<typeof pickRoster> = async ({ attachment, open, newId }) => {
  const brought = BroughtRoster.parse(attachment);
  if ('code' in brought) return refuse(brought.code);
  if (!open) throw new Error('locked');
  const { table } = brought;
  const { schoolYear } = table;
  if (schoolYear !== null && open.read(({ today }) => isAhead(schoolYear, today))) return refuse('SCHOOL_YEAR_AHEAD');
  const columns = proposeColumns(table.headers);
  const handle = open.read(({ db }) => keepRoster(db, newId, brought));
  const names = table.rows.map(({ cells }) => cells[columns.surname ?? columns.fullName ?? -1] ?? '');
  return ok({
    handle,
    format: table.format,
    encoding: table.encoding,
    delimiter: table.delimiter,
    headerRow: table.headerRow,
    headers: table.headers,
    sample: table.rows.slice(0, 5).map(({ cells }) => cells),
    columns,
    accentedNames: names.filter((name) => /[^\x20-\x7e]/.test(name)).slice(0, 3),
    rowCount: table.rows.length,
  });
};

/** Later than the year that comes: a slip of the pen, in the file or on the screen. */
function isAhead(schoolYear: SchoolYear, today: Day): boolean {
  return Number(schoolYear.slice(0, 4)) > Number(schoolYearOf(today).slice(0, 4)) + 1;
}

export const readPreview: QueryHandler<typeof previewRoster> = ({ db, today }, { handle, columns, show, offset }) => {
  const waiting = findRoster(db, handle);
  if (!waiting) return refuse('IMPORT_GONE');
  const plan = planRoster(db, waiting, columnMap(columns, waiting.table), today, new Set());
  return ok(rosterPreview(plan, show, offset));
};

export const handleCommitRoster: CommandHandler<typeof commitRoster> = (context, input) => {
  const { db, newId, today } = context;
  const waiting = findRoster(db, input.handle);
  if (!waiting) return refuse('IMPORT_GONE');
  if (isAhead(input.schoolYear, today)) return refuse('SCHOOL_YEAR_AHEAD');
  const confirmed = new Set(input.confirmedRows);
  const { normalised, diff } = planRoster(db, waiting, columnMap(input.columns, waiting.table), today, confirmed);
  if (normalised.rows.length === 0) return refuse('NOTHING_TO_IMPORT');
  const importId = ImportId.parse(newId());
  const missing = input.markMissingAsLeft ? diff.missing : [];
  applyRoster(context, { importId, fileHash: waiting.fileHash, schoolYear: input.schoolYear, diff, missing });
  db.afterCommit(() => dropRoster(db, input.handle));
  return ok({
    importId,
    counts: {
      new: diff.fresh.length,
      changed: diff.changed.length,
      same: diff.same.length,
      refused: normalised.refused.length,
      parked: diff.parked.length,
      left: missing.length,
    },
  });
};

export const readImports: QueryHandler<typeof listImports> = ({ db }) => {
  const rows = listImportRows(db);
  const newest = rows.find(({ state }) => state === 'done')?.id;
  return ok({
    imports: rows.map((row) => ({
      importId: row.id,
      at: row.at,
      by: userName(db, row.userId),
      new: row.newCount,
      changed: row.changedCount,
      left: row.leftCount,
      state: row.state,
      canUndo: row.id === newest,
    })),
  });
};

export const handleUndoImport: CommandHandler<typeof undoImport> = (context, { importId }) => {
  const known = findImport(context.db, importId);
  if (!known) return refuse('IMPORT_NOT_FOUND');
  if (known.state === 'undone') return refuse('ALREADY_UNDONE');
  const newest = listImportRows(context.db).find(({ state }) => state === 'done');
  if (newest?.id !== importId) return refuse('NOT_THE_NEWEST');
  return undoRoster(context, importId);
};
