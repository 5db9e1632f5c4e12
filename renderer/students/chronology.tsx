import { Chip, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { schoolYearOf, shortDay } from '../../shared/kernel/days.ts';
import type { ChronologyLine } from '../../shared/students/model.ts';
import { chronologyKinds, chronologyNames, studentTexts as t } from './texts.ts';

/** Everything that happened, newest first, by school year; filtered by its kind. */
export function Chronology({ lines }: { readonly lines: readonly ChronologyLine[] }) {
  const [kind, setKind] = useState('');
  const kinds = Object.entries(chronologyKinds)
    .map(([value, label]) => ({ value, label, n: lines.filter((line) => line.kind.startsWith(value)).length }))
    .filter(({ n }) => n > 0);
  const shown = lines.filter((line) => line.kind.startsWith(kind));
  const years = [...new Set(shown.map(({ day }) => schoolYearOf(day)))];
  return (
    <section>
      <Title order={2} mb="xs">
        {t.chronology}
      </Title>
      {lines.length === 0 && <Text c="dimmed">{t.nothingYet}</Text>}
      {kinds.length > 1 && (
        <Chip.Group value={kind} onChange={(value) => setKind(Array.isArray(value) ? '' : value)}>
          <Group gap="xs" mb="sm">
            <Chip size="xs" value="">
              {t.all} {lines.length}
            </Chip>
            {kinds.map(({ value, label, n }) => (
              <Chip key={value} size="xs" value={value}>
                {label} {n}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
      {years.map((year) => (
        <section key={year}>
          <h3 className="zs-year">
            {t.schoolYear} {year.replace('-20', '/')}
          </h3>
          <ol className="zs-time">
            {shown
              .filter(({ day }) => schoolYearOf(day) === year)
              .map((line, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id of their own; the list is replaced as a whole
                <li key={i}>
                  <time>{shortDay(line.day, line.day)}</time>
                  <div>
                    <strong>{chronologyNames[line.kind] ?? line.kind}</strong>
                    {line.facts.what && <Text size="sm">{line.facts.what}</Text>}
                  </div>
                  <Text size="sm" c="dimmed">
                    {[line.author, line.compartment].filter(Boolean).join(' · ')}
                  </Text>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </section>
  );
}
