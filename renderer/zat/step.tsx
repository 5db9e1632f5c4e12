import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type StepProps = {
  readonly n: number;
  readonly title: string;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
};

/** One of the six steps of chairing; Alt with its number goes there. */
export function Step({ n, title, hint, children }: StepProps) {
  return (
    <section id={`stap-${n}`} tabIndex={-1} className="zs-step" aria-labelledby={`stap-${n}-kop`}>
      <Title order={2} id={`stap-${n}-kop`}>
        <span className="zs-step-n" aria-hidden>
          {n}
        </span>
        {title}{' '}
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
