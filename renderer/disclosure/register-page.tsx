import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { listDisclosures } from '../../shared/disclosure/contract.ts';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { moveAlongRows } from '../ui/row-keys.ts';
import {
  groundNames,
  kindNames,
  partNames,
  purposeNames,
  receiverNames,
  stateNames,
  disclosureTexts as t,
} from './texts.ts';

const PAGE = 50;
type Row = OutputOf<typeof listDisclosures>['disclosures'][number];
type Props = {
  readonly today: Day;
  /** Without keys to pupils there are codes and counts only. */
  readonly mayOpen: boolean;
  readonly detailName: (detail: string) => string;
};

/** The register that fills itself (`privacy.md` 5), newest first. */
export function RegisterPage({ today, mayOpen, detailName }: Props) {
  const [offset, setOffset] = useState(0);
  const { data } = useQueryCall(
    listDisclosures,
    { offset, limit: PAGE },
    { topics: ['disclosures'], keepPrevious: true },
  );
  if (!data) return null;
  const { disclosures, total } = data;
  return (
    <Page title={t.title} sub={mayOpen ? t.sub : `${t.sub} ${t.noNames}`}>
      {total === 0 ? (
        <EmptyState title={t.empty} text={t.emptyText} />
      ) : (
        <>
          <table className="zs-list" onKeyDown={moveAlongRows}>
            <thead>
              <tr>
                {[t.number, t.day, t.what, t.receiver, t.about, t.ground, t.parts, t.by, t.state].map((head) => (
                  <th key={head}>{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {disclosures.map((row) => (
                <tr key={row.disclosureId}>
                  <td className="zs-quiet">{row.number}</td>
                  <td style={{ whiteSpace: 'nowrap' }}>{shortDay(row.madeOn, today)}</td>
                  <td>
                    {detailName(row.detail) || kindNames[row.kind]}, {t.format(row)}
                  </td>
                  <td>{row.receiver ?? receiverNames[row.receiverKind]}</td>
                  <td>
                    <About row={row} />
                  </td>
                  <td>
                    {row.grounds.map((ground) => groundNames[ground]).join(', ')}
                    <Text size="sm" c="dimmed">
                      {purposeNames[row.purpose]}
                    </Text>
                  </td>
                  <td>{row.parts.map((part) => partNames[part]).join(', ')}</td>
                  <td>{row.madeBy}</td>
                  <td>{row.state === 'saved' ? stateNames.saved : <strong>{stateNames[row.state]}</strong>}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Group mt="md" gap="sm">
            <Text size="sm" c="dimmed">
              {t.range(offset + 1, offset + disclosures.length, total)}
            </Text>
            {offset > 0 && (
              <Button variant="default" size="xs" onClick={() => setOffset(Math.max(0, offset - PAGE))}>
                {t.newer}
              </Button>
            )}
            {offset + disclosures.length < total && (
              <Button variant="default" size="xs" onClick={() => setOffset(offset + PAGE)}>
                {t.older}
              </Button>
            )}
          </Group>
        </>
      )}
    </Page>
  );
}

/** Names with a way to the pupil where the role has keys; else how many. */
function About({ row }: { readonly row: Row }) {
  if (row.pupils.length === 0) return t.pupils(row.pupilCount);
  const [only] = row.pupils;
  if (row.pupils.length === 1 && only) {
    return (
      <a data-row href={`#/leerlingen/${only.studentId}`}>
        {only.name}
      </a>
    );
  }
  return (
    <details>
      <summary data-row>{t.pupils(row.pupilCount)}</summary>
      {row.pupils.map(({ studentId, name }) => (
        <div key={studentId}>
          <a href={`#/leerlingen/${studentId}`}>{name}</a>
        </div>
      ))}
    </details>
  );
}
