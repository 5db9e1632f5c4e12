import { Alert, Checkbox, Group, NativeSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Day } from '../../shared/kernel/days.ts';
import { SAFETIES, URGENCIES } from '../../shared/meetings/model.ts';
import type { StaffMember } from '../../shared/staff/model.ts';
import { BlankField } from '../ui/blank-field.tsx';
import { StatementField } from '../ui/statement-field.tsx';
import type { FormDraft } from './form-draft.ts';
import { formTexts as t } from './form-texts.ts';
import { FormTried } from './form-tried.tsx';

type FieldsProps = {
  readonly itemId: string;
  readonly value: FormDraft;
  readonly onChange: (next: Partial<FormDraft>) => void;
  readonly members: readonly StaffMember[];
  readonly today: Day;
};
type Texts = 'question' | 'strengths' | 'functioning' | 'absence' | 'wanted' | 'safetyText' | Sensitive;
type Sensitive = 'healthWhy' | 'homeWhy' | 'sensitive' | 'sensitiveWhy';

/** All that HGW-7 asks, in the order in which one talks about it with pupil and parents. */
export function FormParts({ itemId, value, onChange, members, today }: FieldsProps) {
  const area = (name: Texts, isNeeded = false) => (
    <Textarea
      label={t[name]}
      required={isNeeded}
      autosize
      minRows={2}
      value={value[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  const answer = (name: 'pupil' | 'parents' | 'parentsView' | 'agencies') => (
    <BlankField label={t[name]} value={value[name]} onChange={(next) => onChange({ [name]: next })} />
  );
  const sensitive = (name: 'health' | 'home') => (
    <>
      <StatementField
        label={t[name]}
        values={value[name]}
        onChange={(next) => onChange({ [name]: [...next] })}
        today={today}
        draftKey={`zat.form.${itemId}.${name}`}
      />
      {value[name].length > 0 && area(`${name}Why`, true)}
    </>
  );
  return (
    <>
      <Stack component="section" gap="md">
        <Title order={2}>{t.asks}</Title>
        {area('question', true)}
        {answer('pupil')}
        {answer('parents')}
        {answer('parentsView')}
        <Checkbox.Group
          label={t.to}
          value={value.toIds}
          onChange={(ids) =>
            onChange({ toIds: members.flatMap(({ staffId }) => (ids.includes(staffId) ? [staffId] : [])) })
          }
        >
          <Group gap="md" mt={6}>
            {members.map(({ staffId, name }) => (
              <Checkbox key={staffId} value={staffId} label={name} />
            ))}
          </Group>
        </Checkbox.Group>
        {area('wanted')}
      </Stack>
      <FormTried values={value.tried} onChange={(tried) => onChange({ tried })} />
      <Stack component="section" gap="md">
        <Title order={2}>{t.school}</Title>
        {area('strengths')}
        {area('functioning')}
        {area('absence')}
        {answer('agencies')}
      </Stack>
      <Stack component="section" gap="md">
        <Title order={2}>{t.safetyTitle}</Title>
        <Group>
          <NativeSelect
            label={t.urgency}
            value={value.urgency}
            data={URGENCIES.map((it) => ({ value: it, label: t.urgencies[it] }))}
            onChange={(event) =>
              onChange({ urgency: URGENCIES.find((it) => it === event.currentTarget.value) ?? 'gewoon' })
            }
          />
          <TextInput
            type="number"
            label={t.minutes}
            w={110}
            min={1}
            max={120}
            value={value.minutes}
            onChange={(event) => onChange({ minutes: Number(event.currentTarget.value) || value.minutes })}
          />
          <NativeSelect
            label={t.safety}
            value={value.safety}
            data={SAFETIES.map((it) => ({ value: it, label: t.safeties[it] }))}
            onChange={(event) =>
              onChange({ safety: SAFETIES.find((it) => it === event.currentTarget.value) ?? 'notAsked' })
            }
          />
        </Group>
        {(value.safety === 'worry' || value.safety === 'unsafe') && area('safetyText')}
        {value.safety === 'unsafe' && (
          <Alert color="straks" icon={<IconAlertTriangle size={18} aria-hidden />}>
            {t.safetyNow}
          </Alert>
        )}
      </Stack>
      <Stack component="section" gap="md">
        <div>
          <Title order={2}>{t.needed}</Title>
          <Text c="dimmed" size="sm">
            {t.neededWhy}
          </Text>
        </div>
        {sensitive('health')}
        {sensitive('home')}
        {value.sensitive !== '' && (
          <>
            {area('sensitive')}
            {area('sensitiveWhy', true)}
          </>
        )}
      </Stack>
    </>
  );
}
