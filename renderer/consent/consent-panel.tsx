import { Text, Title } from '@mantine/core';
import { consentsOfStudent } from '../../shared/consent/contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { AnswersForm } from './answers-form.tsx';
import { ConsentBadge } from './consent-badge.tsx';
import { ConsentHistory } from './consent-history.tsx';
import { GroundPanel } from './ground-panel.tsx';
import { InformLine } from './inform-line.tsx';
import { standingWords } from './panel-texts.ts';
import { consentTexts as t } from './texts.ts';
import './consent.css';

type PanelProps = {
  readonly studentId: StudentId;
  readonly today: Day;
  readonly mayRecord: boolean;
  /** Who will be at the next ZAT: consent is asked for these people. */
  readonly memberIds: readonly StaffId[];
  readonly parentsDisagree?: boolean;
};

/** Who must still be asked first, then what was said; all answers of one phone call in one go. */
export function ConsentPanel({ studentId, today, mayRecord, memberIds, parentsDisagree = false }: PanelProps) {
  const { data } = useQueryCall(consentsOfStudent, { studentId }, { topics: ['consent', 'meetings', 'students'] });
  if (!data) return null;
  const { verdict } = data;
  const people = [...verdict.givers].sort((a, b) => Number(a.answer === 'ja') - Number(b.answer === 'ja'));
  const nameOf = new Map(verdict.givers.map(({ guardianId, name }) => [guardianId, name]));
  return (
    <section>
      <Title order={2} mb="xs">
        {t.title}
      </Title>
      <div className="zs-consent-head">
        <Text>{data.meetingId === null ? t.noMeeting : t.forZat(shortDay(data.on))}</Text>
        <ConsentBadge state={verdict.state} />
      </div>
      {data.holdsUntil !== null && (
        <Text size="sm" c="dimmed">
          {t.holdsUntil(shortDay(data.holdsUntil, today))}
        </Text>
      )}
      {parentsDisagree && (verdict.age ?? 18) < 16 && <Text size="sm">{t.disagree}</Text>}
      {data.duty && <InformLine studentId={studentId} duty={data.duty} today={today} mayRecord={mayRecord} />}
      {people.length > 0 && !mayRecord && (
        <ul className="zs-consent-people" aria-label={t.who}>
          {people.map((giver) => (
            <li key={giver.guardianId ?? 'pupil'}>
              {giver.name}
              <Text span size="sm" c="dimmed">
                {standingWords(giver)}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {mayRecord && people.length > 0 && (
        <AnswersForm
          key={data.consents.length}
          studentId={studentId}
          today={today}
          memberIds={memberIds}
          people={people}
          meetingId={data.meetingId}
        />
      )}
      <ConsentHistory
        studentId={studentId}
        consents={data.consents}
        nameOf={nameOf}
        today={today}
        mayRecord={mayRecord}
      />
      {data.meetingId !== null && verdict.state !== 'valid' && (
        <GroundPanel
          studentId={studentId}
          meetingId={data.meetingId}
          grounds={data.grounds}
          confirmBy={data.confirmBy}
          mayRecord={mayRecord}
        />
      )}
    </section>
  );
}
