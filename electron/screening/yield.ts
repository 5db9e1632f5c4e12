import type { InstrumentId, StudentId } from '../../shared/kernel/ids.ts';
import { ok } from '../../shared/kernel/result.ts';
import { signalKindOf } from '../../shared/screening/model.ts';
import { standingOf } from '../../shared/screening/norms.ts';
import { isHelped, type PupilYear, type Score, type yearYield, yieldOf } from '../../shared/screening/yield.ts';
import { listName } from '../../shared/students/model.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { findCard } from '../students/public.ts';
import { listAllCampaigns } from './campaign-store.ts';
import { shownOf } from './cells.ts';
import { supportOf } from './follow-queries.ts';
import { listSupports } from './follow-store.ts';
import { findInstrument, getLine } from './instrument-store.ts';
import { type KeptResult, listResultRows, listResults } from './result-store.ts';

/** Start and end of a year group, for every test that was taken at both. Opens each pupil, and says so. */
export const readYield: QueryHandler<typeof yearYield> = ({ db, sees, concerns }, { schoolYear, yearGroup }) => {
  const { line } = getLine(db);
  const campaigns = listAllCampaigns(db).filter((one) => one.schoolYear === schoolYear && one.yearGroup === yearGroup);
  const of = (moment: 'start' | 'end') => {
    const mine = campaigns.filter((one) => one.moment === moment);
    const results = mine.flatMap(({ campaignId }) => {
      const pupils = new Set(
        listResultRows(db, campaignId)
          .map(({ studentId }) => studentId)
          .filter(sees),
      );
      return listResults(db, campaignId, pupils);
    });
    return byTest(results);
  };
  const [starts, ends] = [of('start'), of('end')];
  const seen = new Set<StudentId>();
  const tests = [...starts].flatMap(([instrumentId, first]) => {
    const edition = findInstrument(db, instrumentId)?.edition;
    const last = ends.get(instrumentId);
    if (!edition || !last) return [];
    const kind = signalKindOf(edition.domain);
    const pupils = [...first].flatMap(([studentId, start]): PupilYear[] => {
      const end = last.get(studentId);
      const card = findCard(db, studentId);
      if (!end || !card) return [];
      seen.add(studentId);
      const supports = listSupports(db, studentId).map(supportOf);
      const score = ({ text }: KeptResult): Score => ({
        given: text.given,
        number: text.number,
        scoring: text.scorings.at(-1),
        standing: standingOf(text.scorings.at(-1), line),
      });
      return [
        {
          studentId,
          name: listName(card),
          className: card.className,
          start: score(start),
          end: score(end),
          isHelped: isHelped(supports, kind, start.takenOn, end.takenOn),
        },
      ];
    });
    return [yieldOf({ instrumentId, testName: edition.name, kind }, pupils)];
  });
  for (const studentId of seen) concerns(studentId);
  return ok({ tests });
};

/** Per test, the score of each pupil; who was absent has none. */
function byTest(results: readonly KeptResult[]): Map<InstrumentId, Map<StudentId, KeptResult>> {
  const tests = new Map<InstrumentId, Map<StudentId, KeptResult>>();
  for (const attempts of Map.groupBy(results, (one) => `${one.studentId} ${one.instrumentId}`).values()) {
    const shown = shownOf(attempts);
    if (shown?.state !== 'scored') continue;
    const mine = tests.get(shown.instrumentId) ?? new Map<StudentId, KeptResult>();
    tests.set(shown.instrumentId, mine.set(shown.studentId, shown));
  }
  return tests;
}
