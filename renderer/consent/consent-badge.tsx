import { Badge } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconHandStop, IconHelpCircle, IconHourglass } from '@tabler/icons-react';
import type { ConsentVerdict } from '../../shared/consent/model.ts';
import { stateNames } from './texts.ts';

/** Icon and word, colour never alone. A refusal is an answer, so it is neutral ink and never red. */
export function ConsentBadge({ state }: { readonly state: ConsentVerdict['state'] }) {
  const isAnswer = state === 'refused' || state === 'withdrawn';
  const isClear = state === 'valid' || state === 'internal';
  const Icon = isClear
    ? IconCircleCheck
    : isAnswer
      ? IconHandStop
      : state === 'unknown'
        ? IconHelpCircle
        : state === 'asked'
          ? IconHourglass
          : IconAlertCircle;
  const color = isClear ? 'klaar' : isAnswer ? 'gray' : 'straks';
  return (
    <Badge variant="light" radius="sm" tt="none" color={color} leftSection={<Icon size={14} aria-hidden />}>
      {stateNames[state]}
    </Badge>
  );
}
