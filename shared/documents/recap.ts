import type { Agreement } from '../agreements/model.ts';
import type { Day } from '../kernel/days.ts';
import type { StaffId } from '../kernel/ids.ts';
import { type AgendaItem, FEEDBACK_TO } from '../meetings/model.ts';

export type RecapItem = Pick<AgendaItem, 'state' | 'feedback'> & {
  /** Number, initials and class: never the name (this paper holds everybody at once). */
  readonly label: string;
  readonly made: readonly Pick<Agreement, 'what' | 'ownerName' | 'dueOn'>[];
};
/** One box of the matrix: told, not needed, or still to do by somebody at some day. */
export type TellBox = {
  readonly to: (typeof FEEDBACK_TO)[number];
  readonly state: 'done' | 'notNeeded' | 'open';
  readonly ownerId: StaffId | null;
  readonly by: Day | null;
};

export type Recap = {
  readonly discussed: readonly string[];
  readonly notDiscussed: readonly string[];
  /** In the order of the agenda. */
  readonly agreements: readonly {
    readonly label: string;
    readonly what: string;
    readonly ownerName: string;
    readonly dueOn: Day;
  }[];
  /** A row for each pupil who was discussed, a box for each who must hear it. */
  readonly tells: readonly { readonly label: string; readonly boxes: readonly TellBox[] }[];
  readonly stillToTell: number;
};

/** One sheet after the meeting: the sum of its items, and nothing that is not in them. */
export function recapOf(items: readonly RecapItem[]): Recap {
  const tells = items.flatMap(({ state, label, feedback }) =>
    state === 'discussed' ? [{ label, boxes: FEEDBACK_TO.map((to) => boxOf(feedback, to)) }] : [],
  );
  return {
    discussed: labelsOf(items, 'discussed'),
    notDiscussed: labelsOf(items, 'notDiscussed'),
    agreements: items.flatMap(({ label, made }) =>
      made.map(({ what, ownerName, dueOn }) => ({ label, what, ownerName, dueOn })),
    ),
    tells,
    stillToTell: tells.flatMap(({ boxes }) => boxes.filter(({ state }) => state === 'open')).length,
  };
}

function boxOf(feedback: RecapItem['feedback'], to: TellBox['to']): TellBox {
  const kept = feedback.find((it) => it.to === to);
  const state = !kept ? 'open' : kept.doneOn !== null ? 'done' : kept.isNotNeeded ? 'notNeeded' : 'open';
  return { to, state, ownerId: kept?.ownerId ?? null, by: kept?.by ?? null };
}

function labelsOf(items: readonly RecapItem[], state: AgendaItem['state']): string[] {
  return items.flatMap((item) => (item.state === state ? [item.label] : []));
}

/** What was written about one pupil with his own names taken out; who sat at the table knows who is meant. */
export function withoutNames(text: string, names: readonly string[], initials: string): string {
  const words = names.filter((name) => name.length > 1).toSorted((a, b) => b.length - a.length);
  if (words.length === 0) return text;
  const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  return text.replace(new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, 'giu'), initials);
}
