export const deadlineTexts = {
  daysLate: (n: number) => (n === 1 ? '1 dag te laat' : `${n} dagen te laat`),
  today: 'Vandaag',
  tomorrow: 'Morgen',
  inDays: (n: number) => `Nog ${n} dagen`,
  waits: 'Wacht op je',
  done: 'Gedaan.',
  undo: 'Terug',
} as const;
