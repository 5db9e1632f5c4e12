import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { caseTexts as t } from './case-texts.ts';

type LinesProps<T> = {
  readonly items: readonly T[];
  readonly textOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
  /** `null`: these can be read and not taken away. */
  readonly onRemove: ((index: number) => void) | null;
};

/** Short lines under each other, each with its way out. */
export function Lines<T>({ items, textOf, children, onRemove }: LinesProps<T>) {
  if (items.length === 0) return null;
  return (
    <ul className="zs-lines">
      {items.map((item, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and a line has no state of its own
        <li key={`${i} ${textOf(item)}`}>
          <span>{children(item)}</span>
          {onRemove && (
            <ActionIcon variant="subtle" color="gray" aria-label={t.remove(textOf(item))} onClick={() => onRemove(i)}>
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </li>
      ))}
    </ul>
  );
}
