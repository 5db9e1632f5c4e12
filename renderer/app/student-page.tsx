import { Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { agreementsOfStudent } from '../../shared/agreements/contract.ts';
import { ageOn, numericDay, shortDay } from '../../shared/kernel/days.ts';
import { StudentId } from '../../shared/kernel/ids.ts';
import { studentPage } from '../../shared/students/contract.ts';
import { fullName } from '../../shared/students/model.ts';
import { listZatMeetings } from '../../shared/zat/contract.ts';
import { DossierTrail } from '../audit/dossier-trail.tsx';
import { ConsentPanel } from '../consent/consent-panel.tsx';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { Chronology } from '../students/chronology.tsx';
import { GuardiansPanel } from '../students/guardians-panel.tsx';
import { studentTexts } from '../students/texts.ts';
import { Page } from '../ui/page.tsx';
import { shellTexts as t } from './texts.ts';
import { useMe } from './use-me.ts';

/** One pupil: head, chronology, and what is agreed, allowed and known beside it. */
export function StudentPage() {
  const { studentId } = useParams({ strict: false });
  const parsed = StudentId.safeParse(studentId);
  return parsed.success ? <OnePupil studentId={parsed.data} /> : null;
}

function OnePupil({ studentId }: { readonly studentId: StudentId }) {
  const { may, today } = useMe();
  const { data } = useQueryCall(
    studentPage,
    { studentId },
    { topics: ['students', 'consent', 'meetings', 'agreements'] },
  );
  const { data: agreed } = useQueryCall(
    agreementsOfStudent,
    { studentId },
    { topics: ['agreements'], enabled: may('agreements.read') },
  );
  const { data: zat } = useQueryCall(listZatMeetings, {}, { topics: ['meetings'], enabled: may('zat.read') });
  if (!data) return null;
  const { card } = data;
  const next = zat?.meetings.filter(({ state, heldOn }) => state !== 'final' && heldOn >= today).at(-1);
  const born =
    card.birthDate === null
      ? ''
      : `${studentTexts.years(ageOn(card.birthDate, today))}, ${studentTexts.born} ${numericDay(card.birthDate)}`;
  const sub = [
    card.className ?? studentTexts.noClass,
    born,
    `${studentTexts.coach}: ${data.coachName ?? studentTexts.noCoach}`,
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Page title={fullName(card)} sub={sub}>
      <div className="zs-columns">
        <div>
          <Chronology lines={data.chronology} />
          {may('trail.dossier') && <DossierTrail studentId={studentId} />}
        </div>
        <aside>
          <Title order={2} mb="xs">
            {t.openAgreements}
          </Title>
          {(agreed?.agreements.length ?? 0) === 0 && <Text c="dimmed">{t.noAgreements}</Text>}
          {agreed?.agreements.map((agreement) => (
            <Text key={agreement.agreementId}>
              {agreement.what} · {agreement.ownerName} · {shortDay(agreement.dueOn, today)}
            </Text>
          ))}
          {may('consent.read') && (
            <ConsentPanel
              studentId={studentId}
              today={today}
              mayRecord={may('consent.record')}
              memberIds={next?.memberIds ?? []}
            />
          )}
          <GuardiansPanel studentId={studentId} guardians={data.guardians} mayChange={may('students.manage')} />
        </aside>
      </div>
    </Page>
  );
}
