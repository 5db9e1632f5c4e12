import { readFileSync } from 'node:fs';
import { readOso } from '../../electron/parser/read-oso.ts';
import { readResults } from '../../electron/parser/read-results.ts';
import { readRoster } from '../../electron/parser/read-roster.ts';
import { shippedInstruments } from '../../electron/screening/shipped.ts';
import { osoTroubleTexts, refusedWhyTexts } from '../../renderer/intake/oso-texts.ts';
import { fileTroubleTexts, reasonTexts } from '../../renderer/students/roster-texts.ts';
import { diffDossier } from '../../shared/intake/oso/diff.ts';
import type { OsoDossier } from '../../shared/intake/oso/model.ts';
import { osoPreview } from '../../shared/intake/oso/preview.ts';
import { Day, schoolYearOf } from '../../shared/kernel/days.ts';
import { momentOn } from '../../shared/screening/campaign.ts';
import { planResults, proposeMapping } from '../../shared/screening/import.ts';
import { IMPORT_LINES } from '../../shared/screening/import-contract.ts';
import { resultPreview } from '../../shared/screening/import-preview.ts';
import { diffRoster } from '../../shared/students/roster/diff.ts';
import type { RawTable } from '../../shared/students/roster/model.ts';
import { normalise, proposeColumns } from '../../shared/students/roster/normalise.ts';
import { type RosterShow, rosterPreview } from '../../shared/students/roster/preview.ts';

/*
 * npm run --silent preview -- FILE: prints as JSON what the importer would do with a roster, OSO dossiers or a list of
 * results, in a vault in which nothing is known yet. The same as the screen, by the same functions; stores nothing.
 */

const ROSTER_SHOWS: readonly RosterShow[] = ['new', 'changed', 'same', 'refused', 'parked', 'missing'];

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return fail('Dit bestand is niet te openen. Er is niets ingelezen.');
  }
}

const [file] = process.argv.slice(2);
if (file === undefined) fail('Noem een bestand: npm run preview -- BESTAND');
const bytes = read(file);
const today = Day.parse(new Date().toISOString().slice(0, 10));
process.stdout.write(`${JSON.stringify(await previewOf(bytes), null, 2)}\n`);

async function previewOf(bytes: Uint8Array): Promise<object> {
  const asOso = readOso(bytes);
  if (asOso.ok) {
    const { encoding, dossiers, refused, feedbackCount } = asOso.value;
    const facts = { format: 'oso', encoding, dossierCount: dossiers.length, feedbackCount };
    const why = refused.map(({ line, why }) => ({ line, why, text: refusedWhyTexts[why] }));
    // Beside what the screen shows all that would be kept; of an attachment what it is, never its content.
    const whole = dossiers.map(({ attachments, ...it }) => ({
      ...it,
      attachments: attachments.map(({ bytes: _bytes, ...about }) => about),
    }));
    return { ...facts, refused: why, ...osoPreview(dossiers.map(unknown)), dossiers: whole };
  }
  const looksLikeOso = /oso_gegevensset|<dossiers?[ >]/.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'));
  if (looksLikeOso) return fail(osoTroubleTexts[asOso.code]);
  const list = await readResults(bytes);
  const asList = list.ok ? previewOfResults(list.value) : null;
  if (asList) return asList;
  const roster = await readRoster(bytes);
  return roster.ok ? previewOfRoster(roster.value) : fail(fileTroubleTexts[roster.code]);
}

/** A dossier of somebody of whom nothing is known. */
function unknown(dossier: OsoDossier) {
  return { dossier, status: 'noApplication' as const, diff: diffDossier([], null, dossier), studentId: null };
}

/** `null` when no column is a test: then it is a list of pupils. */
function previewOfResults(table: RawTable): object | null {
  const instruments = shippedInstruments();
  const mapping = proposeMapping(table.headers, table.rows, instruments);
  if (mapping.columns.length === 0 && mapping.tests.length === 0) return null;
  const plan = planResults(table, mapping, [], instruments, () => [], {
    moment: momentOn(today),
    schoolYear: schoolYearOf(today),
    today,
  });
  const shows = IMPORT_LINES.map((show) => [show, resultPreview(plan, show, () => '')] as const);
  const { counts, dropped, unknownTests } = resultPreview(plan, 'new', () => '');
  const lines = Object.fromEntries(shows.map(([show, { lines }]) => [show, lines]));
  return { ...aboutTable(table), kind: 'results', mapping, counts, dropped, unknownTests, lines };
}

function previewOfRoster(table: RawTable): object {
  const normalised = normalise(table, proposeColumns(table.headers), today);
  const plan = { normalised, diff: diffRoster(normalised.rows, [], new Set()) };
  const { counts, dropped } = rosterPreview(plan, 'new');
  const lines = Object.fromEntries(ROSTER_SHOWS.map((show) => [show, rosterPreview(plan, show).lines]));
  const refused = normalised.refused.map(({ row, field, value, reason }) => ({
    ...{ row, field, value, code: reason },
    reason: reasonTexts[reason],
  }));
  // The first pupils with all that was read of them, for whoever tries a file of a school.
  const students = normalised.rows.slice(0, 50).map(({ row: _row, className, level: _level, year: _year, ...it }) => ({
    ...it,
    class: className,
  }));
  return { ...aboutTable(table), counts, dropped, refused, lines, students };
}

function aboutTable({ format, encoding, delimiter, headerRow, headers, schoolYear }: RawTable) {
  return { format, encoding, delimiter, headerRow, headers, schoolYear };
}
