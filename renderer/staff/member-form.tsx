import { Button, Checkbox, NativeSelect, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { saveStaffMember } from '../../shared/staff/contract.ts';
import { EXTERNAL_FUNCTIONS, STAFF_FUNCTIONS, type StaffFunction, type StaffMember } from '../../shared/staff/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { functionNames, saveStaffRefusals, staffTexts as t } from './texts.ts';

type FormProps = { readonly known: StaffMember | null; readonly onDone: () => void };
const NOBODY = { name: '', phone: '', email: '', organisation: '', rosterName: '' };

/** A colleague or partner: new, or known and changed. Somebody who leaves stays, since his agreements do. */
export function MemberForm({ known, onDone }: FormProps) {
  const saving = useCommand(saveStaffMember);
  const [text, setText] = useState(() => (known ? textOf(known) : NOBODY));
  const [role, setRole] = useState<StaffFunction>(known?.function ?? 'coach');
  const [isActive, setActive] = useState(known?.isActive ?? true);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => (known ? first.current?.focus() : undefined), [known]);
  const refusal = saving.data && !saving.data.ok ? saveStaffRefusals[saving.data.code] : null;
  const field = (name: keyof typeof NOBODY) => ({
    label: t[name],
    value: text[name],
    onChange: (event: { currentTarget: { value: string } }) => setText({ ...text, [name]: event.currentTarget.value }),
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { staffId = null, revision = 0 } = known ?? {};
    const answer = await saving.mutateAsync({ staffId, function: role, isActive, revision, ...text });
    if (!answer.ok) return;
    setText(NOBODY);
    onDone();
  };
  const isOutside = EXTERNAL_FUNCTIONS.includes(role);
  return (
    <form onSubmit={submit}>
      <Title order={2}>{known ? t.changing : t.add}</Title>
      <div className="zs-fields">
        <TextInput ref={first} required {...field('name')} />
        <NativeSelect
          label={t.function}
          value={role}
          data={STAFF_FUNCTIONS.map((value) => ({ value, label: functionNames[value] }))}
          // Safe: the options are functions.
          onChange={(event) => setRole(event.currentTarget.value as StaffFunction)}
        />
        <TextInput type="tel" {...field('phone')} />
        <TextInput type="email" {...field('email')} />
        {isOutside ? (
          <TextInput {...field('organisation')} />
        ) : (
          <TextInput {...field('rosterName')} title={t.rosterNameWhy} />
        )}
        {known && (
          <Checkbox
            label={t.isActive}
            checked={isActive}
            mb={8}
            onChange={(event) => setActive(event.currentTarget.checked)}
          />
        )}
        <Button type="submit" loading={saving.isPending}>
          {t.save}
        </Button>
        {known && (
          <Button variant="default" onClick={onDone}>
            {t.cancel}
          </Button>
        )}
      </div>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </form>
  );
}

function textOf({ name, phone, email, organisation, rosterName }: StaffMember): typeof NOBODY {
  return { name, phone, email, organisation, rosterName };
}
