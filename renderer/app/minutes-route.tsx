import { useParams } from '@tanstack/react-router';
import { MeetingId } from '../../shared/kernel/ids.ts';
import { MinutesPage } from '../zat/minutes-page.tsx';
import { useMe } from './use-me.ts';

export function MinutesRoute() {
  const { meetingId } = useParams({ strict: false });
  const { may, today } = useMe();
  const parsed = MeetingId.safeParse(meetingId);
  if (!parsed.success) return null;
  return (
    <MinutesPage meetingId={parsed.data} today={today} mayPlan={may('zat.plan')} mayConfirm={may('zat.confirm')} />
  );
}
