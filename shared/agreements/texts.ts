/** The words of the text for teachers, which leaves the program by the clipboard. */
export const teacherTexts = {
  head: (pupil: string) => `Afspraken over ${pupil}`,
  line: (what: string, who: string, day: string) => `- ${what} (${who}, uiterlijk ${day})`,
  foot: 'Vragen? Ga naar de coach.',
} as const;
