import type { OutputOf } from '../../kernel/contract.ts';
import type { StudentId } from '../../kernel/ids.ts';
import { fullName } from '../../students/model.ts';
import type { OsoLine, previewOso } from '../oso-contract.ts';
import type { DossierDiff } from './diff.ts';
import type { OsoDossier } from './model.ts';

/* What dossiers would do, as it is shown: on the screen, and by `npm run preview`. */

export type OsoPlan = {
  readonly dossier: OsoDossier;
  readonly status: OsoLine['status'];
  readonly diff: DossierDiff;
  readonly studentId: StudentId | null;
};
const PAGE = 50;
const SHOWN_TEXT = 400;

/** Counts, what was dropped, and a page of lines; of an attachment what it is, never what it holds. */
export function osoPreview(plans: readonly OsoPlan[], offset = 0): OutputOf<typeof previewOso> {
  const counts = { new: 0, changed: 0, same: 0, noApplication: 0 };
  const dropped: Record<string, number> = {};
  for (const { status, dossier } of plans) {
    counts[status] += 1;
    for (const [kind, n] of Object.entries(dossier.dropped)) dropped[kind] = (dropped[kind] ?? 0) + n;
  }
  return {
    lines: inOrder(plans)
      .slice(offset, offset + PAGE)
      .map(({ plan, index }) => lineOf(plan, index)),
    counts,
    dropped,
    all: plans.map(({ status, dossier }, index) => ({ index, status, agreed: dossier.agreed })),
  };
}

/** Where parents do not agree stands first: each is to be seen before anything is read in. */
function inOrder(plans: readonly OsoPlan[]) {
  const numbered = plans.map((plan, index) => ({ plan, index }));
  const isFirst = ({ plan }: { readonly plan: OsoPlan }) => plan.dossier.agreed === 'nee' && plan.status !== 'same';
  return [...numbered.filter(isFirst), ...numbered.filter((it) => !isFirst(it))];
}

function lineOf({ dossier, status, diff, studentId }: OsoPlan, index: number): OsoLine {
  const { birthDate, school, year, isKnownYear, kind, isProvisional, isSeen, seenOn, agreed, disagreement } = dossier;
  const changes = [
    ...diff.parts.map(({ block, from, to, keepsOwn }) => ({ what: block, from, to, keepsOwn })),
    ...diff.envelope.map(({ field, from, to }) => ({ what: field, from, to, keepsOwn: false })),
  ];
  return {
    index,
    studentName: fullName(dossier),
    ...{ birthDate, school, year, isKnownYear, kind, isProvisional, isSeen, seenOn, agreed, disagreement },
    parts: dossier.parts.map(({ block }) => block),
    withheld: dossier.withheld,
    attachments: dossier.attachments.map(({ name, state, type, isMisnamed }) => ({
      attachmentName: name,
      state,
      type,
      isMisnamed,
    })),
    unread: dossier.unread,
    dropped: dossier.dropped,
    status,
    studentId,
    changes:
      status === 'changed'
        ? changes.map((it) => ({ ...it, from: it.from.slice(0, SHOWN_TEXT), to: it.to.slice(0, SHOWN_TEXT) }))
        : [],
  };
}
