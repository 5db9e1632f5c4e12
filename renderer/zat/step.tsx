import { Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { chairTexts as t } from './chair-texts.ts';

type StepProps = {
  readonly n: number;
  readonly title: string;
  readonly hint?: ReactNode;
  /** Shown by a tick beside the title. */
  readonly isDone?: boolean;
  readonly children: ReactNode;
};

/** One of the six steps of chairing; Alt with its number goes there. */
export function Step({ n, title, hint, isDone = false, children }: StepProps) {
  return (
    <section id={`stap-${n}`} tabIndex={-1} className="zs-step" data-done={isDone} aria-labelledby={`stap-${n}-kop`}>
      <Title order={2} id={`stap-${n}-kop`}>
        <span className="zs-step-n" aria-hidden>
          {n}
        </span>
        {title} {isDone && <IconCheck size={17} className="zs-step-done" aria-label={t.stepDone} />}{' '}
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
