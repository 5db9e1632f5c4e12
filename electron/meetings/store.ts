import { and, asc, desc, eq } from 'drizzle-orm';
import type { Day } from '../../shared/kernel/days.ts';
import type { MeetingId, SeriesId, StaffId } from '../../shared/kernel/ids.ts';
import { type Meeting, MeetingText } from '../../shared/meetings/model.ts';
import { byId } from '../db/columns.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { idToBytes } from '../kernel/ids.ts';
import { meetingMilestones, meetingPresence, meetingSeries, meetings } from './table.ts';

type MeetingRow = typeof meetings.$inferSelect;

const meetingRow = (db: Reader, id: MeetingId, revision: number): SealedRow => ({
  table: 'meetings',
  id,
  dossier: db.schoolDossier,
  revision,
});

function meetingOf(db: Reader, { id, sealed, minutesHash, ...row }: MeetingRow): Meeting {
  const text = db.open(meetingRow(db, id, row.revision), 'school', MeetingText, sealed);
  const present = statements(db).presence.all({ meetingBytes: idToBytes(id) });
  return {
    ...row,
    ...text,
    meetingId: id,
    minutesHash: minutesHash?.toString('hex') ?? null,
    presentIds: present.map(({ staffId }) => staffId),
  };
}

export function findMeeting(db: Reader, id: MeetingId): Meeting | undefined {
  const row = statements(db).meeting.get({ meetingBytes: idToBytes(id) });
  return row && meetingOf(db, row);
}

/** Every meeting of a day, of whatever kind: for who is asked twice at one hour. */
export function listMeetingsOn(db: Reader, heldOn: Day): Meeting[] {
  const rows = db.orm.select().from(meetings).where(eq(meetings.heldOn, heldOn)).orderBy(asc(meetings.startsAt)).all();
  return rows.map((row) => meetingOf(db, row));
}

/** In the order of the days. */
export function listSeries(db: Reader, seriesId: SeriesId): Meeting[] {
  const mine = eq(meetings.seriesId, seriesId);
  const rows = db.orm.select().from(meetings).where(mine).orderBy(asc(meetings.heldOn)).all();
  return rows.map((row) => meetingOf(db, row));
}

/** Newest day first. */
export function listMeetings(db: Reader, kind: Meeting['kind']): Meeting[] {
  const rows = db.orm.select().from(meetings).where(eq(meetings.kind, kind)).orderBy(desc(meetings.heldOn)).all();
  return rows.map((row) => meetingOf(db, row));
}

export function saveMeeting(db: Writer, meeting: Meeting): void {
  const { meetingId, place, chairId, memberIds, closedWhy, presentIds, minutesHash, ...plain } = meeting;
  const sealed = db.seal(meetingRow(db, meetingId, plain.revision), 'school', MeetingText, {
    place,
    chairId,
    memberIds,
    closedWhy,
  });
  const set = { ...plain, minutesHash: minutesHash === null ? null : Buffer.from(minutesHash, 'hex'), sealed };
  db.orm
    .insert(meetings)
    .values({ id: meetingId, ...set })
    .onConflictDoUpdate({ target: meetings.id, set })
    .run();
  savePresence(db, meetingId, presentIds);
}

function savePresence(db: Writer, meetingId: MeetingId, presentIds: readonly StaffId[]): void {
  db.orm.delete(meetingPresence).where(eq(meetingPresence.meetingId, meetingId)).run();
  for (const staffId of new Set(presentIds)) db.orm.insert(meetingPresence).values({ meetingId, staffId }).run();
}

type SeriesRow = typeof meetingSeries.$inferSelect;

export function insertSeries(db: Writer, row: SeriesRow): void {
  db.orm.insert(meetingSeries).values(row).run();
}

/** What was ticked off around one meeting, and when. */
export function listMilestones(db: Reader, meetingId: MeetingId): { kind: string; doneOn: Day }[] {
  return db.orm
    .select({ kind: meetingMilestones.kind, doneOn: meetingMilestones.doneOn })
    .from(meetingMilestones)
    .where(eq(meetingMilestones.meetingId, meetingId))
    .all();
}

/** `null` takes the tick away. */
export function setMilestone(db: Writer, meetingId: MeetingId, kind: string, doneOn: Day | null): void {
  const it = and(eq(meetingMilestones.meetingId, meetingId), eq(meetingMilestones.kind, kind));
  db.orm.delete(meetingMilestones).where(it).run();
  if (doneOn !== null) db.orm.insert(meetingMilestones).values({ meetingId, kind, doneOn }).run();
}

const STATEMENTS = {
  name: 'meetings.statements',
  make: ({ orm }: Reader) => ({
    meeting: orm
      .select()
      .from(meetings)
      .where(eq(meetings.id, byId('meetingBytes')))
      .prepare(),
    presence: orm
      .select()
      .from(meetingPresence)
      .where(eq(meetingPresence.meetingId, byId('meetingBytes')))
      .prepare(),
  }),
};

function statements(db: Reader) {
  return db.memory(STATEMENTS);
}
