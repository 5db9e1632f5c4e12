import { Button, Checkbox, NativeSelect, Stack, TextInput, Title } from '@mantine/core';
import type { FormEvent, RefObject } from 'react';
import { saveStaffMember } from '../../shared/staff/contract.ts';
import { EXTERNAL_FUNCTIONS, STAFF_FUNCTIONS, type StaffMember } from '../../shared/staff/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { functionNames } from '../ui/function-names.ts';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { saveStaffRefusals, staffTexts as t } from './texts.ts';

type FormProps = {
  readonly known: StaffMember | null;
  readonly first: RefObject<HTMLInputElement | null>;
  readonly onDone: () => void;
};
type Field = 'name' | 'phone' | 'email' | 'organisation' | 'rosterName';

/** A colleague or partner: new, or known and changed. Somebody who leaves stays, since his agreements do. */
export function MemberForm({ known, first, onDone }: FormProps) {
  const saving = useCommand(saveStaffMember);
  const draft = useDraft(`staff.member.${known?.staffId ?? 'new'}`, fieldsOf(known));
  const { fields } = draft;
  const refusal = saving.data && !saving.data.ok ? saveStaffRefusals[saving.data.code] : null;
  const role = STAFF_FUNCTIONS.find((it) => it === fields.role) ?? 'coach';
  const isOutside = EXTERNAL_FUNCTIONS.includes(role);
  const field = (name: Field) => ({
    label: t[name],
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => draft.change({ [name]: event.currentTarget.value }),
  });
  const close = () => {
    draft.drop();
    onDone();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { name, phone, email, organisation, rosterName } = fields;
    const { staffId = null, revision = 0 } = known ?? {};
    const text = { name, phone, email, organisation, rosterName };
    const isActive = fields.isActive === 'ja';
    const answer = await saving.mutateAsync({ staffId, function: role, isActive, revision, ...text });
    if (answer.ok) close();
  };
  return (
    <form onSubmit={submit} onKeyDown={(event) => (event.key === 'Escape' && known ? close() : undefined)}>
      <Title order={2}>{known ? t.changing : t.add}</Title>
      <Stack gap="xs" mt="xs">
        {draft.isBack && <DraftNotice />}
        <TextInput ref={first} required {...field('name')} />
        <NativeSelect
          label={t.function}
          value={role}
          data={[
            { group: t.inside, items: optionsOf(false) },
            { group: t.outside, items: optionsOf(true) },
          ]}
          onChange={(event) => draft.change({ role: event.currentTarget.value })}
        />
        {isOutside && <TextInput {...field('organisation')} placeholder={t.organisationExample} />}
        <TextInput type="tel" {...field('phone')} />
        <TextInput type="email" {...field('email')} />
        {!isOutside && <TextInput description={t.rosterNameWhy} {...field('rosterName')} />}
        {known && (
          <Checkbox
            label={t.isActive}
            description={t.isActiveWhy}
            checked={fields.isActive === 'ja'}
            my="xs"
            onChange={(event) => draft.change({ isActive: event.currentTarget.checked ? 'ja' : 'nee' })}
          />
        )}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <div className="zs-save">
          <Button type="submit" loading={saving.isPending}>
            {t.save}
          </Button>
          {known && (
            <Button variant="default" onClick={close}>
              {t.cancel}
            </Button>
          )}
        </div>
      </Stack>
    </form>
  );
}

function optionsOf(isOutside: boolean) {
  return STAFF_FUNCTIONS.filter((value) => EXTERNAL_FUNCTIONS.includes(value) === isOutside).map((value) => ({
    value,
    label: functionNames[value],
  }));
}

function fieldsOf(known: StaffMember | null): Readonly<Record<Field | 'role' | 'isActive', string>> {
  const { name = '', phone = '', email = '', organisation = '', rosterName = '' } = known ?? {};
  const isActive = known?.isActive === false ? 'nee' : 'ja';
  return { name, phone, email, organisation, rosterName, role: known?.function ?? 'coach', isActive };
}
