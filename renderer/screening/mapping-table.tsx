import { NativeSelect } from '@mantine/core';
import type { Instrument } from '../../shared/screening/campaign.ts';
import type { ResultMapping } from '../../shared/screening/import-model.ts';
import { isNever } from '../../shared/students/roster/synonyms.ts';
import { importTexts as t } from './import-texts.ts';

type TableProps = {
  readonly headers: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly tests: readonly Instrument[];
  readonly mapping: ResultMapping;
  readonly onChange: (mapping: ResultMapping) => void;
};
const PARTS = ['number', 'name', 'className', 'date', 'test', 'value'] as const;
/** Before the id of a test: this column holds the letter that the supplier gives. */
const LETTER = 'letter ';
type Part = (typeof PARTS)[number];

/** Every column of the file: who it is about, a test, or not read. */
export function MappingTable({ headers, sample, tests, mapping, onChange }: TableProps) {
  const partOf = (header: string): string => {
    const part = PARTS.find((one) => mapping[one] === header);
    const letter = mapping.letters.find((one) => one.header === header);
    if (letter) return `${LETTER}${letter.instrumentId}`;
    return part ?? mapping.columns.find((one) => one.header === header)?.instrumentId ?? '';
  };
  const choose = (header: string, value: string): void => {
    const cleared: ResultMapping = {
      ...mapping,
      columns: mapping.columns.filter((one) => one.header !== header),
      letters: mapping.letters.filter((one) => one.header !== header),
      ...Object.fromEntries(PARTS.filter((part) => mapping[part] === header).map((part) => [part, null])),
    };
    const part = PARTS.find((one): one is Part => one === value);
    const test = tests.find(({ instrumentId }) => instrumentId === value);
    const letter = tests.find(({ instrumentId }) => `${LETTER}${instrumentId}` === value);
    const next: ResultMapping = {
      ...cleared,
      ...(part ? { [part]: header } : {}),
      columns: test ? [...cleared.columns, { header, instrumentId: test.instrumentId }] : cleared.columns,
      letters: letter ? [...cleared.letters, { header, instrumentId: letter.instrumentId }] : cleared.letters,
    };
    const isLong = next.columns.length === 0 && next.test !== null && next.value !== null;
    onChange({ ...next, shape: isLong ? 'long' : 'wide' });
  };
  const options = [
    { value: '', label: t.notRead },
    {
      group: t.aboutPupil,
      items: (['number', 'name', 'className'] as const).map((value) => ({ value, label: t.parts[value] })),
    },
    {
      group: t.aboutTest,
      items: tests.map(({ instrumentId, edition }) => ({ value: instrumentId, label: edition.name })),
    },
    {
      group: t.aboutLetter,
      items: tests.map(({ instrumentId, edition }) => ({
        value: `${LETTER}${instrumentId}`,
        label: t.letterOf(edition.name),
      })),
    },
    { group: t.whenTaken, items: [{ value: 'date', label: t.parts.date }] },
    { group: t.rowPerTest, items: (['test', 'value'] as const).map((value) => ({ value, label: t.parts[value] })) },
  ];
  return (
    <table className="zs-list">
      <thead>
        <tr>
          <th scope="col">{t.columnHead.column}</th>
          <th scope="col">{t.columnHead.what}</th>
          <th scope="col">{t.columnHead.sample}</th>
        </tr>
      </thead>
      <tbody>
        {headers.map((header, index) => (
          <tr key={header}>
            <th scope="row">{header}</th>
            <td>
              {isNever(header) ? (
                t.never
              ) : (
                <NativeSelect
                  size="xs"
                  aria-label={t.partOf(header)}
                  value={partOf(header)}
                  data={options}
                  onChange={(event) => choose(header, event.currentTarget.value)}
                />
              )}
            </td>
            <td>
              {!isNever(header) &&
                sample
                  .map((cells) => cells[index] ?? '')
                  .filter(Boolean)
                  .slice(0, 3)
                  .join(' · ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
