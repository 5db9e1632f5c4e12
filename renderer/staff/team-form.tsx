import { Button, Group, MultiSelect, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { saveTeam } from '../../shared/staff/contract.ts';
import type { StaffMember, Team } from '../../shared/staff/model.ts';
import { listClasses } from '../../shared/students/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { saveTeamRefusals, teamTexts as t } from './texts.ts';

type FormProps = {
  readonly known: Team | null;
  readonly staff: readonly StaffMember[];
  readonly onDone: () => void;
};

const EMPTY: Omit<Team, 'teamId'> = {
  name: '',
  department: '',
  leaderId: null,
  memberIds: [],
  classIds: [],
  revision: 0,
};

export function TeamForm({ known, staff, onDone }: FormProps) {
  const saving = useCommand(saveTeam);
  const { data } = useQueryCall(listClasses, {}, { topics: ['students'] });
  const [team, setTeam] = useState<Omit<Team, 'teamId'>>(known ?? EMPTY);
  const classes = data?.classes ?? [];
  const people = staff.map(({ staffId, name }) => ({ value: staffId, label: name }));
  const idOf = (value: string) => staff.find(({ staffId }) => staffId === value)?.staffId;
  const refusal = saving.data && !saving.data.ok ? saveTeamRefusals[saving.data.code] : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { name, department, leaderId, memberIds, classIds, revision } = team;
    const text = { name, department, leaderId, memberIds: [...memberIds], classIds: [...classIds] };
    const answer = await saving.mutateAsync({ ...text, teamId: known?.teamId ?? null, revision });
    if (!answer.ok) return;
    setTeam(EMPTY);
    onDone();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={560} mt="sm">
        <TextInput
          label={t.name}
          required
          value={team.name}
          onChange={(event) => setTeam({ ...team, name: event.currentTarget.value })}
        />
        <TextInput
          label={t.department}
          value={team.department}
          onChange={(event) => setTeam({ ...team, department: event.currentTarget.value })}
        />
        <NativeSelect
          label={t.leader}
          value={team.leaderId ?? ''}
          data={[{ value: '', label: t.none }, ...people]}
          onChange={(event) => setTeam({ ...team, leaderId: idOf(event.currentTarget.value) ?? null })}
        />
        <MultiSelect
          searchable
          label={t.members}
          data={people}
          value={[...team.memberIds]}
          onChange={(values) => setTeam({ ...team, memberIds: values.flatMap((value) => idOf(value) ?? []) })}
        />
        <MultiSelect
          searchable
          label={t.classes}
          data={classes.map(({ classId, name, schoolYear }) => ({ value: classId, label: `${name} (${schoolYear})` }))}
          value={[...team.classIds]}
          onChange={(values) =>
            setTeam({
              ...team,
              classIds: classes.filter(({ classId }) => values.includes(classId)).map(({ classId }) => classId),
            })
          }
        />
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {t.save}
          </Button>
          {known && (
            <Button variant="default" onClick={onDone}>
              {t.cancel}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
