import { Badge, Button, NativeSelect, Text, Title } from '@mantine/core';
import { IconCheck, IconClipboard } from '@tabler/icons-react';
import type { RefObject } from 'react';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { clockTime, shortDay } from '../../shared/kernel/days.ts';
import type { screeningGrid } from '../../shared/screening/contract.ts';
import { gridTexts as t } from './grid-texts.ts';
import { momentNames, screeningTexts } from './texts.ts';

/** What the select of classes calls all of them. */
export const WHOLE_YEAR = '*';

type HeadProps = {
  readonly data: OutputOf<typeof screeningGrid>;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly isSaving: boolean;
  readonly savedAt: Date | null;
  readonly isReadOnly: boolean;
  readonly isChecking: boolean;
  readonly onClass: (name: string | null) => void;
  readonly onPaste: () => void;
  readonly onCheck: () => void;
  readonly onReady: () => void;
};

/** Which class and moment, whether everything is saved, and what can be done with a whole test. */
export function GridHead({ data, heading, isSaving, savedAt, ...props }: HeadProps) {
  const { isReadOnly, isChecking, onClass, onPaste, onCheck, onReady } = props;
  const { campaign, className, instruments, rows, classes } = data;
  const month = shortDay(campaign.from).slice(3).replace(/^\d+ /, '');
  return (
    <header className="sc-head">
      <Title order={1} ref={heading} tabIndex={-1}>
        {t.title(className, campaign.yearGroup)}
      </Title>
      <Badge variant="light" radius="sm" tt="none" color="gray">
        {momentNames[campaign.moment]}, {month}
      </Badge>
      <Text size="sm" c="dimmed">
        {screeningTexts.pupils(rows.length)} · {screeningTexts.testCount(instruments.length)}
      </Text>
      <NativeSelect
        size="xs"
        aria-label={t.class}
        value={className ?? WHOLE_YEAR}
        data={[
          ...classes.map(({ name, pupils, entered }) => ({
            value: name,
            label: `${name === '' ? t.noClass : name} (${entered}/${pupils * instruments.length})`,
          })),
          { value: WHOLE_YEAR, label: t.wholeYear },
        ]}
        onChange={({ currentTarget: { value } }) => onClass(value === WHOLE_YEAR ? null : value)}
      />
      <span className="sc-saved" role="status">
        {isSaving
          ? t.saving
          : savedAt && (
              <>
                <IconCheck size={16} aria-hidden /> {t.saved(clockTime(savedAt))}
              </>
            )}
      </span>
      {!isReadOnly && (
        <>
          <Button size="xs" variant="default" leftSection={<IconClipboard size={16} aria-hidden />} onClick={onPaste}>
            {t.paste}
          </Button>
          <Button size="xs" variant="default" disabled={isChecking} onClick={onCheck}>
            {t.checkTest}
          </Button>
          <Button size="xs" onClick={onReady}>
            {t.ready}
          </Button>
        </>
      )}
    </header>
  );
}
