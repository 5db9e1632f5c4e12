import { Alert, Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import type * as papers from '../../shared/documents/contract.ts';
import { PACK_FORMATS, type PackFormat } from '../../shared/documents/pack.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice, SavedNotice } from '../ui/notices.tsx';
import { paperRefusals, papersTexts as t } from './texts.ts';

/** Any paper: the same answer and the same words for a refusal. */
export type AnyPaper = (typeof papers)[Extract<keyof typeof papers, `print${string}`>];

type PaperFormProps<C extends AnyPaper> = {
  readonly call: C;
  /** Everything but the format. */
  readonly input: Omit<z.input<C['input']>, 'format'>;
  /** Only a pack can be sealed. */
  readonly canSeal?: boolean;
  readonly children?: ReactNode;
};

/** What must be known before a paper is made, then PDF or Word; the dialog of the system asks where it goes. */
export function PaperForm<C extends AnyPaper>({ call, input, canSeal = false, children }: PaperFormProps<C>) {
  const making = useCommand(call);
  const [format, setFormat] = useState<PackFormat>('pdf');
  const formats = PACK_FORMATS.filter((one) => one !== 'sealed' || canSeal);
  const { data } = making;
  const passphrase = data?.ok && 'passphrase' in data.value ? data.value.passphrase : null;
  const refusal = data && !data.ok && data.code !== 'CANCELLED' ? paperRefusals[data.code] : null;
  // In place of the form, so that nobody closes the dialog without having seen it.
  if (passphrase !== null) {
    return (
      <Alert color="inkt" role="status" title={t.tellByPhone} tabIndex={-1} ref={(element) => element?.focus()}>
        <Text size="lg" fw={600}>
          {passphrase}
        </Text>
        <Text size="sm">{t.tellOnce}</Text>
        <SavedNotice />
      </Alert>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // Safe: the input of this paper with its format, as the caller gave it.
        making.mutate({ ...input, format } as z.input<C['input']>);
      }}
    >
      <Stack gap="md">
        {children}
        <div>
          <Text size="sm" fw={600} mb={4} aria-hidden>
            {t.format}
          </Text>
          <SegmentedControl
            aria-label={t.format}
            value={format}
            data={formats.map((value) => ({ value, label: t.formats[value] }))}
            onChange={(value) => {
              making.reset();
              setFormat(formats.find((one) => one === value) ?? 'pdf');
            }}
          />
        </div>
        {format === 'sealed' && (
          <Text size="sm" c="dimmed">
            {t.sealedWhy}
          </Text>
        )}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <div className="zs-save">
          <Button type="submit" loading={making.isPending}>
            {t.make[format]}
          </Button>
          {data?.ok && <SavedNotice />}
        </div>
      </Stack>
    </form>
  );
}
