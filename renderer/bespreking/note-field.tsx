import { Textarea } from '@mantine/core';

type NoteProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly isFixed: boolean;
  readonly rows?: number;
};

/** A field of a form that saves itself; when the minutes are fixed it can be read and not changed. */
export function NoteField({ label, value, onChange, isFixed, rows = 1 }: NoteProps) {
  return (
    <Textarea
      label={label}
      autosize
      minRows={rows}
      maxRows={8}
      readOnly={isFixed}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
