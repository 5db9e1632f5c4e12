import { Badge, Button, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { agreementsOfStudent } from '../../shared/agreements/contract.ts';
import { ageOn, numericDay, shortDay } from '../../shared/kernel/days.ts';
import { StudentId } from '../../shared/kernel/ids.ts';
import { studentPage } from '../../shared/students/contract.ts';
import { fullName } from '../../shared/students/model.ts';
import { listZatMeetings } from '../../shared/zat/contract.ts';
import { DossierTrail } from '../audit/dossier-trail.tsx';
import { SignalButton } from '../bespreking/signal-button.tsx';
import { BesprekingPanel } from '../bespreking/student-panel.tsx';
import { ConsentPanel } from '../consent/consent-panel.tsx';
import { DisclosuresPanel } from '../disclosure/disclosures-panel.tsx';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { NotesPanel } from '../notes/notes-panel.tsx';
import { PlansPanel } from '../plans/plans-panel.tsx';
import { TermBadges } from '../plans/term-badges.tsx';
import { ScreeningPanel } from '../screening/student-panel.tsx';
import { Chronology } from '../students/chronology.tsx';
import { EnrolmentsPanel } from '../students/enrolments-panel.tsx';
import { GuardiansPanel } from '../students/guardians-panel.tsx';
import { StudentForm } from '../students/student-form.tsx';
import { StudentLeaves } from '../students/student-leaves.tsx';
import { pageRefusals, studentTexts } from '../students/texts.ts';
import { WhoMaySee } from '../students/who-may-see.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { AdvicesPanel } from '../zat/advices-panel.tsx';
import { CareBadge, CarePanel } from '../zat/care-panel.tsx';
import { letterName } from './letter-name.ts';
import { PupilPapersSide } from './pupil-papers-side.tsx';
import { shellTexts as t } from './texts.ts';
import { useMe } from './use-me.ts';

/** One pupil: head, chronology, and what is agreed, allowed and known beside it. */
export function StudentPage() {
  const { studentId } = useParams({ strict: false });
  const parsed = StudentId.safeParse(studentId);
  return parsed.success ? <OnePupil key={parsed.data} studentId={parsed.data} /> : null;
}

function OnePupil({ studentId }: { readonly studentId: StudentId }) {
  const { may, today } = useMe();
  const { data, refusal } = useQueryCall(
    studentPage,
    { studentId },
    { topics: ['students', 'consent', 'meetings', 'care', 'agreements', 'screening', 'bespreking'] },
  );
  const { data: agreed } = useQueryCall(
    agreementsOfStudent,
    { studentId },
    { topics: ['agreements'], enabled: may('agreements.read') },
  );
  const { data: zat } = useQueryCall(listZatMeetings, {}, { topics: ['meetings'], enabled: may('zat.read') });
  const [isChanging, setChanging] = useState(false);
  if (refusal) return <RefusalNotice>{pageRefusals[refusal]}</RefusalNotice>;
  if (!data) return null;
  const { card } = data;
  const open = agreed?.agreements.filter(({ state }) => state === 'open') ?? [];
  const next = zat?.meetings
    .filter(({ state, heldOn }) => (state === 'planned' || state === 'running') && heldOn >= today)
    .at(-1);
  const born =
    card.birthDate === null ? '' : studentTexts.bornOn(ageOn(card.birthDate, today), numericDay(card.birthDate));
  const coach = `${studentTexts.coach}: ${data.coachName ?? studentTexts.noCoach}`;
  const sub = [born, coach, `${studentTexts.number}: ${card.number}`].filter(Boolean).join(' · ');
  return (
    <Page
      title={fullName(card)}
      badge={
        <>
          <Badge variant="light" radius="sm" tt="none" size="lg">
            {card.className ?? studentTexts.noClass}
          </Badge>
          {may('zat.read') && <CareBadge studentId={studentId} />}
          {card.state === 'left' && (
            <Badge variant="light" radius="sm" tt="none" size="lg" color="gray">
              {studentTexts.hasLeft}
            </Badge>
          )}
        </>
      }
      sub={
        <>
          {sub}
          {may('plans.status') && <TermBadges studentId={studentId} today={today} />}
        </>
      }
      actions={
        <>
          {may('signals.send') && <SignalButton studentId={studentId} />}
          <WhoMaySee studentId={studentId} />
          {may('documents.print') && (
            <PupilPapersSide studentId={studentId} givenName={card.givenName} coming={next?.meetingId ?? null} />
          )}
          {may('students.manage') && !isChanging && (
            <Button variant="default" onClick={() => setChanging(true)}>
              {studentTexts.changeFacts}
            </Button>
          )}
        </>
      }
    >
      {isChanging && (
        <section className="zs-changing">
          <StudentForm known={data} onDone={() => setChanging(false)} />
          <StudentLeaves
            studentId={studentId}
            state={card.state}
            revision={data.revision}
            onDone={() => setChanging(false)}
          />
        </section>
      )}
      <div className="zs-columns">
        <div>
          <Chronology lines={data.chronology} />
          {may('trail.dossier') && <DossierTrail studentId={studentId} />}
        </div>
        <aside className="zs-side">
          {may('agreements.read') && (
            <section>
              <Title order={2} mb="xs">
                {t.openAgreements}
              </Title>
              {open.length === 0 && <Text c="dimmed">{t.noAgreements}</Text>}
              {open.map((agreement) => (
                <div key={agreement.agreementId} className="zs-fact">
                  <div>
                    {agreement.what}
                    <Text size="sm" c="dimmed">
                      {agreement.ownerName}
                    </Text>
                  </div>
                  <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
                    {shortDay(agreement.dueOn, today)}
                  </Text>
                </div>
              ))}
            </section>
          )}
          {may('bespreking.status') && (
            <BesprekingPanel
              studentId={studentId}
              coachId={card.coachId}
              today={today}
              mayTalk={may('talks.record')}
              mayBring={may('bespreking.prepare')}
              mayRead={may('bespreking.read')}
            />
          )}
          {may('advices.read') && <AdvicesPanel studentId={studentId} today={today} mayWrite={may('advices.write')} />}
          {may('zat.read') && (
            <CarePanel
              studentId={studentId}
              today={today}
              mayMove={may('zat.plan')}
              mayWrite={may('trajecten.write')}
            />
          )}
          {may('plans.status') && (
            <PlansPanel
              studentId={studentId}
              today={today}
              mayOpen={may('plans.read')}
              mayWrite={may('plans.write')}
              mayOpp={may('plans.opp')}
            />
          )}
          {may('consent.read') && (
            <ConsentPanel
              studentId={studentId}
              today={today}
              mayRecord={may('consent.record')}
              memberIds={next?.memberIds ?? []}
              parentsDisagree={data.text.parentsDisagree}
            />
          )}
          {may('notes.read') && <NotesPanel studentId={studentId} today={today} mayWrite={may('notes.write')} />}
          {may('screening.facilities') && (
            <ScreeningPanel
              studentId={studentId}
              today={today}
              mayOutcomes={may('screening.outcomes')}
              mayRead={may('screening.read')}
            />
          )}
          <GuardiansPanel
            studentId={studentId}
            guardians={data.guardians}
            parentsDisagree={data.text.parentsDisagree}
            mayChange={may('students.manage')}
          />
          <EnrolmentsPanel enrolments={data.enrolments} />
          {may('disclosure.read') && <DisclosuresPanel studentId={studentId} today={today} detailName={letterName} />}
        </aside>
      </div>
    </Page>
  );
}
