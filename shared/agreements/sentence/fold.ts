/**
 * Lower case without accents, with every sign in its old place, so that what is found can be shown in what was typed.
 * 'Vóór 12 Dec' becomes 'voor 12 dec'.
 */
export function fold(text: string): string {
  return [...text.normalize('NFC')]
    .map((sign) => {
      const bare = sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
      return bare.length === sign.length ? bare : sign;
    })
    .join('');
}

/** 'een' to 'twaalf' and digits. */
const NUMBERS: Readonly<Record<string, number>> = {
  een: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  elf: 11,
  twaalf: 12,
};
export const NUMBER = `\\d{1,3}|${Object.keys(NUMBERS).join('|')}`;

export function numberOf(word: string): number {
  return NUMBERS[word] ?? Number(word);
}
