import { NativeSelect } from '@mantine/core';
import type { Instrument } from '../../shared/screening/campaign.ts';
import type { ResultMapping } from '../../shared/screening/import.ts';
import { isNever } from '../../shared/students/roster/synonyms.ts';
import { importTexts as t } from './import-texts.ts';

type TableProps = {
  readonly headers: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly tests: readonly Instrument[];
  readonly mapping: ResultMapping;
  readonly onChange: (mapping: ResultMapping) => void;
};
const PARTS = ['number', 'name', 'className', 'test', 'value'] as const;
type Part = (typeof PARTS)[number];

/** Every column of the file: who it is about, a test, or not read. */
export function MappingTable({ headers, sample, tests, mapping, onChange }: TableProps) {
  const partOf = (header: string): string => {
    const part = PARTS.find((one) => mapping[one] === header);
    return part ?? mapping.columns.find((one) => one.header === header)?.instrumentId ?? '';
  };
  const choose = (header: string, value: string): void => {
    const cleared: ResultMapping = {
      ...mapping,
      columns: mapping.columns.filter((one) => one.header !== header),
      ...Object.fromEntries(PARTS.filter((part) => mapping[part] === header).map((part) => [part, null])),
    };
    const part = PARTS.find((one): one is Part => one === value);
    const test = tests.find(({ instrumentId }) => instrumentId === value);
    const next: ResultMapping = {
      ...cleared,
      ...(part ? { [part]: header } : {}),
      columns: test ? [...cleared.columns, { header, instrumentId: test.instrumentId }] : cleared.columns,
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
    { group: t.rowPerTest, items: (['test', 'value'] as const).map((value) => ({ value, label: t.parts[value] })) },
  ];
  return (
    <table className="zs-list">
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
