import { Alert, Button, Checkbox, Group, NativeSelect, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { InputOf, OutputOf } from '../../shared/kernel/contract.ts';
import { addDays, type Day, schoolYearOf } from '../../shared/kernel/days.ts';
import { ROSTER_FIELDS } from '../../shared/students/roster/model.ts';
import { commitRoster, type pickRoster, previewRoster } from '../../shared/students/roster-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { ImportLines } from './import-lines.tsx';
import { commitRefusals, fieldNames, importTexts as t } from './import-texts.ts';

type Show = InputOf<typeof previewRoster>['show'];
type PlanProps = { readonly picked: OutputOf<typeof pickRoster>; readonly today: Day };

export function ImportPlan({ picked, today }: PlanProps) {
  const { handle, headers, sample } = picked;
  const [columns, setColumns] = useState<Readonly<Record<string, number>>>(picked.columns);
  const [show, setShow] = useState<Show>('new');
  const [schoolYear, setSchoolYear] = useState(schoolYearOf(today));
  const [markMissingAsLeft, setMark] = useState(false);
  const committing = useCommand(commitRoster);
  const done = committing.data?.ok ? committing.data.value.counts : null;
  const { data } = useQueryCall(
    previewRoster,
    { handle, columns: { ...columns }, show, offset: 0 },
    { topics: [], keepPrevious: true, enabled: !done },
  );
  const refusal = committing.data && !committing.data.ok ? commitRefusals[committing.data.code] : null;
  const choose = (field: string, index: string) => {
    const { [field]: _old, ...rest } = columns;
    setColumns(index === '' ? rest : { ...rest, [field]: Number(index) });
  };
  if (done) return <Alert color="klaar">{t.done(done.new, done.changed, done.left)}</Alert>;
  const options = [
    { value: '', label: t.notRead },
    ...headers.map((label, index) => ({ value: String(index), label })),
  ];
  const counts = data?.counts;
  const work = (counts?.new ?? 0) + (counts?.changed ?? 0) + (markMissingAsLeft ? (counts?.missing ?? 0) : 0);
  return (
    <>
      <Title order={2}>{t.columns}</Title>
      <table className="zs-list">
        <tbody>
          {ROSTER_FIELDS.map((field) => (
            <tr key={field}>
              <td>{fieldNames[field]}</td>
              <td>
                <NativeSelect
                  aria-label={fieldNames[field]}
                  data={options}
                  value={columns[field] === undefined ? '' : String(columns[field])}
                  onChange={(event) => choose(field, event.currentTarget.value)}
                />
              </td>
              <td>
                {sample
                  .map((cells) => cells[columns[field] ?? -1] ?? '')
                  .filter(Boolean)
                  .slice(0, 3)
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {Object.entries(data?.dropped ?? {}).map(([header, n]) => (
        <Text key={header} c="dimmed">
          {t.dropped}: <strong>{header}</strong>, {t.droppedCount(n)}
        </Text>
      ))}
      <Title order={2} mt="lg" mb="xs">
        {t.whatWillHappen}
      </Title>
      <Group gap="xs" mb="sm">
        {(Object.keys(t.counts) as Show[]).map((kind) => (
          <Button
            key={kind}
            size="xs"
            variant={kind === show ? 'light' : 'default'}
            aria-pressed={kind === show}
            onClick={() => setShow(kind)}
          >
            {counts?.[kind] ?? 0} {t.counts[kind]}
          </Button>
        ))}
      </Group>
      <ImportLines lines={data?.lines ?? []} />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Group align="flex-end" mt="md">
        <NativeSelect
          label={t.schoolYear}
          value={schoolYear}
          data={[schoolYearOf(today), schoolYearOf(addDays(today, 365))]}
          onChange={(event) =>
            setSchoolYear(
              event.currentTarget.value === schoolYearOf(today)
                ? schoolYearOf(today)
                : schoolYearOf(addDays(today, 365)),
            )
          }
        />
        {(counts?.missing ?? 0) > 0 && (
          <Checkbox
            label={t.markMissing(counts?.missing ?? 0)}
            checked={markMissingAsLeft}
            onChange={(event) => setMark(event.currentTarget.checked)}
          />
        )}
        <Button
          loading={committing.isPending}
          disabled={work === 0}
          onClick={() =>
            committing.mutate({ handle, columns: { ...columns }, schoolYear, confirmedRows: [], markMissingAsLeft })
          }
        >
          {work === 0 ? t.nothing : t.commit(work)}
        </Button>
      </Group>
    </>
  );
}
