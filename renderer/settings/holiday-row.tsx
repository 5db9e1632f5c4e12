import { ActionIcon, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { type Day, daysBetween } from '../../shared/kernel/days.ts';
import { DayField } from '../ui/day-field.tsx';
import { settingsTexts as t } from './texts.ts';

/** A holiday while it is typed: a day may still be missing. */
export type Typed = {
  readonly id: number;
  readonly name: string;
  readonly from: Day | null;
  readonly until: Day | null;
};

type RowProps = {
  readonly row: Typed;
  /** Place in the table, for who hears it read aloud. */
  readonly nth: number;
  /** Somebody has just asked for this row: the typing goes on in it. */
  readonly isNew: boolean;
  readonly fault: string | null;
  readonly onChange: (row: Typed) => void;
  readonly onRemove: () => void;
};

export function HolidayRow({ row, nth, isNew, fault, onChange, onRemove }: RowProps) {
  const { name, from, until } = row;
  const days = from === null ? null : daysBetween(from, until ?? from) + 1;
  return (
    <div className="zs-holiday">
      <TextInput
        aria-label={t.nth(t.holiday, nth)}
        autoFocus={isNew}
        value={name}
        onChange={(event) => onChange({ ...row, name: event.currentTarget.value })}
      />
      <DayField
        label={t.nth(t.from, nth)}
        isLabelHidden
        value={from}
        onChange={(value) => onChange({ ...row, from: value })}
      />
      <DayField
        label={t.nth(t.until, nth)}
        isLabelHidden
        value={until}
        onChange={(value) => onChange({ ...row, until: value })}
      />
      <Text span size="sm" c="dimmed" className="zs-length">
        {days !== null && days > 0 && t.days(days)}
      </Text>
      <ActionIcon variant="default" size={36} aria-label={`${t.remove}: ${name || nth}`} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
      {fault && (
        <Text className="zs-wide zs-saved" size="sm" c="laat" role="alert">
          <IconAlertTriangle size={16} aria-hidden /> {fault}
        </Text>
      )}
    </div>
  );
}
