import { Text, Title } from '@mantine/core';
import { trailOfStudent } from '../../shared/audit/contract.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { trailTexts as t } from './texts.ts';
import { TrailTable } from './trail-table.tsx';

/** Everything that was done with one dossier (NEN 7513 chapter 9). */
export function DossierTrail({ studentId }: { readonly studentId: StudentId }) {
  const { data } = useQueryCall(trailOfStudent, { studentId, from: null, until: null }, { topics: ['trail'] });
  return (
    <section>
      <Title order={2} mt="lg" mb="xs">
        {t.dossier}
      </Title>
      {data?.lines.length === 0 ? (
        <Text c="dimmed">{t.nobody}</Text>
      ) : (
        <TrailTable lines={data?.lines.slice(0, 20) ?? []} />
      )}
    </section>
  );
}
