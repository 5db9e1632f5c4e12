import type { BoardCard } from '../../shared/intake/contract.ts';
import { intakeTexts } from './texts.ts';

const t = intakeTexts.status;

export type CardStatus = {
  readonly tone: 'laat' | 'straks' | 'klaar' | 'dimmed';
  readonly icon: 'alert' | 'clock' | 'phone' | 'wait' | 'check';
  readonly words: string;
};

const SOON = 7;

/** The next day of the Kernprocedure (C48), when it counts for this board. */
export type KernDay = { readonly what: string; readonly daysLeft: number };

/** The one thing a card says: what must be done first, else how long there is. Colour is never alone. */
export function statusOf(card: BoardCard, kern: KernDay | null = null): CardStatus {
  const { clock, stage, missing, asked } = card;
  if (card.lacksOtherSchool) return { tone: 'laat', icon: 'alert', words: t.otherSchool };
  if (card.outcome !== null && clock === null) return { tone: 'klaar', icon: 'check', words: t.outcome[card.outcome] };
  if (card.receivedOn === null) return { tone: 'straks', icon: 'alert', words: t.notApplied };
  if (clock?.id === 'C11') return { tone: 'laat', icon: 'alert', words: t.temporary };
  if (clock && clock.daysLeft < 0 && card.outcome === null)
    return { tone: 'laat', icon: 'alert', words: t.late(-clock.daysLeft) };
  if (card.isOutsideRule && stage === 'applied') return { tone: 'straks', icon: 'alert', words: t.outsideRule };
  if (card.stageTerm !== null && card.daysInStage > card.stageTerm)
    return {
      tone: 'laat',
      icon: 'alert',
      words: t.overTerm[stage === 'asked' ? 'asked' : 'dossier'](card.daysInStage, card.stageTerm),
    };
  if (missing > 0 && stage !== 'applied')
    return { tone: 'straks', icon: 'phone', words: t.toCall(missing, card.notReached) };
  if (asked > 0) return { tone: 'dimmed', icon: 'wait', words: t.awaited(asked) };
  if (!clock) return { tone: 'dimmed', icon: 'clock', words: t.age(card.daysInStage) };
  if (clock.id === 'C13') return { tone: 'dimmed', icon: 'clock', words: t.objection(clock.daysLeft) };
  if (clock.id === 'C37') return { tone: 'dimmed', icon: 'clock', words: t.kept(clock.daysLeft) };
  // A day that all schools keep comes before the school's own term when it is nearer.
  if (kern && kern.daysLeft <= SOON && kern.daysLeft < clock.daysLeft)
    return { tone: 'straks', icon: 'clock', words: t.kern(kern.what, kern.daysLeft) };
  if (clock.daysLeft === 0) return { tone: 'laat', icon: 'alert', words: t.today };
  return { tone: clock.daysLeft <= SOON ? 'straks' : 'dimmed', icon: 'clock', words: t.left(clock.daysLeft) };
}
