import { ok, refuse } from '../../shared/kernel/result.ts';
import { yearGroupOf } from '../../shared/screening/campaign.ts';
import { NURSE_YEARS, type nurseInvitations, type saveInvitation } from '../../shared/screening/nurse.ts';
import { listName } from '../../shared/students/model.ts';
import type { CommandHandler, QueryHandler } from '../kernel/call.ts';
import { findCard } from '../students/public.ts';
import { deleteInvitation, findInvitationRevision, listInvitations, saveInvitationRow } from './nurse-store.ts';

export const readInvitations: QueryHandler<typeof nurseInvitations> = ({ db, sees, concerns }, { schoolYear }) => {
  const invitations = listInvitations(db, schoolYear, sees).flatMap(({ studentId, text, revision }) => {
    const card = findCard(db, studentId);
    if (!card) return [];
    concerns(studentId);
    return [{ studentId, name: listName(card), className: card.className, ...text, revision }];
  });
  return ok({ invitations: invitations.sort((a, b) => a.name.localeCompare(b.name, 'nl')) });
};

export const handleSaveInvitation: CommandHandler<typeof saveInvitation> = ({ db }, input) => {
  const { studentId, schoolYear, invitedOn, hasBeen, revision } = input;
  const card = findCard(db, studentId);
  if (!card) return refuse('STUDENT_NOT_FOUND');
  if (findInvitationRevision(db, studentId, schoolYear) !== revision) return refuse('CHANGED_MEANWHILE');
  if (invitedOn === null) {
    deleteInvitation(db, studentId, schoolYear);
    return ok({ revision: 0 });
  }
  if (revision === 0 && !NURSE_YEARS.includes(yearGroupOf(card) ?? 0)) return refuse('NOT_THIS_YEAR');
  saveInvitationRow(db, { studentId, schoolYear, revision: revision + 1, text: { invitedOn, hasBeen } });
  return ok({ revision: revision + 1 });
};
