import { useParams } from '@tanstack/react-router';
import { MeetingId } from '../../shared/kernel/ids.ts';
import { ConsentBadge } from '../consent/consent-badge.tsx';
import { consentAdvice } from '../consent/texts.ts';
import { AgendaPage } from '../zat/agenda-page.tsx';
import { useMe } from './use-me.ts';

export function AgendaRoute() {
  const { meetingId } = useParams({ strict: false });
  const { may, today } = useMe();
  const parsed = MeetingId.safeParse(meetingId);
  if (!parsed.success) return null;
  return (
    <AgendaPage
      meetingId={parsed.data}
      mayPlan={may('zat.plan')}
      today={today}
      badge={(state) => <ConsentBadge state={state} />}
      advice={consentAdvice}
    />
  );
}
