/* A small generator of its own: the same seed gives the same school on every machine and every Node. */

export type Random = {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `low` up to and including `high`. */
  int(low: number, high: number): number;
  /** True in `share` of the cases (0 to 1). */
  chance(share: number): boolean;
  /** One of the list; throws on an empty list. */
  pick<T>(list: readonly T[]): T;
  /** One of the list, each as often as its weight says. */
  weighted<T extends { readonly weight: number }>(list: readonly T[]): T;
};

/** mulberry32: 32 bits of state, good enough for names and birthdays, never for anything secret. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => sure(list[int(0, list.length - 1)]);
  const weighted = <T extends { readonly weight: number }>(list: readonly T[]): T => {
    let left = next() * list.reduce((sum, one) => sum + one.weight, 0);
    for (const one of list) {
      left -= one.weight;
      if (left < 0) return one;
    }
    return sure(list.at(-1));
  };
  return { next, int, chance: (share) => next() < share, pick, weighted };
}

function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('EMPTY_LIST');
  return value;
}
