import { NativeSelect, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type Icon, IconCheckbox, IconHeartHandshake, IconMessageCircle, IconShieldCheck } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { schoolYearOf, shortDay } from '../../shared/kernel/days.ts';
import type { ChronologyLine } from '../../shared/students/model.ts';
import { stepOf } from '../ui/row-keys.ts';
import { chronologyKinds, storyOf, titleOf } from './chronology-words.ts';
import { studentTexts as t } from './texts.ts';

const icons: Readonly<Record<string, Icon>> = {
  consent: IconShieldCheck,
  zat: IconHeartHandshake,
  agreement: IconCheckbox,
};

/** Everything that happened, newest first, by school year; filtered by kind, author and year. J, K and F work here. */
export function Chronology({ lines }: { readonly lines: readonly ChronologyLine[] }) {
  const [kind, setKind] = useState('');
  const [author, setAuthor] = useState('');
  const [year, setYear] = useState('');
  const box = useRef<HTMLElement>(null);
  const shown = lines.filter(
    (line) =>
      line.kind.startsWith(kind) &&
      (author === '' || line.author === author) &&
      (year === '' || schoolYearOf(line.day) === year),
  );
  const years = [...new Set(lines.map(({ day }) => schoolYearOf(day)))];
  const go = (key: string) => {
    const entries = [...(box.current?.querySelectorAll<HTMLElement>('li') ?? [])];
    const at = entries.findIndex((entry) => entry.matches(':focus'));
    entries[stepOf(key, at, entries.length) ?? 0]?.focus();
  };
  useHotkeys([
    ['j', () => go('ArrowDown')],
    ['k', () => go('ArrowUp')],
    ['f', () => box.current?.querySelector<HTMLElement>('input, select')?.focus()],
  ]);
  return (
    <section ref={box}>
      <Title order={2} mb="xs">
        {t.chronology}
      </Title>
      {lines.length === 0 && <Text c="dimmed">{t.nothingYet}</Text>}
      {lines.length > 1 && (
        <Filters
          lines={lines}
          years={years}
          kind={kind}
          author={author}
          year={year}
          onKind={setKind}
          onAuthor={setAuthor}
          onYear={setYear}
        />
      )}
      {lines.length > 0 && shown.length === 0 && <Text c="dimmed">{t.nothingSo}</Text>}
      {years.map((one) => (
        <Year key={one} year={one} lines={shown.filter(({ day }) => schoolYearOf(day) === one)} />
      ))}
    </section>
  );
}

type FilterProps = {
  readonly lines: readonly ChronologyLine[];
  readonly years: readonly string[];
  readonly kind: string;
  readonly author: string;
  readonly year: string;
  readonly onKind: (kind: string) => void;
  readonly onAuthor: (author: string) => void;
  readonly onYear: (year: string) => void;
};

/** Only what there is to choose between is offered. */
function Filters({ lines, years, kind, author, year, onKind, onAuthor, onYear }: FilterProps) {
  const kinds = [['', t.all] as const, ...Object.entries(chronologyKinds)]
    .map(([value, label]) => ({ value, label, n: lines.filter((line) => line.kind.startsWith(value)).length }))
    .filter(({ n }) => n > 0);
  const authors = [...new Set(lines.flatMap((line) => line.author ?? []))].sort();
  return (
    <div className="zs-filters">
      {kinds.length > 2 && (
        <fieldset className="zs-chips">
          <legend className="zs-hidden">{t.kind}</legend>
          {kinds.map(({ value, label, n }) => (
            <label key={value}>
              <input type="radio" name="kind" checked={kind === value} onChange={() => onKind(value)} />
              {label} {n}
            </label>
          ))}
        </fieldset>
      )}
      {authors.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label={t.author}
          value={author}
          data={[{ value: '', label: t.everybody }, ...authors]}
          onChange={(event) => onAuthor(event.currentTarget.value)}
        />
      )}
      {years.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label={t.schoolYear}
          value={year}
          data={[{ value: '', label: t.allYears }, ...years]}
          onChange={(event) => onYear(event.currentTarget.value)}
        />
      )}
    </div>
  );
}

function Year({ year, lines }: { readonly year: string; readonly lines: readonly ChronologyLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className="zs-year">
        {t.schoolYear} {year.replace('-20', '/')}
      </h3>
      <ol className="zs-time">
        {lines.map((line, i) => {
          const Sign = icons[line.kind.split('.')[0] ?? ''] ?? IconMessageCircle;
          const story = storyOf(line);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id of their own; the list is replaced as a whole
            <li key={i} tabIndex={-1}>
              <time dateTime={line.day}>{shortDay(line.day, line.day)}</time>
              <Sign size={18} stroke={1.6} aria-hidden />
              <div>
                <strong>{titleOf(line)}</strong>
                {story !== '' && <Text>{story}</Text>}
              </div>
              <Text size="sm" c="dimmed">
                {[line.author, line.compartment].filter(Boolean).join(' · ')}
              </Text>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
