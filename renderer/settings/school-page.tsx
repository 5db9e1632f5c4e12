import { Button, NativeSelect, Textarea, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { saveSchoolProfile, schoolSettings } from '../../shared/settings/contract.ts';
import { LOCK_AFTER, type SchoolProfile } from '../../shared/settings/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DraftNotice, RefusalNotice, SavedNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { Departments } from './departments.tsx';
import { profileRefusals, settingsTexts as t } from './texts.ts';

const MINUTES = Array.from({ length: LOCK_AFTER.most - LOCK_AFTER.least + 1 }, (_, i) => LOCK_AFTER.least + i);

export function SchoolPage() {
  const { data } = useQueryCall(schoolSettings, {}, { topics: ['settings'] });
  return (
    <Page title={t.school} sub={t.schoolSub}>
      {data && <SchoolForm profile={data.profile} revision={data.revision} />}
    </Page>
  );
}

function SchoolForm({ profile, revision }: { readonly profile: SchoolProfile; readonly revision: number }) {
  const saving = useCommand(saveSchoolProfile);
  const draft = useDraft('settings.school', fieldsOf(profile));
  const { fields } = draft;
  const [isHalf, setHalf] = useState(false);
  const change = (next: Partial<typeof fields>) => {
    saving.reset();
    setHalf(false);
    draft.change(next);
  };
  const field = (name: 'name' | 'address' | 'phone') => ({
    label: t[name],
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  });
  const refusal = saving.data && !saving.data.ok ? profileRefusals[saving.data.code] : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const departments = fields.codes
      .map((code, i) => ({ code: code.trim(), name: (fields.names[i] ?? '').trim() }))
      .filter(({ code, name }) => code !== '' || name !== '');
    const half = departments.some(({ code, name }) => code === '' || name === '');
    setHalf(half);
    if (half) return;
    const { name, address, phone } = fields;
    const levels = fields.levels.split('\n').filter((line) => line.trim() !== '');
    const lockAfterMinutes = Number(fields.lockAfter);
    const whole = { name, address, phone, levels, departments, lockAfterMinutes };
    const answer = await saving.mutateAsync({ profile: whole, revision });
    if (answer.ok) draft.settle();
  };
  return (
    <form onSubmit={submit}>
      {draft.isBack && <DraftNotice />}
      <div className="zs-school">
        <section>
          <Title order={2}>{t.facts}</Title>
          <TextInput required mb="sm" {...field('name')} />
          <TextInput mb="sm" {...field('address')} />
          <TextInput type="tel" maw={240} {...field('phone')} />
        </section>
        <section>
          <Title order={2}>{t.levels}</Title>
          <Textarea
            aria-label={t.levels}
            description={t.levelsWhy}
            autosize
            minRows={4}
            maxRows={10}
            value={fields.levels}
            onChange={(event) => change({ levels: event.currentTarget.value })}
          />
        </section>
        <Departments codes={fields.codes} names={fields.names} onChange={change} />
        <section>
          <Title order={2}>{t.locking}</Title>
          <NativeSelect
            label={t.lockAfter}
            description={t.lockAfterWhy}
            value={fields.lockAfter}
            data={MINUTES.map((n) => ({ value: String(n), label: t.minutes(n) }))}
            onChange={(event) => change({ lockAfter: event.currentTarget.value })}
          />
        </section>
      </div>
      {isHalf && <RefusalNotice>{t.departmentHalf}</RefusalNotice>}
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

/** The profile as the fields of a form: a draft holds texts and lists of texts. */
function fieldsOf({ name, address, phone, levels, departments, lockAfterMinutes }: SchoolProfile) {
  const codes: readonly string[] = departments.map(({ code }) => code);
  const names: readonly string[] = departments.map((department) => department.name);
  return { name, address, phone, levels: levels.join('\n'), codes, names, lockAfter: String(lockAfterMinutes) };
}
