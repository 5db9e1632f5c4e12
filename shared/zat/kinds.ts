import { z } from 'zod';
import type { Meeting } from '../meetings/model.ts';

/** The two meetings of this room: the intern zorgteam (second line) and the ZAT (third line, with partners). */
export const CARE_KINDS = ['zat', 'zorgteam'] as const satisfies readonly Meeting['kind'][];
export const CareKind = z.enum(CARE_KINDS);
export type CareKind = z.infer<typeof CareKind>;

export function isCareKind(kind: Meeting['kind']): kind is CareKind {
  return kind === 'zat' || kind === 'zorgteam';
}
