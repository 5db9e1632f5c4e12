import { readFileSync } from 'node:fs';
import { readOso } from '../../electron/parser/read-oso.ts';
import { readRoster } from '../../electron/parser/read-roster.ts';
import { osoTroubleTexts } from '../../renderer/intake/oso-texts.ts';
import { fileTroubleTexts, reasonTexts } from '../../renderer/students/roster-texts.ts';
import { diffRoster } from '../../shared/students/roster/diff.ts';
import { normalise, proposeColumns } from '../../shared/students/roster/normalise.ts';

/* Prints as JSON what the importer would do with a file, on an empty vault; stores nothing. */

const [file] = process.argv.slice(2);
if (file === undefined) fail('Noem een bestand: npm run preview -- BESTAND');

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

const bytes = read(file);
const asOso = readOso(bytes);
if (asOso.ok) {
  // The same as the screen before a dossier is read in; attachments by what they are, never their content.
  const shown = asOso.value.dossiers.map(({ attachments, ...rest }) => ({
    ...rest,
    attachments: attachments.map(({ bytes: _bytes, ...it }) => it),
  }));
  process.stdout.write(`${JSON.stringify({ format: 'oso', ...asOso.value, dossiers: shown }, null, 2)}\n`);
  process.exit(0);
}
const looksLikeOso = /oso_gegevensset/.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'));
if (looksLikeOso) fail(osoTroubleTexts[asOso.code]);
const result = await readRoster(bytes);
if (!result.ok) fail(fileTroubleTexts[result.code]);
const table = result.value;
const { rows, refused, dropped } = normalise(
  table,
  proposeColumns(table.headers),
  new Date().toISOString().slice(0, 10),
);
const diff = diffRoster(rows, [], new Set());
const report = {
  format: table.format,
  encoding: table.encoding,
  delimiter: table.delimiter,
  headerRow: table.headerRow,
  counts: {
    new: diff.fresh.length,
    changed: diff.changed.length,
    same: diff.same.length,
    refused: refused.length,
    parked: diff.parked.length,
  },
  dropped,
  refused: refused.map(({ row, field, value, reason }) => ({ row, field, value, reason: reasonTexts[reason] })),
  students: rows.slice(0, 50).map(({ number, givenName, prefix, surname, birthDate, className, coach }) => ({
    number,
    givenName,
    prefix,
    surname,
    birthDate,
    class: className,
    coach,
  })),
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
