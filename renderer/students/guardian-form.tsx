import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { saveGuardian } from '../../shared/students/contract.ts';
import { GEZAG, GUARDIAN_RELATIONS, type Guardian } from '../../shared/students/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { gezagNames, relationNames, saveGuardianRefusals, studentTexts as t } from './texts.ts';

type FormProps = { readonly studentId: StudentId; readonly known: Guardian | null; readonly onDone: () => void };

/** A parent or guardian; what was typed is kept until it is saved or left. */
export function GuardianForm({ studentId, known, onDone }: FormProps) {
  const saving = useCommand(saveGuardian);
  const empty: Readonly<Record<'guardianName' | 'phone' | 'email' | 'remark' | 'relation' | 'gezag', string>> = {
    guardianName: known?.name ?? '',
    phone: known?.phone ?? '',
    email: known?.email ?? '',
    remark: known?.remark ?? '',
    relation: known?.relation ?? 'moeder',
    gezag: known?.gezag ?? 'onbekend',
  };
  const draft = useDraft(`students.guardian.${known?.guardianId ?? studentId}`, empty);
  const { fields } = draft;
  const refusal = saving.data && !saving.data.ok ? saveGuardianRefusals[saving.data.code] : null;
  const close = () => {
    draft.drop();
    onDone();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const relation = GUARDIAN_RELATIONS.find((it) => it === fields.relation) ?? 'anders';
    const gezag = GEZAG.find((it) => it === fields.gezag) ?? 'onbekend';
    const text = {
      name: fields.guardianName,
      relation,
      phone: fields.phone,
      email: fields.email,
      remark: fields.remark,
    };
    const { guardianId = null, revision = 0 } = known ?? {};
    const answer = await saving.mutateAsync({ studentId, guardianId, text, gezag, revision });
    if (answer.ok) close();
  };
  const field = (name: 'guardianName' | 'phone' | 'email' | 'remark') => ({
    label: t[name],
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => draft.change({ [name]: event.currentTarget.value }),
  });
  return (
    <form onSubmit={submit}>
      <Stack gap="xs" mt="sm">
        {draft.isBack && <DraftNotice />}
        <TextInput required autoFocus {...field('guardianName')} />
        <TextInput type="tel" {...field('phone')} />
        <TextInput type="email" {...field('email')} />
        <TextInput {...field('remark')} placeholder={t.remarkExample} />
        <NativeSelect
          label={t.relation}
          value={fields.relation}
          data={GUARDIAN_RELATIONS.map((value) => ({ value, label: relationNames[value] }))}
          onChange={(event) => draft.change({ relation: event.currentTarget.value })}
        />
        <NativeSelect
          label={t.gezag}
          description={t.gezagWhy}
          value={fields.gezag}
          data={GEZAG.map((value) => ({ value, label: gezagNames[value] }))}
          onChange={(event) => draft.change({ gezag: event.currentTarget.value })}
        />
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {t.saveGuardian}
          </Button>
          <Button variant="default" onClick={close}>
            {t.leaveIt}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
