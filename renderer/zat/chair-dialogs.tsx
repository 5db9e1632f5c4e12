import { Button, Group, List, Modal, Text } from '@mantine/core';
import { chairTexts as t } from './chair-texts.ts';

/** Whoever chairs by keys does not wait for a dialog to slide in. */
const AT_ONCE = { duration: 0 };

type LeaveProps = { readonly isOpen: boolean; readonly onStay: () => void; readonly onLeave: () => void };

/** Esc never throws anybody out of a meeting by accident. */
export function LeaveDialog({ isOpen, onStay, onLeave }: LeaveProps) {
  return (
    <Modal opened={isOpen} onClose={onStay} title={t.leaveTitle} withCloseButton={false} transitionProps={AT_ONCE}>
      <Text>{t.leaveText}</Text>
      <Group mt="md" gap="sm">
        <Button data-autofocus onClick={onStay}>
          {t.stay}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t.leave}
        </Button>
      </Group>
    </Modal>
  );
}

type IncompleteProps = {
  readonly still: readonly string[];
  readonly isOpen: boolean;
  readonly onStay: () => void;
  readonly onAsIs: () => void;
};

/** What is not done yet, and the way out that a chair always has: later, and in sight. */
export function IncompleteDialog({ still, isOpen, onStay, onAsIs }: IncompleteProps) {
  return (
    <Modal opened={isOpen} onClose={onStay} title={t.incompleteTitle} withCloseButton={false} transitionProps={AT_ONCE}>
      <List>
        {still.map((text) => (
          <List.Item key={text}>{text}</List.Item>
        ))}
      </List>
      <Text mt="sm" size="sm" c="dimmed">
        {t.incompleteText}
      </Text>
      <Group mt="md" gap="sm">
        <Button data-autofocus onClick={onStay}>
          {t.doNow}
        </Button>
        <Button variant="default" onClick={onAsIs}>
          {t.asIs}
        </Button>
      </Group>
    </Modal>
  );
}
