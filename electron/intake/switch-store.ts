import { and, eq } from 'drizzle-orm';
import type { SwitchStep } from '../../shared/intake/switch-path.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { StudentId, UserId } from '../../shared/kernel/ids.ts';
import type { Reader, Writer } from '../db/database.ts';
import { intakeSwitchSteps } from './table.ts';

/** Which steps are done, and on which day; codes and days, nothing sealed. */
export function listSteps(db: Reader, id: StudentId): Map<SwitchStep, Day> {
  const rows = db.orm.select().from(intakeSwitchSteps).where(eq(intakeSwitchSteps.studentId, id)).all();
  return new Map(rows.map(({ step, doneOn }) => [step, doneOn]));
}

export function saveStep(db: Writer, studentId: StudentId, step: SwitchStep, doneOn: Day, byUser: UserId): void {
  const set = { doneOn, byUser };
  db.orm
    .insert(intakeSwitchSteps)
    .values({ studentId, step, ...set })
    .onConflictDoUpdate({ target: [intakeSwitchSteps.studentId, intakeSwitchSteps.step], set })
    .run();
}

export function deleteStep(db: Writer, studentId: StudentId, step: SwitchStep): void {
  db.orm
    .delete(intakeSwitchSteps)
    .where(and(eq(intakeSwitchSteps.studentId, studentId), eq(intakeSwitchSteps.step, step)))
    .run();
}
