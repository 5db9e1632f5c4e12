import { useParams } from '@tanstack/react-router';
import { StudentId } from '../../shared/kernel/ids.ts';
import { sessionStatus } from '../../shared/session/contract.ts';
import { ApplicantPage } from '../intake/applicant-page.tsx';
import { BoardPage } from '../intake/board-page.tsx';
import { CommitteePage } from '../intake/committee-page.tsx';
import { CompositionPage } from '../intake/composition-page.tsx';
import { LettersPage } from '../intake/letters-page.tsx';
import { LimitsPage } from '../intake/limits-page.tsx';
import { OsoPage } from '../intake/oso-page.tsx';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { WhoMaySee } from '../students/who-may-see.tsx';
import { useMe } from './use-me.ts';

function useNames() {
  const { data } = useQueryCall(sessionStatus, {}, { topics: ['session'] });
  return { me: data?.me?.name ?? '', schoolName: data?.schoolName ?? '' };
}

export function IntakeRoute() {
  const { may, today } = useMe();
  return <BoardPage today={today} mayManage={may('intake.manage')} mayReview={may('intake.review')} {...useNames()} />;
}

export function ApplicantRoute() {
  const { studentId } = useParams({ strict: false });
  const { may, today } = useMe();
  const names = useNames();
  const parsed = StudentId.safeParse(studentId);
  if (!parsed.success) return null;
  return (
    <ApplicantPage
      key={parsed.data}
      studentId={parsed.data}
      today={today}
      {...names}
      who={may('students.read') ? <WhoMaySee studentId={parsed.data} /> : null}
      may={(what) => may(`intake.${what}`)}
    />
  );
}

export function CommitteeRoute() {
  const { may, today } = useMe();
  return <CommitteePage today={today} mayDecide={may('intake.decide')} />;
}

export function LimitsRoute() {
  return <LimitsPage />;
}

export function OsoRoute() {
  const { today } = useMe();
  return <OsoPage today={today} />;
}

export function LettersRoute() {
  const { may, today } = useMe();
  return <LettersPage today={today} mayDestroy={may('intake.destroy')} />;
}

export function CompositionRoute() {
  return <CompositionPage />;
}
