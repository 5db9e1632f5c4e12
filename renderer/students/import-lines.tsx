import type { OutputOf } from '../../shared/kernel/contract.ts';
import { ROSTER_REASONS, type RosterReason } from '../../shared/students/roster/model.ts';
import type { previewRoster } from '../../shared/students/roster-contract.ts';
import { importTexts as t } from './import-texts.ts';
import { reasonTexts } from './roster-texts.ts';

type Lines = OutputOf<typeof previewRoster>['lines'];

export function ImportLines({ lines }: { readonly lines: Lines }) {
  return (
    <table className="zs-list">
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.row ?? ''}|${line.number}`}>
            <td>
              {t.line} {line.row ?? '–'}
            </td>
            <td>{line.number}</td>
            <td>{line.pupilName}</td>
            <td>{line.className}</td>
            <td>
              {line.changes.map(({ field, from, to }) => `${field}: ${from || '–'} → ${to}`).join(', ')}
              {line.reason !== null && `${line.value ?? ''} ${reasonOf(line.reason)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function reasonOf(code: string): string {
  const known = ROSTER_REASONS.find((reason): reason is RosterReason => reason === code);
  return known === undefined ? '' : reasonTexts[known];
}
