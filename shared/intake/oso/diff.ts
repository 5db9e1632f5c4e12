import type { Block, OkidocBlock } from '../blocks.ts';
import type { KeptDossier } from './kept.ts';
import type { OsoDossier } from './model.ts';

/* What a dossier would change: nothing is stored before this was seen (`formats.md` 16.1). */

export type PartChange = {
  readonly block: Block;
  readonly state: 'present' | 'withheld' | 'notApplicable';
  readonly from: string;
  readonly to: string;
  /** Somebody of the school wrote in this part: his words stay. */
  readonly keepsOwn: boolean;
};

export const ENVELOPE_FIELDS = ['madeOn', 'isProvisional', 'seenOn', 'agreed', 'disagreement', 'permission'] as const;
export type EnvelopeField = (typeof ENVELOPE_FIELDS)[number];
export type EnvelopeChange = { readonly field: EnvelopeField; readonly from: string; readonly to: string };

export type DossierDiff = { readonly parts: readonly PartChange[]; readonly envelope: readonly EnvelopeChange[] };

/** The parts as this dossier has them; what it withholds is withheld, what it does not speak of is left as it is. */
export function diffDossier(
  blocks: readonly Pick<OkidocBlock, 'block' | 'state' | 'text' | 'source'>[],
  kept: KeptDossier | null,
  dossier: OsoDossier,
): DossierDiff {
  const known = new Map(blocks.map((it) => [it.block, it]));
  const wanted: Omit<PartChange, 'from' | 'keepsOwn'>[] = [
    ...dossier.parts.map(({ block, text }) => ({ block, state: 'present' as const, to: text })),
    ...dossier.withheld.map((block) => ({ block, state: 'withheld' as const, to: '' })),
    ...dossier.notApplicable.map((block) => ({ block, state: 'notApplicable' as const, to: '' })),
  ];
  const parts = wanted.flatMap((it): PartChange[] => {
    const was = known.get(it.block);
    const isSame = was?.state === it.state && (was.text === it.to || it.state !== 'present');
    if (isSame) return [];
    const isOwn = was !== undefined && was.state !== null && was.source !== 'oso';
    // What parents told the school not to share stays so, whatever a file brings; so does what does not apply.
    const keepsOwn = isOwn && (was.text !== '' || was.state === 'withheld' || was.state === 'notApplicable');
    return [{ ...it, from: was?.text ?? '', keepsOwn }];
  });
  return { parts, envelope: kept === null ? [] : envelopeChanges(kept, dossier) };
}

/** Is there anything to do? What the school wrote itself is no change. */
export function isSameDossier(diff: DossierDiff, newAttachments: number): boolean {
  return diff.envelope.length === 0 && newAttachments === 0 && diff.parts.every(({ keepsOwn }) => keepsOwn);
}

function envelopeChanges(kept: KeptDossier, dossier: OsoDossier): EnvelopeChange[] {
  return ENVELOPE_FIELDS.flatMap((field) => {
    const [from, to] = [String(kept[field] ?? ''), String(dossier[field] ?? '')];
    return from === to ? [] : [{ field, from, to }];
  });
}
