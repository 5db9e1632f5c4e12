import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { Campaign, Instrument } from '../../shared/screening/campaign.ts';
import type { Cell } from '../../shared/screening/contract.ts';
import { shortName } from './grid-side.tsx';
import { gridTexts as t } from './grid-texts.ts';

/** Behind each pupil: what lies under the line, or that all of it is caught up later. */
export function standsOf(
  cells: readonly (readonly (Cell | null)[])[],
  campaign: Campaign,
  instruments: readonly Instrument[],
  today: Day,
): string[] {
  return cells.map((mine) => {
    const below = instruments.filter((_, column) => mine[column]?.standing === 'below');
    if (below.length === 0)
      return campaign.catchUpOn !== null && mine.length > 0 && mine.every((cell) => cell?.state === 'absent')
        ? t.catchUp(shortDay(campaign.catchUpOn, today), '').toLowerCase()
        : '';
    const words = below.map(({ edition }) => shortName(edition.name)).join(', ');
    const lowest = below.map(
      ({ instrumentId }) => mine[instruments.findIndex((one) => one.instrumentId === instrumentId)],
    );
    return `${lowest[0]?.band ?? t.low}: ${words}`;
  });
}
