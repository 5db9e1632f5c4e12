import type { StaffId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { AgendaItem } from '../../shared/meetings/model.ts';
import type { zatMinutes } from '../../shared/zat/minutes-contract.ts';
import { agreementsMadeAt } from '../agreements/public.ts';
import type { Reader } from '../db/database.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { getItem, listItemRows } from '../meetings/public.ts';
import { findStaff } from '../staff/public.ts';
import { findCard } from '../students/public.ts';
import { getCase } from './case-store.ts';
import { minutedAgreements, minutesHashOf, saysWhatWasFixed } from './minuted.ts';
import { correctionsOf, sealsOf } from './minutes-store.ts';
import { findCareMeeting } from './occasion.ts';

export const readMinutes: QueryHandler<typeof zatMinutes> = ({ db, concerns }, { meetingId }) => {
  const meeting = findCareMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  const kept = listItemRows(db, meetingId);
  const rows = kept.flatMap((row) => {
    const card = findCard(db, row.studentId);
    if (!card) return [];
    concerns(row.studentId);
    const item = getItem(db, row);
    const zatCase = getCase(db, row);
    return [
      {
        item,
        tellers: tellersOf(db, item),
        card,
        zatCase,
        ownerName: zatCase.ownerId === null ? null : (findStaff(db, zatCase.ownerId)?.name ?? null),
        made: agreementsMadeAt(db, row.id),
        minuted: minutedAgreements(db, row),
        corrections: correctionsOf(db, row.id),
      },
    ];
  });
  const seals = sealsOf(db, meetingId);
  const isIntact =
    meeting.state === 'final' && seals.length > 0
      ? minutesHashOf(db, meetingId) === meeting.minutesHash && kept.every((row) => saysWhatWasFixed(db, row))
      : null;
  return ok({ meeting, rows, seals, isIntact });
};

function tellersOf(db: Reader, { feedback }: AgendaItem): { staffId: StaffId; name: string }[] {
  const ids = new Set(feedback.flatMap(({ ownerId }) => ownerId ?? []));
  return [...ids].map((staffId) => ({ staffId, name: findStaff(db, staffId)?.name ?? '' }));
}
