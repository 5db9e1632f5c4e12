import { Button, Group, NativeSelect, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { type StudentId, SupportGroupId } from '../../shared/kernel/ids.ts';
import { HELPED, type Support } from '../../shared/screening/follow.ts';
import { saveSupport } from '../../shared/screening/follow-contract.ts';
import { listGroups } from '../../shared/screening/groups.ts';
import { SIGNAL_KINDS, type SignalKind } from '../../shared/screening/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { helpedWords, supportRefusals } from './follow-texts.ts';
import { Frame } from './frame.tsx';
import { pupilTexts as t } from './pupil-texts.ts';
import { signalNames } from './texts.ts';

type PanelProps = {
  readonly studentId: StudentId;
  readonly supports: readonly Support[];
  /** What new help is most likely about. */
  readonly likely: SignalKind;
  readonly today: Day;
  readonly mayManage: boolean;
};

/** The help that was given, with goal, how often and what came of it: what a referral asks for (SCR-6). */
export function HelpPanel({ studentId, supports, likely, today, mayManage }: PanelProps) {
  const [open, setOpen] = useState<Support | 'new' | null>(null);
  return (
    <section className="sc-block">
      <Title order={2}>{t.help}</Title>
      {supports.length === 0 && <Text c="dimmed">{t.noHelp}</Text>}
      {supports.map((support) =>
        open !== null && open !== 'new' && open.supportId === support.supportId ? (
          <HelpForm
            key={support.supportId}
            studentId={studentId}
            known={support}
            likely={likely}
            today={today}
            onDone={() => setOpen(null)}
          />
        ) : (
          <div key={support.supportId} className="sc-thing">
            <div className="zs-fact">
              <div>
                <Text fw={600}>{support.what}</Text>
                <Text size="sm" c="dimmed">
                  {[
                    signalNames[support.kind],
                    `${shortDay(support.from, today)} – ${support.until === null ? t.runs : shortDay(support.until, today)}`,
                    support.frequency,
                    helpedWords[support.helped],
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
                {support.goal !== '' && (
                  <Text size="sm">
                    {t.goal}: {support.goal}
                  </Text>
                )}
                {support.result !== '' && (
                  <Text size="sm">
                    {t.result}: {support.result}
                  </Text>
                )}
              </div>
              {mayManage && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`${t.change}: ${support.what}`}
                  onClick={() => setOpen(support)}
                >
                  {t.change}
                </Button>
              )}
            </div>
          </div>
        ),
      )}
      {mayManage && open === null && (
        <Button size="xs" variant="default" mt="xs" onClick={() => setOpen('new')}>
          {t.addHelp}
        </Button>
      )}
      {open === 'new' && (
        <HelpForm studentId={studentId} known={null} likely={likely} today={today} onDone={() => setOpen(null)} />
      )}
    </section>
  );
}

type FormProps = {
  readonly studentId: StudentId;
  readonly known: Support | null;
  readonly likely: SignalKind;
  readonly today: Day;
  readonly onDone: () => void;
};

function HelpForm({ studentId, known, likely, today, onDone }: FormProps) {
  const saving = useCommand(saveSupport);
  const { data } = useQueryCall(listGroups, {}, { topics: ['screening'] });
  const draft = useDraft(`screening.help.${studentId}.${known?.supportId ?? 'new'}`, {
    what: known?.what ?? '',
    goal: known?.goal ?? '',
    frequency: known?.frequency ?? '',
    result: known?.result ?? '',
  });
  const { what, goal, frequency, result } = draft.fields;
  const [kind, setKind] = useState(known?.kind ?? likely);
  const [helped, setHelped] = useState(known?.helped ?? 'unknown');
  const [groupId, setGroup] = useState<SupportGroupId | null>(known?.groupId ?? null);
  const [from, setFrom] = useState<Day | null>(known?.from ?? today);
  const [until, setUntil] = useState<Day | null>(known?.until ?? null);
  const groups = data?.groups.filter((group) => !group.isClosed || group.groupId === groupId) ?? [];
  const refusal = saving.data && !saving.data.ok ? supportRefusals[saving.data.code] : null;
  const chooseGroup = (id: string) => {
    const group = groups.find((one) => one.groupId === id);
    setGroup(group ? SupportGroupId.parse(id) : null);
    if (!group) return;
    setKind(group.kind);
    draft.change({ what: group.name, frequency: frequency === '' ? group.when : frequency });
  };
  const close = () => {
    draft.drop();
    onDone();
  };
  const submit = async () => {
    if (from === null) return;
    const text = { kind, what, goal, frequency, result, helped };
    const { supportId = null, revision = 0 } = known ?? {};
    const answer = await saving.mutateAsync({ studentId, supportId, groupId, from, until, text, revision });
    if (answer.ok) close();
  };
  return (
    <Frame isBack={draft.isBack} refusal={refusal} isSaving={saving.isPending} onSubmit={submit} onCancel={close}>
      <Group grow align="flex-start">
        <NativeSelect
          label={t.group}
          value={groupId ?? ''}
          data={[{ value: '', label: t.noGroup }, ...groups.map((one) => ({ value: one.groupId, label: one.name }))]}
          onChange={(event) => chooseGroup(event.currentTarget.value)}
        />
        <NativeSelect
          label={t.caseAbout}
          value={kind}
          data={SIGNAL_KINDS.map((value) => ({ value, label: signalNames[value] }))}
          onChange={(event) => setKind(event.currentTarget.value === 'rekenen' ? 'rekenen' : 'taal')}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label={t.what}
          required
          placeholder={t.whatExample}
          value={what}
          onChange={(event) => draft.change({ what: event.currentTarget.value })}
        />
        <TextInput
          label={t.frequency}
          placeholder={t.frequencyExample}
          value={frequency}
          onChange={(event) => draft.change({ frequency: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="flex-start">
        <DayField label={t.from} required value={from} onChange={setFrom} />
        <DayField label={t.until} value={until} onChange={setUntil} />
      </Group>
      <Textarea
        label={t.goal}
        autosize
        minRows={2}
        value={goal}
        onChange={(event) => draft.change({ goal: event.currentTarget.value })}
      />
      <Textarea
        label={t.result}
        autosize
        minRows={2}
        value={result}
        onChange={(event) => draft.change({ result: event.currentTarget.value })}
      />
      <NativeSelect
        label={t.helped}
        value={helped}
        data={HELPED.map((value) => ({ value, label: helpedWords[value] }))}
        onChange={({ currentTarget: { value } }) => setHelped(HELPED.find((one) => one === value) ?? 'unknown')}
      />
    </Frame>
  );
}
