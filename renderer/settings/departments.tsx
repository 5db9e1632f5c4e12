import { ActionIcon, Button, Text, TextInput, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { settingsTexts as t } from './texts.ts';

type Lists = { readonly codes: readonly string[]; readonly names: readonly string[] };
type DepartmentsProps = Lists & { readonly onChange: (next: Lists) => void };

/** Departments of the school: an abbreviation and a name each, edited in place. */
export function Departments({ codes, names, onChange }: DepartmentsProps) {
  const set = (list: readonly string[], at: number, text: string) => list.map((old, i) => (i === at ? text : old));
  const without = (list: readonly string[], at: number) => list.filter((_, i) => i !== at);
  return (
    <section>
      <Title order={2}>{t.departments}</Title>
      {codes.length === 0 && (
        <Text c="dimmed" mb="sm">
          {t.noDepartments}
        </Text>
      )}
      {codes.map((code, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a department has nothing but its place until it is saved
        <div className="zs-pair" key={at}>
          <TextInput
            aria-label={t.nth(t.departmentCode, at + 1)}
            placeholder={t.departmentCode}
            value={code}
            onChange={(event) => onChange({ codes: set(codes, at, event.currentTarget.value), names })}
          />
          <TextInput
            aria-label={t.nth(t.departmentName, at + 1)}
            placeholder={t.departmentName}
            value={names[at] ?? ''}
            onChange={(event) => onChange({ codes, names: set(names, at, event.currentTarget.value) })}
          />
          <ActionIcon
            variant="default"
            size={36}
            aria-label={`${t.remove}: ${names[at] || code || at + 1}`}
            onClick={() => onChange({ codes: without(codes, at), names: without(names, at) })}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button variant="light" onClick={() => onChange({ codes: [...codes, ''], names: [...names, ''] })}>
        {t.addDepartment}
      </Button>
    </section>
  );
}
