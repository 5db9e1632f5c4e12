import { ConsultId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { holdsName } from '../../shared/zat/consult.ts';
import type {
  addZatConsult,
  listZatConsults,
  removeZatConsult,
  saveZatAdvice,
} from '../../shared/zat/consult-contract.ts';
import type { Reader } from '../db/database.ts';
import type { CommandHandler, QueryHandler } from '../kernel/call.ts';
import { listCards } from '../students/public.ts';
import { deleteConsult, findConsult, listConsults, saveConsult } from './consult-store.ts';
import { findCareMeeting } from './occasion.ts';

const SHORTEST_NAME = 4;

export const readConsults: QueryHandler<typeof listZatConsults> = ({ db }, { meetingId }) =>
  findCareMeeting(db, meetingId) ? ok({ consults: listConsults(db, meetingId) }) : refuse('MEETING_NOT_FOUND');

export const handleAddConsult: CommandHandler<typeof addZatConsult> = ({ db, newId }, input) => {
  const meeting = findCareMeeting(db, input.meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  if (meeting.state !== 'planned') return refuse('MEETING_NOT_OPEN');
  if (namesSomebody(db, input.question)) return refuse('NAME_IN_TEXT');
  const consultId = ConsultId.parse(newId());
  saveConsult(db, { consultId, ...input, advice: '', revision: 1 });
  return ok({ consultId });
};

export const handleSaveAdvice: CommandHandler<typeof saveZatAdvice> = ({ db }, { consultId, advice, revision }) => {
  const known = findConsult(db, consultId);
  if (!known) return refuse('CONSULT_NOT_FOUND');
  if (findCareMeeting(db, known.meetingId)?.state !== 'running') return refuse('MEETING_NOT_RUNNING');
  if (namesSomebody(db, advice)) return refuse('NAME_IN_TEXT');
  if (known.revision !== revision) return refuse('CHANGED_MEANWHILE');
  saveConsult(db, { ...known, advice, revision: revision + 1 });
  return ok({ revision: revision + 1 });
};

export const handleRemoveConsult: CommandHandler<typeof removeZatConsult> = ({ db }, { consultId }) => {
  const known = findConsult(db, consultId);
  if (!known) return refuse('CONSULT_NOT_FOUND');
  if (findCareMeeting(db, known.meetingId)?.state !== 'planned') return refuse('MEETING_NOT_OPEN');
  deleteConsult(db, consultId);
  return ok({});
};

function namesSomebody(db: Reader, text: string): boolean {
  const cards = listCards(db);
  const surnames = new Set(
    cards.map(({ surname }) => surname.toLowerCase()).filter((surname) => surname.length >= SHORTEST_NAME),
  );
  const fullNames = new Set(
    cards.map(({ givenName, prefix, surname }) => [givenName, prefix, surname].filter(Boolean).join(' ').toLowerCase()),
  );
  return holdsName(text, surnames, fullNames);
}
