import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { trailOfStudent } from '../../shared/audit/contract.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { trailTexts as t } from './texts.ts';
import { TrailTable } from './trail-table.tsx';

/** Everything that was done with one dossier (NEN 7513 chapter 9), once somebody asks for it: asking is logged too. */
export function DossierTrail({ studentId }: { readonly studentId: StudentId }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="zs-later">
      {isOpen ? (
        <DossierLines studentId={studentId} />
      ) : (
        <Button variant="default" size="xs" onClick={() => setOpen(true)}>
          {t.dossier}
        </Button>
      )}
    </section>
  );
}

function DossierLines({ studentId }: { readonly studentId: StudentId }) {
  const { data } = useQueryCall(trailOfStudent, { studentId, from: null, until: null }, { topics: ['trail'] });
  return (
    <>
      <Title order={2} mb="xs">
        {t.dossier}
      </Title>
      {data?.lines.length === 0 ? (
        <Text c="dimmed">{t.nobody}</Text>
      ) : (
        <TrailTable lines={data?.lines.slice(0, 20) ?? []} />
      )}
    </>
  );
}
