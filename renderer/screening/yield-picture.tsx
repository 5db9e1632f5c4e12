import { Anchor, Text, Title } from '@mantine/core';
import { pictureOf } from '../../shared/screening/pictures.ts';
import type { TestYield, YieldRow } from '../../shared/screening/yield.ts';
import { Stacks } from './stack.tsx';
import { yearTexts as t } from './year-texts.ts';

/** How it began and how it ended on one test, helped or not; the figures stand beside it, the pupils below. */
export function YieldPicture({ test }: { readonly test: TestYield }) {
  const pictures = [
    { id: 'helped', name: t.helped, rows: test.rows.filter(({ isHelped }) => isHelped) },
    { id: 'not', name: t.notHelped, rows: test.rows.filter(({ isHelped }) => !isHelped) },
  ]
    .filter(({ rows }) => rows.length > 0)
    .flatMap(({ id, name, rows }) => [
      { id: `${id} start`, name: t.startOf(name, rows.length), picture: bandsOf(rows, 'startBand') },
      { id: `${id} end`, name: t.endOf(name), picture: bandsOf(rows, 'endBand') },
    ]);
  return (
    <div className="sc-block">
      <Title order={3} mb={4}>
        {test.testName}
      </Title>
      <div className="sc-chart">
        <div>
          <Stacks pictures={pictures} isWide />
        </div>
        <div className="sc-scroll">
          <GroupTable test={test} />
        </div>
      </div>
      <details>
        <summary>{t.pupils(test.rows.length)}</summary>
        <div className="sc-scroll">
          <PupilTable test={test} />
        </div>
      </details>
    </div>
  );
}

function bandsOf(rows: readonly YieldRow[], at: 'startBand' | 'endBand') {
  return pictureOf(rows.map((row) => ({ state: 'scored', band: row[at], standing: 'unknown' })));
}

function GroupTable({ test }: { readonly test: TestYield }) {
  const rows = [
    [t.all, test.all],
    [t.helped, test.helped],
    [t.notHelped, test.notHelped],
  ] as const;
  return (
    <table className="zs-list">
      <thead>
        <tr>
          <th scope="col">{t.group}</th>
          <th scope="col">{t.count}</th>
          <th scope="col">{t.growth}</th>
          <th scope="col">{t.upDown}</th>
          <th scope="col">{t.below}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, group]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{group.pupils}</td>
            <td>{group.meanGrowth === null ? t.notSaid : t.mean(group.meanGrowth, group.comparable)}</td>
            <td>{t.moved(group.up, group.same, group.down)}</td>
            <td>{t.fromTo(group.belowAtStart, group.belowAtEnd)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PupilTable({ test }: { readonly test: TestYield }) {
  return (
    <table className="zs-list">
      <thead>
        <tr>
          <th scope="col">{t.pupil}</th>
          <th scope="col">{t.start}</th>
          <th scope="col">{t.end}</th>
          <th scope="col">{t.difference}</th>
          <th scope="col">{t.help}</th>
        </tr>
      </thead>
      <tbody>
        {test.rows
          .toSorted(helpedFirst)
          .map(({ studentId, name, className, start, startBand, end, endBand, growth, isHelped }) => (
            <tr key={studentId}>
              <td>
                <Anchor href={`#/screening/leerling/${studentId}`}>{name}</Anchor>{' '}
                <Text span size="sm" c="dimmed">
                  {className}
                </Text>
              </td>
              <td>
                {start} {startBand !== null && <span className={`sc-tag sc-${startBand}`}>{startBand}</span>}
              </td>
              <td>
                {end} {endBand !== null && <span className={`sc-tag sc-${endBand}`}>{endBand}</span>}
              </td>
              <td>{growth === null ? t.notSaid : t.signed(growth)}</td>
              <td>{isHelped && t.helped}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function helpedFirst(a: YieldRow, b: YieldRow): number {
  return Number(b.isHelped) - Number(a.isHelped) || a.name.localeCompare(b.name, 'nl');
}
