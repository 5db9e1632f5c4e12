import { Button, Group, Kbd, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import type { FirstGoal, OnFirstGoal } from './first-goal.ts';
import { followTexts as t } from './follow-on-texts.ts';
import { signalTexts } from './follow-texts.ts';

type FollowOnProps = {
  readonly studentId: StudentId;
  /** What was just saved, to be read aloud. */
  readonly said: string;
  /** `null` after a no. */
  readonly goal: FirstGoal | null;
  readonly onFirstGoal: OnFirstGoal;
  readonly onClose: () => void;
};

/** After a decision: the help, the letter or a first goal, each by one key. Esc goes back to the grid. */
export function FollowOn({ studentId, said, goal, onFirstGoal, onClose }: FollowOnProps) {
  const first = useRef<HTMLAnchorElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => first.current?.focus(), []);
  const places: Readonly<Record<string, string>> = {
    h: `#/screening/leerling/${studentId}`,
    b: `#/screening/leerling/${studentId}/brief`,
  };
  const putGoal = async () => {
    if (!goal || !onFirstGoal || isBusy) return;
    setBusy(true);
    setTrouble(await onFirstGoal(goal));
    setBusy(false);
  };
  return (
    <section>
      <Text role="status" fw={600}>
        {said}
      </Text>
      <Group
        mt="xs"
        gap={6}
        role="toolbar"
        aria-label={t.next}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.altKey || event.metaKey) return;
          const place = places[event.key.toLowerCase()];
          if (event.key === 'Escape') onClose();
          else if (place) window.location.hash = place;
          else if (event.key.toLowerCase() === 'd') void putGoal();
          else return;
          event.preventDefault();
        }}
      >
        <Button ref={first} component="a" size="xs" variant="light" href={places.h} rightSection={<Kbd>H</Kbd>}>
          {t.open}
        </Button>
        <Button component="a" size="xs" variant="default" href={places.b} rightSection={<Kbd>B</Kbd>}>
          {t.letter}
        </Button>
        {goal && onFirstGoal && (
          <Button
            size="xs"
            variant="default"
            loading={isBusy}
            rightSection={<Kbd>D</Kbd>}
            onClick={() => void putGoal()}
          >
            {t.goalButton}
          </Button>
        )}
        <Button size="xs" variant="subtle" rightSection={<Kbd>Esc</Kbd>} onClick={onClose}>
          {signalTexts.cancel}
        </Button>
      </Group>
      {trouble !== null && <RefusalNotice>{trouble}</RefusalNotice>}
    </section>
  );
}
