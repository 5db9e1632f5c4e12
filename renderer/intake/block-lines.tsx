import { Text } from '@mantine/core';
import { IconCheck, IconHandStop, IconHourglass, IconMinus, IconPhone, IconQuestionMark } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { countBlocks, type OkidocBlock } from '../../shared/intake/blocks.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { blockStateTexts, blockTexts, reviewTexts as t } from './review-texts.ts';

const ICONS = {
  present: IconCheck,
  missing: IconPhone,
  withheld: IconHandStop,
  notApplicable: IconMinus,
  awaited: IconHourglass,
} as const;

/** '2 binnen · 1 ontbreekt · 1 niet gedeeld': the dossier in one line. */
export function BlockCounts({ blocks }: { readonly blocks: readonly OkidocBlock[] }) {
  const counts = countBlocks(blocks);
  const parts = (['present', 'missing', 'awaited', 'withheld', 'notApplicable', 'open'] as const).filter(
    (name) => counts[name] > 0,
  );
  return (
    <Text span size="sm" c="dimmed">
      {parts.map((name, i) => (
        <span key={name}>
          {i > 0 && ' · '}
          {name === 'missing' ? (
            <Text span size="sm" c="straks" fw={600}>
              {t.counts.missing(counts.missing)}
            </Text>
          ) : (
            t.counts[name](counts[name])
          )}
        </span>
      ))}
    </Text>
  );
}

type LinesProps = {
  readonly blocks: readonly OkidocBlock[];
  readonly today: Day;
  /** What stands behind the words of a line, such as the way to change it. */
  readonly action?: (block: OkidocBlock) => ReactNode;
  /** What stands under a line, such as its text or the form that changes it. */
  readonly below?: (block: OkidocBlock) => ReactNode;
};

/** Each part with its kind of empty: only what is missing is amber; what parents withhold is an answer, not an error. */
export function BlockLines({ blocks, today, action, below }: LinesProps) {
  return (
    <ul className="zs-blanks">
      {blocks.map((block) => {
        const Icon = block.state === null ? IconQuestionMark : ICONS[block.state];
        return (
          <li key={block.block} data-state={block.state ?? 'open'}>
            <div className="zs-blank-line">
              <Icon size={17} stroke={1.7} aria-hidden />
              <span>{blockTexts[block.block]}</span>
              <span className="zs-blank-words">{wordsOf(block, today)}</span>
              {action?.(block)}
            </div>
            {below?.(block)}
          </li>
        );
      })}
    </ul>
  );
}

function wordsOf({ state, askedOn, source }: OkidocBlock, today: Day): string {
  if (state === null) return t.notSeen;
  if (state === 'missing') return t.askIt;
  if (state === 'awaited' && askedOn !== null) return t.askedOn(shortDay(askedOn, today));
  if (state === 'present') return `${blockStateTexts.present}, ${t.from[source]}`;
  return blockStateTexts[state];
}
