import { Button, Checkbox, Group, Kbd, Modal, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { startTeamMeeting, type TeamMeeting } from '../../shared/bespreking/meeting-contract.ts';
import type { StaffId } from '../../shared/kernel/ids.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { startRefusals, presenceTexts as t } from './meeting-texts.ts';

type StartProps = { readonly meeting: TeamMeeting; readonly onStarted: () => void; readonly onStop: () => void };
/** The first ones have a figure to switch them with. */
const WITH_KEY = 9;

/** Who is there, before the meeting begins: everybody of the team until somebody is switched off. */
export function StartMeeting({ meeting, onStarted, onStop }: StartProps) {
  const { meetingId, memberIds } = meeting;
  const { data } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const starting = useCommand(startTeamMeeting);
  const [present, setPresent] = useState<readonly StaffId[]>(memberIds);
  const listed = (data?.staff ?? []).filter(({ staffId }) => memberIds.includes(staffId));
  const toggle = (id: StaffId) =>
    setPresent(present.includes(id) ? present.filter((other) => other !== id) : [...present, id]);
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    if (starting.isPending) return;
    const answer = await starting.mutateAsync({ meetingId, presentIds: [...present] });
    if (answer.ok) onStarted();
  };
  useHotkeys([
    ...listed
      .slice(0, WITH_KEY)
      .map(({ staffId }, at): [string, () => void] => [String(at + 1), () => toggle(staffId)]),
  ]);
  const refusal = starting.data && !starting.data.ok ? startRefusals[starting.data.code] : null;
  return (
    <Modal opened onClose={onStop} title={t.title} closeButtonProps={{ 'aria-label': t.stop }}>
      <form onSubmit={(event) => void begin(event)}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t.how}
          </Text>
          {listed.map(({ staffId, name }, at) => (
            <Group key={staffId} gap="sm">
              {at < WITH_KEY && <Kbd>{at + 1}</Kbd>}
              <Checkbox label={name} checked={present.includes(staffId)} onChange={() => toggle(staffId)} />
            </Group>
          ))}
          {present.length === 0 && <Text c="straks">{t.nobody}</Text>}
          {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
          <Group>
            <Button type="submit" data-autofocus loading={starting.isPending} rightSection={<Kbd>↵</Kbd>}>
              {t.begin(present.length)}
            </Button>
            <Button variant="default" onClick={onStop}>
              {t.stop}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
