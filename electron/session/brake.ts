const FREE_TRIES = 5;
const LONGEST_MS = 60_000;

/** Slows down guessing at the lock screen: from the fifth failure on, doubling up to a minute (P8). */
export function createBrake(mono: () => number) {
  let failures = 0;
  let until = 0;
  return {
    isOn: (): boolean => mono() < until,
    failed(): void {
      failures += 1;
      if (failures >= FREE_TRIES) until = mono() + Math.min(LONGEST_MS, 1000 * 2 ** (failures - FREE_TRIES));
    },
    release(): void {
      failures = 0;
      until = 0;
    },
  };
}
