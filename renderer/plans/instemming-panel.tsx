import { Badge, Button, Group, NativeSelect, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { GuardianId } from '../../shared/kernel/ids.ts';
import type { InstemmingView, OpenPlan } from '../../shared/plans/contract.ts';
import { recordInstemming } from '../../shared/plans/opp-contract.ts';
import { INSTEMMING_WAYS } from '../../shared/plans/records.ts';
import { useCommand } from '../kernel/use-command.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { instemmingWays, agreeTexts as t } from './opp-texts.ts';
import { refusalOf } from './refusals.ts';
import { agreedNames } from './texts.ts';

type PanelProps = { readonly open: OpenPlan; readonly today: Day; readonly mayWrite: boolean };

/** Who must agree with the handelingsdeel of the version that holds, what each said, and who has not yet (OPP-7). */
export function InstemmingPanel({ open, today, mayWrite }: PanelProps) {
  const { instemming, plan } = open;
  return (
    <section>
      <Title order={2} mb="xs">
        {t.title}
      </Title>
      {instemming === null ? (
        <Text c="dimmed">{t.notFixed}</Text>
      ) : (
        <>
          <Badge
            variant="light"
            radius="sm"
            tt="none"
            color={instemming.state === 'agreed' ? 'klaar' : 'straks'}
            mb="xs"
          >
            {agreedNames[instemming.state]}
          </Badge>
          {instemming.state !== 'agreed' && <Text size="sm">{t.untilThen}</Text>}
          <Text size="sm" c="dimmed" mb="xs">
            {instemming.mustAll && instemming.people.length > 1
              ? t.mustAll
              : instemming.people.length > 1
                ? t.oneIsEnough
                : t.why}
          </Text>
          {instemming.people.map((person) => (
            <Person
              key={person.guardianId ?? 'self'}
              person={person}
              view={instemming}
              plan={plan}
              today={today}
              mayWrite={mayWrite && plan.disputeOn === null}
            />
          ))}
        </>
      )}
    </section>
  );
}

type PersonProps = {
  readonly person: InstemmingView['people'][number];
  readonly view: InstemmingView;
  readonly plan: OpenPlan['plan'];
  readonly today: Day;
  readonly mayWrite: boolean;
};

function Person({ person, view, plan, today, mayWrite }: PersonProps) {
  const [isOpen, setOpen] = useState(false);
  const last = view.answers.filter(({ guardianId }) => guardianId === person.guardianId).at(-1);
  return (
    <div className="zs-said">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <strong>{person.name}</strong>
          <Text size="sm" c="dimmed">
            {last
              ? t.line(t.answers[last.answer], shortDay(last.onDay, today), instemmingWays[last.how])
              : [t.answers.nogNiet, person.phone].filter(Boolean).join(' · ')}
          </Text>
          {last && last.remark !== '' && <Text size="sm">{last.remark}</Text>}
        </div>
        {mayWrite && !isOpen && view.state !== 'agreed' && (
          <Button size="xs" variant="light" aria-label={`${t.record}: ${person.name}`} onClick={() => setOpen(true)}>
            {t.record}
          </Button>
        )}
      </Group>
      {isOpen && (
        <AnswerForm
          guardianId={person.guardianId}
          name={person.name}
          planId={plan.planId}
          today={today}
          onDone={() => setOpen(false)}
        />
      )}
    </div>
  );
}

type FormProps = {
  readonly guardianId: GuardianId | null;
  readonly name: string;
  readonly planId: OpenPlan['plan']['planId'];
  readonly today: Day;
  readonly onDone: () => void;
};

function AnswerForm({ guardianId, name, planId, today, onDone }: FormProps) {
  const recording = useCommand(recordInstemming);
  const [answer, setAnswer] = useState('');
  const [onDay, setOnDay] = useState<Day | null>(today);
  const [way, setWay] = useState<string>('gesprek');
  const [remark, setRemark] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (onDay === null || (answer !== 'ja' && answer !== 'nee')) return;
    const how = INSTEMMING_WAYS.find((one) => one === way) ?? 'gesprek';
    const saved = await recording.mutateAsync({ planId, guardianId, answer, onDay, how, remark });
    if (saved.ok) onDone();
  };
  const refusal = refusalOf(recording);
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" mt="sm">
        <Radio.Group required label={t.of(name)} value={answer} onChange={setAnswer}>
          <Group mt="xs">
            <Radio value="ja" label={t.yes} />
            <Radio value="nee" label={t.no} />
          </Group>
        </Radio.Group>
        <DayField label={t.on} required value={onDay} onChange={setOnDay} />
        <NativeSelect
          label={t.how}
          value={way}
          data={INSTEMMING_WAYS.map((value) => ({ value, label: instemmingWays[value] }))}
          onChange={(event) => setWay(event.currentTarget.value)}
        />
        <Textarea label={t.remark} autosize value={remark} onChange={(event) => setRemark(event.currentTarget.value)} />
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Group>
          <Button type="submit" size="xs" variant="light" loading={recording.isPending} disabled={answer === ''}>
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
