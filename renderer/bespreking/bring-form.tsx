import { Button, Stack, Textarea, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type FormEvent, useRef, useState } from 'react';
import { bringStudent } from '../../shared/bespreking/meeting-contract.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import type { StudentCard } from '../../shared/students/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { bringRefusals, agendaTexts as t } from './meeting-texts.ts';
import { PupilPicker } from './pupil-picker.tsx';

/** A pupil on this meeting with the reason; N goes there. */
export function BringForm({ meetingId }: { readonly meetingId: MeetingId }) {
  const bringing = useCommand(bringStudent);
  const [card, setCard] = useState<StudentCard | null>(null);
  const draft = useDraft(`bespreking.bring.${meetingId}`, { reason: '' });
  const form = useRef<HTMLFormElement>(null);
  useHotkeys([
    [
      'n',
      () => {
        form.current?.scrollIntoView({ block: 'nearest' });
        form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
      },
    ],
  ]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (card === null) return;
    const answer = await bringing.mutateAsync({ studentId: card.studentId, meetingId, reason: draft.fields.reason });
    if (!answer.ok) return;
    draft.drop();
    setCard(null);
  };
  const refusal = bringing.data && !bringing.data.ok ? bringRefusals[bringing.data.code] : null;
  return (
    <form ref={form} onSubmit={submit}>
      <Stack gap="sm" maw={560} mt="xl">
        <Title order={2}>{t.add}</Title>
        {draft.isBack && <DraftNotice />}
        <PupilPicker value={card} onChange={setCard} />
        <Textarea
          label={t.reason}
          required
          autosize
          minRows={2}
          value={draft.fields.reason}
          onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        />
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Button type="submit" variant="light" w="fit-content" loading={bringing.isPending} disabled={card === null}>
          {t.addSave}
        </Button>
      </Stack>
    </form>
  );
}
