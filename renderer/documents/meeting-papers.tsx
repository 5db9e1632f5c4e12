import { Checkbox, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { printZatAgenda, printZatPack, printZatRecap } from '../../shared/documents/contract.ts';
import { PACK_RESTRICTED, PACK_SECTIONS, type PackPart, usualPackEnd } from '../../shared/documents/pack.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { StaffId } from '../../shared/kernel/ids.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { PaperForm } from './paper-form.tsx';
import { type PaperChoice, PapersMenu } from './papers-menu.tsx';
import { papersTexts as t } from './texts.ts';

type MeetingPapersProps = {
  readonly meeting: Meeting;
  /** Who is not at the table, pupil by pupil. */
  readonly rows: readonly { readonly awayIds: readonly StaffId[] }[];
};

/** The papers of a whole meeting: what can be made in its state. */
export function MeetingPapers({ meeting, rows }: MeetingPapersProps) {
  const { meetingId, state } = meeting;
  const isOver = state === 'running' || state === 'final';
  const choices: PaperChoice[] = [
    { key: 'agenda', name: t.agenda, form: <PaperForm call={printZatAgenda} input={{ meetingId }} /> },
    ...(state === 'planned' || state === 'running'
      ? [{ key: 'pack', name: t.packs, form: <PackForm meeting={meeting} rows={rows} /> }]
      : []),
    ...(isOver
      ? [{ key: 'recap', name: t.recap, form: <PaperForm call={printZatRecap} input={{ meetingId }} /> }]
      : []),
  ];
  return <PapersMenu name={t.papers} choices={choices} />;
}

function PackForm({ meeting, rows }: MeetingPapersProps) {
  const { data } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const members = data?.staff.filter(({ staffId }) => meeting.memberIds.includes(staffId)) ?? [];
  // Somebody from outside who is at the table at all: the leerplichtambtenaar usually is not, and his pack stays empty.
  const guests = members.filter(({ isExternal }) => isExternal);
  const first =
    guests.find(({ staffId }) => rows.some(({ awayIds }) => !awayIds.includes(staffId))) ?? guests[0] ?? members[0];
  const [picked, setPicked] = useState<StaffId | null>(null);
  const [parts, setParts] = useState<readonly PackPart[]>(PACK_SECTIONS);
  const [until, setUntil] = useState<Day | null>(usualPackEnd(meeting.heldOn));
  const memberId = picked ?? first?.staffId;
  if (memberId === undefined) return null;
  const tick = (part: PackPart) => (
    <Checkbox
      key={part}
      label={t.partNames[part]}
      checked={parts.includes(part)}
      onChange={(event) =>
        setParts(event.currentTarget.checked ? [...parts, part] : parts.filter((one) => one !== part))
      }
    />
  );
  const input = { meetingId: meeting.meetingId, memberId, parts: [...parts], until: until ?? meeting.heldOn };
  return (
    <PaperForm call={printZatPack} input={input} canSeal>
      <Text size="sm" c="dimmed">
        {t.packNote}
      </Text>
      <NativeSelect
        label={t.member}
        value={memberId}
        data={members.map(({ staffId, name, isExternal }) => ({
          value: staffId,
          label: isExternal ? `${name} (${t.outside})` : name,
        }))}
        onChange={(event) =>
          setPicked(members.find(({ staffId }) => staffId === event.currentTarget.value)?.staffId ?? null)
        }
      />
      <Stack gap={6} role="group" aria-label={t.parts}>
        <Text size="sm" fw={600}>
          {t.parts}
        </Text>
        {PACK_SECTIONS.map(tick)}
      </Stack>
      <Stack gap={6} role="group" aria-label={t.restricted}>
        <Text size="sm" fw={600}>
          {t.restricted}
        </Text>
        {PACK_RESTRICTED.map(tick)}
      </Stack>
      <DayField label={t.until} value={until} onChange={setUntil} required />
    </PaperForm>
  );
}
