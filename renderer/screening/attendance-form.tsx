import { Box, Button, Checkbox, Group as Line, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { type Group, recordAttendance } from '../../shared/screening/groups.ts';
import { useCommand } from '../kernel/use-command.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice, SavedNotice } from '../ui/notices.tsx';
import { attendanceRefusals, groupTexts as t } from './group-texts.ts';

type AttendanceProps = {
  readonly group: Group;
  readonly members: Group['members'];
  readonly today: Day;
  readonly onDone: () => void;
};

/** Everybody was there unless somebody says otherwise. */
export function AttendanceForm({ group, members, today, onDone }: AttendanceProps) {
  const saving = useCommand(recordAttendance);
  const [heldOn, setHeldOn] = useState<Day | null>(today);
  const [absent, setAbsent] = useState<ReadonlySet<StudentId>>(new Set());
  const refusal = saving.data && !saving.data.ok ? attendanceRefusals[saving.data.code] : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (heldOn === null) return;
    const marks = members.map(({ studentId }) => ({
      studentId,
      state: absent.has(studentId) ? ('absent' as const) : ('present' as const),
    }));
    if ((await saving.mutateAsync({ groupId: group.groupId, heldOn, marks })).ok) onDone();
  };
  return (
    <form onSubmit={submit} className="zs-changing">
      <Stack gap="xs">
        <Box maw={220}>
          <DayField label={t.heldOn} required value={heldOn} onChange={setHeldOn} />
        </Box>
        <Text>{t.whoWasThere}</Text>
        {members.map(({ studentId, name }) => (
          <Checkbox
            key={studentId}
            label={name}
            checked={!absent.has(studentId)}
            onChange={({ currentTarget: { checked } }) => {
              const next = new Set(absent);
              if (checked) next.delete(studentId);
              else next.add(studentId);
              setAbsent(next);
            }}
          />
        ))}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Line>
          <Button type="submit" variant="light" loading={saving.isPending}>
            {t.saveMarks}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t.cancel}
          </Button>
          {saving.data?.ok && <SavedNotice />}
        </Line>
      </Stack>
    </form>
  );
}
