import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PHASES } from '../../shared/bespreking/rules.ts';
import { phaseNames } from './case-texts.ts';

type PhaseProps = {
  readonly n: number;
  readonly phase: (typeof PHASES)[number];
  readonly hint?: ReactNode;
  readonly children: ReactNode;
};

/** One phase of the form; Alt with its number goes there. */
export function Phase({ n, phase, hint, children }: PhaseProps) {
  return (
    <section id={`fase-${n}`} tabIndex={-1} className="zs-step zs-phase" aria-labelledby={`fase-${n}-kop`}>
      <Title order={2} id={`fase-${n}-kop`}>
        <span className="zs-step-n" aria-hidden>
          {n}
        </span>
        {phaseNames[phase]}{' '}
        {hint !== undefined && (
          <Text span c="dimmed" size="sm" fw={400}>
            {hint}
          </Text>
        )}
      </Title>
      {children}
    </section>
  );
}

/** The first thing in a phase that can be typed in or pressed, else the phase itself. */
export function focusPhase(n: number): void {
  const phase = document.getElementById(`fase-${n}`);
  const target = phase?.querySelector<HTMLElement>('[data-first], textarea, input, select, button') ?? phase;
  target?.focus();
  phase?.scrollIntoView({ block: 'start' });
}
