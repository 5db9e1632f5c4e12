import { ok, refuse } from '../../shared/kernel/result.ts';
import type { checkZatWriting } from '../../shared/zat/contract.ts';
import { checkWriting } from '../../shared/zat/writing-check.ts';
import { writtenFields } from '../../shared/zat/written.ts';
import { agreementsMadeAt } from '../agreements/public.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { getItem } from '../meetings/public.ts';
import { namesAround } from '../students/public.ts';
import { findCareItem } from './occasion.ts';

export const readWriting: QueryHandler<typeof checkZatWriting> = ({ db, concerns }, { itemId }) => {
  const row = findCareItem(db, itemId)?.row;
  if (!row) return refuse('ITEM_NOT_FOUND');
  concerns(row.studentId);
  const agreed = agreementsMadeAt(db, itemId).map(({ what }) => what);
  const texts: [string, string][] = [...writtenFields(getItem(db, row)), ['agreements', agreed.join('\n')]];
  const facts = namesAround(db, row.studentId);
  const findings = texts.flatMap(([field, text]) =>
    checkWriting(text, facts).map(({ kind, from, until }) => ({
      kind,
      words: text.slice(from, until),
      field,
      from,
      until,
    })),
  );
  return ok({ findings });
};
