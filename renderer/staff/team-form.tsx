import { Button, MultiSelect, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import type { FormEvent, RefObject } from 'react';
import type { ClassId } from '../../shared/kernel/ids.ts';
import { saveTeam } from '../../shared/staff/contract.ts';
import type { StaffMember, Team } from '../../shared/staff/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { saveTeamRefusals, teamTexts as t } from './texts.ts';

type FormProps = {
  readonly known: Team | null;
  readonly first: RefObject<HTMLInputElement | null>;
  readonly staff: readonly StaffMember[];
  /** `null` for a role that sees no pupils: the classes of the team stay as they are. */
  readonly classes: readonly { readonly classId: ClassId; readonly name: string; readonly schoolYear: string }[] | null;
  readonly onDone: () => void;
};

export function TeamForm({ known, first, staff, classes, onDone }: FormProps) {
  const saving = useCommand(saveTeam);
  const draft = useDraft(`staff.team.${known?.teamId ?? 'new'}`, fieldsOf(known));
  const { fields } = draft;
  const chosen = new Set([fields.leader, ...fields.members]);
  const people = staff
    .filter(({ isActive, staffId }) => isActive || chosen.has(staffId))
    .map(({ staffId, name }) => ({ value: staffId, label: name }));
  const refusal = saving.data && !saving.data.ok ? saveTeamRefusals[saving.data.code] : null;
  const close = () => {
    draft.drop();
    onDone();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { name, department } = fields;
    const memberIds = staff.map(({ staffId }) => staffId).filter((id) => fields.members.includes(id));
    const leaderId = staff.find(({ staffId }) => staffId === fields.leader)?.staffId ?? null;
    const classIds = classes
      ? classes.map(({ classId }) => classId).filter((id) => fields.classes.includes(id))
      : [...(known?.classIds ?? [])];
    const { teamId = null, revision = 0 } = known ?? {};
    const answer = await saving.mutateAsync({ teamId, name, department, leaderId, memberIds, classIds, revision });
    if (answer.ok) close();
  };
  return (
    <form onSubmit={submit} onKeyDown={(event) => (event.key === 'Escape' && known ? close() : undefined)}>
      <Title order={2}>{known ? t.changing : t.add}</Title>
      <Stack gap="xs" mt="xs">
        {draft.isBack && <DraftNotice />}
        <TextInput
          ref={first}
          label={t.name}
          required
          value={fields.name}
          onChange={(event) => draft.change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t.department}
          value={fields.department}
          onChange={(event) => draft.change({ department: event.currentTarget.value })}
        />
        <NativeSelect
          label={t.leader}
          value={fields.leader}
          data={[{ value: '', label: t.none }, ...people]}
          onChange={(event) => draft.change({ leader: event.currentTarget.value })}
        />
        <MultiSelect
          searchable
          label={t.members}
          data={people}
          value={[...fields.members]}
          onChange={(members) => draft.change({ members })}
        />
        {classes === null && (
          <Text size="sm" c="dimmed">
            {t.classesElsewhere}
          </Text>
        )}
        {classes?.length === 0 && (
          <Text size="sm" c="dimmed">
            {t.noClasses}
          </Text>
        )}
        {classes !== null && classes.length > 0 && (
          <MultiSelect
            searchable
            label={t.classes}
            data={classes.map(({ classId, name, schoolYear }) => ({
              value: classId,
              label: `${name} (${schoolYear})`,
            }))}
            value={[...fields.classes]}
            onChange={(next) => draft.change({ classes: next })}
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

function fieldsOf(known: Team | null) {
  const members: readonly string[] = known?.memberIds ?? [];
  const classes: readonly string[] = known?.classIds ?? [];
  const leader: string = known?.leaderId ?? '';
  return { name: known?.name ?? '', department: known?.department ?? '', leader, members, classes };
}
