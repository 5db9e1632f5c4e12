import { Anchor, Button, Checkbox, Group as Line, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Day, SchoolYear, schoolYearOf, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { type Group, listGroups, recordAttendance, saveGroup } from '../../shared/screening/groups.ts';
import { SIGNAL_KINDS } from '../../shared/screening/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { EmptyState, RefusalNotice, SavedNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { attendanceRefusals, groupRefusals, groupTexts as t } from './group-texts.ts';
import './screening.css';
import { signalNames } from './texts.ts';

/** Groups that the RT helps together, and who was there. Pupils come in by the help on their own page. */
export function GroupsPage({ today, mayManage }: { readonly today: Day; readonly mayManage: boolean }) {
  const { data } = useQueryCall(listGroups, {}, { topics: ['screening', 'students', 'session'] });
  const [open, setOpen] = useState<Group | 'new' | null>(null);
  const groups = data?.groups ?? [];
  const add = mayManage && open === null && (
    <Button variant={groups.length === 0 ? 'filled' : 'default'} onClick={() => setOpen('new')}>
      {t.add}
    </Button>
  );
  return (
    <Page title={t.title} sub={t.sub} actions={groups.length > 0 && add}>
      {data && groups.length === 0 && open === null && (
        <EmptyState title={t.empty} text={mayManage ? t.emptyText : t.emptyForReader} action={add} />
      )}
      {open === 'new' && <GroupForm known={null} today={today} onDone={() => setOpen(null)} />}
      {groups.map((group) => (
        <section key={group.groupId} className="sc-block">
          {open !== null && open !== 'new' && open.groupId === group.groupId ? (
            <GroupForm known={group} today={today} onDone={() => setOpen(null)} />
          ) : (
            <OneGroup group={group} today={today} mayManage={mayManage} onChange={() => setOpen(group)} />
          )}
        </section>
      ))}
    </Page>
  );
}

type OneProps = {
  readonly group: Group;
  readonly today: Day;
  readonly mayManage: boolean;
  readonly onChange: () => void;
};

function OneGroup({ group, today, mayManage, onChange }: OneProps) {
  const [isMarking, setMarking] = useState(false);
  const here = group.members.filter(({ until }) => until === null || until >= today);
  return (
    <>
      <Line justify="space-between">
        <Title order={2}>
          {group.name}{' '}
          <Text span size="sm" c="dimmed" fw={400}>
            {[signalNames[group.kind], group.when, group.isClosed && t.closed].filter(Boolean).join(' · ')}
          </Text>
        </Title>
        {mayManage && (
          <Line gap="xs">
            {!group.isClosed && here.length > 0 && !isMarking && (
              <Button size="xs" variant="light" onClick={() => setMarking(true)}>
                {t.mark}
              </Button>
            )}
            <Button size="xs" variant="default" aria-label={`${t.change}: ${group.name}`} onClick={onChange}>
              {t.change}
            </Button>
          </Line>
        )}
      </Line>
      {here.length === 0 && <Text c="dimmed">{t.nobody}</Text>}
      {isMarking && <AttendanceForm group={group} members={here} today={today} onDone={() => setMarking(false)} />}
      {group.members.length > 0 && (
        <table className="zs-list">
          <thead>
            <tr>
              <th scope="col">{t.pupil}</th>
              <th scope="col">{t.period}</th>
              <th scope="col">{t.presence}</th>
              {group.meetings.slice(0, 6).map(({ heldOn }) => (
                <th key={heldOn} scope="col">
                  {shortDay(heldOn, today)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {group.members.map(({ studentId, name, className, from, until, present, absent }) => (
              <tr key={`${studentId} ${from}`}>
                <td>
                  <Anchor href={`#/screening/leerling/${studentId}`}>{name}</Anchor>{' '}
                  <Text span size="sm" c="dimmed">
                    {className}
                  </Text>
                </td>
                <td>
                  {shortDay(from, today)} – {until === null ? t.runs : shortDay(until, today)}
                </td>
                <td>{t.presentOf(present, present + absent)}</td>
                {group.meetings.slice(0, 6).map(({ heldOn, marks }) => (
                  <td key={heldOn}>{t.marks[marks.find((mark) => mark.studentId === studentId)?.state ?? 'none']}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

type AttendanceProps = {
  readonly group: Group;
  readonly members: Group['members'];
  readonly today: Day;
  readonly onDone: () => void;
};

/** Everybody was there unless somebody says otherwise. */
function AttendanceForm({ group, members, today, onDone }: AttendanceProps) {
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
        <DayField label={t.heldOn} required value={heldOn} onChange={setHeldOn} />
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

type FormProps = { readonly known: Group | null; readonly today: Day; readonly onDone: () => void };

function GroupForm({ known, today, onDone }: FormProps) {
  const saving = useCommand(saveGroup);
  const [text, setText] = useState({ name: known?.name ?? '', when: known?.when ?? '', kind: known?.kind ?? 'taal' });
  const [isClosed, setClosed] = useState(known?.isClosed ?? false);
  const refusal = saving.data && !saving.data.ok ? groupRefusals[saving.data.code] : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { groupId = null, revision = 0, schoolYear = schoolYearOf(today) } = known ?? {};
    const input = { groupId, schoolYear: SchoolYear.parse(schoolYear), isClosed, text, revision };
    if ((await saving.mutateAsync(input)).ok) onDone();
  };
  return (
    <form onSubmit={submit} className="zs-changing">
      <Line align="flex-end">
        <TextInput
          label={t.name}
          required
          placeholder={t.nameExample}
          value={text.name}
          onChange={(event) => setText({ ...text, name: event.currentTarget.value })}
        />
        <NativeSelect
          label={t.about}
          value={text.kind}
          data={SIGNAL_KINDS.map((value) => ({ value, label: signalNames[value] }))}
          onChange={(event) => setText({ ...text, kind: event.currentTarget.value === 'rekenen' ? 'rekenen' : 'taal' })}
        />
        <TextInput
          label={t.when}
          placeholder={t.whenExample}
          value={text.when}
          onChange={(event) => setText({ ...text, when: event.currentTarget.value })}
        />
        {known && (
          <Checkbox label={t.isClosed} checked={isClosed} onChange={(e) => setClosed(e.currentTarget.checked)} />
        )}
        <Button type="submit" loading={saving.isPending}>
          {t.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.cancel}
        </Button>
      </Line>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </form>
  );
}
