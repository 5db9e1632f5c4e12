import { useParams } from '@tanstack/react-router';
import { MeetingId } from '../../shared/kernel/ids.ts';
import { ConsentBadge } from '../consent/consent-badge.tsx';
import { PhoneDialog } from '../consent/phone-dialog.tsx';
import { consentAdvice } from '../consent/texts.ts';
import { MeetingPapers } from '../documents/meeting-papers.tsx';
import { PupilPapers } from '../documents/pupil-papers.tsx';
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
      papers={(meeting, rows) => (may('documents.print') ? <MeetingPapers meeting={meeting} rows={rows} /> : null)}
      rowPapers={(meeting, { card, itemId }) => {
        if (!may('documents.print')) return null;
        const isFinal = meeting.state === 'final';
        return (
          <PupilPapers
            studentId={card.studentId}
            givenName={card.givenName}
            coming={isFinal ? null : meeting.meetingId}
            held={isFinal ? meeting.meetingId : null}
            itemId={itemId}
            finalItemId={isFinal ? itemId : null}
            size="icon"
          />
        );
      }}
      phone={(call) => <PhoneDialog {...call} />}
    />
  );
}
