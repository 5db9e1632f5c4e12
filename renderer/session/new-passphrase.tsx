import { Anchor, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { suggestPassphrase } from '../../shared/session/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { lockTexts as t } from './texts.ts';

export type PassphrasePair = { readonly first: string; readonly second: string };
type NewPassphraseProps = { readonly value: PassphrasePair; readonly onChange: (value: PassphrasePair) => void };

/** A new passphrase typed twice, with four Dutch words drawn by the vault as an offer. */
export function NewPassphrase({ value, onChange }: NewPassphraseProps) {
  const asking = useCommand(suggestPassphrase);
  const { mutate: ask } = asking;
  useEffect(() => ask({}), [ask]);
  const words = asking.data?.ok ? asking.data.value.words.join(' ') : null;
  const isDifferent = value.second !== '' && value.first !== value.second;
  return (
    <Stack gap="sm">
      <PasswordInput
        label={t.choose}
        required
        value={value.first}
        onChange={(event) => onChange({ ...value, first: event.currentTarget.value })}
      />
      <Text component="div" size="sm" aria-live="polite">
        {words && (
          <>
            {t.suggestion} <strong>{words}</strong>{' '}
          </>
        )}
        <Group gap="md">
          {words && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              underline="always"
              onClick={() => onChange({ first: words, second: '' })}
            >
              {t.useSuggestion}
            </Anchor>
          )}
          <Anchor component="button" type="button" size="sm" underline="always" onClick={() => asking.mutate({})}>
            {t.otherWords}
          </Anchor>
        </Group>
      </Text>
      <PasswordInput
        label={t.again}
        required
        value={value.second}
        error={isDifferent ? t.notSame : undefined}
        onChange={(event) => onChange({ ...value, second: event.currentTarget.value })}
      />
    </Stack>
  );
}
