/** The five compartments of a pupil's dossier (`privacy.md` 1), from the most to the least widely shared. */
export const COMPARTMENTS = ['basis', 'klas', 'onderwijs', 'zorg', 'vertrouwelijk'] as const;
export type Compartment = (typeof COMPARTMENTS)[number];

/**
 * Where a sealed row can live: one of the five, or
 * `school` (staff, meetings, settings: every user of the vault) or `eigen` (one user's own drafts).
 */
export type SealedPlace = Compartment | 'school' | 'eigen';
