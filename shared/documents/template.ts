import { COMMON_FIELDS, type LetterKind, type MergeField } from './letter-kind.ts';
import type { Block } from './paper.ts';

/* Fills a letter's text. Plain means only: `{veld}`, and `[als …]` before a paragraph. Nothing that was filled in is
   ever read as a field again. */

export type LetterText = { readonly subject: string; readonly body: string };
export type TemplateFault = {
  readonly code: 'UNKNOWN_FIELD' | 'UNKNOWN_CONDITION' | 'LOOSE_BRACE' | 'BLOCK_IN_LINE' | 'EMPTY';
  /** Which field or condition, or the words around the loose brace. */
  readonly words: string;
};

const FIELD = /\{([^{}]*)\}/g;
const CONDITION = /^\[als ([^\][\n]*)\]\s*/;
/** To be filled in by hand. */
const DOTS = '…………';

export function fieldsOf({ fields }: Pick<LetterKind, 'fields'>): readonly MergeField[] {
  return [...fields, ...COMMON_FIELDS];
}

const same = (name: string): string => name.trim().toLowerCase();
const paragraphsOf = (body: string): string[] =>
  body
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** What is wrong with a text that a school wrote; empty when it may be kept. */
export function faultsOf(
  kind: Pick<LetterKind, 'fields' | 'conditions'>,
  { subject, body }: LetterText,
): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const known = new Map(fieldsOf(kind).map((field) => [field.name, field]));
  if (subject.trim() === '' || body.trim() === '') faults.push({ code: 'EMPTY', words: '' });
  for (const paragraph of [subject, ...paragraphsOf(body)]) {
    const condition = CONDITION.exec(paragraph);
    if (condition && !kind.conditions.includes(same(condition[1] ?? '')))
      faults.push({ code: 'UNKNOWN_CONDITION', words: condition[1] ?? '' });
    const text = paragraph.replace(CONDITION, '');
    for (const [whole, name = ''] of text.matchAll(FIELD)) {
      const field = known.get(same(name));
      if (!field) faults.push({ code: 'UNKNOWN_FIELD', words: name });
      else if (field.isBlock && (text !== whole || paragraph === subject))
        faults.push({ code: 'BLOCK_IN_LINE', words: name });
    }
    const loose = text.replace(FIELD, '').search(/[{}]/);
    if (loose !== -1)
      faults.push({ code: 'LOOSE_BRACE', words: text.replace(FIELD, '').slice(Math.max(0, loose - 12), loose + 13) });
  }
  return faults;
}

export type LetterValues = {
  readonly text: Readonly<Record<string, string>>;
  readonly blocks?: Readonly<Record<string, readonly Block[]>>;
  /** The conditions that hold. */
  readonly holds: readonly string[];
};

/** One line, such as the subject. */
export function fillLine(text: string, values: LetterValues): string {
  return text.replace(FIELD, (_whole, name: string) => values.text[same(name)] || DOTS);
}

/** The paragraphs that hold, filled in. A text with faults must not come here. */
export function fillBody(kind: Pick<LetterKind, 'fields'>, body: string, values: LetterValues): Block[] {
  const optional = new Set(fieldsOf(kind).flatMap(({ name, isOptional }) => (isOptional ? [name] : [])));
  return paragraphsOf(body).flatMap((paragraph): readonly Block[] => {
    const condition = CONDITION.exec(paragraph)?.[1];
    if (condition !== undefined && !values.holds.includes(same(condition))) return [];
    const text = paragraph.replace(CONDITION, '');
    const names = [...text.matchAll(FIELD)].map(([, name = '']) => same(name));
    if (names.some((name) => optional.has(name) && !values.text[name])) return [];
    const [only] = names;
    const blocks = only === undefined || names.length > 1 ? undefined : values.blocks?.[only];
    if (blocks) return blocks;
    const lines = text.split('\n').map((line) => fillLine(line.trim(), values));
    if (lines.every((line) => line.startsWith('- ')))
      return [{ kind: 'list', lines: lines.map((line) => line.slice(2)) }];
    return [{ kind: 'paragraph', text: lines.join('\n') }];
  });
}

/** The letter as it would look for the make-believe pupil of the examples, every condition in turn. */
export function exampleValues(kind: Pick<LetterKind, 'fields'>, holds: readonly string[]): LetterValues {
  const fields = fieldsOf(kind);
  const text = Object.fromEntries(fields.map(({ name, example }) => [name, example]));
  const blocks = fields.filter(({ isBlock }) => isBlock);
  return {
    text,
    blocks: Object.fromEntries(blocks.map(({ name, example }) => [name, [{ kind: 'paragraph', text: example }]])),
    holds,
  };
}
