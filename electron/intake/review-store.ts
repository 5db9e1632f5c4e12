import { asc, eq } from 'drizzle-orm';
import { type Block, BlockText, blocksOf, compartmentOf, type OkidocBlock } from '../../shared/intake/blocks.ts';
import { type ApplicationKind, type Talk, TalkText } from '../../shared/intake/model.ts';
import { type Screening, ScreeningText } from '../../shared/intake/screening.ts';
import type { IntakeTalkId, StudentId, UserId } from '../../shared/kernel/ids.ts';
import { ROLE_ACCESS, type Role } from '../../shared/kernel/permissions.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { intakeBlocks, intakeScreenings, intakeTalks } from './table.ts';

const blockRow = (id: StudentId, block: Block, revision: number): SealedRow => ({
  table: 'intake_blocks',
  id: `${id}:${block}`,
  dossier: id,
  revision,
});

/** Every part of the dossier in its order; what the acting role may not open is not in the list at all. */
export function listBlocks(db: Reader, id: StudentId, kind: ApplicationKind, role: Role): OkidocBlock[] {
  const rows = new Map(
    db.orm
      .select()
      .from(intakeBlocks)
      .where(eq(intakeBlocks.studentId, id))
      .all()
      .map((row) => [row.block, row]),
  );
  const form = blocksOf(kind);
  // A dossier of another school has parts that are not in the form of zij-instroom; they stand behind it.
  const more = [...rows.keys()].filter((block) => !form.includes(block));
  return [...form, ...more].flatMap((block): OkidocBlock[] => {
    const place = compartmentOf(block);
    const row = rows.get(block);
    if (!ROLE_ACCESS[role].compartments.includes(place)) return [];
    if (!row) return [{ block, state: null, askedOn: null, source: 'hand', revision: 0, text: '' }];
    const { state, askedOn, source, revision } = row;
    const { text } = db.open(blockRow(id, block, revision), place, BlockText, row.sealed);
    return [{ block, state, askedOn, source, revision, text }];
  });
}

export function saveBlock(db: Writer, id: StudentId, block: OkidocBlock): void {
  const { text, block: name, state, askedOn, source, revision } = block;
  if (state === null) return;
  const place = compartmentOf(name);
  const sealed = db.seal(blockRow(id, name, revision), place, BlockText, { text });
  const set = { state, askedOn, source, revision, sealed };
  db.orm
    .insert(intakeBlocks)
    .values({ studentId: id, block: name, ...set })
    .onConflictDoUpdate({ target: [intakeBlocks.studentId, intakeBlocks.block], set })
    .run();
}

const screeningRow = (id: StudentId, revision: number): SealedRow => ({
  table: 'intake_screenings',
  id,
  dossier: id,
  revision,
});

export function findScreening(db: Reader, id: StudentId): (Screening & { byUser: UserId }) | undefined {
  const row = db.orm.select().from(intakeScreenings).where(eq(intakeScreenings.studentId, id)).get();
  if (!row) return undefined;
  const { screenedOn, need, revision, byUser, sealed } = row;
  const text = db.open(screeningRow(id, revision), 'onderwijs', ScreeningText, sealed);
  return { screenedOn, need, revision, byUser, ...text };
}

export function saveScreening(db: Writer, id: StudentId, screening: Screening, byUser: UserId): void {
  const { screenedOn, need, revision, marks, note } = screening;
  const sealed = db.seal(screeningRow(id, revision), 'onderwijs', ScreeningText, { marks, note });
  const set = { screenedOn, need, revision, byUser, sealed };
  db.orm
    .insert(intakeScreenings)
    .values({ studentId: id, ...set })
    .onConflictDoUpdate({ target: intakeScreenings.studentId, set })
    .run();
}

const talkRow = (talkId: IntakeTalkId, id: StudentId, revision: number): SealedRow => ({
  table: 'intake_talks',
  id: talkId,
  dossier: id,
  revision,
});

export function listTalks(db: Reader, id: StudentId): Talk[] {
  return db.orm
    .select()
    .from(intakeTalks)
    .where(eq(intakeTalks.studentId, id))
    .orderBy(asc(intakeTalks.heldOn))
    .all()
    .map(({ id: talkId, kind, heldOn, parentsInformed, revision, sealed }) => {
      const text = db.open(talkRow(talkId, id, revision), 'onderwijs', TalkText, sealed);
      return { talkId, kind, heldOn, parentsInformed, revision, ...text };
    });
}

export function saveTalk(db: Writer, id: StudentId, talk: Talk): void {
  const { talkId, kind, heldOn, parentsInformed, revision, ...text } = talk;
  const sealed = db.seal(talkRow(talkId, id, revision), 'onderwijs', TalkText, text);
  const set = { kind, heldOn, parentsInformed, revision, sealed };
  db.orm
    .insert(intakeTalks)
    .values({ id: talkId, studentId: id, ...set })
    .onConflictDoUpdate({ target: intakeTalks.id, set })
    .run();
}
