import { useParams } from '@tanstack/react-router';
import { CampaignId } from '../../shared/kernel/ids.ts';
import { GridPage } from '../screening/grid-page.tsx';
import { ScreeningPage } from '../screening/screening-page.tsx';
import { useMe } from './use-me.ts';

export function ScreeningRoute() {
  const { may, today } = useMe();
  return <ScreeningPage today={today} mayManage={may('screening.manage')} />;
}

export function GridRoute() {
  const { campaignId } = useParams({ strict: false });
  const { may, today } = useMe();
  const parsed = CampaignId.safeParse(campaignId);
  if (!parsed.success) return null;
  return <GridPage key={parsed.data} campaignId={parsed.data} today={today} mayManage={may('screening.manage')} />;
}
