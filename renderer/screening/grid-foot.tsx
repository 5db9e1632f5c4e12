import { Kbd } from '@mantine/core';
import type { Instrument } from '../../shared/screening/campaign.ts';
import type { GridRow } from '../../shared/screening/contract.ts';
import { letterKeys } from '../../shared/screening/read-given.ts';
import { gridTexts as t } from './grid-texts.ts';

type FootProps = {
  readonly row: GridRow | undefined;
  readonly instrument: Instrument | undefined;
  readonly isReadOnly: boolean;
};

/** Where the cursor stands, what can be typed there, and which key does what. */
export function GridFoot({ row, instrument, isReadOnly }: FootProps) {
  if (!row || !instrument) return <footer className="sc-foot" />;
  const { name, scale } = instrument.edition;
  const letters = letterKeys(instrument.edition);
  const values =
    scale.kind === 'letter'
      ? t.range('A', 'E')
      : scale.kind === 'roman'
        ? t.range('I', 'V')
        : scale.kind === 'words'
          ? scale.words.map(({ text }) => text).join(' · ')
          : t.range(String(scale.low), String(scale.high));
  const keys = [
    ['Enter', t.foot.enter],
    ['Tab', t.foot.tab],
    ...(isReadOnly
      ? []
      : ([
          [letters.absent.toUpperCase(), t.foot.absent],
          [letters.signal.toUpperCase(), t.foot.signal],
          ['Ctrl Z', t.foot.undo],
          ['Ctrl V', t.foot.paste],
        ] as const)),
  ] as const;
  return (
    <footer className="sc-foot">
      <span>
        <strong>{row.name}</strong> · {name} · {values}
      </span>
      {keys.map(([key, does]) => (
        <span key={key}>
          <Kbd size="xs">{key}</Kbd> {does}
        </span>
      ))}
    </footer>
  );
}
