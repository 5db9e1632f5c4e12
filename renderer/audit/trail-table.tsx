import { Text } from '@mantine/core';
import type { TrailEntry } from '../../shared/audit/rules.ts';
import { clockTime, dayOf, shortDay } from '../../shared/kernel/days.ts';
import { roleNames } from '../ui/role-names.ts';
import { actNames } from './act-names.ts';
import { trailTexts as t } from './texts.ts';

export function TrailTable({ entries }: { readonly entries: readonly TrailEntry[] }) {
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
        {entries.map(({ line, parts }) => {
          const at = new Date(line.at);
          const isLook = parts.length > 1;
          return (
            <tr key={line.seq}>
              <td>
                {shortDay(dayOf(at))} {clockTime(at)}
              </td>
              <td>
                {line.userName} {line.role && `(${roleNames[line.role]})`}
              </td>
              <td>
                {isLook ? t.opened : nameOf(line.act)}
                {isLook && (
                  <Text size="sm" c="dimmed">
                    {parts.map(nameOf).join(', ')}
                  </Text>
                )}
              </td>
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

function nameOf(act: string): string {
  return actNames[act] ?? act;
}
