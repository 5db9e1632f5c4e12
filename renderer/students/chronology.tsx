import { Text, Title } from '@mantine/core';
import { shortDay } from '../../shared/kernel/days.ts';
import type { ChronologyLine } from '../../shared/students/model.ts';
import { chronologyNames, studentTexts as t } from './texts.ts';

export function Chronology({ lines }: { readonly lines: readonly ChronologyLine[] }) {
  return (
    <section>
      <Title order={2} mb="xs">
        {t.chronology}
      </Title>
      {lines.length === 0 && <Text c="dimmed">{t.nothingYet}</Text>}
      <table className="zs-list">
        <tbody>
          {lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id of their own; the list is replaced as a whole
            <tr key={i}>
              <td>{shortDay(line.day)}</td>
              <td>
                <strong>{chronologyNames[line.kind] ?? line.kind}</strong> {line.facts.what}
              </td>
              <td>
                {line.author} · {line.compartment}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
