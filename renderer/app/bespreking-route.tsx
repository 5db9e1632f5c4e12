import { useParams } from '@tanstack/react-router';
import { DiscussionId, InputRoundId, MeetingId, StudentId } from '../../shared/kernel/ids.ts';
import { PreviousAgreements } from '../agreements/previous-agreements.tsx';
import { TeamAgendaPage } from '../bespreking/agenda-page.tsx';
import { CasePage } from '../bespreking/case-page.tsx';
import { CaseloadPage } from '../bespreking/caseload-page.tsx';
import { ClassPage } from '../bespreking/class-page.tsx';
import { GiveSignalPage } from '../bespreking/give-signal-page.tsx';
import { AskedPage, InputPage } from '../bespreking/input-pages.tsx';
import { TeamMeetingsPage } from '../bespreking/meetings-page.tsx';
import { ModePage } from '../bespreking/mode-page.tsx';
import { MySignalsPage } from '../bespreking/my-signals-page.tsx';
import { SignalsPage } from '../bespreking/signals-page.tsx';
import { TalkPage } from '../bespreking/talk-page.tsx';
import { ClassPlanLink } from '../plans/class-plan-link.tsx';
import { useMe } from './use-me.ts';

/* Where the room of the leerlingbespreking meets what the role may and what day it is. */

export function SignalsRoute() {
  const { may, today } = useMe();
  if (!may('signals.read')) return <MySignalsPage today={today} />;
  return <SignalsPage today={today} mayTriage={may('signals.triage')} mayGive={may('signals.send')} />;
}

export function GiveSignalRoute() {
  const { studentId } = useParams({ strict: false });
  const { may } = useMe();
  const readsCases = may('bespreking.read');
  const isCoach = readsCases && !may('bespreking.chair') && may('bespreking.prepare');
  const isDocent = !readsCases && !may('incidents.record');
  return (
    <GiveSignalPage
      key={`${studentId ?? ''} ${isDocent} ${isCoach}`}
      studentId={StudentId.safeParse(studentId).data ?? null}
      usualSource={isCoach ? 'coach' : 'teacher'}
      isDocent={isDocent}
      mayIncident={may('incidents.record')}
    />
  );
}

export function TalkRoute() {
  const { studentId } = useParams({ strict: false });
  const { today } = useMe();
  const parsed = StudentId.safeParse(studentId);
  return parsed.success ? <TalkPage key={parsed.data} studentId={parsed.data} today={today} /> : null;
}

export function TeamMeetingsRoute() {
  const { may, today } = useMe();
  return <TeamMeetingsPage today={today} mayPlan={may('bespreking.chair')} />;
}

export function TeamAgendaRoute() {
  const { meetingId } = useParams({ strict: false });
  const { may, today } = useMe();
  const parsed = MeetingId.safeParse(meetingId);
  if (!parsed.success) return null;
  return (
    <TeamAgendaPage
      key={parsed.data}
      meetingId={parsed.data}
      today={today}
      mayChair={may('bespreking.chair')}
      mayPrepare={may('bespreking.prepare')}
      mayRead={may('bespreking.read')}
    />
  );
}

export function CaseRoute() {
  const { discussionId } = useParams({ strict: false });
  const { may, today } = useMe();
  const parsed = DiscussionId.safeParse(discussionId);
  if (!parsed.success) return null;
  return (
    <CasePage
      discussionId={parsed.data}
      today={today}
      mayPrepare={may('bespreking.prepare')}
      mayStepUp={may('zat.plan')}
      mayPrint={may('documents.print')}
    />
  );
}

export function ModeRoute() {
  const { discussionId } = useParams({ strict: false });
  const { today } = useMe();
  const parsed = DiscussionId.safeParse(discussionId);
  if (!parsed.success) return null;
  return (
    <ModePage
      discussionId={parsed.data}
      today={today}
      previous={(id) => <PreviousAgreements studentId={StudentId.parse(id)} today={today} />}
    />
  );
}

export function ClassRoute() {
  const { meetingId } = useParams({ strict: false });
  const { may, today } = useMe();
  const parsed = MeetingId.safeParse(meetingId);
  if (!parsed.success) return null;
  return (
    <ClassPage
      meetingId={parsed.data}
      today={today}
      mayChair={may('bespreking.chair')}
      classPlan={(classId, planId) =>
        may('plans.read') && <ClassPlanLink classId={classId} planId={planId} mayWrite={may('plans.write')} />
      }
    />
  );
}

export function CaseloadRoute() {
  const { may, today } = useMe();
  return <CaseloadPage today={today} mayTalk={may('talks.record')} />;
}

export function AskedRoute() {
  const { today } = useMe();
  return <AskedPage today={today} />;
}

export function InputRoute() {
  const { roundId } = useParams({ strict: false });
  const { today } = useMe();
  const parsed = InputRoundId.safeParse(roundId);
  return parsed.success ? <InputPage key={parsed.data} roundId={parsed.data} today={today} /> : null;
}
