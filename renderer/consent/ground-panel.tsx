import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { confirmGround, recordGround } from '../../shared/consent/contract.ts';
import { GROUNDS, type Ground } from '../../shared/consent/grounds.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { MeetingId, StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { confirmRefusals, groundNames, groundRefusals, groundTexts as t } from './texts.ts';

type PanelProps = {
  readonly studentId: StudentId;
  readonly meetingId: MeetingId;
  readonly grounds: readonly Ground[];
  /** By ground: the last day for a second person. */
  readonly confirmBy: Readonly<Record<string, Day>>;
  readonly mayRecord: boolean;
};

/** Sharing without permission (PRIV-4): weighed in words by one, confirmed by another. */
export function GroundPanel({ studentId, meetingId, grounds, confirmBy, mayRecord }: PanelProps) {
  const confirming = useCommand(confirmGround);
  const [isOpen, setOpen] = useState(false);
  const refusal = confirming.data && !confirming.data.ok ? confirmRefusals[confirming.data.code] : null;
  const mine = grounds.filter((ground) => ground.meetingId === meetingId);
  return (
    <>
      {mine.map((ground) => (
        <div key={ground.groundId} className="zs-check">
          <Text fw={650} size="sm">
            {groundNames[ground.ground]}
          </Text>
          <Text size="sm">{ground.purpose}</Text>
          <Text size="sm" c="dimmed">
            {t.by(ground.recordedBy ?? '', shortDay(ground.recordedOn))}{' '}
            {ground.confirmedOn === null
              ? t.confirmBefore(shortDay(confirmBy[ground.groundId] ?? ground.recordedOn))
              : t.confirmed(ground.confirmedBy ?? '', shortDay(ground.confirmedOn))}
          </Text>
          {mayRecord && ground.confirmedOn === null && (
            <Button
              size="xs"
              variant="light"
              mt={4}
              onClick={() => confirming.mutate({ studentId, groundId: ground.groundId, revision: ground.revision })}
            >
              {t.confirm}
            </Button>
          )}
        </div>
      ))}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {mayRecord && !isOpen && mine.length === 0 && (
        <Button size="xs" variant="default" mt="xs" onClick={() => setOpen(true)}>
          {t.open}
        </Button>
      )}
      {isOpen && <GroundForm studentId={studentId} meetingId={meetingId} onDone={() => setOpen(false)} />}
    </>
  );
}

const FIELDS = ['purpose', 'necessity', 'subsidiarity', 'informed'] as const;
type FormProps = Pick<PanelProps, 'studentId' | 'meetingId'> & { readonly onDone: () => void };

function GroundForm({ studentId, meetingId, onDone }: FormProps) {
  const recording = useCommand(recordGround);
  const empty: Readonly<Record<(typeof FIELDS)[number] | 'ground', string>> = {
    ground: 'vitaalBelang',
    purpose: '',
    necessity: '',
    subsidiarity: '',
    informed: '',
  };
  const draft = useDraft(`consent.ground.${studentId}`, empty);
  const { ground: typed, ...weighing } = draft.fields;
  const ground = GROUNDS.find((it) => it === typed) ?? 'vitaalBelang';
  const refusal = recording.data && !recording.data.ok ? groundRefusals[recording.data.code] : null;
  const close = () => {
    draft.drop();
    onDone();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await recording.mutateAsync({ studentId, meetingId, ground, weighing });
    if (answer.ok) close();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs" mt="sm">
        <Text size="sm" c="dimmed">
          {t.why}
        </Text>
        {draft.isBack && <DraftNotice />}
        <NativeSelect
          label={t.ground}
          value={ground}
          data={GROUNDS.map((value) => ({ value, label: groundNames[value] }))}
          onChange={(event) => draft.change({ ground: event.currentTarget.value })}
        />
        {FIELDS.map((name) => (
          <Textarea
            key={name}
            label={t[name]}
            required
            autosize
            minRows={2}
            value={draft.fields[name]}
            onChange={(event) => draft.change({ [name]: event.currentTarget.value })}
          />
        ))}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Group>
          <Button type="submit" loading={recording.isPending}>
            {t.save}
          </Button>
          <Button variant="default" onClick={close}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
