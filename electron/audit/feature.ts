import { trailOfStudent, trailPage, verifyTrail } from '../../shared/audit/contract.ts';
import type { OperationHandler } from '../kernel/call.ts';
import { bindOperation, bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import { readTrailOfStudent, readTrailPage } from './queries.ts';

/** `verify` is handed in by the session, which knows the opened vault and the device's audit key. */
export function buildAuditFeature(verify: OperationHandler<typeof verifyTrail>): Feature {
  return {
    name: 'audit',
    calls: [
      bindQuery(trailPage, readTrailPage),
      bindQuery(trailOfStudent, readTrailOfStudent),
      bindOperation(verifyTrail, verify),
    ],
    tables: ['trail_segments', 'trail_entries', 'trail_checkpoints'].map((table) => ({
      table,
      speaksOf: 'the app itself',
      onErasure: 'rows stay',
      because: 'holds random ids only; the school must go on showing who opened what (NEN 7513)',
    })),
  };
}
