import { Anchor, Button, Checkbox, Group as Line, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Day, SchoolYear, schoolYearOf, shortDay } from '../../shared/kernel/days.ts';
import { type Group, listGroups, saveGroup } from '../../shared/screening/groups.ts';
import { SIGNAL_KINDS } from '../../shared/screening/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DraftNotice, EmptyState, RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { AttendanceForm } from './attendance-form.tsx';
import { AddMembers } from './group-members.tsx';
import { groupRefusals, groupTexts as t } from './group-texts.ts';
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
  const [doing, setDoing] = useState<'mark' | 'join' | null>(null);
  const stop = () => setDoing(null);
  const here = group.members.filter(({ until }) => until === null || until >= today);
  return (
    <>
      <Line justify="space-between" mb="xs">
        <Title order={2}>
          {group.name}{' '}
          <Text span size="sm" c="dimmed" fw={400}>
            {[signalNames[group.kind], group.when, group.isClosed && t.closed].filter(Boolean).join(' · ')}
          </Text>
        </Title>
        {mayManage && (
          <Line gap="xs">
            {!group.isClosed && here.length > 0 && doing === null && (
              <Button
                size="xs"
                variant="light"
                aria-label={`${t.mark}: ${group.name}`}
                onClick={() => setDoing('mark')}
              >
                {t.mark}
              </Button>
            )}
            {!group.isClosed && doing === null && (
              <Button
                size="xs"
                variant={here.length === 0 ? 'light' : 'default'}
                aria-label={`${t.join}: ${group.name}`}
                onClick={() => setDoing('join')}
              >
                {t.join}
              </Button>
            )}
            <Button size="xs" variant="default" aria-label={`${t.change}: ${group.name}`} onClick={onChange}>
              {t.change}
            </Button>
          </Line>
        )}
      </Line>
      {here.length === 0 && <Text c="dimmed">{t.nobody}</Text>}
      {doing === 'mark' && <AttendanceForm group={group} members={here} today={today} onDone={stop} />}
      {doing === 'join' && <AddMembers group={group} today={today} onDone={stop} />}
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

type FormProps = { readonly known: Group | null; readonly today: Day; readonly onDone: () => void };

function GroupForm({ known, today, onDone }: FormProps) {
  const saving = useCommand(saveGroup);
  const draft = useDraft(`screening.group.${known?.groupId ?? 'new'}`, {
    name: known?.name ?? '',
    when: known?.when ?? '',
  });
  const [kind, setKind] = useState(known?.kind ?? 'taal');
  const [isClosed, setClosed] = useState(known?.isClosed ?? false);
  const refusal = saving.data && !saving.data.ok ? groupRefusals[saving.data.code] : null;
  const close = () => {
    draft.drop();
    onDone();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { groupId = null, revision = 0, schoolYear = schoolYearOf(today) } = known ?? {};
    const text = { ...draft.fields, kind };
    const input = { groupId, schoolYear: SchoolYear.parse(schoolYear), isClosed, text, revision };
    if ((await saving.mutateAsync(input)).ok) close();
  };
  return (
    <form onSubmit={submit} className="zs-changing">
      {draft.isBack && <DraftNotice />}
      <Line align="flex-end">
        <TextInput
          label={t.name}
          required
          placeholder={t.nameExample}
          value={draft.fields.name}
          onChange={(event) => draft.change({ name: event.currentTarget.value })}
        />
        <NativeSelect
          label={t.about}
          value={kind}
          data={SIGNAL_KINDS.map((value) => ({ value, label: signalNames[value] }))}
          onChange={(event) => setKind(event.currentTarget.value === 'rekenen' ? 'rekenen' : 'taal')}
        />
        <TextInput
          label={t.when}
          placeholder={t.whenExample}
          value={draft.fields.when}
          onChange={(event) => draft.change({ when: event.currentTarget.value })}
        />
        {known && (
          <Checkbox label={t.isClosed} checked={isClosed} onChange={(e) => setClosed(e.currentTarget.checked)} />
        )}
        <Button type="submit" loading={saving.isPending}>
          {t.save}
        </Button>
        <Button variant="default" onClick={close}>
          {t.cancel}
        </Button>
      </Line>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </form>
  );
}
