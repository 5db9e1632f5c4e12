import { SupportGroupId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { listGroups, recordAttendance, saveGroup } from '../../shared/screening/groups.ts';
import { listName } from '../../shared/students/model.ts';
import type { CommandHandler, QueryHandler } from '../kernel/call.ts';
import { findCard } from '../students/public.ts';
import { listSupportRowsOfGroup } from './follow-store.ts';
import { findGroup, listAllGroups, listAttendance, saveAttendance, saveGroupRow } from './group-store.ts';

export const readGroups: QueryHandler<typeof listGroups> = ({ db, sees, concerns }) => {
  const groups = listAllGroups(db).map(({ id, text, schoolYear, isClosed, revision }) => {
    const attended = listAttendance(db, id).filter(({ studentId }) => sees(studentId));
    const members = listSupportRowsOfGroup(db, id).flatMap(({ studentId, fromDay, untilDay }) => {
      const card = findCard(db, studentId);
      if (!card || !sees(studentId)) return [];
      concerns(studentId);
      const mine = attended.filter((one) => one.studentId === studentId);
      const count = (state: 'present' | 'absent') => mine.filter((one) => one.state === state).length;
      const { className } = card;
      const days = { from: fromDay, until: untilDay };
      return [
        { studentId, name: listName(card), className, ...days, present: count('present'), absent: count('absent') },
      ];
    });
    const meetings = [...Map.groupBy(attended, ({ heldOn }) => heldOn)]
      .map(([heldOn, marks]) => ({ heldOn, marks: marks.map(({ studentId, state }) => ({ studentId, state })) }))
      .reverse();
    return { groupId: id, ...text, schoolYear, isClosed, members, meetings, revision };
  });
  return ok({ groups });
};

export const handleSaveGroup: CommandHandler<typeof saveGroup> = ({ db, newId }, input) => {
  const { groupId, schoolYear, isClosed, text, revision } = input;
  const known = groupId === null ? undefined : findGroup(db, groupId);
  if (groupId !== null && !known) return refuse('GROUP_NOT_FOUND');
  if ((known?.revision ?? 0) !== revision) return refuse('CHANGED_MEANWHILE');
  const id = known?.id ?? SupportGroupId.parse(newId());
  saveGroupRow(db, { id, schoolYear, isClosed, revision: revision + 1, text });
  return ok({ groupId: id, revision: revision + 1 });
};

export const handleRecordAttendance: CommandHandler<typeof recordAttendance> = ({ db, today, concerns }, input) => {
  const { groupId, heldOn, marks } = input;
  const group = findGroup(db, groupId);
  if (!group) return refuse('GROUP_NOT_FOUND');
  if (group.isClosed) return refuse('GROUP_CLOSED');
  if (heldOn > today) return refuse('DAY_IN_FUTURE');
  const members = new Set(listSupportRowsOfGroup(db, groupId).map(({ studentId }) => studentId));
  const unique = [...new Map(marks.map((mark) => [mark.studentId, mark])).values()];
  if (unique.some(({ studentId }) => !members.has(studentId))) return refuse('NOT_IN_GROUP');
  for (const { studentId } of unique) concerns(studentId);
  saveAttendance(db, groupId, heldOn, unique);
  return ok({});
};
