import { ActionIcon, Button, Checkbox, NativeSelect, TextInput, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { type IntakeSettings, LIMIT_FIELDS, type Limit } from '../../shared/intake/limits.ts';
import { ADVICE_LEVELS } from '../../shared/intake/model.ts';
import { intakeSettings, saveIntakeSettings } from '../../shared/intake/review-contract.ts';
import { Day } from '../../shared/kernel/days.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice, SavedNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { limitFieldTexts, settingsRefusals, reviewTexts as t } from './review-texts.ts';
import { levelTexts } from './texts.ts';
import './intake.css';

/** The school's own limits and terms of the intake; every line is the school's to change. */
export function LimitsPage() {
  const { data } = useQueryCall(intakeSettings, {}, { topics: ['intake'] });
  return (
    <Page title={t.limitsTitle} sub={t.limitsSub}>
      {data && <LimitsForm key={data.revision} settings={data.settings} revision={data.revision} />}
    </Page>
  );
}

type Row<T> = { readonly key: number; readonly value: T };
let lastKey = 0;
const rowOf = <T,>(value: T): Row<T> => {
  lastKey += 1;
  return { key: lastKey, value };
};

function LimitsForm({ settings, revision }: { readonly settings: IntakeSettings; readonly revision: number }) {
  const saving = useCommand(saveIntakeSettings);
  const [levels, setLevels] = useState<readonly string[]>(settings.acceptedLevels);
  const [limits, setLimits] = useState(() => settings.limits.map(rowOf<Limit>));
  const [days, setDays] = useState(() => settings.kernprocedure.map(rowOf<{ what: string; on: string }>));
  const [terms, setTerms] = useState({ screen: settings.screenWithinDays, answer: settings.answerWithinDays });
  const refusal = saving.data && !saving.data.ok ? settingsRefusals[saving.data.code] : null;
  const changeLimit = (key: number, next: Partial<Limit>) =>
    setLimits(limits.map((row) => (row.key === key ? { key, value: { ...row.value, ...next } } : row)));
  const changeDay = (key: number, next: Partial<{ what: string; on: string }>) =>
    setDays(days.map((row) => (row.key === key ? { key, value: { ...row.value, ...next } } : row)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate({
      settings: {
        acceptedLevels: ADVICE_LEVELS.filter((level) => levels.includes(level)),
        limits: limits.map(({ value }) => value).filter(({ text }) => text.trim() !== ''),
        screenWithinDays: terms.screen,
        answerWithinDays: terms.answer,
        kernprocedure: days.map(({ value }) => value).filter(({ what, on }) => what.trim() !== '' && on !== ''),
      },
      revision,
    });
  };
  return (
    <form onSubmit={submit} className="zs-limits">
      <Checkbox.Group label={t.accepted} value={[...levels]} onChange={setLevels}>
        <div className="zs-limit-levels">
          {ADVICE_LEVELS.filter((level) => level !== 'onbekend').map((level) => (
            <Checkbox key={level} value={level} label={levelTexts[level]} />
          ))}
        </div>
      </Checkbox.Group>
      <Title order={2} mt="lg">
        {t.limitsList}
      </Title>
      {limits.map(({ key, value }, i) => (
        <div key={key} className="zs-limit-row">
          <NativeSelect
            aria-label={t.limitFieldOf(i + 1)}
            value={value.field}
            data={LIMIT_FIELDS.map((field) => ({ value: field, label: limitFieldTexts[field] }))}
            onChange={(event) => {
              const field = LIMIT_FIELDS.find((it) => it === event.currentTarget.value);
              if (field) changeLimit(key, { field });
            }}
          />
          <TextInput
            aria-label={t.limitTextOf(i + 1)}
            value={value.text}
            onChange={(event) => changeLimit(key, { text: event.currentTarget.value })}
          />
          <ActionIcon
            variant="default"
            aria-label={`${t.removeLimit}: ${value.text}`}
            onClick={() => setLimits(limits.filter((row) => row.key !== key))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        mt="xs"
        onClick={() => setLimits([...limits, rowOf<Limit>({ field: 'support', text: '' })])}
      >
        {t.addLimit}
      </Button>
      <div className="zs-form" style={{ marginTop: 20, maxWidth: 520 }}>
        <TextInput
          type="number"
          min={1}
          max={60}
          label={t.screenWithin}
          value={terms.screen}
          onChange={(event) => setTerms({ ...terms, screen: Number(event.currentTarget.value) })}
        />
        <TextInput
          type="number"
          min={1}
          max={60}
          label={t.answerWithin}
          value={terms.answer}
          onChange={(event) => setTerms({ ...terms, answer: Number(event.currentTarget.value) })}
        />
      </div>
      <Title order={2} mt="lg">
        {t.kern}
      </Title>
      {days.map(({ key, value }, i) => (
        <div key={key} className="zs-limit-row">
          <DayField
            label={`${t.kernOn}, ${i + 1}`}
            isLabelHidden
            value={Day.safeParse(value.on).data ?? null}
            onChange={(on) => changeDay(key, { on: on ?? '' })}
          />
          <TextInput
            aria-label={`${t.kernWhat}, ${i + 1}`}
            value={value.what}
            onChange={(event) => changeDay(key, { what: event.currentTarget.value })}
          />
          <ActionIcon
            variant="default"
            aria-label={`${t.removeLimit}: ${value.what}`}
            onClick={() => setDays(days.filter((row) => row.key !== key))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button variant="default" mt="xs" onClick={() => setDays([...days, rowOf({ what: '', on: '' })])}>
        {t.addKern}
      </Button>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div className="zs-save">
        <Button type="submit" loading={saving.isPending}>
          {t.save}
        </Button>
        {saving.data?.ok && <SavedNotice />}
      </div>
    </form>
  );
}
