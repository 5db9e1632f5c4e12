import type { TodayRow } from '../../shared/deadlines/model.ts';
import type { Day } from '../../shared/kernel/days.ts';

/** What came of pressing the action: a refusal in words, or how to take it back while the row is still there. */
export type Done =
  | { readonly ok: true; readonly undo: () => Promise<Done> }
  | { readonly ok: false; readonly text: string };

/** The one thing that is done from the row: it leads somewhere, or it is done at once and can be taken back. */
export type TodayAction =
  | { readonly text: string; readonly href: string }
  | { readonly text: string; readonly run: () => Promise<Done> };

/** How a room says its own lines. Sentences come from that room's `texts.ts`. */
export type TodayWords = {
  /** What must be done, without the name of the pupil. */
  readonly what: (row: TodayRow, today: Day) => string;
  /** Why this day, or why it waits. */
  readonly why: (row: TodayRow, today: Day) => string;
  /** `null` when this role can only look. */
  readonly action: (row: TodayRow, today: Day) => TodayAction | null;
};

/** By the `kind` of a line. */
export type TodayVocabulary = Readonly<Record<string, TodayWords>>;
