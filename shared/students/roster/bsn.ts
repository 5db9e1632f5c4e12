/** Nine digits (eight with a lost zero) that pass the 11-test, as every BSN does. */
export function isBsnLike(text: string): boolean {
  const digits = text.replace(/[.\s]/g, '');
  if (!/^\d{8,9}$/.test(digits)) return false;
  const nine = digits.padStart(9, '0');
  if (nine === '000000000') return false;
  const sum = [...nine].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return sum % 11 === 0;
}

/** Takes every such number out of a text; says how many there were. */
export function withoutBsn(text: string): { readonly text: string; readonly dropped: number } {
  let dropped = 0;
  const clean = text.replace(/(?<!\d)\d[\d.]{6,10}\d(?!\d)/g, (digits) => {
    if (!isBsnLike(digits)) return digits;
    dropped += 1;
    return '';
  });
  return { text: dropped === 0 ? text : clean.trim(), dropped };
}
