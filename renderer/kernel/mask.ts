/** Stands in everything that was hidden; nobody can type it, so it tells hidden text from written text. */
export const MASK_SIGN = '\u2063';
const HIDDEN = `▒▒▒▒▒${MASK_SIGN}`;

/** Free text about a pupil, by the names of its fields: hidden also when it is a single word. */
const TEXTS: ReadonlySet<string> = new Set(
  `question what effect remark note text why data words problem diagnosis plan intervention evaluation advice more
   parents pupil parentsView agencies strengths functioning absence wanted safetyText healthWhy homeWhy sensitive
   sensitiveWhy endingNote attachmentName disagreement before after weighing by`.split(/\s+/),
);
/** Names of pupils and parents where they are one text. */
const NAMES: ReadonlySet<string> = new Set(['studentName', 'pupilName', 'previousName', 'nextName', 'guardianName']);
/** Of the school itself and of who works there; anything else that reads like a sentence is hidden. */
const OPEN: ReadonlySet<string> = new Set(
  `name ownerName coachName userName authorName chairName schoolName className level place organisation rosterName
   fileName folder kind closedWhy title label`.split(/\s+/),
);
const CODES: ReadonlySet<string> = new Set(['helped', 'partly', 'not', 'unknown']);

/**
 * An answer with initials for names and nothing for free text. Codes, days, numbers, ids, and the names of who works at
 * school stay as they are; a field that nobody thought of is hidden as soon as it reads like a sentence.
 */
export function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  const isPupil = 'givenName' in value && 'surname' in value;
  // A line of a list that is about one pupil calls him by `name`.
  const isOfPupil = 'studentId' in value;
  const isParent = 'gezag' in value || 'relation' in value || 'answer' in value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (typeof inner !== 'string' || inner === '') return [key, masked(inner)];
      if (isPupil && (key === 'givenName' || key === 'surname')) return [key, initial(inner)];
      if (isPupil && key === 'prefix') return [key, ''];
      if (NAMES.has(key) || ((isParent || isOfPupil) && key === 'name')) return [key, initial(inner)];
      if (isOfPupil && key === 'givenName') return [key, initial(inner)];
      const isHidden = TEXTS.has(key) ? !(CODES.has(inner) || isDay(inner)) : !OPEN.has(key) && /\S\s+\S/.test(inner);
      return [key, isHidden ? HIDDEN : inner];
    }),
  );
}

/** 'Sem van der Heijden' is 'S.v.d.H.'. */
function initial(name: string): string {
  const letters = name.split(/[\s-]+/).flatMap((part) => [...part.replace(/^['’]/, '')].slice(0, 1));
  return `${letters.map((letter) => `${letter}.`).join('')}${MASK_SIGN}`;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d/.test(text);
}
