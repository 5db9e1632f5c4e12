import { z } from 'zod';
import { StudentId, UserId } from '../kernel/ids.ts';
import { ROLES } from '../kernel/permissions.ts';

/** NEN 7513 EventActionCode: create, read, update, delete, execute. */
export const ACTION_CODES = ['C', 'R', 'U', 'D', 'E'] as const;
export const OUTCOMES = ['ok', 'denied', 'error'] as const;

/** What stands in the trail about one act: codes, ids and counts, never a name or a text (`security.md` 4.2). */
export const TrailLine = z.strictObject({
  seq: z.number().int(),
  at: z.string(),
  act: z.string(),
  action: z.enum(ACTION_CODES),
  outcome: z.enum(OUTCOMES),
  code: z.string().nullable(),
  userId: UserId.nullable(),
  /** Looked up when shown; the trail itself holds only the id. */
  userName: z.string().nullable(),
  role: z.enum(ROLES).nullable(),
  studentId: StudentId.nullable(),
  /** Only for who may open this dossier; else `null`. */
  studentName: z.string().nullable(),
});
export type TrailLine = z.infer<typeof TrailLine>;
