import type { z } from 'zod';

/* The smallest input that a call accepts, made from its own schema, so that a test can try every call there is. */

const ID = '00000000-0000-4000-8000-00000000000f';
export type Def = Readonly<Record<string, unknown>> & { readonly type: string };

// Safe: every schema of zod 4 carries its definition here.
export const defOf = (schema: unknown): Def => (schema as { _zod: { def: Def } })._zod.def;

/** `ids` gives a value by the name of a field, such as the pupil a test is about. */
export function minimalInput(schema: z.ZodType, ids: Readonly<Record<string, string>> = {}): unknown {
  return exampleOf(schema, '', ids);
}

function exampleOf(schema: unknown, name: string, ids: Readonly<Record<string, string>>): unknown {
  const def = defOf(schema);
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        // Safe: a definition of an object has its shape.
        Object.entries(def.shape as Record<string, unknown>).map(([key, field]) => [key, exampleOf(field, key, ids)]),
      );
    case 'string':
      return ids[name] ?? textOf(schema, def);
    case 'number':
    case 'int':
      return 1;
    case 'boolean':
      return false;
    case 'nullable':
    case 'null':
      return null;
    case 'optional':
    case 'default':
    case 'prefault':
      return undefined;
    case 'enum':
      return Object.values(def.entries as Record<string, string>)[0];
    case 'literal':
      return (def.values as unknown[])[0];
    case 'array':
      return arrayOf(schema, def, name, ids);
    case 'record':
      return {};
    case 'tuple':
      return (def.items as unknown[]).map((item) => exampleOf(item, name, ids));
    case 'union':
      return exampleOf((def.options as unknown[])[0], name, ids);
    case 'pipe':
      return exampleOf(def.in, name, ids);
    case 'readonly':
    case 'nonoptional':
      return exampleOf(def.innerType, name, ids);
    default:
      return undefined;
  }
}

function arrayOf(schema: unknown, def: Def, name: string, ids: Readonly<Record<string, string>>): unknown[] {
  const least = Number((schema as { _zod: { bag?: { minimum?: number } } })._zod.bag?.minimum ?? 0);
  return Array.from({ length: least }, () => exampleOf(def.element, name, ids));
}

/** By trying: what a text must look like stands in its checks, and few kinds are used. */
export function textOf(schema: unknown, def: Def): string {
  const tries = [
    def.format === 'uuid' ? ID : 'woord',
    ID,
    '2026-11-26',
    '13:15',
    '2026-2027',
    'woord woord woord woord',
    '',
    'a'.repeat(64),
    'AAAA',
    '1',
  ];
  const fits = (text: string) => (schema as z.ZodType).safeParse(text).success;
  return tries.find(fits) ?? 'woord';
}
