import type { StudentId } from '../../shared/kernel/ids.ts';
import type { Measurement } from '../../shared/screening/follow-contract.ts';
import type { LineSettings } from '../../shared/screening/model.ts';
import { standingOf } from '../../shared/screening/norms.ts';
import type { Reader } from '../db/database.ts';
import { findCampaign } from './campaign-store.ts';
import { findEdition, findInstrument } from './instrument-store.ts';
import { type KeptResult, listResultsOfStudent } from './result-store.ts';

/** Everything that was measured of one pupil, oldest first; each with the edition it was scored with. */
export function measurementsOf(db: Reader, studentId: StudentId, line: LineSettings): Measurement[] {
  return listResultsOfStudent(db, studentId).flatMap((result) => {
    const campaign = findCampaign(db, result.campaignId);
    const edition = editionOf(db, result);
    if (!campaign || !edition) return [];
    const { text, state, instrumentId, takenOn } = result;
    return [
      {
        campaignId: campaign.campaignId,
        campaignName: campaign.name,
        moment: campaign.moment,
        instrumentId,
        testName: edition.name,
        domain: edition.domain,
        on: takenOn,
        state,
        given: text.given,
        number: text.number,
        scorings: text.scorings,
        standing: state === 'scored' ? standingOf(text.scorings.at(-1), line) : ('unknown' as const),
        isDouble: text.isDouble,
        low: edition.scale.low,
        high: edition.scale.high,
        isReversed: edition.scale.better === 'low',
      },
    ];
  });
}

function editionOf(db: Reader, { instrumentId, text }: KeptResult) {
  const version = text.scorings.at(-1)?.version;
  return version === undefined ? findInstrument(db, instrumentId)?.edition : findEdition(db, instrumentId, version);
}

/** 'Diatekst 324, E (norm 2025)': as it stands with a decision, so that it can be read again later. */
export function scoreWords(db: Reader, result: KeptResult): string {
  const { text } = result;
  const scoring = text.scorings.at(-1);
  const value = [text.given, scoring?.band ?? ''].filter((part, i, all) => part !== '' && all.indexOf(part) === i);
  return `${editionOf(db, result)?.name ?? ''} ${value.join(', ')} (${scoring?.edition ?? ''})`;
}
