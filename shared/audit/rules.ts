import type { TrailLine } from './model.ts';

/** One row of the list on screen: a line, or one look into a dossier with all that was read during it. */
export type TrailEntry = { readonly line: TrailLine; readonly parts: readonly string[] };

/** Reading by the same person in the same role within this time is one look (`security.md` 4.1). */
const ONE_LOOK_MS = 15 * 60 * 1000;

/**
 * Newest first, as the trail gives them. A page that opens asks its parts one by one, each of which has its own line in
 * the trail; for who wants to know who opened a dossier they are one row, under its oldest moment.
 */
export function foldLooks(lines: readonly TrailLine[]): TrailEntry[] {
  const entries: { line: TrailLine; newest: number; parts: string[] }[] = [];
  for (const line of lines) {
    const open = entries.at(-1);
    const at = new Date(line.at).getTime();
    if (open && isSameLook(open.line, line) && open.newest - at <= ONE_LOOK_MS) {
      open.line = line;
      open.parts.push(line.act);
    } else entries.push({ line, newest: at, parts: [line.act] });
  }
  return entries.map(({ line, parts }) => ({ line, parts: [...new Set(parts)].reverse() }));
}

/** Both were reading, by one person in one role, with nothing else between: the order of what happened stays as it was. */
function isSameLook(later: TrailLine, line: TrailLine): boolean {
  return isRead(later) && isRead(line) && later.userId === line.userId && later.role === line.role;
}

function isRead({ action, outcome }: TrailLine): boolean {
  return action === 'R' && outcome === 'ok';
}
