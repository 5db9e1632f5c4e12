import { Button, Popover, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { whoMaySee } from '../../shared/students/contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { roleNames } from '../ui/role-names.ts';
import { partNames, studentTexts as t } from './texts.ts';

type People = OutputOf<typeof whoMaySee>['people'];

/** "Wie mag dit dossier zien, en waarom": computed from the same matrix that the gate uses. */
export function WhoMaySee({ studentId }: { readonly studentId: StudentId }) {
  const { data } = useQueryCall(whoMaySee, { studentId }, { topics: ['students', 'users', 'staff'] });
  if (!data) return null;
  const byName = groupByName(data.people);
  return (
    <Popover width={520} position="bottom-end" withArrow trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle" leftSection={<IconEye size={17} aria-hidden />}>
          {t.whoSees(byName.length)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.whoMaySee} className="zs-popover">
        <Text fw={650} mb={4}>
          {t.whoMaySee}
        </Text>
        <dl className="zs-who">
          {byName.map(({ name, roles }) => (
            <div key={name} className="zs-person">
              <dt>{name}</dt>
              {roles.map(({ role, because, compartments }) => (
                <dd key={role}>
                  {t.asRole(roleNames[role])}: {t.because[because]}.
                  <Text size="sm" c="dimmed">
                    {t.sees(compartments.map((part) => partNames[part] ?? part).join(', '))}
                  </Text>
                </dd>
              ))}
            </div>
          ))}
        </dl>
        <Text size="sm" c="dimmed">
          {t.othersNot}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}

function groupByName(people: People) {
  const names = [...new Set(people.map(({ name }) => name))];
  return names.map((name) => ({ name, roles: people.filter((person) => person.name === name) }));
}
