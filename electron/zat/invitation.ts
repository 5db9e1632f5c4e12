import { instantAt } from '../../shared/kernel/days.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import { invitationTexts as t } from '../../shared/zat/invitation-texts.ts';
import { isCareKind } from '../../shared/zat/kinds.ts';
import type { inviteToZat } from '../../shared/zat/series-contract.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { schoolProfile } from '../settings/public.ts';
import { findCareMeeting } from './occasion.ts';

/** A calendar file for the people at the table: day, hours and place, in UTC, and no word about any pupil. */
export const readInvitation: QueryHandler<typeof inviteToZat> = ({ db, now, handOver }, { meetingIds }) => {
  const meetings = meetingIds.flatMap((id) => findCareMeeting(db, id) ?? []);
  if (meetings.length !== meetingIds.length) return refuse('MEETING_NOT_FOUND');
  const [first] = meetings;
  const schoolName = schoolProfile(db).name;
  const stamp = now();
  handOver({
    kind: 'paper',
    format: 'ics',
    fileName: `${t.fileName} ${first?.heldOn ?? ''}.ics`,
    html: '',
    footer: '',
    bytes: async () => Buffer.from(await toCalendar(meetings, schoolName, stamp)),
  });
  return ok({});
};

async function toCalendar(meetings: readonly Meeting[], schoolName: string, stamp: Date): Promise<string> {
  const { default: ical, ICalCalendarMethod } = await import('ical-generator');
  const calendar = ical({ prodId: { company: 'Zorgspil', product: 'overleg' }, method: ICalCalendarMethod.PUBLISH });
  for (const meeting of meetings) {
    calendar.createEvent({
      id: meeting.meetingId,
      sequence: meeting.revision,
      stamp,
      start: instantAt(meeting.heldOn, meeting.startsAt),
      end: instantAt(meeting.heldOn, meeting.endsAt),
      summary: `${isCareKind(meeting.kind) ? t.kinds[meeting.kind] : t.fileName}, ${schoolName}`,
      location: meeting.place,
    });
  }
  return calendar.toString();
}
