import { Button, Kbd, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ChairGaps } from '../../shared/zat/case-rules.ts';
import { chairTexts as t } from './chair-texts.ts';

type FootProps = {
  readonly previousName: string | null;
  readonly nextName: string | null;
  readonly gaps: ChairGaps;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onNotDiscussed: () => void;
  readonly onDiscussed: () => void;
};

/** The way on, and what must be done before it. */
export function ChairFoot(props: FootProps) {
  const still = gapWords(props.gaps);
  return (
    <footer className="zs-bar zs-foot">
      {props.previousName !== null && (
        <Button size="xs" variant="default" onClick={props.onPrevious} leftSection={<Kbd>Ctrl ↑</Kbd>}>
          {t.previousPupil(props.previousName)}
        </Button>
      )}
      {props.nextName !== null && (
        <Button size="xs" variant="default" onClick={props.onNext} leftSection={<Kbd>Ctrl ↓</Kbd>}>
          {t.nextPupil(props.nextName)}
        </Button>
      )}
      {still.length > 0 && (
        <Text c="straks" size="sm" className="zs-still">
          <IconAlertTriangle size={15} aria-hidden /> {t.firstStill} {still.join(', ')}
        </Text>
      )}
      <Text c="dimmed" size="sm" ml="auto" className="zs-foot-hint">
        <Kbd>Alt 1</Kbd>–<Kbd>6</Kbd> {t.toStep}
      </Text>
      <Button variant="default" onClick={props.onNotDiscussed} leftSection={<Kbd>F8</Kbd>}>
        {t.notDiscussed}
      </Button>
      <Button onClick={props.onDiscussed} rightSection={<Kbd>Ctrl ↵</Kbd>}>
        {t.discussed}
      </Button>
    </footer>
  );
}

/** What is still to do, in words; nothing when all is done. */
export function gapWords({ old, owner, action, tell }: ChairGaps): string[] {
  return [
    old > 0 ? t.oldOpen(old) : '',
    owner > 0 ? t.ownerOpen : '',
    action > 0 ? t.actionOpen : '',
    tell > 0 ? t.tellOpen(tell) : '',
  ].filter((text) => text !== '');
}
