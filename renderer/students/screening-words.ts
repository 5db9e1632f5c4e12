import type { ChronologyLine } from '../../shared/students/model.ts';

/* How the lines of the screening are told; only what the line itself holds. */

const moments: Readonly<Record<string, string>> = { start: '0-meting', end: 'Volgmeting', other: 'Tussenmeting' };
const abouts: Readonly<Record<string, string>> = { taal: 'Taal.', rekenen: 'Rekenen.' };
const helped: Readonly<Record<string, string>> = {
  yes: 'Het hielp.',
  partly: 'Het hielp deels.',
  no: 'Het hielp niet.',
};
const facilities: Readonly<Record<string, string>> = {
  tijd: 'Extra tijd.',
  audio: 'Voorleessoftware.',
  computer: 'Laptop of computer.',
  vergroot: 'Grotere letters.',
  rekenmachine: 'Rekenhulp.',
  ruimte: 'Rustige ruimte.',
};

export function screeningStory({ facts }: ChronologyLine): string {
  const parts = [
    [moments[facts.moment ?? ''], facts.scores].filter(Boolean).join(': '),
    abouts[facts.about ?? ''],
    facilities[facts.facility ?? ''],
    facts.reason,
    facts.because,
    facts.what,
    helped[facts.helped ?? ''],
    facts.referredTo,
    facts.issuer,
    facts.result,
    facts.note,
    facts.text,
  ];
  return parts.filter(Boolean).join(' ');
}
