/** The colour beside the word that says how near a day is. */
export const DUE_COLORS = { late: 'laat', today: 'straks', soon: 'straks', later: 'gray' } as const;
