import { Button } from '@mantine/core';
import type { Instrument } from '../../shared/screening/campaign.ts';
import type { GridRow } from '../../shared/screening/contract.ts';
import { type SignalKind, signalKindOf } from '../../shared/screening/model.ts';
import { signalTexts as t } from './follow-texts.ts';
import { signalNames } from './texts.ts';

type ActionsProps = {
  readonly row: GridRow;
  readonly below: readonly Instrument[];
  readonly mayManage: boolean;
  readonly onDecide: (kind: SignalKind) => void;
};

/** For who is under the line: what was decided, or the button to decide. */
export function SignalActions({ row, below, mayManage, onDecide }: ActionsProps) {
  const kinds = [...new Set(below.map(({ edition }) => signalKindOf(edition.domain)))];
  return kinds.map((kind) => {
    const known = row.signals.find((one) => one.kind === kind);
    // With two kinds under the line the button says which it is about.
    const button = kinds.length > 1 ? `${t.button} ${signalNames[kind]}` : t.button;
    const text = known ? `${t.decided[known.verdict]} ${signalNames[kind]}` : button;
    if (!mayManage) return known ? <span key={kind}>{text}</span> : null;
    return (
      <Button
        key={kind}
        size="compact-sm"
        variant={known ? 'default' : 'light'}
        aria-label={`${text}: ${row.name}`}
        onClick={() => onDecide(kind)}
      >
        {text}
      </Button>
    );
  });
}
