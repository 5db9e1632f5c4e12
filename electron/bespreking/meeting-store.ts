import { eq } from 'drizzle-orm';
import type { ClassId, MeetingId, TeamId } from '../../shared/kernel/ids.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import type { Reader, Writer } from '../db/database.ts';
import { findMeeting } from '../meetings/public.ts';
import { teamMeetings } from './table.ts';

type Link = typeof teamMeetings.$inferSelect;
/** A meeting of the meetings room, and whose it is. */
export type OfTeam = Meeting & { readonly teamId: TeamId; readonly classId: ClassId | null };

const joined = (db: Reader, links: readonly Link[]): OfTeam[] =>
  links.flatMap(({ meetingId, teamId, classId }) => {
    const meeting = findMeeting(db, meetingId);
    return meeting ? [{ ...meeting, teamId, classId }] : [];
  });

export function listTeamMeetingRows(db: Reader): OfTeam[] {
  return joined(db, db.orm.select().from(teamMeetings).all());
}

export function listMeetingsOfTeam(db: Reader, teamId: TeamId): OfTeam[] {
  return joined(db, db.orm.select().from(teamMeetings).where(eq(teamMeetings.teamId, teamId)).all());
}

export function findTeamMeeting(db: Reader, meetingId: MeetingId): OfTeam | undefined {
  return joined(db, db.orm.select().from(teamMeetings).where(eq(teamMeetings.meetingId, meetingId)).all())[0];
}

export function insertTeamMeeting(db: Writer, link: Link): void {
  db.orm.insert(teamMeetings).values(link).run();
}
