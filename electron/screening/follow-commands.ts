import { CareCaseId, ScreeningSignalId, SupportId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { CaseText } from '../../shared/screening/follow.ts';
import type { decideSignal, saveCase, saveSupport } from '../../shared/screening/follow-contract.ts';
import { type SignalKind, signalKindOf } from '../../shared/screening/model.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { findCard } from '../students/public.ts';
import { findCampaign } from './campaign-store.ts';
import { findSupport, listCases, listSignals, saveCaseRow, saveSignalRow, saveSupportRow } from './follow-store.ts';
import { findGroup } from './group-store.ts';
import { findEdition } from './instrument-store.ts';
import { scoreWords } from './measurements.ts';
import { listResultsOfStudent } from './result-store.ts';

const EMPTY_CASE: Omit<CaseText, 'kind' | 'why'> = {
  languages: '',
  parentsInformedOn: null,
  talkOn: null,
  talk: '',
  referredOn: null,
  referredTo: '',
  outcome: '',
};

/** The RT says yes or no; the scores it rested on are kept as they stood (SCR-5). */
export const handleDecideSignal: CommandHandler<typeof decideSignal> = (context, input) => {
  const { db, actor, newId, today } = context;
  const { studentId, campaignId, kind, verdict, reason } = input;
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  if (!findCampaign(db, campaignId)) return refuse('CAMPAIGN_NOT_FOUND');
  const measured = listResultsOfStudent(db, studentId).filter((result) => {
    const edition = findEdition(db, result.instrumentId, result.text.scorings.at(-1)?.version ?? 1);
    return (
      result.campaignId === campaignId && result.state === 'scored' && edition && signalKindOf(edition.domain) === kind
    );
  });
  if (measured.length === 0) return refuse('NOTHING_MEASURED');
  const known = listSignals(db, studentId).find((one) => one.campaignId === campaignId && one.text.kind === kind);
  if ((known?.revision ?? 0) !== input.revision) return refuse('CHANGED_MEANWHILE');
  const signalId = known?.id ?? ScreeningSignalId.parse(newId());
  const scores = measured.map((result) => scoreWords(db, result));
  saveSignalRow(db, {
    id: signalId,
    studentId,
    campaignId,
    decidedOn: today,
    decidedBy: actor.userId,
    revision: input.revision + 1,
    text: { kind, verdict, reason, scores },
  });
  const open = openCaseOf(context, studentId, kind);
  if (verdict === 'no' || !input.opensCase) return ok({ signalId, caseId: open?.id ?? null });
  if (open) return ok({ signalId, caseId: open.id });
  const caseId = CareCaseId.parse(newId());
  const text = { ...EMPTY_CASE, kind, why: reason === '' ? scores.join('; ') : reason };
  saveCaseRow(db, { id: caseId, studentId, openedOn: today, closedOn: null, revision: 1, text });
  return ok({ signalId, caseId });
};

type Context = Parameters<typeof handleDecideSignal>[0];

function openCaseOf({ db }: Context, studentId: Parameters<typeof listCases>[1], kind: SignalKind) {
  return listCases(db, studentId).find(({ closedOn, text }) => closedOn === null && text.kind === kind);
}

export const handleSaveCase: CommandHandler<typeof saveCase> = (context, input) => {
  const { db, newId, today } = context;
  const { studentId, caseId, text, isClosed, revision } = input;
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  const known = listCases(db, studentId).find(({ id }) => id === caseId);
  if (caseId !== null && !known) return refuse('CASE_NOT_FOUND');
  if ((known?.revision ?? 0) !== revision) return refuse('CHANGED_MEANWHILE');
  const other = openCaseOf(context, studentId, text.kind);
  if (!isClosed && other && other.id !== known?.id) return refuse('CASE_EXISTS');
  const days = [text.parentsInformedOn, text.talkOn, text.referredOn];
  if (days.some((day) => day !== null && day > today)) return refuse('DAY_IN_FUTURE');
  const id = known?.id ?? CareCaseId.parse(newId());
  saveCaseRow(db, {
    id,
    studentId,
    openedOn: known?.openedOn ?? today,
    closedOn: isClosed ? (known?.closedOn ?? today) : null,
    revision: revision + 1,
    text,
  });
  return ok({ caseId: id, revision: revision + 1 });
};

export const handleSaveSupport: CommandHandler<typeof saveSupport> = ({ db, newId }, input) => {
  const { studentId, supportId, groupId, from, until, text, revision } = input;
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  const known = supportId === null ? undefined : findSupport(db, studentId, supportId);
  if (supportId !== null && !known) return refuse('SUPPORT_NOT_FOUND');
  if ((known?.revision ?? 0) !== revision) return refuse('CHANGED_MEANWHILE');
  if (groupId !== null && !findGroup(db, groupId)) return refuse('GROUP_NOT_FOUND');
  if (until !== null && until < from) return refuse('ENDS_BEFORE_START');
  const id = known?.id ?? SupportId.parse(newId());
  saveSupportRow(db, { id, studentId, groupId, fromDay: from, untilDay: until, revision: revision + 1, text });
  return ok({ supportId: id, revision: revision + 1 });
};
