import { Button, Group, Kbd, Paper, Text, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Proposal } from '../../shared/meetings/autopilot.ts';
import { fullName } from '../../shared/students/model.ts';
import type { AgendaRow } from '../../shared/zat/agenda-contract.ts';
import { pilotTexts as t } from './agenda-texts.ts';

type PanelProps = {
  readonly proposal: Proposal;
  readonly rows: readonly AgendaRow[];
  readonly isBusy: boolean;
  readonly onTake: () => void;
  readonly onLeave: () => void;
};

/** The proposal beside its reasons, in words; nothing has changed yet. */
export function AutopilotPanel({ proposal, rows, isBusy, onTake, onLeave }: PanelProps) {
  const { turns, waitingNow, waitingThen, over } = proposal;
  return (
    <Paper
      withBorder
      p="md"
      mb="md"
      component="section"
      aria-label={t.title}
      onKeyDown={(event) => event.key === 'Escape' && onLeave()}
    >
      <Title order={2}>{t.title}</Title>
      <Text c="dimmed">{t.intro}</Text>
      <Text my={6}>{t.waiting(waitingNow, waitingThen)}</Text>
      {over > 0 && <Text fw={600}>{t.over(over)}</Text>}
      <ol className="zs-proposal">
        {turns.map(({ itemId, minutes, reasons }, at) => {
          const from = rows.findIndex((row) => row.itemId === itemId);
          const row = rows[from];
          if (!row) return null;
          const Icon = from > at ? IconArrowUp : IconArrowDown;
          return (
            <li key={itemId}>
              <span>
                {fullName(row.card)} {from !== at && <Icon size={14} aria-hidden />}
              </span>
              <span>
                {minutes} min{minutes === row.minutes ? '' : ` (${t.was(row.minutes)})`}
              </span>
              <Text span size="sm" c="dimmed">
                {reasons.map((reason) => t.reasons[reason]).join(', ')}
              </Text>
            </li>
          );
        })}
      </ol>
      <Group gap="sm" mt="sm">
        <Button data-autofocus autoFocus loading={isBusy} onClick={onTake} rightSection={<Kbd>Enter</Kbd>}>
          {t.take}
        </Button>
        <Button variant="default" onClick={onLeave} rightSection={<Kbd>Esc</Kbd>}>
          {t.leave}
        </Button>
      </Group>
    </Paper>
  );
}
