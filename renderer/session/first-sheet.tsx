import { Anchor, Stack, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import type { RecoveryCodes } from '../../shared/session/model.ts';
import { Brand } from './brand.tsx';
import { SheetForm } from './sheet-form.tsx';
import { sheetTexts as t } from './texts.ts';

/* The codes of a vault that was just made. They are told once, and the form that asked for them is gone by then. */

let sheet: RecoveryCodes | null = null;
const listeners = new Set<() => void>();

export function keepFirstSheet(codes: RecoveryCodes | null): void {
  sheet = codes;
  for (const listener of listeners) listener();
}

export function useFirstSheet(): RecoveryCodes | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => sheet,
  );
}

/** The first thing after making a vault: the sheet, proven by typing a part of it back. */
export function FirstSheet({ codes }: { readonly codes: RecoveryCodes }) {
  return (
    <div className="zs-lock">
      <main className="wide">
        <Brand title={t.title} />
        <Stack gap="md">
          <Text c="dimmed">{t.why}</Text>
          <SheetForm sheet={codes} onDone={() => keepFirstSheet(null)} />
          <Anchor component="button" type="button" underline="always" onClick={() => keepFirstSheet(null)}>
            {t.later}
          </Anchor>
        </Stack>
      </main>
    </div>
  );
}
