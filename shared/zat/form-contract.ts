import { z } from 'zod';
import { defineCommand, noSubject } from '../kernel/contract.ts';
import { AgendaItemId, StaffId } from '../kernel/ids.ts';
import { Prose } from '../kernel/text.ts';
import { ItemForm } from '../meetings/model.ts';

const about = { permission: 'zat.plan', subject: noSubject, touches: ['meetings'] } as const;
const revision = z.number().int();

/**
 * The aanmeldingsformulier (HGW-7). WHY_MISSING: something about health or home without saying why it is needed.
 * SOURCE_MISSING, SAID_IN_FUTURE and REVIEW_BEFORE_DAY: a statement without somebody behind it, or with a wrong day.
 */
export const saveZatForm = defineCommand({
  ...about,
  name: 'zat.saveForm',
  input: z.strictObject({
    itemId: AgendaItemId,
    question: Prose.pipe(z.string().min(1)),
    form: ItemForm,
    minutes: z.number().int().min(1).max(120),
    revision,
  }),
  output: z.strictObject({ revision }),
  refusals: [
    'ITEM_NOT_FOUND',
    'MEETING_NOT_OPEN',
    'FORM_CLOSED',
    'WHY_MISSING',
    'SOURCE_MISSING',
    'SAID_IN_FUTURE',
    'REVIEW_BEFORE_DAY',
    'CHANGED_MEANWHILE',
  ],
});

/** From now on the form stands as it is, until somebody opens it again. Closing it twice is refused. */
export const closeZatForm = defineCommand({
  ...about,
  name: 'zat.closeForm',
  input: z.strictObject({ itemId: AgendaItemId }),
  output: z.strictObject({}),
  refusals: ['ITEM_NOT_FOUND', 'MEETING_NOT_OPEN', 'FORM_CLOSED', 'FORM_INCOMPLETE'],
});

/** Who fills the form in; `null` is whoever chairs the meeting. CANNOT_FILL: this function has no right to write it. */
export const askZatForm = defineCommand({
  ...about,
  name: 'zat.askForm',
  input: z.strictObject({ itemId: AgendaItemId, staffId: StaffId.nullable() }),
  output: z.strictObject({}),
  refusals: ['ITEM_NOT_FOUND', 'MEETING_NOT_OPEN', 'FORM_CLOSED', 'STAFF_NOT_FOUND', 'CANNOT_FILL'],
});

export const reopenZatForm = defineCommand({
  ...about,
  name: 'zat.reopenForm',
  input: z.strictObject({ itemId: AgendaItemId }),
  output: z.strictObject({}),
  refusals: ['ITEM_NOT_FOUND', 'MEETING_NOT_OPEN', 'FORM_NOT_CLOSED'],
});
