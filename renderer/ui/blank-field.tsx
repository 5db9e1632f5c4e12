import { Group, Radio, Text, Textarea, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconHandStop, IconHourglassHigh, IconMinus } from '@tabler/icons-react';
import { type Answer, BLANKS, type Blank, blankOf, textOf } from '../../shared/kernel/blank.ts';
import { blankNames } from '../../shared/kernel/texts.ts';
import { blankTexts as t } from './texts.ts';
import './blank.css';

const ICONS = {
  missing: IconAlertTriangle,
  withheld: IconHandStop,
  awaited: IconHourglassHigh,
  notApplicable: IconMinus,
};

type BlankFieldProps = {
  readonly label: string;
  readonly description?: string;
  readonly value: Answer;
  readonly onChange: (value: Answer) => void;
};

/** Type the answer, or say with the arrows why there is none. A refusal is an answer and never red. */
export function BlankField({ label, description, value, onChange }: BlankFieldProps) {
  const blank = blankOf(value);
  return (
    <div className="zs-blank-field">
      <Textarea
        label={label}
        description={description}
        autosize
        minRows={2}
        value={textOf(value)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {blank && (
        <Radio.Group
          size="sm"
          label={<VisuallyHidden>{t.whyEmpty(label)}</VisuallyHidden>}
          value={blank}
          onChange={(next) => onChange({ empty: BLANKS.find((it) => it === next) ?? 'missing' })}
        >
          <Group gap="md" mt={6}>
            {BLANKS.map((kind) => (
              <Radio key={kind} value={kind} size="xs" label={<BlankMark blank={kind} />} />
            ))}
          </Group>
        </Radio.Group>
      )}
    </div>
  );
}

/** Why something is empty, by icon and word. */
export function BlankMark({ blank }: { readonly blank: Blank }) {
  const Icon = ICONS[blank];
  return (
    <Text span size="sm" className="zs-blank" data-blank={blank}>
      <Icon size={15} aria-hidden /> {blankNames[blank]}
    </Text>
  );
}

/** An answer where it is only read: the text, or why there is none. */
export function AnswerText({ value, quoted = false }: { readonly value: Answer; readonly quoted?: boolean }) {
  const blank = blankOf(value);
  if (blank) return <BlankMark blank={blank} />;
  return quoted ? `“${textOf(value)}”` : textOf(value);
}
