import { Button, Fieldset, Group, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { CARE_LINES, type CareLine } from '../../shared/zat/care.ts';
import { moveCareLine } from '../../shared/zat/care-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DayField } from '../ui/day-field.tsx';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { moveRefusals, careTexts as t } from './care-texts.ts';

type MoveProps = {
  readonly studentId: StudentId;
  readonly line: CareLine;
  readonly today: Day;
  readonly onDone: () => void;
};
const EMPTY = { reason: '', saidPupil: '', saidParents: '', whyNotPupil: '', whyNotParents: '' };

/** To another line: from when, why, and both talks, or why one was not held. */
export function MoveLineForm({ studentId, line, today, onDone }: MoveProps) {
  const moving = useCommand(moveCareLine);
  const draft = useDraft(`zat.moveLine.${studentId}`, EMPTY);
  const { reason, saidPupil, saidParents, whyNotPupil, whyNotParents } = draft.fields;
  const others = CARE_LINES.filter((one) => one !== line);
  const [to, setTo] = useState<CareLine>(others.find((one) => one > line) ?? others[0] ?? 1);
  const [fromOn, setFromOn] = useState<Day | null>(today);
  const [pupilOn, setPupilOn] = useState<Day | null>(null);
  const [parentsOn, setParentsOn] = useState<Day | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (fromOn === null) return;
    const pupil = { on: pupilOn, said: saidPupil, whyNot: pupilOn === null ? whyNotPupil : '' };
    const parents = { on: parentsOn, said: saidParents, whyNot: parentsOn === null ? whyNotParents : '' };
    const answer = await moving.mutateAsync({ studentId, line: to, fromOn, text: { reason, pupil, parents } });
    if (!answer.ok) return;
    draft.drop();
    onDone();
  };
  return (
    <form onSubmit={submit} aria-label={t.move}>
      {draft.isBack && <DraftNotice />}
      <Stack gap="sm" my="sm">
        <SegmentedControl
          aria-label={t.toLine}
          value={String(to)}
          onChange={(value) => setTo(others.find((one) => String(one) === value) ?? to)}
          data={others.map((one) => ({ value: String(one), label: t.line(one) }))}
        />
        <DayField label={t.from} required value={fromOn} onChange={setFromOn} />
        <Textarea
          label={t.reason}
          required
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        />
        <Fieldset legend={t.talkPupil} className="zs-talk">
          <DayField label={t.talkPupil} isLabelHidden value={pupilOn} onChange={setPupilOn} />
          {pupilOn === null ? (
            <TextInput
              label={t.whyNot}
              value={whyNotPupil}
              onChange={(event) => draft.change({ whyNotPupil: event.currentTarget.value })}
            />
          ) : (
            <Textarea
              label={t.saidPupil}
              autosize
              value={saidPupil}
              onChange={(event) => draft.change({ saidPupil: event.currentTarget.value })}
            />
          )}
        </Fieldset>
        <Fieldset legend={t.talkParents} className="zs-talk">
          <DayField label={t.talkParents} isLabelHidden value={parentsOn} onChange={setParentsOn} />
          {parentsOn === null ? (
            <TextInput
              label={t.whyNot}
              value={whyNotParents}
              onChange={(event) => draft.change({ whyNotParents: event.currentTarget.value })}
            />
          ) : (
            <Textarea
              label={t.said}
              autosize
              value={saidParents}
              onChange={(event) => draft.change({ saidParents: event.currentTarget.value })}
            />
          )}
        </Fieldset>
        {moving.data && !moving.data.ok && <RefusalNotice>{moveRefusals[moving.data.code]}</RefusalNotice>}
        <Group gap="sm">
          <Button type="submit" size="xs" loading={moving.isPending}>
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
