/** What stands in a calendar of somebody else: which meeting, and nothing of whom it is about. */
export const invitationTexts = {
  fileName: 'Uitnodiging overleg',
  kinds: { zat: 'Zorgadviesteam', zorgteam: 'Zorgteam' },
} as const;
