import { Anchor, Group, Text, Title } from '@mantine/core';
import { paperTexts } from '../../shared/documents/texts.ts';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { ageOn } from '../../shared/kernel/days.ts';
import type { StaffMember } from '../../shared/staff/model.ts';
import { fullName } from '../../shared/students/model.ts';
import type { zatItem } from '../../shared/zat/contract.ts';
import { chairTexts as t } from './chair-texts.ts';

type HeadProps = { readonly data: OutputOf<typeof zatItem>; readonly staff: readonly StaffMember[] };

/** Who it is about, and who may be in the room for it; the others wait outside for a moment (PRIV-8). */
export function ChairHead({ data: { card, meeting, coachName, awayIds }, staff }: HeadProps) {
  const age = card.birthDate === null ? '' : t.years(ageOn(card.birthDate, meeting.heldOn));
  const about = [card.className, age, coachName === null ? null : `${t.coach} ${coachName}`];
  const present = staff.filter(({ staffId }) => meeting.presentIds.includes(staffId));
  return (
    <Group px="lg" py="xs" justify="space-between" className="zs-chair-head" wrap="nowrap">
      <div>
        <Title order={1} className="zs-chair-name">
          {fullName(card)}
        </Title>
        <Text c="dimmed">{about.filter(Boolean).join(' · ')}</Text>
      </div>
      <Group gap="xs" justify="flex-end">
        <Anchor href={`#/zat/begin/${meeting.meetingId}`} size="sm" underline="always">
          {t.atTable}
        </Anchor>
        {present.map(({ staffId, name, function: role }) => {
          const isAway = awayIds.includes(staffId);
          return (
            <span key={staffId} className="zs-seat" data-away={isAway}>
              <strong>{name}</strong>
              <small>{isAway ? t.away : paperTexts.functions[role]}</small>
            </span>
          );
        })}
      </Group>
    </Group>
  );
}
