import { Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { sessionStatus } from '../../shared/session/contract.ts';
import { schoolSettings } from '../../shared/settings/contract.ts';
import type { StaffMember } from '../../shared/staff/model.ts';
import { listZatMeetings, type zatItem } from '../../shared/zat/contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { AgreementLine } from './agreement-line.tsx';
import { chairTexts as t } from './chair-texts.ts';
import { Step } from './step.tsx';

type AgreementsProps = {
  readonly item: OutputOf<typeof zatItem>;
  readonly today: Day;
  readonly staff: readonly StaffMember[];
};

/** Step 5: one line typed as people speak; no agreement without somebody who does it and a day. */
export function ChairAgreements({ item: { item, meeting, card, made }, today, staff }: AgreementsProps) {
  const { data: settings } = useQueryCall(schoolSettings, {}, { topics: ['settings'] });
  const { data: status } = useQueryCall(sessionStatus, {}, { topics: ['session', 'backup'] });
  const { data: zat } = useQueryCall(listZatMeetings, {}, { topics: ['meetings', 'consent', 'session'] });
  const next = zat?.meetings.filter(({ heldOn }) => heldOn > meeting.heldOn).at(-1);
  const calendar = {
    today,
    holidays: (settings?.years ?? []).flatMap(({ holidays }) => holidays),
    nextMeeting: next?.heldOn ?? null,
  };
  const table = {
    people: staff.filter(({ isActive }) => isActive),
    atTable: meeting.presentIds,
    me: status?.me?.staffId ?? null,
    coach: card.coachId,
  };
  return (
    <Step n={5} title={t.agreements} hint={t.say}>
      <AgreementLine itemId={item.itemId} calendar={calendar} table={table} />
      <ul className="zs-made">
        {made.map((agreement) => (
          <li key={agreement.agreementId}>
            <IconCheck size={17} aria-hidden />
            <span>{agreement.what}</span>
            <Text c="dimmed" size="sm">
              {agreement.ownerName} · {shortDay(agreement.dueOn, today)}
            </Text>
          </li>
        ))}
      </ul>
    </Step>
  );
}
