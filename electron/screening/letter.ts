import { ok, refuse } from '../../shared/kernel/result.ts';
import type { Measurement, printScreeningLetter } from '../../shared/screening/follow-contract.ts';
import { pupilLetters, screeningLetters, letterWords as t } from '../../shared/screening/letter-texts.ts';
import { decideLetterTo, type LetterTo } from '../../shared/screening/letter-to.ts';
import { fullName, type StudentCard } from '../../shared/students/model.ts';
import { issue, letterFor } from '../documents/public.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { findCard, guardiansOf } from '../students/public.ts';
import { findCampaign } from './campaign-store.ts';
import { shownOf } from './cells.ts';
import { findInstrument, getLine } from './instrument-store.ts';
import { measurementsOf } from './measurements.ts';
import { overviewOf } from './overview.ts';

/**
 * The written advice (SCR-9): to the parents with gezag, and from 16 to the pupil himself, who decides who reads about
 * him (PRIV-2). A referral has the overview that an expert asks for behind it (SCR-6, SCR-8).
 */
export const handlePrintLetter: CommandHandler<typeof printScreeningLetter> = (context, input) => {
  const { db, today } = context;
  const { studentId, campaignId, kind, advice, format } = input;
  const card = findCard(db, studentId);
  if (!card) return refuse('STUDENT_NOT_FOUND');
  const campaign = findCampaign(db, campaignId);
  if (!campaign) return refuse('CAMPAIGN_NOT_FOUND');
  const all = measurementsOf(db, studentId, getLine(db).line);
  const mine = all.filter((one) => one.campaignId === campaignId && !one.isDouble);
  const measured = mine.filter(({ state }) => state === 'scored');
  if (measured.length === 0) return refuse('NOTHING_MEASURED');
  const rows = campaign.instrumentIds.map((instrumentId) => {
    const shown = shownOf(mine.filter((one) => one.instrumentId === instrumentId));
    return shown ? rowOf(shown) : [findInstrument(db, instrumentId)?.edition.name ?? '', t.missing, ''];
  });
  const decided = decideLetterTo({ birthDate: card.birthDate, guardians: guardiansOf(db, studentId) }, today);
  if (!decided.ok) return decided;
  const { lines, salutation, receiver } = addressed(decided.value, card);
  const old = measured.filter(({ scorings }) => scorings.at(-1)?.isExpired).map(({ testName }) => testName);
  const values = {
    text: { moment: t.moments[campaign.moment], 'verlopen normen': old.join(', '), advies: advice },
    blocks: { uitslag: [{ kind: 'table' as const, head: t.head, rows, widths: [38, 20, 42] }] },
    holds: [],
  };
  const letter = (decided.value.kind === 'pupil' ? pupilLetters : screeningLetters)[kind];
  const content = letterFor(context, letter, studentId, values, { lines, salutation });
  const behind = kind === 'referral' ? overviewOf(context, card, all) : [];
  issue(context, {
    fileName: `${t.fileName} ${today}`,
    format,
    content: { ...content, blocks: [...content.blocks, ...behind] },
    disclosure: {
      kind: 'letter',
      detail: letter.kind,
      receiver,
      purpose: 'screening',
      subjects: [{ studentId, ground: 'ownFile', parts: ['basis', 'screening'] }],
    },
  });
  return ok({});
};

/** The lines above the letter, how it begins, and who stands in the register. */
function addressed(to: Exclude<LetterTo, { kind: 'nobody' }>, card: StudentCard) {
  const name = fullName(card);
  if (to.kind === 'pupil') {
    const receiver = { kind: 'pupil' as const, name };
    return { lines: [name], salutation: t.dear(card.givenName), receiver };
  }
  const receiver = { kind: 'parents' as const, name: t.parentsOf(to.names, card.givenName) };
  return {
    lines: t.toParents(to.names, name),
    salutation: t.dearParents(to.names, card.givenName),
    receiver,
  };
}

/** A score with its place; or which of the kinds of empty it is, in words. */
function rowOf({ testName, state, given, scorings, standing }: Measurement): string[] {
  if (state !== 'scored') return [testName, t.states[state], ''];
  const band = scorings.at(-1)?.band ?? null;
  return [testName, given, band === null ? t.standings[standing] : `${band}: ${t.bands[band]}`];
}
