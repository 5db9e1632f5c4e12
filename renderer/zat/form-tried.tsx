import { Button, Group, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core';
import { TRIED_EFFECTS } from '../../shared/meetings/model.ts';
import type { Trying } from './form-draft.ts';
import { formTexts as t } from './form-texts.ts';

const EMPTY: Trying = { line: 1, what: '', effect: 'unknown' };
const LINES = [1, 2] as const;

type TriedProps = { readonly values: readonly Trying[]; readonly onChange: (values: Trying[]) => void };

/** What was tried in the first and the second line, each with what it did (HGW-7). */
export function FormTried({ values, onChange }: TriedProps) {
  const rows = values.length === 0 ? [EMPTY] : values;
  const change = (at: number, patch: Partial<Trying>) =>
    onChange(rows.map((row, other) => (other === at ? { ...row, ...patch } : row)));
  return (
    <Stack component="section" gap="sm">
      <div>
        <Title order={2}>{t.tried}</Title>
        <Text c="dimmed" size="sm">
          {t.triedHint}
        </Text>
      </div>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was tried has no id; its place is who it is
        <Group key={at} align="flex-end" gap="sm" wrap="nowrap" className="zs-tried">
          <NativeSelect
            label={t.line}
            value={String(row.line)}
            data={LINES.map((line) => ({ value: String(line), label: t.lines[line] }))}
            onChange={(event) => change(at, { line: event.currentTarget.value === '2' ? 2 : 1 })}
          />
          <Textarea
            label={t.what}
            autosize
            minRows={1}
            style={{ flex: 1 }}
            value={row.what}
            onChange={(event) => change(at, { what: event.currentTarget.value })}
          />
          <NativeSelect
            label={t.effect}
            value={row.effect}
            data={TRIED_EFFECTS.map((value) => ({ value, label: t.effects[value] }))}
            onChange={(event) =>
              change(at, { effect: TRIED_EFFECTS.find((it) => it === event.currentTarget.value) ?? 'unknown' })
            }
          />
          {rows.length > 1 && (
            <Button variant="default" onClick={() => onChange(rows.filter((_, other) => other !== at))}>
              {t.removeTried}
            </Button>
          )}
        </Group>
      ))}
      <Button variant="default" w="fit-content" onClick={() => onChange([...rows, EMPTY])}>
        {t.addTried}
      </Button>
    </Stack>
  );
}
