import { Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { agreeInDiscussion, type DiscussionRead } from '../../shared/bespreking/discussion-contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { useCommand } from '../kernel/use-command.ts';
import { AgreementLine } from './agreement-line.tsx';
import { agreeRefusals, caseTexts as t } from './case-texts.ts';
import { TellRow } from './tell-row.tsx';
import { useTable } from './use-table.ts';

type AgreementsProps = { readonly read: DiscussionRead; readonly today: Day; readonly mayWrite: boolean };

/** What the team agrees now, and who tells whom. */
export function CaseAgreements({ read, today, mayWrite }: AgreementsProps) {
  const { head, meeting, card, made } = read;
  const agreeing = useCommand(agreeInDiscussion);
  const { calendar, table, staff } = useTable(today, card.coachId, meeting?.presentIds ?? [], head.evaluateOn);
  const isRunning = meeting?.state === 'running';
  return (
    <>
      {mayWrite && isRunning ? (
        <>
          <Text c="dimmed" size="sm" mb={4}>
            {t.say}
          </Text>
          <AgreementLine
            draftKey={`bespreking.agree.${head.discussionId}`}
            calendar={calendar}
            table={table}
            onAgree={async (agreed) => {
              const answer = await agreeing.mutateAsync({ discussionId: head.discussionId, ...agreed });
              return answer.ok ? null : agreeRefusals[answer.code];
            }}
          />
        </>
      ) : (
        made.length === 0 && (
          <Text c="dimmed" size="sm">
            {t.notRunning}
          </Text>
        )
      )}
      <ul className="zs-made">
        {made.map(({ agreementId, what, ownerName, dueOn }) => (
          <li key={agreementId}>
            <IconCheck size={17} aria-hidden />
            <span>{what}</span>
            <Text c="dimmed" size="sm">
              {ownerName} · {shortDay(dueOn, today)}
            </Text>
          </li>
        ))}
      </ul>
      <TellRow read={read} staff={staff} today={today} mayWrite={mayWrite} />
    </>
  );
}
