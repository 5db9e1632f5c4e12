/* Loaded before everything else, with ?days=N: the program's clock stands N days on. Threads load it too. */

const days = Number(new URL(import.meta.url).searchParams.get('days') ?? 0);
const RealDate = Date;
const shift = days * 86_400_000;

class ShiftedDate extends RealDate {
  constructor(...parts: unknown[]) {
    // Safe: handed on as they came; only "now" is another moment.
    super(...((parts.length === 0 ? [RealDate.now() + shift] : parts) as [number]));
  }
  static override now(): number {
    return RealDate.now() + shift;
  }
}
globalThis.Date = ShiftedDate as DateConstructor;
