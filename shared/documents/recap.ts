import type { Agreement } from '../agreements/model.ts';
import type { Day } from '../kernel/days.ts';
import { type AgendaItem, FEEDBACK_TO } from '../meetings/model.ts';

export type RecapItem = Pick<AgendaItem, 'state' | 'feedback'> & {
  /** Number, initials and class: never the name (this paper holds everybody at once). */
  readonly label: string;
  readonly made: readonly Pick<Agreement, 'what' | 'ownerName' | 'dueOn'>[];
};
type Telling = {
  readonly label: string;
  readonly to: (typeof FEEDBACK_TO)[number];
  readonly ownerId: string | null;
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
  /** The same agreements once more, by who does them and by day. */
  readonly byOwner: readonly {
    readonly ownerName: string;
    readonly dueOn: Day;
    readonly what: string;
    readonly label: string;
  }[];
  readonly toTell: readonly Telling[];
};

/** One sheet after the meeting: the sum of its items, and nothing that is not in them. */
export function recapOf(items: readonly RecapItem[]): Recap {
  const agreements = items.flatMap(({ label, made }) =>
    made.map(({ what, ownerName, dueOn }) => ({ label, what, ownerName, dueOn })),
  );
  const toTell = items
    .filter(({ state }) => state === 'discussed')
    .flatMap(({ label, feedback }) =>
      FEEDBACK_TO.flatMap((to): Telling[] => {
        const box = feedback.find((it) => it.to === to);
        if (box && (box.doneOn !== null || box.isNotNeeded)) return [];
        return [{ label, to, ownerId: box?.ownerId ?? null, by: box?.by ?? null }];
      }),
    );
  return {
    discussed: labelsOf(items, 'discussed'),
    notDiscussed: labelsOf(items, 'notDiscussed'),
    agreements,
    byOwner: agreements.toSorted(
      (a, b) => a.ownerName.localeCompare(b.ownerName, 'nl') || (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0),
    ),
    toTell,
  };
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
