import type { TrailLine } from '../../shared/audit/model.ts';
import { clockTime, dayOf, shortDay } from '../../shared/kernel/days.ts';
import { roleNames } from '../ui/role-names.ts';
import { actNames } from './act-names.ts';
import { trailTexts as t } from './texts.ts';

export function TrailTable({ lines }: { readonly lines: readonly TrailLine[] }) {
  return (
    <table className="zs-list">
      <thead>
        <tr>
          <th>{t.when}</th>
          <th>{t.who}</th>
          <th>{t.what}</th>
          <th>{t.outcome}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const at = new Date(line.at);
          return (
            <tr key={line.seq}>
              <td>
                {shortDay(dayOf(at))} {clockTime(at)}
              </td>
              <td>
                {line.userName} {line.role && `(${roleNames[line.role]})`}
              </td>
              <td>{actNames[line.act] ?? line.act}</td>
              <td>
                {t.outcomes[line.outcome]} {line.code}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
