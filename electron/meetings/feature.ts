import type { Feature } from '../kernel/feature.ts';

/** What every meeting shares. It has no calls of its own: each kind of meeting asks for its own permission. */
export const meetingsFeature: Feature = {
  name: 'meetings',
  calls: [],
  tables: [
    { table: 'meetings', speaksOf: 'the school', onErasure: 'rows stay', because: 'days, members and place, no pupil' },
    { table: 'meeting_series', speaksOf: 'the school', onErasure: 'rows stay', because: 'a rhythm of days, no pupil' },
    { table: 'meeting_milestones', speaksOf: 'the school', onErasure: 'rows stay', because: 'what was ready by when' },
    {
      table: 'meeting_presence',
      speaksOf: 'the school',
      onErasure: 'rows stay',
      because: 'who of the members was there',
    },
    {
      table: 'agenda_items',
      speaksOf: 'a pupil',
      onErasure: 'rows go with the pupil',
      because: 'question and minutes of one pupil',
    },
    {
      table: 'item_feedback',
      speaksOf: 'a pupil',
      onErasure: 'rows go with the pupil',
      because: 'who was told what came of it',
    },
    {
      table: 'agenda_item_away',
      speaksOf: 'a pupil',
      onErasure: 'rows go with the pupil',
      because: 'who is not at the table while this pupil is spoken of',
    },
  ],
};
