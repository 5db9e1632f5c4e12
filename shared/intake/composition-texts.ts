import type { SupportNeed } from './model.ts';

/** The head of the list for making classes, as it stands in the Excel file and on screen. */
export const compositionHead = {
  columns: [
    'Leerling',
    'Geboren',
    'Basisschool',
    'Advies',
    'Ondersteuning',
    'Plan van aanpak',
    'Graag met',
    'Liever niet met',
    'Profiel',
    'Opmerking',
  ],
  yes: 'ja',
} as const;

export const needWords: Readonly<Record<SupportNeed, string>> = { none: '', basic: 'basis', extra: 'extra' };
