import type { Day } from '../../shared/kernel/days.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import type { Reader } from '../db/database.ts';
import { listMeetings } from './store.ts';

export {
  deleteItem,
  findItemRow,
  findMeeting,
  getItem,
  listItemRows,
  listItemRowsOfStudent,
  listMeetings,
  saveItem,
  saveMeeting,
  setItemState,
  setOrder,
} from './store.ts';

/** The first meeting of this kind that is still to be held, today included. */
export function nextMeeting(db: Reader, kind: Meeting['kind'], today: Day): Meeting | undefined {
  const coming = listMeetings(db, kind).filter((meeting) => meeting.state !== 'final' && meeting.heldOn >= today);
  return coming.at(-1);
}
