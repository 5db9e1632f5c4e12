import type { confirmGround, recordGround } from '../../shared/consent/contract.ts';
import { GroundId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { findMeeting } from '../meetings/public.ts';
import { findCard } from '../students/public.ts';
import { findGround, saveGround } from './ground-store.ts';

export const handleRecordGround: CommandHandler<typeof recordGround> = ({ db, actor, newId, today }, input) => {
  const { studentId, meetingId, ground, weighing } = input;
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  const meeting = findMeeting(db, meetingId);
  if (!meeting || meeting.state === 'final') return refuse('MEETING_NOT_FOUND');
  const groundId = GroundId.parse(newId());
  const row = { id: groundId, studentId, meetingId, ground, recordedOn: today, recordedBy: actor.userId };
  saveGround(db, { ...row, confirmedOn: null, confirmedBy: null, revision: 1, weighing });
  return ok({ groundId });
};

export const handleConfirmGround: CommandHandler<typeof confirmGround> = ({ db, actor, today }, input) => {
  const known = findGround(db, input.studentId, input.groundId);
  if (!known) return refuse('GROUND_NOT_FOUND');
  if (known.confirmedOn !== null) return refuse('ALREADY_CONFIRMED');
  if (known.recordedBy === actor.userId) return refuse('SAME_PERSON');
  if (known.revision !== input.revision) return refuse('CHANGED_MEANWHILE');
  saveGround(db, { ...known, confirmedOn: today, confirmedBy: actor.userId, revision: known.revision + 1 });
  return ok({});
};
