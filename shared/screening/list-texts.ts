/* What stands on a list of the screening. */

export const listTexts = {
  title: 'Inhaallijst',
  fileName: 'Inhaallijst screening',
  when: 'Wanneer',
  where: 'Waar',
  noDay: 'nog geen dag gekozen',
  head: ['Leerling', 'Klas', 'Nog te maken'],
  noClass: 'zonder klas',
  receiver: 'school',
} as const;
