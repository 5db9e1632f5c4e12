import { Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import type * as papers from '../../shared/documents/contract.ts';
import { PAPER_FORMATS, type PaperFormat } from '../../shared/documents/paper.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice, SavedNotice } from '../ui/notices.tsx';
import { paperRefusals, papersTexts as t } from './texts.ts';

/** Any paper: the same answer and the same words for a refusal. */
export type AnyPaper = (typeof papers)[Extract<keyof typeof papers, `print${string}`>];

type PaperFormProps<C extends AnyPaper> = {
  readonly call: C;
  /** Everything but the format. */
  readonly input: Omit<z.input<C['input']>, 'format'>;
  readonly children?: ReactNode;
};

/** What must be known before a paper is made, then PDF or Word; the dialog of the system asks where it goes. */
export function PaperForm<C extends AnyPaper>({ call, input, children }: PaperFormProps<C>) {
  const making = useCommand(call);
  const [format, setFormat] = useState<PaperFormat>('pdf');
  const { data } = making;
  const refusal = data && !data.ok && data.code !== 'CANCELLED' ? paperRefusals[data.code] : null;
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
            data={PAPER_FORMATS.map((value) => ({ value, label: t.formats[value] }))}
            onChange={(value) => setFormat(value === 'docx' ? 'docx' : 'pdf')}
          />
        </div>
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
