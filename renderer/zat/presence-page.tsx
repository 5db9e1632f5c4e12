import { Button, Checkbox, Group, Kbd, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { paperTexts } from '../../shared/documents/texts.ts';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import type { MeetingId, StaffId } from '../../shared/kernel/ids.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import type { StaffMember } from '../../shared/staff/model.ts';
import { saveZatPresence } from '../../shared/zat/case-contract.ts';
import { startZat, zatAgenda } from '../../shared/zat/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { presenceRefusals, presenceTexts as t } from './presence-texts.ts';
import { startRefusals } from './texts.ts';

/** Who is there: before the meeting begins, and again when somebody comes in late. */
export function PresencePage({ meetingId }: { readonly meetingId: MeetingId }) {
  const { data } = useQueryCall(zatAgenda, { meetingId }, { topics: ['meetings', 'consent'] });
  const { data: school } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  if (!data || !school) return null;
  return <Presence key={meetingId} meeting={data.meeting} rows={data.rows} staff={school.staff} />;
}

type PresenceProps = {
  readonly meeting: Meeting;
  readonly rows: OutputOf<typeof zatAgenda>['rows'];
  readonly staff: readonly StaffMember[];
};

function Presence({ meeting, rows, staff }: PresenceProps) {
  const { meetingId, memberIds, state } = meeting;
  const isRunning = state === 'running';
  const starting = useCommand(startZat);
  const saving = useCommand(saveZatPresence);
  const go = useNavigate();
  const [present, setPresent] = useState<readonly StaffId[]>(isRunning ? meeting.presentIds : memberIds);
  const listed = staff.filter(({ staffId }) => memberIds.includes(staffId));
  const toggle = (id: StaffId) =>
    setPresent(present.includes(id) ? present.filter((other) => other !== id) : [...present, id]);
  const isBusy = starting.isPending || saving.isPending;
  const begin = async () => {
    if (isBusy || state === 'final') return;
    const input = { meetingId, presentIds: [...present] };
    const answer = isRunning ? await saving.mutateAsync(input) : await starting.mutateAsync(input);
    const first = rows.find((row) => row.state === 'open') ?? rows[0];
    if (answer.ok && first) void go({ to: '/voorzitten/$itemId', params: { itemId: first.itemId } });
  };
  useHotkeys([
    ['Enter', () => void begin()],
    ...listed.slice(0, 9).map(({ staffId }, at): [string, () => void] => [String(at + 1), () => toggle(staffId)]),
  ]);
  const refusal =
    starting.data && !starting.data.ok
      ? startRefusals[starting.data.code]
      : saving.data && !saving.data.ok
        ? presenceRefusals[saving.data.code]
        : null;
  return (
    <Page title={t.title} sub={isRunning ? t.subRunning : t.sub}>
      <Stack gap="sm" maw={640}>
        {listed.map(({ staffId, name, function: role }, at) => (
          <Group key={staffId} gap="sm">
            {at < 9 && <Kbd>{at + 1}</Kbd>}
            <Checkbox
              label={`${name}, ${paperTexts.functions[role]}`}
              checked={present.includes(staffId)}
              onChange={() => toggle(staffId)}
            />
          </Group>
        ))}
        <Text size="sm" c="dimmed">
          {t.others}
        </Text>
        {present.length === 0 && <Text c="straks">{t.nobody}</Text>}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Group mt="sm">
          <Button onClick={() => void begin()} loading={isBusy} rightSection={<Kbd>↵</Kbd>}>
            {isRunning ? t.goOn : t.begin(present.length)}
          </Button>
          <Button component="a" variant="default" href={`#/zat/${meetingId}`}>
            {t.back}
          </Button>
        </Group>
      </Stack>
    </Page>
  );
}
