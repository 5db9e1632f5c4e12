import { SharingRules, USUAL_RULES } from '../../shared/consent/convenant.ts';
import type { MemorySlot, Reader, SealedRow, Writer } from '../db/database.ts';
import { sharingRules } from './table.ts';

export type KeptRules = { readonly rules: SharingRules; readonly revision: number };

const sealedRow = (db: Reader, revision: number): SealedRow => ({
  table: 'sharing_rules',
  id: db.schoolDossier,
  dossier: db.schoolDossier,
  revision,
});

/** Asked for at every verdict, so kept in memory; the school changes them once a year. */
const KEPT: MemorySlot<{ now: KeptRules }> = { name: 'consent.rules', make: (db) => ({ now: read(db) }) };

export function getRules(db: Reader): KeptRules {
  return db.memory(KEPT).now;
}

export function saveRules(db: Writer, rules: SharingRules, revision: number): void {
  const sealed = db.seal(sealedRow(db, revision), 'school', SharingRules, rules);
  db.orm
    .insert(sharingRules)
    .values({ id: db.schoolDossier, revision, sealed })
    .onConflictDoUpdate({ target: sharingRules.id, set: { revision, sealed } })
    .run();
  db.afterCommit(() => {
    db.memory(KEPT).now = { rules, revision };
  });
}

function read(db: Reader): KeptRules {
  const kept = db.orm.select().from(sharingRules).get();
  if (!kept) return { rules: USUAL_RULES, revision: 0 };
  return { rules: db.open(sealedRow(db, kept.revision), 'school', SharingRules, kept.sealed), revision: kept.revision };
}
