import { TextInput, Title } from '@mantine/core';
import { HEARD, type Heard } from '../../shared/bespreking/discussion-model.ts';
import type { Day } from '../../shared/kernel/days.ts';
import { DayField } from '../ui/day-field.tsx';
import { caseTexts as t } from './case-texts.ts';
import { Chips, optionsOf } from './chips.tsx';
import { NoteField } from './note-field.tsx';

type HeardProps = {
  readonly who: 'pupil' | 'parents';
  readonly value: Heard;
  readonly onChange: (value: Heard) => void;
  readonly today: Day;
  readonly isFixed: boolean;
};

/** Spoken to beforehand, or why not (HGW-4); and what they said themselves. */
export function HeardFields({ who, value, onChange, today, isFixed }: HeardProps) {
  const name = who === 'pupil' ? t.pupil : t.parents;
  return (
    <div className="zs-heard">
      <Title order={3}>{name}</Title>
      {!isFixed && (
        <div className="zs-fields">
          <Chips
            label={`${name}: ${t.heard}`}
            isLabelHidden
            options={optionsOf(HEARD, t.heardNames)}
            value={value.state}
            onChange={(state) => onChange({ ...value, state, on: state === 'yes' ? (value.on ?? today) : null })}
          />
          {value.state === 'yes' && (
            <DayField
              key={value.state}
              label={t.heardOn}
              value={value.on}
              onChange={(on) => onChange({ ...value, on })}
            />
          )}
          {value.state === 'no' && (
            <TextInput
              label={t.heardWhy}
              className="zs-grow"
              value={value.why}
              onChange={(event) => onChange({ ...value, why: event.currentTarget.value })}
            />
          )}
        </div>
      )}
      <NoteField
        label={who === 'pupil' ? t.pupilView : t.parentsView}
        value={value.view}
        isFixed={isFixed}
        onChange={(view) => onChange({ ...value, view })}
      />
    </div>
  );
}
