import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { BAND_SCALES, type BandScale, MOMENTS, type NormTable } from '../../shared/screening/model.ts';
import { instrumentTexts as t } from './instrument-texts.ts';
import { momentNames } from './texts.ts';

export type NormRow = {
  readonly key: number;
  readonly level: string;
  readonly moment: NormTable['moment'];
  readonly limits: readonly string[];
};
type FieldsProps = {
  readonly norms: readonly NormRow[];
  readonly bands: BandScale;
  readonly better: 'high' | 'low';
  readonly onChange: (norms: readonly NormRow[]) => void;
};

/** The limits as a manual gives them: per level and moment the lowest value of each band. */
export function NormFields({ norms, bands, better, onChange }: FieldsProps) {
  const upward = BAND_SCALES[bands].slice(0, 4).toReversed();
  const change = (key: number, next: Partial<NormRow>) =>
    onChange(norms.map((norm) => (norm.key === key ? { ...norm, ...next } : norm)));
  const add = () =>
    onChange([
      ...norms,
      { key: Math.max(0, ...norms.map(({ key }) => key)) + 1, level: '', moment: 'any', limits: ['', '', '', ''] },
    ]);
  return (
    <fieldset className="sc-norms">
      <legend>{t.limits}</legend>
      {norms.map((norm, n) => (
        <div key={norm.key} className="sc-norm">
          <TextInput
            label={t.level}
            placeholder={t.everyLevel}
            size="xs"
            value={norm.level}
            onChange={(e) => change(norm.key, { level: e.currentTarget.value })}
          />
          <NativeSelect
            label={t.moment}
            size="xs"
            value={norm.moment}
            data={[
              { value: 'any', label: t.everyMoment },
              ...MOMENTS.map((value) => ({ value, label: momentNames[value] })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              change(norm.key, { moment: MOMENTS.find((one) => one === value) ?? 'any' })
            }
          />
          {upward.map((band, i) => (
            <TextInput
              key={band}
              size="xs"
              inputMode="decimal"
              label={better === 'high' ? t.from(band) : t.upTo(band)}
              value={norm.limits[i] ?? ''}
              onChange={(e) =>
                change(norm.key, { limits: norm.limits.map((limit, at) => (at === i ? e.currentTarget.value : limit)) })
              }
            />
          ))}
          <Button
            size="xs"
            variant="default"
            aria-label={t.removeNorm(n + 1)}
            onClick={() => onChange(norms.filter(({ key }) => key !== norm.key))}
          >
            <IconTrash size={16} aria-hidden />
          </Button>
        </div>
      ))}
      <Button size="xs" variant="default" onClick={add}>
        {t.addNorm}
      </Button>
    </fieldset>
  );
}

export type NormFault = 'EMPTY_LIMIT' | 'WRONG_ORDER';

/** What is wrong with the limits, in the order in which one can do something about it. */
export function normFault(norms: readonly NormRow[], better: 'high' | 'low'): NormFault | null {
  const numbers = norms.map(({ limits }) =>
    limits.map((limit) => (limit.trim() === '' ? Number.NaN : Number(limit.replace(',', '.')))),
  );
  if (numbers.flat().some(Number.isNaN)) return 'EMPTY_LIMIT';
  const isOrdered = numbers.every((limits) =>
    limits.every(
      (limit, i) => i === 0 || (better === 'high' ? limit > (limits[i - 1] ?? 0) : limit < (limits[i - 1] ?? 0)),
    ),
  );
  return isOrdered ? null : 'WRONG_ORDER';
}
