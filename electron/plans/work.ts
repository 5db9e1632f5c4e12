import type { PlanId, StudentId } from '../../shared/kernel/ids.ts';
import { type Permission, reachOf } from '../../shared/kernel/permissions.ts';
import { askedVersion } from '../../shared/plans/instemming.ts';
import type { Plan, PlanText, PlanVersion } from '../../shared/plans/model.ts';
import type { Reader } from '../db/database.ts';
import type { CommandContext, QueryContext } from '../kernel/context.ts';
import { userName } from '../session/public.ts';
import { pupilsInClass } from '../students/public.ts';
import { findPlan, listVersionRows, type OpenedVersion, openVersion, type PlanRow, type VersionRow } from './store.ts';

/* What every command and query of this room begins with. */

type Context = Pick<CommandContext | QueryContext, 'actor' | 'concerns' | 'sees'> & { readonly db: Reader };

/**
 * A plan that the acting role may have to do with: a pupil's is put in the trail, a class's is for who has a pupil in
 * that class. `undefined` when there is none for him.
 */
export function planForWork(context: Context, planId: PlanId, permission: Permission): PlanRow | undefined {
  const row = findPlan(context.db, planId);
  if (!row) return undefined;
  if (row.studentId !== null) context.concerns(row.studentId);
  return seesPlan(context, row, permission) ? row : undefined;
}

/** For lists: may the acting role know of this plan? */
export function seesPlan(
  { db, actor, sees }: Omit<Context, 'concerns'>,
  row: PlanRow,
  permission: Permission,
): boolean {
  if (row.studentId !== null) return sees(row.studentId);
  if (reachOf(actor.role, permission) === 'all') return true;
  return row.classId !== null && pupilsInClass(db, row.classId).some((id: StudentId) => sees(id));
}

type AnyVersion = Pick<VersionRow, 'number' | 'basis' | 'fixedOn'>;

export type Versions<T extends AnyVersion = VersionRow> = {
  readonly all: readonly T[];
  /** The one that is worked on. */
  readonly draft: T | undefined;
  /** The newest one that is fixed: it holds. */
  readonly held: T | undefined;
  /** The one whose answers count for the one that holds (C5). */
  readonly asked: T | undefined;
};

export function versionsOf(db: Reader, planId: PlanId): Versions {
  return sorted(listVersionRows(db, planId));
}

/** From the versions of one plan, oldest first. */
export function sorted<T extends AnyVersion>(all: readonly T[]): Versions<T> {
  const held = all.filter(({ fixedOn }) => fixedOn !== null).at(-1);
  return {
    all,
    draft: all.find(({ fixedOn }) => fixedOn === null),
    held,
    asked: held && askedVersion(all, held),
  };
}

/** Opens a version that is known to be there. */
export function getVersion(db: Reader, { id }: Pick<VersionRow, 'id'>): OpenedVersion {
  const version = openVersion(db, id);
  if (!version) throw new Error('a version that was just listed');
  return version;
}

export function shownPlan({ id, ...row }: PlanRow): Plan {
  return { ...row, planId: id };
}

export function shownVersion(db: Reader, row: VersionRow): PlanVersion {
  const { id, number, basis, fixedOn, fixedBy, agreedOn, revision } = row;
  const by = fixedBy === null ? null : userName(db, fixedBy);
  return { versionId: id, number, basis, fixedOn, fixedBy: by, agreedOn, revision };
}

/** Every part of a text that is new gets its id. */
export function withIds(text: PlanText, newId: () => string): PlanText {
  return {
    ...text,
    goals: text.goals.map((goal) => ({ ...goal, goalId: goal.goalId ?? newId() })),
    actions: text.actions.map((action) => ({ ...action, actionId: action.actionId ?? newId() })),
  };
}
