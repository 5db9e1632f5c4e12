export const dayFieldTexts = {
  example: 'dd-mm-jjjj',
  wrong: 'Dit is geen datum. Schrijf hem als 12-12-2026.',
} as const;

export const draftTexts = { isBack: 'Dit had je eerder getypt. Het is nog niet bewaard.' } as const;

export const savedText = 'Bewaard';
