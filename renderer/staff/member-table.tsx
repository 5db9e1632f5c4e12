import { Badge, Button, Text, Title } from '@mantine/core';
import type { StaffMember } from '../../shared/staff/model.ts';
import { functionNames } from '../ui/function-names.ts';
import { moveAlongRows } from '../ui/row-keys.ts';
import { staffTexts as t } from './texts.ts';

type TableProps = {
  readonly title: string;
  readonly members: readonly StaffMember[];
  readonly onChange: (member: StaffMember) => void;
};

/** People of one kind; arrows go along the rows, Enter changes. Nothing when there is nobody. */
export function MemberTable({ title, members, onChange }: TableProps) {
  if (members.length === 0) return null;
  const isOutside = members.some(({ isExternal }) => isExternal);
  return (
    <section>
      <Title order={2} mt="md" mb={4}>
        {title}{' '}
        <Text span c="dimmed" fw={400}>
          {members.length}
        </Text>
      </Title>
      <table className="zs-list zs-staff" onKeyDown={moveAlongRows}>
        <thead>
          <tr>
            <th>{t.name}</th>
            <th>{t.function}</th>
            <th>{isOutside ? t.organisation : t.inRoster}</th>
            <th>{t.reach}</th>
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
              <td>{isOutside ? member.organisation : member.rosterName}</td>
              <td>
                {member.phone}
                {member.email !== '' && (
                  <Text size="sm" c="dimmed">
                    {member.email}
                  </Text>
                )}
              </td>
              <td>
                <Button
                  size="xs"
                  variant="light"
                  data-row={member.staffId}
                  aria-label={`${t.change}: ${member.name}`}
                  onClick={() => onChange(member)}
                >
                  {t.change}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
