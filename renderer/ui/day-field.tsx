import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Day, Day as DaySchema, numericDay } from '../../shared/kernel/days.ts';
import { dayFieldTexts as t } from './texts.ts';

type DayFieldProps = {
  readonly label: string;
  /** Under a heading of a table the label is only read aloud. */
  readonly isLabelHidden?: boolean;
  readonly description?: string;
  readonly value: Day | null;
  readonly onChange: (value: Day | null) => void;
  readonly required?: boolean;
};

/** A day typed as people write it: 12-12-2026, 12/12/2026 or 12 12 2026. */
export function DayField({ label, isLabelHidden, description, value, onChange, required }: DayFieldProps) {
  const [text, setText] = useState(value === null ? '' : numericDay(value));
  const [isWrong, setWrong] = useState(false);
  const take = (typed: string) => {
    setText(typed);
    setWrong(false);
    onChange(readDay(typed));
  };
  return (
    <TextInput
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      description={description}
      placeholder={t.example}
      required={required ?? false}
      value={text}
      error={isWrong ? t.wrong : undefined}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={() => setWrong(text.trim() !== '' && readDay(text) === null)}
    />
  );
}

/** `null` when it is no day on the calendar. */
export function readDay(typed: string): Day | null {
  const [, d = '', m = '', y = ''] = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(typed) ?? [];
  const parsed = DaySchema.safeParse(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
  return parsed.success ? parsed.data : null;
}
