import { useParams } from '@tanstack/react-router';
import { CampaignId, StudentId } from '../../shared/kernel/ids.ts';
import { CaseloadPage } from '../screening/caseload-page.tsx';
import { FacilitiesPage } from '../screening/facilities-page.tsx';
import { GridPage } from '../screening/grid-page.tsx';
import { GroupsPage } from '../screening/groups-page.tsx';
import { ResultImportPage } from '../screening/import-page.tsx';
import { InstrumentsPage } from '../screening/instruments-page.tsx';
import { NursePage } from '../screening/nurse-page.tsx';
import { PupilPage } from '../screening/pupil-page.tsx';
import { ScreeningPage } from '../screening/screening-page.tsx';
import { YearPage } from '../screening/year-page.tsx';
import { AdvicesPanel } from '../zat/advices-panel.tsx';
import { useFirstGoal } from './use-first-goal.ts';
import { useMe } from './use-me.ts';

/** What every page of the room asks: the day, and whether this role may change things. */
function useScreening() {
  const { may, today } = useMe();
  return { today, mayManage: may('screening.manage') };
}

export function ScreeningRoute() {
  return <ScreeningPage {...useScreening()} />;
}

export function GridRoute() {
  const { campaignId } = useParams({ strict: false });
  const facts = { ...useScreening(), onFirstGoal: useFirstGoal() };
  const parsed = CampaignId.safeParse(campaignId);
  return parsed.success ? <GridPage key={parsed.data} campaignId={parsed.data} {...facts} /> : null;
}

export function CaseloadRoute() {
  return <CaseloadPage {...useScreening()} />;
}

export function FacilitiesRoute() {
  return <FacilitiesPage {...useScreening()} />;
}

export function GroupsRoute() {
  return <GroupsPage {...useScreening()} />;
}

export function InstrumentsRoute() {
  return <InstrumentsPage {...useScreening()} />;
}

export function ResultImportRoute() {
  const { today } = useScreening();
  return <ResultImportPage today={today} />;
}

export function YearRoute() {
  return <YearPage />;
}

export function NurseRoute() {
  return <NursePage {...useScreening()} />;
}

export function ScreeningPupilRoute() {
  return <OnePupil isForLetter={false} />;
}

/** The same page, with the cursor in the letter. */
export function ScreeningLetterRoute() {
  return <OnePupil isForLetter />;
}

function OnePupil({ isForLetter }: { readonly isForLetter: boolean }) {
  const { studentId } = useParams({ strict: false });
  const { may } = useMe();
  const facts = { ...useScreening(), onFirstGoal: useFirstGoal(), isForLetter };
  const parsed = StudentId.safeParse(studentId);
  if (!parsed.success) return null;
  const id = parsed.data;
  const advices = may('advices.read') && (
    <AdvicesPanel studentId={id} today={facts.today} mayWrite={may('advices.write')} />
  );
  return <PupilPage key={id} studentId={id} {...facts} advices={advices} />;
}
