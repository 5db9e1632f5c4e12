/* OPP-14: only what teaching and support need. A list of words that a careful colleague would ask about; it warns and
   never blocks, and it is no list of what is forbidden. */

export const SENSITIVE_KINDS = ['medication', 'family', 'care', 'meldcode', 'belief'] as const;
export type SensitiveKind = (typeof SENSITIVE_KINDS)[number];
export type SensitiveFinding = { readonly kind: SensitiveKind; readonly from: number; readonly until: number };

const EDGE = '(?<![\\p{L}\\d])';
const END = '(?![\\p{L}\\d])';

const WORDS: Readonly<Record<SensitiveKind, readonly string[]>> = {
  medication: [
    'medicijn(?:en)?',
    'medicatie',
    'pillen',
    'methylfenidaat',
    'ritalin',
    'concerta',
    'medikinet',
    'antidepressiva',
    'slaapmiddel(?:en)?',
  ],
  family: [
    '(?:stief|half)?broer(?:tje)?',
    '(?:stief|half)?zus(?:je)?',
    'scheiding',
    'gescheiden',
    'schulden',
    'uitkering',
    'detentie',
    'gevangenis',
    'verslaafde (?:vader|moeder|ouder)',
    'huiselijk geweld',
    'nieuwe (?:vriend|vriendin|partner) van',
  ],
  care: [
    'jeugdarts zegt',
    'volgens de jeugdarts',
    'gesprek met de jeugdarts',
    'de oka zegt',
    'gesprek met de oka',
    'behandelverslag',
    'therapie',
    'psychiatrisch',
    'iq',
    'intelligentie(?:test|onderzoek)',
  ],
  meldcode: [
    'meldcode',
    'veilig thuis',
    'mishandel(?:d|ing)',
    'raad voor de kinderbescherming',
    'ondertoezicht(?:stelling)?',
  ],
  belief: [
    'geloof',
    'islam(?:itisch)?',
    'christelijk',
    'jehova',
    'geaardheid',
    'homo(?:seksueel)?',
    'lesbisch',
    'transgender',
  ],
};

/** Where a text says more than the support may need, in the order in which it stands. */
export function checkSensitive(text: string): SensitiveFinding[] {
  return SENSITIVE_KINDS.flatMap((kind) =>
    [...text.matchAll(new RegExp(`${EDGE}(?:${WORDS[kind].join('|')})${END}`, 'giu'))].map((match) => ({
      kind,
      from: match.index,
      until: match.index + match[0].length,
    })),
  ).sort((a, b) => a.from - b.from);
}
