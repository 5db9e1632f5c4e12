/* What a page may send in one call (H10): plain data of a bounded size. Looked at before any schema is. */

const MOST_CHARACTERS = 1024 * 1024;
const MOST_NODES = 20_000;
const MOST_DEPTH = 16;
const LONGEST_ARRAY = 500;

export type Weight = 'fine' | 'TOO_LARGE' | 'INVALID_INPUT';

/** `INVALID_INPUT` for anything that is not plain data: cycles, functions, own prototypes, `__proto__` as a key. */
export function weigh(value: unknown): Weight {
  let characters = 0;
  let nodes = 0;
  const above = new Set<object>();

  const look = (part: unknown, depth: number): Weight => {
    nodes += 1;
    if (nodes > MOST_NODES || depth > MOST_DEPTH) return 'TOO_LARGE';
    if (typeof part === 'string') {
      characters += part.length;
      return characters > MOST_CHARACTERS ? 'TOO_LARGE' : 'fine';
    }
    if (part === null || part === undefined || typeof part === 'boolean') return 'fine';
    if (typeof part === 'number') return Number.isFinite(part) ? 'fine' : 'INVALID_INPUT';
    if (typeof part !== 'object' || above.has(part)) return 'INVALID_INPUT';
    above.add(part);
    const weight = Array.isArray(part) ? lookInArray(part, depth) : lookInObject(part, depth);
    above.delete(part);
    return weight;
  };

  const lookInArray = (part: readonly unknown[], depth: number): Weight => {
    if (part.length > LONGEST_ARRAY) return 'TOO_LARGE';
    return firstTrouble(part, (inner) => look(inner, depth + 1));
  };

  const lookInObject = (part: object, depth: number): Weight => {
    const prototype: unknown = Object.getPrototypeOf(part);
    if (prototype !== null && prototype !== Object.prototype) return 'INVALID_INPUT';
    return firstTrouble(Object.entries(part), ([key, inner]) => {
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') return 'INVALID_INPUT';
      characters += key.length;
      return look(inner, depth + 1);
    });
  };

  return look(value, 0);
}

function firstTrouble<T>(parts: readonly T[], look: (part: T) => Weight): Weight {
  for (const part of parts) {
    const weight = look(part);
    if (weight !== 'fine') return weight;
  }
  return 'fine';
}
