import type { Day } from '../../shared/kernel/days.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import type { Reader } from '../db/database.ts';
import { listMeetings } from './store.ts';

export {
  awayAt,
  deleteItem,
  findItemRow,
  getItem,
  type ItemRow,
  type ItemShape,
  listItemRows,
  listItemRowsOfStudent,
  markItem,
  openItemText,
  saveItem,
  saveItemText,
  setAway,
  setItemState,
  setOrder,
} from './item-store.ts';
export {
  findMeeting,
  findSeries,
  insertSeries,
  listMeetings,
  listMeetingsOn,
  listMilestones,
  listSeries,
  saveMeeting,
  setMilestone,
} from './store.ts';

/** The first meeting of this kind that is still to be held, today included. */
export function nextMeeting(db: Reader, kind: Meeting['kind'], today: Day): Meeting | undefined {
  const coming = listMeetings(db, kind).filter(
    ({ state, heldOn }) => (state === 'planned' || state === 'running') && heldOn >= today,
  );
  return coming.at(-1);
}
