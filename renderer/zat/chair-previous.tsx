import { Badge, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { chairTexts as t } from './chair-texts.ts';
import { Step } from './step.tsx';

type PreviousProps = { readonly open: number; readonly all: number; readonly children: ReactNode };

/** Step 1: what was agreed before; how each stands is another room's, handed in by the app. */
export function ChairPrevious({ open, all, children }: PreviousProps) {
  return (
    <Step
      n={1}
      title={t.previous}
      isDone={all > 0 && open === 0}
      hint={
        open > 0 && (
          <Badge variant="light" radius="sm" tt="none" color="straks">
            {t.stillOpen(open)}
          </Badge>
        )
      }
    >
      {all === 0 ? <Text c="dimmed">{t.noPrevious}</Text> : children}
    </Step>
  );
}
