import type { z } from 'zod';

/** Stands in everything that was hidden; nobody can type it, so it tells hidden text from written text. */
export const MASK_SIGN = '\u2063';
const HIDDEN = `▒▒▒▒▒${MASK_SIGN}`;

/** Names of pupils and parents where they are one text. */
const NAMES: ReadonlySet<string> = new Set(['studentName', 'pupilName', 'previousName', 'nextName', 'guardianName']);

/** Fields of somebody who works here, or of a class, a test, a campaign, a group or a saved list. */
const NO_PUPIL = 'staffId userId role classId campaignId instrumentId groupId mappingId domain pupils'.split(' ');

/**
 * Free text that is of the school itself, of its tests or its files, and never about a pupil. All other free text is
 * hidden. tests/ui/mask.test.ts walks every answer there is and knows this list by heart.
 */
const OPEN: ReadonlySet<string> = new Set(
  `className level teamName place organisation schoolName steunpunt number
   ownerName fromOwner toOwner coachName userName authorName author chairName handlerName recordedBy
   broughtBy sentBy madeBy givenBy decidedBy closedBy fixedBy changedBy confirmedBy
   title label campaignName testName edition normGroup norm scaleVersion version mappingName header headers
   format encoding delimiter fileName rosterName folder year brin
   act at finalisedAt savedAt minutesHash hash code key field kind compartment compartments ids passphrase
   closedWhy`.split(/\s+/),
);

/** The same for the facts of a line on Vandaag or in a pupil's story, whose schema knows no names of fields. */
const OPEN_FACTS: ReadonlySet<string> = new Set(
  `clock plan from movedTo school law source state planned decision kind sentOn askedOn discussedOn facility moment about
   basis number step meeting heldOn traject line helped declared answers origin mine maySettle madeOn group absent
   birthday need to outcome ownerName campaignName`.split(/\s+/),
);

type Definition = {
  readonly type: string;
  readonly format?: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly options?: readonly z.ZodType[];
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
};
// Safe: every schema of zod 4 carries its definition here; which of these fields it has follows from its type.
const definitionOf = (schema: z.ZodType): Definition => (schema as unknown as { _zod: { def: Definition } })._zod.def;

/**
 * An answer with initials for names and nothing for free text, told apart by the schema of the answer: what must be a
 * code, a day, an id, a number or one of a few words stays as it is.
 */
export function masked(schema: z.ZodType, value: unknown, key = '', owner: object = {}): unknown {
  const definition = definitionOf(schema);
  if (value === null || value === undefined) return value;
  const inner = definition.innerType ?? endOf(definition);
  if (inner !== undefined) return masked(inner, value, key, owner);
  if (definition.options !== undefined) {
    const fitting = definition.options.find((option) => option.safeParse(value).success);
    return fitting === undefined ? hiddenWhole(value) : masked(fitting, value, key, owner);
  }
  if (typeof value === 'string') {
    if (definition.type !== 'string') return isClosed(definition) ? value : HIDDEN;
    return isFree(schema, definition) ? hidden(value, key, owner) : value;
  }
  if (Array.isArray(value))
    return value.map((one, place) => {
      const of = definition.element ?? definition.items?.[place];
      return of === undefined ? hiddenWhole(one) : masked(of, one, key, owner);
    });
  if (typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => {
        if (key === 'facts' && definition.valueType !== undefined && OPEN_FACTS.has(name)) return [name, part];
        const of = definition.shape?.[name] ?? definition.valueType;
        const field = definition.shape === undefined ? key : name;
        return [name, of === undefined ? hiddenWhole(part) : masked(of, part, field, value)];
      }),
    );
  return value;
}

/** Of a text that is put right while it is read: what it is afterwards, or before when only a function knows that. */
function endOf({ in: from, out }: Definition): z.ZodType | undefined {
  return out !== undefined && definitionOf(out).type === 'transform' ? from : out;
}

/** Text of which the schema knows every value. */
function isClosed({ type }: Definition): boolean {
  return type === 'enum' || type === 'literal';
}

/** Could anything be written here? Ids, days, times and school years have a form that no word fits. */
function isFree(schema: z.ZodType, definition: Definition): boolean {
  return definition.format === undefined && ['Woord', 'twee woorden'].some((text) => schema.safeParse(text).success);
}

function hidden(text: string, key: string, owner: object): string {
  if (text === '') return text;
  if ('givenName' in owner && 'surname' in owner) {
    if (key === 'givenName' || key === 'surname') return initial(text);
    if (key === 'prefix') return '';
  }
  if (NAMES.has(key) || key === 'givenName') return initial(text);
  // A line calls whom or what it is about by `name`: initials, unless it is plainly no pupil or parent.
  if (key === 'name') return NO_PUPIL.some((field) => field in owner) && !isOfPupil(owner) ? text : initial(text);
  // A score as it was given: a number or a level, and never a remark.
  if (key === 'given' && /^\S{1,6}$/.test(text)) return text;
  return OPEN.has(key) ? text : HIDDEN;
}

function isOfPupil(owner: object): boolean {
  return 'studentId' in owner && owner.studentId !== null;
}

/** What no schema tells of has no text left. */
function hiddenWhole(value: unknown): unknown {
  if (typeof value === 'string') return HIDDEN;
  if (Array.isArray(value)) return value.map(hiddenWhole);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, hiddenWhole(part)]));
}

/** 'Sem van der Heijden' is 'S.v.d.H.'. */
function initial(name: string): string {
  const letters = name.split(/[\s,-]+/).flatMap((part) => [...part.replace(/^['’]/, '')].slice(0, 1));
  return `${letters.map((letter) => `${letter}.`).join('')}${MASK_SIGN}`;
}
