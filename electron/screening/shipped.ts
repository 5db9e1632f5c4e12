import { z } from 'zod';
import shipped from '../../resources/screening-instruments.json' with { type: 'json' };
import { InstrumentId } from '../../shared/kernel/ids.ts';
import type { Instrument } from '../../shared/screening/campaign.ts';
import { Edition } from '../../shared/screening/model.ts';

const Shipped = z.strictObject({
  source: z.string(),
  instruments: z.array(z.strictObject({ instrumentId: InstrumentId, edition: Edition })),
});

/** The tests that the program brings, without norms of any publisher. */
export function shippedInstruments(): Instrument[] {
  return Shipped.parse(shipped).instruments.map((one) => ({ ...one, version: 1, isArchived: false }));
}
