import { NativeSelect, Text, Title } from '@mantine/core';
import type { Instrument } from '../../shared/screening/campaign.ts';
import type { ResultMapping } from '../../shared/screening/import-model.ts';
import { importTexts as t } from './import-texts.ts';

type NamesProps = {
  readonly mapping: ResultMapping;
  readonly unknown: readonly { readonly text: string; readonly n: number }[];
  readonly tests: readonly Instrument[];
  readonly onChange: (mapping: ResultMapping) => void;
};

/** In a list with a test per row: what the supplier calls each test. Asked once, for it is kept with the columns. */
export function TestNames({ mapping, unknown, tests, onChange }: NamesProps) {
  const choose = (text: string, id: string): void => {
    const test = tests.find(({ instrumentId }) => instrumentId === id);
    const others = mapping.tests.filter((one) => one.text !== text);
    onChange({ ...mapping, tests: test ? [...others, { text, instrumentId: test.instrumentId }] : others });
  };
  const data = [
    { value: '', label: t.notRead },
    ...tests.map(({ instrumentId, edition }) => ({ value: instrumentId, label: edition.name })),
  ];
  return (
    <section>
      <Title order={3} mt="md" mb={4}>
        {unknown.length > 0 ? t.unknownTests : t.knownTests}
      </Title>
      {unknown.length > 0 && <Text c="dimmed">{t.unknownTestsHelp}</Text>}
      <div className="sc-names">
        {unknown.map(({ text, n }) => (
          <NativeSelect
            key={text}
            label={t.unknownTest(text, n)}
            data={data}
            value=""
            onChange={(event) => choose(text, event.currentTarget.value)}
          />
        ))}
        {mapping.tests.map(({ text, instrumentId }) => (
          <NativeSelect
            key={text}
            label={`“${text}”`}
            data={data}
            value={instrumentId}
            onChange={(event) => choose(text, event.currentTarget.value)}
          />
        ))}
      </div>
    </section>
  );
}
