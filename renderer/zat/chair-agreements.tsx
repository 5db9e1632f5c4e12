import { Button, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { sessionStatus } from '../../shared/session/contract.ts';
import { schoolSettings } from '../../shared/settings/contract.ts';
import type { StaffMember } from '../../shared/staff/model.ts';
import { undoZatAgreement } from '../../shared/zat/case-contract.ts';
import { listZatMeetings, type zatItem } from '../../shared/zat/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { AgreementLine } from './agreement-line.tsx';
import { chairTexts as t, undoRefusals } from './chair-texts.ts';
import { Step } from './step.tsx';

type AgreementsProps = {
  readonly item: OutputOf<typeof zatItem>;
  readonly today: Day;
  readonly staff: readonly StaffMember[];
  /** Who acts, and how the case goes on. */
  readonly children: ReactNode;
};

/** Step 5: one line typed as people speak; no agreement without somebody who does it and a day. */
export function ChairAgreements({ item: { item, meeting, card, made }, today, staff, children }: AgreementsProps) {
  const { data: settings } = useQueryCall(schoolSettings, {}, { topics: ['settings'] });
  const { data: status } = useQueryCall(sessionStatus, {}, { topics: ['session', 'backup'] });
  const { data: zat } = useQueryCall(listZatMeetings, {}, { topics: ['meetings', 'consent', 'session'] });
  const next = zat?.meetings.filter(({ heldOn }) => heldOn > meeting.heldOn).at(-1);
  const undoing = useCommand(undoZatAgreement);
  const refusal = undoing.data && !undoing.data.ok ? undoRefusals[undoing.data.code] : null;
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
    <Step n={5} title={t.agreements} isDone={made.length > 0} hint={t.say}>
      <AgreementLine itemId={item.itemId} calendar={calendar} table={table} />
      <ul className="zs-made">
        {made.map((agreement) => (
          <li key={agreement.agreementId}>
            <IconCheck size={17} aria-hidden />
            <span>{agreement.what}</span>
            <Text c="dimmed" size="sm">
              {agreement.ownerName} · {shortDay(agreement.dueOn, today)}
            </Text>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t.takeBackWhich(agreement.what)}
              onClick={() => undoing.mutate({ itemId: item.itemId, agreementId: agreement.agreementId })}
            >
              {t.takeBack}
            </Button>
          </li>
        ))}
      </ul>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {children}
    </Step>
  );
}
