/** What can have changed after a commit; a screen reads again what stands under these words. */
export const TOPICS = [
  'session',
  'users',
  'backup',
  'settings',
  'staff',
  'students',
  'consent',
  'meetings',
  'care',
  'bespreking',
  'agreements',
  'documents',
  'disclosures',
  'notes',
  'screening',
  'plans',
  'offer',
  'intake',
  'trail',
  /** Nothing changed: a screen was added on which others look on (T6). */
  'onlookers',
] as const;
export type Topic = (typeof TOPICS)[number];
