import { Box, Button, Checkbox, Group as Line, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { listCaseload, saveSupport } from '../../shared/screening/follow-contract.ts';
import type { Group } from '../../shared/screening/groups.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { supportRefusals } from './follow-texts.ts';
import { groupTexts as t } from './group-texts.ts';

type AddProps = { readonly group: Group; readonly today: Day; readonly onDone: () => void };

/** Who is on the caseload for this and not in the group yet: some ticks, and each has his help written down. */
export function AddMembers({ group, today, onDone }: AddProps) {
  const { data } = useQueryCall(listCaseload, {}, { topics: ['screening', 'students', 'session'] });
  const saving = useCommand(saveSupport);
  const [chosen, setChosen] = useState<ReadonlySet<StudentId>>(new Set());
  const [from, setFrom] = useState<Day | null>(today);
  const inGroup = new Set(
    group.members.filter(({ until }) => until === null || until >= today).map(({ studentId }) => studentId),
  );
  const rows = (data?.rows ?? []).filter(({ kind, studentId }) => kind === group.kind && !inGroup.has(studentId));
  const refusal = saving.data && !saving.data.ok ? supportRefusals[saving.data.code] : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (from === null) return;
    const { groupId, kind, name, when } = group;
    const text = { kind, what: name, goal: '', frequency: when, result: '', helped: 'unknown' as const };
    for (const studentId of chosen) {
      const input = { studentId, supportId: null, groupId, from, until: null, text, revision: 0 };
      if (!(await saving.mutateAsync(input)).ok) return;
      setChosen((left) => new Set([...left].filter((one) => one !== studentId)));
    }
    onDone();
  };
  if (!data) return null;
  return (
    <form onSubmit={submit} className="zs-changing">
      <Stack gap="xs">
        <Text>{rows.length === 0 ? t.nobodyWaits : t.whoJoins}</Text>
        {rows.map(({ studentId, name, className, since, help }) => (
          <Checkbox
            key={studentId}
            label={`${name} ${className ?? ''}`}
            description={help === null ? t.waitsSince(shortDay(since, today)) : t.alreadyHas(help)}
            checked={chosen.has(studentId)}
            onChange={({ currentTarget: { checked } }) =>
              setChosen(new Set(checked ? [...chosen, studentId] : [...chosen].filter((one) => one !== studentId)))
            }
          />
        ))}
        {rows.length > 0 && (
          <Box maw={220}>
            <DayField label={t.joinsFrom} required value={from} onChange={setFrom} />
          </Box>
        )}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Line>
          {chosen.size > 0 && (
            <Button type="submit" variant="light" loading={saving.isPending}>
              {t.addMembers(chosen.size)}
            </Button>
          )}
          <Button variant="default" onClick={onDone}>
            {t.cancel}
          </Button>
        </Line>
      </Stack>
    </form>
  );
}
