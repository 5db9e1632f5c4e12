import { Button, NumberInput, SimpleGrid, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DiscussionRead } from '../../shared/bespreking/discussion-contract.ts';
import { FACTOR_PLACES, type Factors } from '../../shared/bespreking/discussion-model.ts';
import { EVALUATE_AFTER_DAYS, type Gap, gapsOf, type PHASES, phaseOf } from '../../shared/bespreking/rules.ts';
import { factorNames } from '../../shared/bespreking/texts.ts';
import { addDays, type Day, shortDay } from '../../shared/kernel/days.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { StatementField, StatementLines } from '../ui/statement-field.tsx';
import { gapNames, caseTexts as t } from './case-texts.ts';
import { FactLines } from './fact-lines.tsx';
import { GoalLines } from './goal-lines.tsx';
import { HeardFields } from './heard-fields.tsx';
import { NeedLines } from './need-lines.tsx';
import { NoteField } from './note-field.tsx';
import { Phase } from './phase.tsx';
import type { Writing } from './use-discussion.ts';

type CaseFormProps = {
  readonly read: DiscussionRead;
  readonly writing: Writing;
  readonly today: Day;
  /** What stands under the phase of agreements: another part of the screen. */
  readonly agreements: ReactNode;
  /** The form is shown to read only, as when the minutes are fixed. */
  readonly isFixed: boolean;
};

/** The six phases of HGW-5 in their order; every phase says what it still lacks. */
export function CaseForm({ read, writing, today, agreements, isFixed }: CaseFormProps) {
  const { form, write, change, evaluateOn, minutes } = writing;
  const gaps = gapsOf(form, evaluateOn ?? (read.text.evaluations.length > 0 ? today : null));
  const lacks = (phase: (typeof PHASES)[number]) =>
    gaps.filter((gap) => phaseOf(gap) === phase).map((gap: Gap) => gapNames[gap]);
  const hint = (phase: (typeof PHASES)[number]) => {
    const missing = lacks(phase);
    return missing.length === 0 ? undefined : `${t.missing} ${missing.join(', ')}`;
  };
  const usual = addDays(today, EVALUATE_AFTER_DAYS);
  return (
    <div className="zs-case">
      {writing.refusal && <RefusalNotice>{writing.refusal}</RefusalNotice>}
      <Phase n={1} phase="kop" hint={hint('kop')}>
        <NoteField
          label={t.reason}
          value={form.reason}
          rows={2}
          isFixed={isFixed}
          onChange={(reason) => write({ reason })}
        />
        {!isFixed && (
          <NumberInput
            label={t.minutes}
            size="xs"
            w={90}
            mt="xs"
            min={1}
            max={120}
            value={minutes}
            onChange={(value) => typeof value === 'number' && change({ minutes: Math.round(value) })}
          />
        )}
      </Phase>
      <Phase n={2} phase="waarnemen" hint={hint('waarnemen')}>
        <Title order={3}>{t.facts}</Title>
        <FactLines facts={form.facts} isFixed={isFixed} onChange={(facts) => write({ facts })} />
        {isFixed ? (
          form.statements.length > 0 && (
            <>
              <Title order={3}>{t.statements}</Title>
              <StatementLines values={form.statements} today={today} />
            </>
          )
        ) : (
          <StatementField
            label={t.statements}
            values={form.statements}
            onChange={(statements) => write({ statements: [...statements] })}
            today={today}
            draftKey={`bespreking.statement.${read.head.discussionId}`}
          />
        )}
        <SimpleGrid cols={2} mt="xs">
          <NoteField
            label={t.results}
            value={form.results}
            isFixed={isFixed}
            onChange={(results) => write({ results })}
          />
          <NoteField
            label={t.absence}
            value={form.absence}
            isFixed={isFixed}
            onChange={(absence) => write({ absence })}
          />
        </SimpleGrid>
        <SimpleGrid cols={2} mt="sm">
          <HeardFields
            who="pupil"
            value={form.pupil}
            today={today}
            isFixed={isFixed}
            onChange={(pupil) => write({ pupil })}
          />
          <HeardFields
            who="parents"
            value={form.parents}
            today={today}
            isFixed={isFixed}
            onChange={(parents) => write({ parents })}
          />
        </SimpleGrid>
      </Phase>
      <Phase n={3} phase="begrijpen" hint={hint('begrijpen')}>
        <SimpleGrid cols={2}>
          <FactorFields
            title={t.helping}
            value={form.helping}
            isFixed={isFixed}
            onChange={(helping) => write({ helping })}
          />
          <FactorFields
            title={t.hindering}
            value={form.hindering}
            isFixed={isFixed}
            onChange={(hindering) => write({ hindering })}
          />
        </SimpleGrid>
        <SimpleGrid cols={2} mt="xs">
          <NoteField label={t.tried} value={form.tried} isFixed={isFixed} onChange={(tried) => write({ tried })} />
          <NoteField
            label={t.explanation}
            value={form.explanation}
            isFixed={isFixed}
            onChange={(explanation) => write({ explanation })}
          />
        </SimpleGrid>
      </Phase>
      <Phase n={4} phase="behoeften" hint={hint('behoeften')}>
        <NeedLines needs={form.needs} isFixed={isFixed} onChange={(needs) => write({ needs })} />
      </Phase>
      <Phase n={5} phase="plannen" hint={hint('plannen')}>
        <GoalLines goals={form.goals} isFixed={isFixed} onChange={(goals) => write({ goals })} />
        <SimpleGrid cols={2} mt="xs">
          <NoteField
            label={t.approach}
            value={form.approach}
            isFixed={isFixed}
            onChange={(approach) => write({ approach })}
          />
          <NoteField
            label={t.facilities}
            value={form.facilities}
            isFixed={isFixed}
            onChange={(facilities) => write({ facilities })}
          />
          <NoteField
            label={t.pupilPart}
            value={form.pupilPart}
            isFixed={isFixed}
            onChange={(pupilPart) => write({ pupilPart })}
          />
          <NoteField
            label={t.parentsPart}
            value={form.parentsPart}
            isFixed={isFixed}
            onChange={(parentsPart) => write({ parentsPart })}
          />
        </SimpleGrid>
        {!isFixed && (
          <div className="zs-fields">
            <DayField
              key={evaluateOn === usual ? 'usual' : 'typed'}
              label={t.evaluateOn}
              value={evaluateOn}
              onChange={(on) => change({ evaluateOn: on })}
            />
            {evaluateOn === null && (
              <Button variant="light" onClick={() => change({ evaluateOn: usual })}>
                {t.evaluateUsual(shortDay(usual, today))}
              </Button>
            )}
          </div>
        )}
      </Phase>
      <Phase n={6} phase="realiseren">
        {agreements}
      </Phase>
    </div>
  );
}

type FactorProps = {
  readonly title: string;
  readonly value: Factors;
  readonly onChange: (value: Factors) => void;
  readonly isFixed: boolean;
};

function FactorFields({ title, value, onChange, isFixed }: FactorProps) {
  return (
    <fieldset className="zs-factors" aria-label={title}>
      <Text component="legend" size="sm" fw={600}>
        {title}
      </Text>
      {FACTOR_PLACES.map((place) => (
        <NoteField
          key={place}
          label={factorNames[place]}
          value={value[place]}
          isFixed={isFixed}
          onChange={(text) => onChange({ ...value, [place]: text })}
        />
      ))}
    </fieldset>
  );
}
