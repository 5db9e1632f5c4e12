import { Button, Group, NativeSelect, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { notesOfStudent, openNote, removeNote, writeNote } from '../../shared/notes/contract.ts';
import type { NoteAudience, NoteMark } from '../../shared/notes/model.ts';
import { pastePlain } from '../kernel/plain-paste.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { openRefusals, removeRefusals, notesTexts as t, writeRefusals } from './texts.ts';

type NotesProps = {
  readonly studentId: StudentId;
  readonly today: Day;
  readonly mayWrite: boolean;
};

/** That there are restricted notes, and whose; opening one asks first and stands in the trail (`privacy.md` 6). */
export function NotesPanel({ studentId, today, mayWrite }: NotesProps) {
  const { data } = useQueryCall(notesOfStudent, { studentId }, { topics: ['notes'] });
  const [isWriting, setWriting] = useState(false);
  if (!data) return null;
  return (
    <section>
      <Title order={2} mb="xs">
        {t.title}
      </Title>
      {data.notes.length === 0 && <Text c="dimmed">{t.none}</Text>}
      <Stack gap="xs">
        {data.notes.map((note) => (
          <OneNote key={note.noteId} studentId={studentId} note={note} today={today} />
        ))}
      </Stack>
      {isWriting && <NewNote studentId={studentId} audiences={data.audiences} onDone={() => setWriting(false)} />}
      {mayWrite && !isWriting && (
        <Button variant="default" size="xs" mt="xs" onClick={() => setWriting(true)}>
          {t.write}
        </Button>
      )}
    </section>
  );
}

type OneProps = {
  readonly studentId: StudentId;
  readonly note: NoteMark;
  readonly today: Day;
};

function OneNote({ studentId, note, today }: OneProps) {
  const opening = useCommand(openNote);
  const removing = useCommand(removeNote);
  const [isAsking, setAsking] = useState(false);
  const { noteId } = note;
  const day = shortDay(note.writtenOn, today);
  const text = opening.data?.ok ? opening.data.value.text : null;
  const refusal =
    opening.data && !opening.data.ok
      ? openRefusals[opening.data.code]
      : removing.data && !removing.data.ok
        ? removeRefusals[removing.data.code]
        : null;
  return (
    <Paper withBorder p="sm">
      <Group gap="xs" wrap="nowrap">
        <IconLock size={16} aria-hidden />
        <Text size="sm">
          {t.by(note.authorName, day)} · {t.audiences[note.audience]}
        </Text>
      </Group>
      {text !== null && (
        <Text my="xs" style={{ whiteSpace: 'pre-wrap' }}>
          {text}
        </Text>
      )}
      {isAsking && text === null && (
        <Text size="sm" my="xs" role="status">
          {t.sure}
        </Text>
      )}
      <Group gap="xs" mt="xs">
        {text === null && !isAsking && (
          <Button
            size="xs"
            variant="default"
            aria-label={t.openWhich(note.authorName, day)}
            onClick={() => setAsking(true)}
          >
            {t.open}
          </Button>
        )}
        {text === null && isAsking && (
          <>
            <Button size="xs" variant="light" autoFocus onClick={() => opening.mutate({ studentId, noteId })}>
              {t.openNow}
            </Button>
            <Button size="xs" variant="default" onClick={() => setAsking(false)}>
              {t.leave}
            </Button>
          </>
        )}
        {text !== null && (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              opening.reset();
              setAsking(false);
            }}
          >
            {t.close}
          </Button>
        )}
        {text !== null && note.isMine && (
          <Button size="xs" variant="default" onClick={() => removing.mutate({ studentId, noteId })}>
            {t.remove}
          </Button>
        )}
      </Group>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </Paper>
  );
}

type NewProps = {
  readonly studentId: StudentId;
  readonly audiences: readonly NoteAudience[];
  readonly onDone: () => void;
};

function NewNote({ studentId, audiences, onDone }: NewProps) {
  const writing = useCommand(writeNote);
  const draft = useDraft(`notes.${studentId}`, { text: '', audience: 'zorg' });
  const { text, audience } = draft.fields;
  const refusal = writing.data && !writing.data.ok ? writeRefusals[writing.data.code] : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const chosen = audiences.find((it) => it === audience) ?? 'zorg';
    const answer = await writing.mutateAsync({ studentId, noteId: null, audience: chosen, text, revision: 0 });
    if (!answer.ok) return;
    draft.drop();
    onDone();
  };
  return (
    <form onSubmit={submit} onPaste={pastePlain}>
      <Stack gap="xs" mt="xs">
        <Text size="sm" c="dimmed">
          {t.what}
        </Text>
        {draft.isBack && <DraftNotice />}
        <Textarea
          label={t.text}
          autosize
          autoFocus
          minRows={3}
          required
          value={text}
          onChange={(event) => draft.change({ text: event.currentTarget.value })}
        />
        {audiences.length > 1 && (
          <NativeSelect
            label={t.audience}
            value={audience}
            data={audiences.map((value) => ({ value, label: t.audiences[value] }))}
            onChange={(event) => draft.change({ audience: event.currentTarget.value })}
          />
        )}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Group gap="xs">
          <Button type="submit" size="xs" variant="light" loading={writing.isPending}>
            {t.save}
          </Button>
          <Button size="xs" variant="default" onClick={onDone}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
