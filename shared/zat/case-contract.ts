import { z } from 'zod';
import { defineCommand, noSubject } from '../kernel/contract.ts';
import { AgendaItemId, AgreementId, MeetingId, StaffId } from '../kernel/ids.ts';
import { ZatCase } from './case.ts';

const about = { permission: 'zat.plan', subject: noSubject, touches: ['meetings'] } as const;
const { ownerId, action, ending, endingNote } = ZatCase.shape;
const revision = z.number().int();

/** Which member acts, what the ZAT does (HGW-9), and how the case ends when it ends (HGW-8). */
export const saveZatCase = defineCommand({
  ...about,
  name: 'zat.saveCase',
  input: z.strictObject({ itemId: AgendaItemId, ownerId, action, ending, endingNote, revision }),
  output: z.strictObject({ revision }),
  refusals: [
    'ITEM_NOT_FOUND',
    'MEETING_NOT_RUNNING',
    'NOT_A_MEMBER',
    'EVALUATION_MISSING',
    'ENDING_NOTE_MISSING',
    'CHANGED_MEANWHILE',
  ],
});

/** Takes back an agreement that was made by mistake, as long as the meeting runs and nothing was fixed of it. */
export const undoZatAgreement = defineCommand({
  ...about,
  name: 'zat.undoAgreement',
  touches: ['agreements', 'meetings'],
  input: z.strictObject({ itemId: AgendaItemId, agreementId: AgreementId }),
  output: z.strictObject({}),
  refusals: ['ITEM_NOT_FOUND', 'MEETING_NOT_RUNNING', 'AGREEMENT_NOT_FOUND'],
});

/** Who comes in late, or has to go. NOT_A_MEMBER: permission was asked for the members of this meeting only. */
export const saveZatPresence = defineCommand({
  ...about,
  name: 'zat.savePresence',
  input: z.strictObject({ meetingId: MeetingId, presentIds: z.array(StaffId).max(60) }),
  output: z.strictObject({}),
  refusals: ['MEETING_NOT_FOUND', 'MEETING_NOT_RUNNING', 'STAFF_NOT_FOUND', 'NOT_A_MEMBER'],
});
