import { findLetter } from '../../shared/documents/letters.ts';

/** What a letter is called; nothing for what is no letter. */
export function letterName(detail: string): string {
  return findLetter(detail)?.name ?? '';
}
