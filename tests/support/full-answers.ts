import type { z } from 'zod';
import { type Def, defOf, textOf } from './minimal-input.ts';

/* Answers with every field filled and every choice of a union taken once, so that a test can look at whatever a call
   could ever say. */

/** Could this text be anything? Then `word` stands in it. */
function isFree(schema: z.ZodType, def: Def): boolean {
  return def.format === undefined && schema.safeParse('Woord').success;
}

/** As many answers as the widest union in it has choices; `word` is given the path of each free text. */
export function fullAnswers(schema: z.ZodType, word: (path: string) => string, path = ''): readonly unknown[] {
  const def = defOf(schema);
  // Safe, here and below: what a definition holds follows from its type.
  const of = (part: unknown, at = path) => fullAnswers(part as z.ZodType, word, at);
  switch (def.type) {
    case 'object': {
      const parts = Object.entries(def.shape as Record<string, unknown>).map(
        ([key, part]) => [key, of(part, `${path}.${key}`)] as const,
      );
      const count = Math.max(1, ...parts.map(([, answers]) => answers.length));
      return Array.from({ length: count }, (_, turn) =>
        Object.fromEntries(parts.map(([key, answers]) => [key, answers[turn % answers.length]])),
      );
    }
    case 'array':
      return of(def.element).map((one) => [one]);
    case 'record':
      return of(def.valueType, `${path}{}`).map((one) => ({ 'een sleutel': one }));
    case 'tuple': {
      const items = (def.items as unknown[]).map((item) => of(item));
      return [items.map(([first]) => first)];
    }
    case 'union':
      return (def.options as unknown[]).flatMap((option) => of(option));
    case 'pipe':
      return of(defOf(def.out).type === 'transform' ? def.in : def.out);
    case 'string':
      return [isFree(schema, def) ? word(path) : textOf(schema, def)];
    case 'enum':
      return [Object.values(def.entries as Record<string, string>)[0]];
    case 'literal':
      return [(def.values as unknown[])[0]];
    case 'boolean':
      return [true];
    case 'number':
    case 'int':
      return [1];
    case 'null':
      return [null];
    default:
      return def.innerType === undefined ? [undefined] : of(def.innerType);
  }
}
