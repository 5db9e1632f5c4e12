import { MeetingsPage } from '../zat/meetings-page.tsx';
import { useMe } from './use-me.ts';

export function MeetingsRoute() {
  const { may, today } = useMe();
  return <MeetingsPage mayPlan={may('zat.plan')} today={today} />;
}
