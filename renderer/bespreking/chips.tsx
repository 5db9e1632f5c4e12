import { Text } from '@mantine/core';
import { useId } from 'react';

type ChipsProps<T extends string> = {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly options: readonly (readonly [T, string])[];
  readonly value: T;
  readonly onChange: (value: T) => void;
};

/** One of a few, all in sight: arrows choose, as in every group of radio buttons. */
export function Chips<T extends string>({ label, isLabelHidden = false, options, value, onChange }: ChipsProps<T>) {
  const name = useId();
  return (
    <fieldset className="zs-chips" aria-label={label}>
      {!isLabelHidden && (
        <Text component="legend" size="sm" fw={600} mb={4}>
          {label}
        </Text>
      )}
      {options.map(([option, text]) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

/** The names of a closed list in the order of the list. */
export function optionsOf<T extends string>(list: readonly T[], names: Readonly<Record<T, string>>): [T, string][] {
  return list.map((value) => [value, names[value]]);
}
