import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { pupilTexts as t } from './pupil-texts.ts';

type FrameProps = {
  readonly isBack: boolean;
  readonly refusal: string | null;
  readonly isSaving: boolean;
  readonly save?: string;
  readonly onSubmit: () => Promise<void>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/** What every form on a pupil's page has around its fields. */
export function Frame({ isBack, refusal, isSaving, save = t.save, onSubmit, onCancel, children }: FrameProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSubmit();
  };
  return (
    <form onSubmit={submit} className="zs-changing">
      <Stack gap="sm">
        {isBack && <DraftNotice />}
        {children}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Group>
          <Button type="submit" variant="light" loading={isSaving}>
            {save}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
