import { Button, Group, Radio, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { MeetingId, StudentId } from '../../shared/kernel/ids.ts';
import { findStudents } from '../../shared/students/contract.ts';
import { fullName } from '../../shared/students/model.ts';
import { addStudentToZat } from '../../shared/zat/contract.ts';
import type { CareKind } from '../../shared/zat/kinds.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { addRefusals, zatTexts as t } from './texts.ts';

const USUAL_MINUTES = 12;

type AddProps = { readonly meetingId: MeetingId; readonly kind: CareKind };

export function AddToAgenda({ meetingId, kind }: AddProps) {
  const adding = useCommand(addStudentToZat);
  const [text, setText] = useState('');
  const [studentId, setStudentId] = useState<StudentId | null>(null);
  const draft = useDraft(`zat.add.${meetingId}`, { question: '' });
  const { question } = draft.fields;
  const input = { text, className: null, state: 'active' as const, offset: 0, limit: 5 };
  const { data } = useQueryCall(findStudents, input, {
    topics: ['students'],
    enabled: text.length > 1,
    keepPrevious: true,
  });
  const found = text.length > 1 ? (data?.students ?? []) : [];
  const refusal = adding.data && !adding.data.ok ? addRefusals[adding.data.code] : null;
  const isMissing = adding.data?.ok === false && adding.data.code === 'CONSENT_MISSING';
  const add = async (asConcept: boolean) => {
    if (studentId === null) return;
    const answer = await adding.mutateAsync({ meetingId, studentId, question, minutes: USUAL_MINUTES, asConcept });
    if (!answer.ok) return;
    setText('');
    draft.drop();
    setStudentId(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void add(false);
  };
  return (
    <form onSubmit={submit} id="zet-op-agenda">
      <Stack gap="sm" maw={560} mt="lg">
        <Title order={2}>{t.add}</Title>
        <TextInput label={t.findPupil} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        {found.length > 0 && (
          <Radio.Group
            aria-label={t.findPupil}
            value={studentId ?? ''}
            onChange={(value) => setStudentId(found.find((card) => card.studentId === value)?.studentId ?? null)}
          >
            {found.map((card) => (
              <Radio
                key={card.studentId}
                my={4}
                value={card.studentId}
                label={`${fullName(card)} ${card.className ?? ''} ${card.number}`}
              />
            ))}
          </Radio.Group>
        )}
        <Textarea
          label={t.questionOf[kind]}
          required
          autosize
          minRows={2}
          value={question}
          onChange={(event) => draft.change({ question: event.currentTarget.value })}
        />
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        {isMissing && studentId !== null && (
          <Group gap="sm">
            <Button component="a" variant="light" href={`#/leerlingen/${studentId}`}>
              {t.askConsent}
            </Button>
            <Button variant="default" onClick={() => void add(true)}>
              {t.asConcept}
            </Button>
          </Group>
        )}
        <Button type="submit" variant="light" loading={adding.isPending} w="fit-content">
          {t.addButton}
        </Button>
      </Stack>
    </form>
  );
}
