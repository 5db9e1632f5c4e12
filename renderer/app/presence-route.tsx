import { useParams } from '@tanstack/react-router';
import { MeetingId } from '../../shared/kernel/ids.ts';
import { PresencePage } from '../zat/presence-page.tsx';

export function PresenceRoute() {
  const { meetingId } = useParams({ strict: false });
  const parsed = MeetingId.safeParse(meetingId);
  return parsed.success ? <PresencePage meetingId={parsed.data} /> : null;
}
