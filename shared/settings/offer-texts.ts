/* What stands on the paper of the offer. */

export const offerPaper = {
  title: 'Ondersteuningsaanbod',
  sub: 'Wat de school kan doen, per onderwijsbehoefte',
  need: 'Behoefte',
  first: 'Eerste lijn',
  second: 'Tweede lijn',
  who: 'Wie',
  school: 'de school',
} as const;
