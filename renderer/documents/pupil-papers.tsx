import { Anchor, Checkbox, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  MINUTES_FOR,
  type MinutesFor,
  printZatForm,
  printZatLetter,
  printZatMinutes,
} from '../../shared/documents/contract.ts';
import type { AgendaItemId, MeetingId, StudentId } from '../../shared/kernel/ids.ts';
import type { ZatLetter } from '../../shared/zat/letter-rules.ts';
import { zatLetters } from '../../shared/zat/letter-texts.ts';
import { PaperForm } from './paper-form.tsx';
import { type PaperChoice, PapersMenu } from './papers-menu.tsx';
import { papersTexts as t } from './texts.ts';

type PupilPapersProps = {
  readonly studentId: StudentId;
  readonly givenName: string;
  /** The meeting that is still to come or going on, and the last one of which the minutes are final. */
  readonly coming: MeetingId | null;
  readonly held: MeetingId | null;
  /** The pupil's own place on an agenda, for the form; and one of which the minutes are final. */
  readonly itemId: AgendaItemId | null;
  readonly finalItemId: AgendaItemId | null;
  readonly size?: 'icon' | 'sm';
};

/** Letters, form and minutes of one pupil around a ZAT: only what can be made now. */
export function PupilPapers(props: PupilPapersProps) {
  const { studentId, givenName, coming, held, itemId, finalItemId, size } = props;
  const letter = (kind: ZatLetter, meetingId: MeetingId): PaperChoice => ({
    key: kind,
    name: zatLetters[kind].name,
    form: <LetterForm key={kind} letter={kind} meetingId={meetingId} studentId={studentId} givenName={givenName} />,
  });
  const choices = [
    ...(coming === null
      ? []
      : (['invitation', 'permission', 'informParents'] as const).map((kind) => letter(kind, coming))),
    ...(held === null ? [] : [letter('result', held)]),
    ...(itemId === null ? [] : [{ key: 'form', name: t.form, form: <FormPaper itemId={itemId} /> }]),
    ...(finalItemId === null ? [] : [{ key: 'minutes', name: t.minutes, form: <MinutesPaper itemId={finalItemId} /> }]),
  ];
  return <PapersMenu name={t.letters} about={givenName} choices={choices} {...(size ? { size } : {})} />;
}

type LetterFormProps = Pick<PupilPapersProps, 'studentId' | 'givenName'> & {
  readonly letter: ZatLetter;
  readonly meetingId: MeetingId;
};

function LetterForm({ letter, studentId, givenName, meetingId }: LetterFormProps) {
  const kind = zatLetters[letter];
  const asked = kind.fields.flatMap((field) => ('isAsked' in field && field.isAsked ? [field.name] : []));
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [noObjection, setNoObjection] = useState(false);
  return (
    <PaperForm call={printZatLetter} input={{ studentId, meetingId, letter, typed, noObjection }}>
      <Text size="sm" c="dimmed">
        {kind.use}
      </Text>
      {asked.map((name) => (
        <TextInput
          key={name}
          label={t.asked[name] ?? name}
          value={typed[name] ?? ''}
          onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
        />
      ))}
      {letter === 'informParents' && (
        <Checkbox
          label={t.noObjection(givenName)}
          checked={noObjection}
          onChange={(event) => setNoObjection(event.currentTarget.checked)}
        />
      )}
      <Anchor size="sm" href={`#/beheer/brieven/${kind.kind}`}>
        {t.editWords}
      </Anchor>
    </PaperForm>
  );
}

function ReceiverField({
  value,
  onChange,
}: {
  readonly value: MinutesFor;
  readonly onChange: (value: MinutesFor) => void;
}) {
  return (
    <NativeSelect
      label={t.receiver}
      value={value}
      data={MINUTES_FOR.map((one) => ({ value: one, label: t.receivers[one] }))}
      onChange={(event) => onChange(MINUTES_FOR.find((one) => one === event.currentTarget.value) ?? 'school')}
    />
  );
}

function FormPaper({ itemId }: { readonly itemId: AgendaItemId }) {
  const [receiver, setReceiver] = useState<MinutesFor>('school');
  const [withRestricted, setRestricted] = useState(false);
  return (
    <PaperForm call={printZatForm} input={{ itemId, receiver, withRestricted }}>
      <Stack gap="sm">
        <ReceiverField value={receiver} onChange={setReceiver} />
        <Checkbox
          label={t.withRestricted}
          description={t.withRestrictedWhy}
          checked={withRestricted}
          onChange={(event) => setRestricted(event.currentTarget.checked)}
        />
      </Stack>
    </PaperForm>
  );
}

function MinutesPaper({ itemId }: { readonly itemId: AgendaItemId }) {
  const [receiver, setReceiver] = useState<MinutesFor>('school');
  return (
    <PaperForm call={printZatMinutes} input={{ itemId, receiver }}>
      <ReceiverField value={receiver} onChange={setReceiver} />
    </PaperForm>
  );
}
