import type {
  agreeInDiscussion,
  closeCase,
  evaluateDiscussion,
  saveDiscussion,
  saveDiscussionFeedback,
} from '../../shared/bespreking/discussion-contract.ts';
import { TELL } from '../../shared/bespreking/discussion-model.ts';
import {
  decideClose,
  decideEvaluate,
  decideSaveForm,
  gapsOf,
  gapsOfMask,
  isOpen,
} from '../../shared/bespreking/rules.ts';
import { AgreementId, type DiscussionId } from '../../shared/kernel/ids.ts';
import { reachOf } from '../../shared/kernel/permissions.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { decideFeedback } from '../../shared/zat/rules.ts';
import { addAgreement } from '../agreements/public.ts';
import type { CommandHandler } from '../kernel/call.ts';
import type { CommandContext } from '../kernel/context.ts';
import { findMeeting } from '../meetings/public.ts';
import { staffExists } from '../staff/public.ts';
import { addToConcept } from '../zat/public.ts';
import { bringCase } from './bring.ts';
import { findCaseRow, moveCaseRow, type OpenedCase, openCase, saveCase } from './discussion-store.ts';

/** The case, with the meeting it is in; puts the dossier in the trail. */
function known({ db, concerns }: CommandContext, id: DiscussionId) {
  const row = findCaseRow(db, id);
  if (!row) return undefined;
  concerns(row.studentId);
  return { row, meeting: row.meetingId === null ? null : (findMeeting(db, row.meetingId) ?? null) };
}

export const handleSaveDiscussion: CommandHandler<typeof saveDiscussion> = (context, input) => {
  const { db, today } = context;
  const { discussionId, form, minutes, evaluateOn, revision } = input;
  const found = known(context, discussionId);
  if (!found) return refuse('CASE_NOT_FOUND');
  const isFixed = found.meeting !== null && !isOpen(found.meeting);
  const decision = decideSaveForm({ isFixed, form, evaluateOn, today });
  if (!decision.ok) return decision;
  if (found.row.revision !== revision) return refuse('CHANGED_MEANWHILE');
  const { text } = openCase(db, found.row);
  saveCase(db, { ...found.row, minutes, evaluateOn, revision: revision + 1, text: { ...text, form } });
  return ok({ revision: revision + 1, gaps: gapsOf(form, evaluateOn) });
};

export const handleCloseCase: CommandHandler<typeof closeCase> = (context, { discussionId, outcome }) => {
  const { db, today } = context;
  const found = known(context, discussionId);
  if (!found) return refuse('CASE_NOT_FOUND');
  const { row, meeting } = found;
  const decision = decideClose({ meeting, outcome, gaps: gapsOfMask(row.gaps) });
  if (!decision.ok) return decision;
  moveCaseRow(db, discussionId, { state: outcome, discussedOn: outcome === 'discussed' ? today : null });
  return ok({});
};

/** At the table only: an agreement of before or after it is made in a talk or a plan. */
export const handleAgree: CommandHandler<typeof agreeInDiscussion> = (context, input) => {
  const { db, newId, today } = context;
  const { discussionId, what, ownerId, dueOn } = input;
  const found = known(context, discussionId);
  if (!found) return refuse('CASE_NOT_FOUND');
  if (found.meeting?.state !== 'running') return refuse('MEETING_NOT_RUNNING');
  if (!staffExists(db, ownerId)) return refuse('STAFF_NOT_FOUND');
  if (dueOn < today) return refuse('DUE_IN_PAST');
  const id = AgreementId.parse(newId());
  const { studentId, meetingId } = found.row;
  const plain = { id, studentId, meetingId, itemId: null, ownerId, madeOn: today, dueOn };
  addAgreement(db, { ...plain, state: 'open', settledOn: null, revision: 1, what, effect: '' });
  return ok({ agreementId: id });
};

export const handleFeedback: CommandHandler<typeof saveDiscussionFeedback> = (context, input) => {
  const { db, today } = context;
  const { discussionId, feedback, revision } = input;
  const found = known(context, discussionId);
  if (!found) return refuse('CASE_NOT_FOUND');
  const hasOwner = feedback.ownerId === null || staffExists(db, feedback.ownerId);
  const decision = decideFeedback({ feedback, hasOwner, today });
  if (!decision.ok) return decision;
  if (found.row.revision !== revision) return refuse('CHANGED_MEANWHILE');
  const opened = openCase(db, found.row);
  const told = TELL.flatMap((to) =>
    to === feedback.to ? [feedback] : opened.text.feedback.filter((it) => it.to === to),
  );
  saveCase(db, { ...opened, revision: revision + 1, text: { ...opened.text, feedback: told } });
  return ok({ revision: revision + 1 });
};

export const handleEvaluate: CommandHandler<typeof evaluateDiscussion> = (context, input) => {
  const { db, today, actor } = context;
  const { discussionId, outcomes, effect, decision, nextOn, revision } = input;
  const found = known(context, discussionId);
  if (!found) return refuse('CASE_NOT_FOUND');
  const { row } = found;
  const decided = decideEvaluate({
    state: row.state,
    discussedOn: row.discussedOn,
    closedBy: row.decision,
    today,
    decision,
    nextOn,
  });
  if (!decided.ok) return decided;
  if (row.revision !== revision) return refuse('CHANGED_MEANWHILE');
  const opened = openCase(db, row);
  const { form, evaluations, feedback } = opened.text;
  const goals = form.goals.map((goal, i) => ({ ...goal, outcome: outcomes[i] ?? goal.outcome }));
  const evaluation = { on: today, effect, decision, outcomes: form.goals.map((_goal, i) => outcomes[i] ?? null) };
  saveCase(db, {
    ...opened,
    decision,
    evaluateOn: decided.value.evaluateOn,
    evaluatedOn: today,
    revision: revision + 1,
    text: { form: { ...form, goals }, feedback, evaluations: [...evaluations, evaluation] },
  });
  if (decision === 'zorgteam' || decision === 'zat') {
    // Only who plans those meetings holds the key under which their questions lie.
    if (reachOf(actor.role, 'zat.plan') === undefined) return refuse('NOT_YOUR_STEP');
    const proposal = {
      kind: decision,
      studentId: row.studentId,
      question: form.reason || effect,
      minutes: row.minutes,
    };
    const added = addToConcept(context, proposal);
    if (!added.ok) return added;
  }
  const next = decision === 'adjust' ? again(context, opened, effect) : null;
  if (next !== null && !next.ok) return next;
  return ok({ revision: revision + 1, nextId: next?.value.discussionId ?? null });
};

/** The evaluation begins the next round (HGW-1): the new case knows the old one, and what was tried with what effect. */
function again(context: CommandContext, { id, studentId, text }: OpenedCase, effect: string) {
  const { reason, approach, tried } = text.form;
  const soFar = [tried, approach, effect].filter(Boolean).join('\n');
  const made = bringCase(context, { studentId, signalId: null, fromId: id, reason, facts: [], tried: soFar });
  if (made.ok) return made;
  const { code } = made;
  return refuse(code === 'STUDENT_LEFT' || code === 'ALREADY_BROUGHT' ? code : 'NO_MEETING_PLANNED');
}
