import type { SignalKind } from '../../shared/screening/model.ts';
import { signalNames } from './texts.ts';

/* What can be done at once with a signal, each by its own key. */

export const followTexts = {
  next: 'Wat nu?',
  open: 'Open de hulp',
  letter: 'Brief',
  goal: { taal: 'Sterker in lezen en spellen', rekenen: 'Sterker in rekenen' } satisfies Record<SignalKind, string>,
  goalButton: 'Eerste doel',
  goalOf: (kind: SignalKind) => `Eerste doel: ${signalNames[kind]}`,
  reason: (kind: SignalKind) => `Signaal ${signalNames[kind]} uit de screening.`,
  measure: (tests: string) => `${tests} opnieuw bij de volgmeting`,
} as const;
