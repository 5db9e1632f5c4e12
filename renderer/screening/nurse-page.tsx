import { Anchor, Button, Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Day, schoolYearOf, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { yearGroupOf } from '../../shared/screening/campaign.ts';
import { NURSE_YEARS, nurseInvitations, saveInvitation } from '../../shared/screening/nurse.ts';
import { findStudents } from '../../shared/students/contract.ts';
import { fullName } from '../../shared/students/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { EmptyState, RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { invitationRefusals, nurseTexts as t } from './group-texts.ts';
import './screening.css';

/** Who is invited by the school nurse, and whether he has been: a day and a tick, and no field for more. */
export function NursePage({ today, mayManage }: { readonly today: Day; readonly mayManage: boolean }) {
  const schoolYear = schoolYearOf(today);
  const { data } = useQueryCall(nurseInvitations, { schoolYear }, { topics: ['screening', 'students', 'session'] });
  const saving = useCommand(saveInvitation);
  const refusal = saving.data && !saving.data.ok ? invitationRefusals[saving.data.code] : null;
  const invitations = data?.invitations ?? [];
  const save = (studentId: StudentId, invitedOn: Day | null, hasBeen: boolean, revision: number) =>
    saving.mutate({ studentId, schoolYear, invitedOn, hasBeen, revision });
  return (
    <Page title={t.title} sub={t.sub}>
      {mayManage && (
        <Invite
          today={today}
          known={new Set(invitations.map(({ studentId }) => studentId))}
          onInvite={(studentId, on) => save(studentId, on, false, 0)}
        />
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {data && invitations.length === 0 && <EmptyState title={t.empty} text={t.emptyText} />}
      {invitations.length > 0 && (
        <table className="zs-list">
          <thead>
            <tr>
              <th scope="col">{t.pupil}</th>
              <th scope="col">{t.invitedOn}</th>
              <th scope="col">{t.hasBeen}</th>
              {mayManage && <th scope="col" aria-label={t.remove} />}
            </tr>
          </thead>
          <tbody>
            {invitations.map(({ studentId, name, className, invitedOn, hasBeen, revision }) => (
              <tr key={studentId}>
                <td>
                  <Anchor href={`#/leerlingen/${studentId}`}>{name}</Anchor>{' '}
                  <Text span size="sm" c="dimmed">
                    {className}
                  </Text>
                </td>
                <td>{shortDay(invitedOn, today)}</td>
                <td>
                  <Checkbox
                    aria-label={t.hasBeenOf(name)}
                    checked={hasBeen}
                    disabled={!mayManage}
                    onChange={(event) => save(studentId, invitedOn, event.currentTarget.checked, revision)}
                  />
                </td>
                {mayManage && (
                  <td>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={`${t.remove}: ${name}`}
                      onClick={() => save(studentId, null, false, revision)}
                    >
                      {t.remove}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}

type InviteProps = {
  readonly today: Day;
  readonly known: ReadonlySet<StudentId>;
  readonly onInvite: (studentId: StudentId, on: Day) => void;
};

function Invite({ today, known, onInvite }: InviteProps) {
  const [text, setText] = useState('');
  const [on, setOn] = useState<Day | null>(today);
  const input = { text, className: null, state: 'active' as const, offset: 0, limit: 40 };
  const { data } = useQueryCall(findStudents, input, { topics: ['students'], enabled: text.trim().length > 1 });
  const found = (data?.students ?? [])
    .filter((card) => NURSE_YEARS.includes(yearGroupOf(card) ?? 0) && !known.has(card.studentId))
    .slice(0, 6);
  return (
    <div className="zs-changing">
      <Group align="flex-end">
        <TextInput label={t.find} w={320} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <DayField label={t.invitedOn} value={on} onChange={setOn} />
      </Group>
      {text.trim().length > 1 && data && found.length === 0 && <Text c="dimmed">{t.none}</Text>}
      {text.trim().length > 1 &&
        found.map((card) => (
          <Group key={card.studentId} mt="xs">
            <Button
              size="xs"
              variant="light"
              aria-label={`${t.add}: ${fullName(card)}`}
              disabled={on === null}
              onClick={() => {
                if (on !== null) onInvite(card.studentId, on);
                setText('');
              }}
            >
              {t.add}
            </Button>
            {fullName(card)} <Text c="dimmed">{card.className}</Text>
          </Group>
        ))}
    </div>
  );
}
