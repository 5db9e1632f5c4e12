import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { StaffId, TeamId } from '../../shared/kernel/ids.ts';
import { Line, OptionalLine } from '../../shared/kernel/text.ts';
import {
  EXTERNAL_FUNCTIONS,
  type StaffFunction,
  type StaffMember,
  StaffText,
  type Team,
} from '../../shared/staff/model.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { staff, teamClasses, teamMembers, teams } from './table.ts';

const TeamText = z.strictObject({ name: Line, department: OptionalLine });
const row = (db: Reader, table: string, id: string, revision: number): SealedRow => ({
  table,
  id,
  dossier: db.schoolDossier,
  revision,
});

type StaffRow = typeof staff.$inferSelect;

function memberOf(db: Reader, kept: StaffRow): StaffMember {
  const text = db.open(row(db, 'staff', kept.id, kept.revision), 'school', StaffText, kept.sealed);
  const isExternal = EXTERNAL_FUNCTIONS.includes(kept.function);
  return {
    ...text,
    staffId: kept.id,
    function: kept.function,
    isExternal,
    isActive: kept.isActive,
    revision: kept.revision,
  };
}

export function listMembers(db: Reader): StaffMember[] {
  return db.orm
    .select()
    .from(staff)
    .all()
    .map((kept) => memberOf(db, kept));
}

export function findMember(db: Reader, id: StaffId): StaffMember | undefined {
  const kept = db.orm.select().from(staff).where(eq(staff.id, id)).get();
  return kept && memberOf(db, kept);
}

type StaffChange = { id: StaffId; function: StaffFunction; isActive: boolean; revision: number; text: StaffText };

export function saveMember(db: Writer, { id, text, ...plain }: StaffChange): void {
  const sealed = db.seal(row(db, 'staff', id, plain.revision), 'school', StaffText, text);
  db.orm
    .insert(staff)
    .values({ id, ...plain, sealed })
    .onConflictDoUpdate({ target: staff.id, set: { ...plain, sealed } })
    .run();
}

export function listTeams(db: Reader): Team[] {
  const members = db.orm.select().from(teamMembers).all();
  const classes = db.orm.select().from(teamClasses).all();
  return db.orm
    .select()
    .from(teams)
    .all()
    .map((kept) => ({
      teamId: kept.id,
      ...db.open(row(db, 'teams', kept.id, kept.revision), 'school', TeamText, kept.sealed),
      leaderId: kept.leaderId,
      memberIds: members.filter(({ teamId }) => teamId === kept.id).map(({ staffId }) => staffId),
      classIds: classes.filter(({ teamId }) => teamId === kept.id).map(({ classId }) => classId),
      revision: kept.revision,
    }));
}

export function findTeam(db: Reader, id: TeamId): Team | undefined {
  return listTeams(db).find(({ teamId }) => teamId === id);
}

export function saveTeamRows(db: Writer, team: Team): void {
  const { teamId, leaderId, revision, name, department } = team;
  const sealed = db.seal(row(db, 'teams', teamId, revision), 'school', TeamText, { name, department });
  db.orm
    .insert(teams)
    .values({ id: teamId, leaderId, revision, sealed })
    .onConflictDoUpdate({ target: teams.id, set: { leaderId, revision, sealed } })
    .run();
  db.orm.delete(teamMembers).where(eq(teamMembers.teamId, teamId)).run();
  db.orm.delete(teamClasses).where(eq(teamClasses.teamId, teamId)).run();
  for (const staffId of new Set(team.memberIds)) db.orm.insert(teamMembers).values({ teamId, staffId }).run();
  for (const classId of new Set(team.classIds)) db.orm.insert(teamClasses).values({ teamId, classId }).run();
}
