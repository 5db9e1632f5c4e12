import type { Random } from './random.ts';

/** A stream is all classes of one level in one year; `weight` is how many classes it has among 34 (812 pupils). */
export type Stream = { readonly year: number; readonly code: string; readonly level: string; readonly weight: number };
export type PlannedClass = {
  readonly name: string;
  readonly year: number;
  readonly level: string;
  readonly size: number;
};

/** vmbo-tl takes four years, havo five, vwo six; some first- and second-years have not chosen yet (havo/vwo). */
const STREAMS: readonly Stream[] = [
  stream(1, 't', 2),
  stream(1, 'hv', 2),
  stream(1, 'v', 2),
  stream(2, 't', 2),
  stream(2, 'hv', 1),
  stream(2, 'h', 2),
  stream(2, 'v', 2),
  stream(3, 't', 2),
  stream(3, 'h', 3),
  stream(3, 'v', 2),
  stream(4, 't', 2),
  stream(4, 'h', 3),
  stream(4, 'v', 2),
  stream(5, 'h', 3),
  stream(5, 'v', 2),
  stream(6, 'v', 2),
];
const USUAL_SIZE = 24;
const SMALLEST = 20;
const LARGEST = 30;

/** The classes for this many pupils, about 24 in each; their sizes add up to `pupils`. */
export function planClasses(random: Random, pupils: number): PlannedClass[] {
  const count = Math.max(1, Math.round(pupils / USUAL_SIZE));
  const sizes = planSizes(random, pupils, count);
  const planned: PlannedClass[] = [];
  for (const [stream, classes] of shareOut(count)) {
    for (let at = 0; at < classes; at += 1) {
      planned.push({
        name: className(stream, at),
        year: stream.year,
        level: stream.level,
        size: sizes[planned.length] ?? 0,
      });
    }
  }
  return planned;
}

/** Largest remainders: every stream gets its share, rounded so that the sum is right. */
function shareOut(count: number): [Stream, number][] {
  const sum = STREAMS.reduce((total, { weight }) => total + weight, 0);
  const shares = STREAMS.map((stream) => ({ stream, exact: (stream.weight * count) / sum }));
  const whole = new Map(shares.map(({ stream, exact }) => [stream, Math.floor(exact)]));
  let left = count - [...whole.values()].reduce((total, one) => total + one, 0);
  for (const { stream } of shares.toSorted((one, other) => (other.exact % 1) - (one.exact % 1))) {
    if (left === 0) break;
    whole.set(stream, (whole.get(stream) ?? 0) + 1);
    left -= 1;
  }
  return [...whole];
}

/** Even sizes first; then neighbours give each other up to three pupils, so that no two years look the same. */
function planSizes(random: Random, pupils: number, count: number): number[] {
  const sizes = Array.from({ length: count }, (_, at) => Math.floor(pupils / count) + (at < pupils % count ? 1 : 0));
  for (let at = 0; at + 1 < count; at += 2) {
    const moved = random.int(0, 3);
    const giver = (sizes[at] ?? 0) - moved;
    const taker = (sizes[at + 1] ?? 0) + moved;
    if (giver < SMALLEST || taker > LARGEST) continue;
    sizes[at] = giver;
    sizes[at + 1] = taker;
  }
  return sizes;
}

/** '1t1' and '1hv2' in the first year, '2hvA' and '4hC' after it; past Z comes AA. */
function className(stream: Stream, at: number): string {
  return `${stream.year}${stream.code}${stream.year === 1 ? at + 1 : letters(at)}`;
}

function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}

function stream(year: number, code: 't' | 'h' | 'v' | 'hv', weight: number): Stream {
  return { year, code, level: { t: 'vmbo-tl', h: 'havo', v: 'vwo', hv: 'havo/vwo' }[code], weight };
}
