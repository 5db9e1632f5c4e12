import { Button, Popover, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { whoMaySee } from '../../shared/students/contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { roleNames } from '../ui/role-names.ts';
import { studentTexts as t } from './texts.ts';

/** "Wie kan dit zien, en waarom": computed from the same matrix that the gate uses. */
export function WhoMaySee({ studentId }: { readonly studentId: StudentId }) {
  const { data } = useQueryCall(whoMaySee, { studentId }, { topics: ['students', 'users', 'staff'] });
  if (!data) return null;
  const people = new Set(data.people.map(({ name }) => name)).size;
  return (
    <Popover width={460} position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <Button variant="subtle" leftSection={<IconEye size={17} aria-hidden />}>
          {t.whoSees(people)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text fw={650} mb="xs">
          {t.whoMaySee}
        </Text>
        <table className="zs-list">
          <thead>
            <tr>
              <th>{t.name}</th>
              <th>{t.why}</th>
              <th>{t.which}</th>
            </tr>
          </thead>
          <tbody>
            {data.people.map(({ name, role, because, compartments }) => (
              <tr key={`${name} ${role}`}>
                <td>
                  {name}
                  <Text size="sm" c="dimmed">
                    {roleNames[role]}
                  </Text>
                </td>
                <td>{t.because[because]}</td>
                <td>{compartments.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Popover.Dropdown>
    </Popover>
  );
}
