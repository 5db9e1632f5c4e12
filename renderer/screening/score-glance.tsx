import { shortDay } from '../../shared/kernel/days.ts';
import type { ScoreLine } from '../../shared/screening/score-lines.ts';
import { pupilTexts as t } from './pupil-texts.ts';

/** Each test on one line: every measurement with its letter, oldest first, and the difference where it can be said. */
export function ScoreGlance({ lines }: { readonly lines: readonly ScoreLine[] }) {
  if (lines.length === 0) return null;
  return (
    <table className="zs-list sc-glance">
      <tbody>
        {lines.map(({ instrumentId, testName, points }) => {
          const growth = points.at(-1)?.growth;
          return (
            <tr key={instrumentId}>
              <th scope="row">{testName}</th>
              <td>
                {points.map(({ on, given, band, measurement }) => (
                  <span
                    key={`${measurement.campaignId} ${on}`}
                    className={`sc-tag ${band === null ? '' : `sc-${band}`}`}
                    title={shortDay(on)}
                  >
                    {[given === band ? '' : given, band].filter(Boolean).join(' ')}
                  </span>
                ))}
              </td>
              <td>{growth?.kind === 'grown' && t.grown(growth.by)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
