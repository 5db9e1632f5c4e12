import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { Point, ScoreLine } from '../../shared/screening/score-lines.ts';
import { pupilTexts as t } from './pupil-texts.ts';
import { momentNames } from './texts.ts';

const WIDTH = 420;
const HEIGHT = 96;
const BAR = 18;
const EDGE = 16;

/** A pupil's line on one test with the help drawn under it, and the same figures in a table beside it. */
export function ScoreChart({ line, today }: { readonly line: ScoreLine; readonly today: Day }) {
  const { points, joined, bars, testName } = line;
  const left = (x: number) => EDGE + x * (WIDTH - 2 * EDGE);
  const top = (y: number | null) => EDGE + (1 - (y ?? 0.5)) * (HEIGHT - 2 * EDGE);
  const height = HEIGHT + bars.length * BAR + 4;
  const said = points
    .map((point) => [shortDay(point.on), point.given, point.band].filter(Boolean).join(' '))
    .join('; ');
  return (
    <div className="sc-chart">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t.chart(testName, said)}>
        <line className="sc-ground" x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT} y2={HEIGHT} />
        {bars.map(({ support, from, until }, i) => (
          <g key={support.supportId}>
            <rect
              className="sc-bar"
              x={left(from)}
              width={Math.max(3, left(until) - left(from))}
              y={HEIGHT + 4 + i * BAR}
              height={BAR - 4}
              rx={3}
            />
            <text className="sc-bar-text" x={Math.min(left(from) + 5, WIDTH - 120)} y={HEIGHT + 15 + i * BAR}>
              {support.what}
            </text>
          </g>
        ))}
        {joined.map(([from, to]) => (
          <line
            key={`${from} ${to}`}
            className="sc-joined"
            x1={left(points[from]?.x ?? 0)}
            y1={top(points[from]?.y ?? null)}
            x2={left(points[to]?.x ?? 0)}
            y2={top(points[to]?.y ?? null)}
          />
        ))}
        {points.map((point) => (
          <Dot key={`${point.measurement.campaignId} ${point.on}`} point={point} x={left(point.x)} y={top(point.y)} />
        ))}
      </svg>
      <ScoreTable points={points} today={today} />
    </div>
  );
}

function Dot({ point, x, y }: { readonly point: Point; readonly x: number; readonly y: number }) {
  return (
    <g className={point.band === null ? 'sc-dot' : `sc-dot sc-fill-${point.band}`}>
      <circle cx={x} cy={y} r={11} />
      <text x={x} y={y + 4.5}>
        {point.band ?? '•'}
      </text>
      <text className="sc-dot-value" x={x} y={y < 30 ? y + 25 : y - 15}>
        {point.given}
      </text>
    </g>
  );
}

function ScoreTable({ points, today }: { readonly points: readonly Point[]; readonly today: Day }) {
  return (
    <table className="zs-list">
      <thead>
        <tr>
          <th scope="col">{t.when}</th>
          <th scope="col">{t.value}</th>
          <th scope="col">{t.band}</th>
          <th scope="col">{t.growth}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ on, given, band, growth, measurement }) => (
          <tr key={`${measurement.campaignId} ${on}`}>
            <td>
              {shortDay(on, today)}
              <br />
              <small>{momentNames[measurement.moment]}</small>
            </td>
            <td>
              {given}
              {measurement.isDouble && <small> {t.double}</small>}
            </td>
            <td>
              {band !== null && <span className={`sc-tag sc-${band}`}>{band}</span>}
              {measurement.scorings.slice(0, -1).map((old) => (
                <small key={old.version}>
                  <br />
                  {t.earlier([old.band, old.edition].filter(Boolean).join(', '))}
                </small>
              ))}
              {measurement.scorings.at(-1)?.isExpired && (
                <small>
                  <br />
                  {t.expired}
                </small>
              )}
            </td>
            <td>{growth?.kind === 'grown' ? t.grown(growth.by) : growth?.why === 'otherScale' ? t.otherScale : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
