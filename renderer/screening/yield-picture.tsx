import { Anchor, Title } from '@mantine/core';
import type { TestYield, YieldGroup } from '../../shared/screening/yield.ts';
import { yearTexts as t } from './year-texts.ts';

const WIDTH = 420;
const ROW = 44;

/** Who rose and who fell on one test, helped or not; the figures stand beside it, the pupils below. */
export function YieldPicture({ test }: { readonly test: TestYield }) {
  const groups = [
    { name: t.helped, group: test.helped },
    { name: t.notHelped, group: test.notHelped },
  ].filter(({ group }) => group.pupils > 0);
  const widest = Math.max(1, ...groups.map(({ group }) => Math.max(group.up, group.down)));
  return (
    <div className="sc-block">
      <Title order={3} mb={4}>
        {test.testName}
      </Title>
      <div className="sc-chart">
        <svg viewBox={`0 0 ${WIDTH} ${groups.length * ROW + 22}`} role="img" aria-label={said(test)}>
          <text className="sc-axis-text" x={WIDTH / 2 - 8} y={14} textAnchor="end">
            {t.down}
          </text>
          <text className="sc-axis-text" x={WIDTH / 2 + 8} y={14}>
            {t.up}
          </text>
          <line className="sc-ground" x1={WIDTH / 2} x2={WIDTH / 2} y1={20} y2={groups.length * ROW + 20} />
          {groups.map(({ name, group }, i) => (
            <Sides key={name} name={name} group={group} widest={widest} top={22 + i * ROW} />
          ))}
        </svg>
        <GroupTable test={test} />
      </div>
      <details>
        <summary>{t.pupils(test.rows.length)}</summary>
        <PupilTable test={test} />
      </details>
    </div>
  );
}

type SidesProps = {
  readonly name: string;
  readonly group: YieldGroup;
  readonly widest: number;
  readonly top: number;
};

function Sides({ name, group, widest, top }: SidesProps) {
  const half = WIDTH / 2 - 30;
  const [down, up] = [(group.down / widest) * half, (group.up / widest) * half];
  return (
    <g>
      <rect className="sc-down" x={WIDTH / 2 - down} y={top} width={down} height={20} rx={3} />
      <rect className="sc-up" x={WIDTH / 2} y={top} width={up} height={20} rx={3} />
      <text className="sc-axis-text" x={WIDTH / 2 - down - 6} y={top + 14} textAnchor="end">
        {group.down}
      </text>
      <text className="sc-axis-text" x={WIDTH / 2 + up + 6} y={top + 14}>
        {group.up}
      </text>
      <text className="sc-axis-text" x={WIDTH / 2} y={top + 33} textAnchor="middle">
        {name}
      </text>
    </g>
  );
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
        {test.rows.map(({ studentId, name, className, start, startBand, end, endBand, growth, isHelped }) => (
          <tr key={studentId}>
            <td>
              <Anchor href={`#/screening/leerling/${studentId}`}>{name}</Anchor> {className}
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

function said({ testName, helped, notHelped }: TestYield): string {
  return t.said(testName, helped.up, helped.down, notHelped.up, notHelped.down);
}
