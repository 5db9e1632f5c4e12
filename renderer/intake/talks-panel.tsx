import { Button, Checkbox, NativeSelect, Text, Textarea, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { TALK_KINDS, type Talk, type TalkKind } from '../../shared/intake/model.ts';
import { saveTalk } from '../../shared/intake/review-contract.ts';
import { Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DayField } from '../ui/day-field.tsx';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { reviewTexts as t, talkRefusals } from './review-texts.ts';

type Props = {
  readonly studentId: StudentId;
  readonly talks: readonly Talk[];
  readonly mayReview: boolean;
  readonly today: Day;
  readonly me: string;
  readonly teacher: string;
  readonly first: TalkKind;
};

/** The warme overdracht and the talk with parents and pupil, with both speakers (ADM-11). */
export function TalksPanel({ studentId, talks, mayReview, today, me, teacher, first }: Props) {
  const [isAdding, setAdding] = useState(false);
  return (
    <div>
      <Title order={2}>{t.talks}</Title>
      {talks.map((talk) => (
        <div key={talk.talkId}>
          <Text fw={600} mt="sm">
            {t.talkKinds[talk.kind]} · {shortDay(talk.heldOn, today)}
          </Text>
          <Text size="sm" c="dimmed">
            {talk.ours} · {talk.theirs}
          </Text>
          {(['worked', 'needed', 'expected', 'limits'] as const)
            .filter((name) => talk[name] !== '')
            .map((name) => (
              <p key={name} className="zs-intake-said">
                <strong>{t[name]}:</strong> {talk[name]}
              </p>
            ))}
        </div>
      ))}
      {mayReview && !isAdding && (
        <Button mt="sm" variant="light" onClick={() => setAdding(true)}>
          {t.addTalk}
        </Button>
      )}
      {isAdding && (
        <TalkForm
          studentId={studentId}
          today={today}
          me={me}
          teacher={teacher}
          first={first}
          onDone={() => setAdding(false)}
        />
      )}
    </div>
  );
}

type FormProps = Pick<Props, 'studentId' | 'today' | 'me' | 'teacher' | 'first'> & { readonly onDone: () => void };

function TalkForm({ studentId, today, me, teacher, first, onDone }: FormProps) {
  const saving = useCommand(saveTalk);
  const [parentsInformed, setInformed] = useState(false);
  const draft = useDraft(`intake.talk.${studentId}`, {
    kind: String(first),
    heldOn: String(today),
    ours: me,
    theirs: teacher,
    worked: '',
    needed: '',
    expected: '',
    limits: '',
  });
  const { fields } = draft;
  const kind = TALK_KINDS.find((it) => it === fields.kind) ?? 'groep8';
  const refusal = saving.data && !saving.data.ok ? talkRefusals[saving.data.code] : null;
  const text = (name: 'ours' | 'theirs' | 'worked' | 'needed' | 'expected' | 'limits') => ({
    label: t[name],
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => draft.change({ [name]: event.currentTarget.value }),
  });
  const leave = () => {
    draft.drop();
    onDone();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { ours, theirs, worked, needed, expected, limits } = fields;
    const answer = await saving.mutateAsync({
      studentId,
      talkId: null,
      kind,
      heldOn: Day.safeParse(fields.heldOn).data ?? today,
      parentsInformed: kind === 'parents' || parentsInformed,
      text: { ours, theirs, worked, needed, expected, limits },
      revision: 0,
    });
    if (answer.ok) leave();
  };
  return (
    <form onSubmit={submit} onKeyDown={(event) => (event.key === 'Escape' ? leave() : undefined)}>
      {draft.isBack && <DraftNotice />}
      <div className="zs-form zs-intake-form">
        <NativeSelect
          label={t.talkKind}
          value={kind}
          data={TALK_KINDS.map((value) => ({ value, label: t.talkKinds[value] }))}
          onChange={(event) => draft.change({ kind: event.currentTarget.value })}
        />
        <DayField
          label={t.heldOn}
          value={Day.safeParse(fields.heldOn).data ?? null}
          onChange={(value) => draft.change({ heldOn: value ?? '' })}
        />
        <TextInput required {...text('ours')} />
        <TextInput required {...text('theirs')} />
        <Textarea className="zs-wide" autosize minRows={2} {...text('worked')} />
        <Textarea className="zs-wide" autosize minRows={2} {...text('needed')} />
        {kind === 'parents' && (
          <>
            <Textarea className="zs-wide" autosize minRows={2} {...text('expected')} />
            <Textarea className="zs-wide" autosize minRows={2} {...text('limits')} />
          </>
        )}
      </div>
      {kind === 'groep8' && (
        <Checkbox
          mt="sm"
          label={t.parentsInformed}
          checked={parentsInformed}
          onChange={(event) => setInformed(event.currentTarget.checked)}
        />
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div className="zs-save">
        <Button type="submit" variant="light" loading={saving.isPending}>
          {t.save}
        </Button>
        <Button variant="default" onClick={leave}>
          {t.leaveIt}
        </Button>
      </div>
    </form>
  );
}
