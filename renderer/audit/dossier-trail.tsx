import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { trailOfStudent } from '../../shared/audit/contract.ts';
import { foldLooks } from '../../shared/audit/rules.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { trailTexts as t } from './texts.ts';
import { TrailTable } from './trail-table.tsx';

const AT_FIRST = 20;

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
  const [isWhole, setWhole] = useState(false);
  const entries = foldLooks(data?.lines ?? []);
  const shown = isWhole ? entries : entries.slice(0, AT_FIRST);
  return (
    <>
      <Title order={2} mb="xs">
        {t.dossier}
      </Title>
      {data?.lines.length === 0 ? <Text c="dimmed">{t.nobody}</Text> : <TrailTable entries={shown} />}
      {shown.length < entries.length && (
        <Button variant="default" size="xs" mt="xs" onClick={() => setWhole(true)}>
          {t.more(entries.length - shown.length)}
        </Button>
      )}
    </>
  );
}
