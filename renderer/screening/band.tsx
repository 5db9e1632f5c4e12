import type { Cell } from '../../shared/screening/contract.ts';
import type { Standing } from '../../shared/screening/model.ts';
import { stateWords, gridTexts as t } from './grid-texts.ts';

const TONES: Readonly<Record<Standing, string>> = { below: 'sc-E', watch: 'sc-D', above: '', unknown: '' };

/** A value as it was given, and its band as a letter on its colour. */
export function Value({ cell }: { readonly cell: Cell | null }) {
  if (!cell) return <div className="sc-value" />;
  if (cell.state !== 'scored')
    return (
      <div className="sc-value" data-empty>
        <span>{stateWords[cell.state]}</span>
        <b aria-hidden>–</b>
      </div>
    );
  if (cell.band === null)
    return (
      <div className={`sc-value ${TONES[cell.standing]}`} data-wide>
        <span>{cell.given}</span>
      </div>
    );
  const isLetter = cell.given === cell.band;
  return (
    <div className="sc-value">
      <span>
        {isLetter ? '' : cell.given}
        {cell.isDouble && <em title={t.double}> {t.doubleShort}</em>}
      </span>
      <b className={`sc-${cell.band}`} title={cell.isExpired ? t.expired : undefined}>
        {cell.band}
        {cell.isExpired && '*'}
      </b>
    </div>
  );
}
