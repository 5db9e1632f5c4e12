import { decideForParents } from '../../shared/documents/rules.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { Measurement, printScreeningLetter } from '../../shared/screening/follow-contract.ts';
import { screeningLetters, letterWords as t } from '../../shared/screening/letter-texts.ts';
import { fullName } from '../../shared/students/model.ts';
import { issue, letterFor } from '../documents/public.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { findCard } from '../students/public.ts';
import { findCampaign } from './campaign-store.ts';
import { getLine } from './instrument-store.ts';
import { measurementsOf } from './measurements.ts';

/** The written advice to the parents (SCR-9). From 16 the pupil himself decides who reads about him (PRIV-2). */
export const handlePrintLetter: CommandHandler<typeof printScreeningLetter> = (context, input) => {
  const { db, today } = context;
  const { studentId, campaignId, kind, advice, format } = input;
  const card = findCard(db, studentId);
  if (!card) return refuse('STUDENT_NOT_FOUND');
  const campaign = findCampaign(db, campaignId);
  if (!campaign) return refuse('CAMPAIGN_NOT_FOUND');
  const measured = measurementsOf(db, studentId, getLine(db).line).filter(
    (one) => one.campaignId === campaignId && one.state === 'scored' && !one.isDouble,
  );
  if (measured.length === 0) return refuse('NOTHING_MEASURED');
  const mayRead = decideForParents(card.birthDate, today);
  if (!mayRead.ok) return mayRead;
  const { givenName } = card;
  const old = measured.filter(({ scorings }) => scorings.at(-1)?.isExpired).map(({ testName }) => testName);
  const values = {
    text: { moment: t.moments[campaign.moment], 'verlopen normen': old.join(', '), advies: advice },
    blocks: { uitslag: [{ kind: 'table' as const, head: t.head, rows: measured.map(rowOf), widths: [38, 20, 42] }] },
    holds: [],
  };
  const to = { lines: [t.toParents(fullName(card))], salutation: t.dearParents(givenName) };
  const letter = screeningLetters[kind];
  issue(context, {
    fileName: `${t.fileName} ${today}`,
    format,
    content: letterFor(context, letter, studentId, values, to),
    disclosure: {
      kind: 'letter',
      detail: letter.kind,
      receiver: { kind: 'parents', name: t.parentsOf(givenName) },
      purpose: 'screening',
      subjects: [{ studentId, ground: 'ownFile', parts: ['basis', 'screening'] }],
    },
  });
  return ok({});
};

function rowOf({ testName, given, scorings, standing }: Measurement): string[] {
  const band = scorings.at(-1)?.band ?? null;
  return [testName, given, band === null ? t.standings[standing] : `${band}: ${t.bands[band]}`];
}
