import { createHash } from 'node:crypto';
import { z } from 'zod';

/** So long a text about a pupil may stand on the clipboard (H24). */
export const CLEAR_AFTER_MS = 30_000;

type Clipboard = {
  readonly readText: () => string | Promise<string>;
  readonly writeText: (text: string) => unknown;
  readonly clear: () => unknown;
};
type Clock = { readonly after: (ms: number, work: () => void) => { readonly stop: () => void } };

const Copied = z.looseObject({ text: z.string() });

/**
 * The only hand that puts something on the clipboard (H24). It is taken off after half a minute and at lock, unless
 * somebody has copied something else meanwhile. What was copied is remembered by its hash only.
 */
export function createClip(clipboard: Clipboard, clock: Clock) {
  let ours: string | null = null;
  let timer: { readonly stop: () => void } | null = null;
  const clearIfOurs = async (): Promise<void> => {
    timer?.stop();
    timer = null;
    const mine = ours;
    ours = null;
    if (mine !== null && hashOf(await clipboard.readText()) === mine) await clipboard.clear();
  };
  return {
    /** The answer of a call with the errand `copyText`. */
    async put(answer: unknown): Promise<void> {
      const { text } = Copied.parse(answer);
      timer?.stop();
      ours = hashOf(text);
      timer = clock.after(CLEAR_AFTER_MS, () => void clearIfOurs());
      await clipboard.writeText(text);
    },
    clearIfOurs,
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The clock of the program. */
export const realClock: Clock = {
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return { stop: () => clearTimeout(timer) };
  },
};
