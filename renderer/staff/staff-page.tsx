import { Badge, Button, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { listStaff } from '../../shared/staff/contract.ts';
import { EXTERNAL_FUNCTIONS, type StaffMember } from '../../shared/staff/model.ts';
import { searchable } from '../../shared/students/find.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { MemberForm } from './member-form.tsx';
import { functionNames, staffTexts as t } from './texts.ts';

/** Colleagues and partners from outside by their function; one form for new and known. */
export function StaffPage() {
  const { data } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const [changing, setChanging] = useState<StaffMember | null>(null);
  const [text, setText] = useState('');
  const staff = (data?.staff ?? []).filter((member) =>
    searchable(`${member.name} ${functionNames[member.function]} ${member.organisation}`).includes(searchable(text)),
  );
  const groups = [
    { title: t.inside, members: staff.filter((member) => !EXTERNAL_FUNCTIONS.includes(member.function)) },
    { title: t.outside, members: staff.filter((member) => EXTERNAL_FUNCTIONS.includes(member.function)) },
  ].filter(({ members }) => members.length > 0);
  return (
    <Page title={t.title} sub={t.sub}>
      {data?.staff.length === 0 && <EmptyState title={t.empty} text={t.emptyText} />}
      <MemberForm key={changing?.staffId ?? 'new'} known={changing} onDone={() => setChanging(null)} />
      {(data?.staff.length ?? 0) > 8 && (
        <TextInput
          label={t.find}
          mt="lg"
          maw={420}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {data && data.staff.length > 0 && staff.length === 0 && <Text mt="md">{t.noneFound}</Text>}
      {groups.map(({ title, members }) => (
        <section key={title}>
          <Title order={2} mt="lg" mb="xs">
            {title}
          </Title>
          <table className="zs-list">
            <thead>
              <tr>
                <th>{t.name}</th>
                <th>{t.function}</th>
                <th>{t.organisation}</th>
                <th>{t.phone}</th>
                <th>
                  <span className="zs-hidden">{t.change}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {members.map((member) => (
                <tr key={member.staffId}>
                  <td>{member.name}</td>
                  <td>
                    {functionNames[member.function]}{' '}
                    {!member.isActive && (
                      <Badge variant="light" radius="sm" tt="none" color="gray">
                        {t.left}
                      </Badge>
                    )}
                  </td>
                  <td>{member.organisation}</td>
                  <td>{member.phone}</td>
                  <td>
                    <Button
                      size="xs"
                      variant="light"
                      aria-label={`${t.change}: ${member.name}`}
                      onClick={() => setChanging(member)}
                    >
                      {t.change}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </Page>
  );
}
