import { Anchor, Badge, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { InputOf } from '../../shared/kernel/contract.ts';
import type { Day } from '../../shared/kernel/days.ts';
import { facilitiesOfClass } from '../../shared/screening/class-contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { moveAlongRows } from '../ui/row-keys.ts';
import { classListTexts as t } from './class-texts.ts';
import { facilityDays, facilityLine } from './facility-words.ts';
import './screening.css';

type Show = InputOf<typeof facilitiesOfClass>['show'];
/** A class cannot be called this: names have no line break. */
const ALL = '\n';

/** What a teacher looks up before a test: who of this class may use what, and nothing of why. */
export function FacilitiesPage({ today, mayManage }: { readonly today: Day; readonly mayManage: boolean }) {
  const [show, setShow] = useState<Show>('first');
  const { data } = useQueryCall(
    facilitiesOfClass,
    { show },
    { topics: ['screening', 'students', 'session'], keepPrevious: true },
  );
  if (!data) return null;
  const { className, classes, rows } = data;
  return (
    <Page title={t.title} sub={t.sub}>
      {classes.length === 0 ? (
        <EmptyState title={t.empty} text={mayManage ? t.emptyForManager : t.emptyText} />
      ) : (
        <NativeSelect
          label={t.show}
          w={220}
          mb="md"
          value={className ?? ALL}
          data={[
            ...classes.map(({ name, pupils }) => ({ value: name, label: t.option(name || t.noClass, pupils) })),
            ...(classes.length > 1 ? [{ value: ALL, label: t.all }] : []),
          ]}
          onChange={({ currentTarget: { value } }) => setShow(value === ALL ? 'all' : { className: value })}
        />
      )}
      {rows.length > 0 && (
        <table className="zs-list sc-facilities" onKeyDown={moveAlongRows}>
          <thead>
            <tr>
              {Object.values(t.head).map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.flatMap(({ studentId, name, className: inClass, facilities }) =>
              facilities.map((one, n) => (
                <tr key={one.facilityId}>
                  {n === 0 && (
                    <th scope="rowgroup" rowSpan={facilities.length}>
                      <Anchor data-row href={`#/leerlingen/${studentId}`}>
                        {name}
                      </Anchor>{' '}
                      {className === null && (
                        <Text span size="sm" c="dimmed">
                          {inClass}
                        </Text>
                      )}
                    </th>
                  )}
                  <td>{facilityLine(one)}</td>
                  <td>
                    {facilityDays(one, today)}{' '}
                    {one.from > today && (
                      <Badge variant="light" radius="sm" tt="none" color="gray">
                        {t.notYet}
                      </Badge>
                    )}
                  </td>
                  <td>{one.note}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      )}
    </Page>
  );
}
