import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { consentsOfStudent, recordConsent, withdrawConsent } from '../../shared/consent/contract.ts';
import { CONSENT_WAYS, type Giver } from '../../shared/consent/model.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { ConsentBadge } from './consent-badge.tsx';
import { GroundPanel } from './ground-panel.tsx';
import { answerNames, recordRefusals, consentTexts as t, wayNames, withdrawRefusals } from './texts.ts';

type PanelProps = {
  readonly studentId: StudentId;
  readonly today: Day;
  readonly mayRecord: boolean;
  /** Who will be at the next ZAT: consent is asked for these people. */
  readonly memberIds: readonly StaffId[];
};

export function ConsentPanel({ studentId, today, mayRecord, memberIds }: PanelProps) {
  const { data } = useQueryCall(consentsOfStudent, { studentId }, { topics: ['consent', 'meetings', 'students'] });
  const withdrawing = useCommand(withdrawConsent);
  if (!data) return null;
  const { verdict } = data;
  const refusal = withdrawing.data && !withdrawing.data.ok ? withdrawRefusals[withdrawing.data.code] : null;
  return (
    <section>
      <Title order={2} mb="xs">
        {t.title}
      </Title>
      <Group justify="space-between" mb="xs">
        <Text>{data.meetingId === null ? t.noMeeting : t.forZat(shortDay(data.on))}</Text>
        <ConsentBadge state={verdict.state} />
      </Group>
      {verdict.informParents && <Text size="sm">{t.informParents}</Text>}
      {mayRecord && verdict.givers.length > 0 && (
        <RecordForm
          key={data.consents.length}
          studentId={studentId}
          today={today}
          memberIds={memberIds}
          givers={verdict.givers}
        />
      )}
      {data.consents.map((consent) => (
        <Group key={consent.consentId} justify="space-between" mt="xs">
          <Text size="sm">
            {t.given} {shortDay(consent.recordedOn)},{' '}
            {consent.withdrawnOn === null
              ? `${t.until} ${shortDay(consent.expiresOn)}`
              : `${t.withdrawn} ${shortDay(consent.withdrawnOn)}`}
          </Text>
          {mayRecord && consent.withdrawnOn === null && (
            <Button
              size="xs"
              variant="default"
              onClick={() =>
                withdrawing.mutate({ studentId, consentId: consent.consentId, on: today, revision: consent.revision })
              }
            >
              {t.withdraw}
            </Button>
          )}
        </Group>
      ))}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {data.meetingId !== null && verdict.state !== 'valid' && (
        <GroundPanel studentId={studentId} meetingId={data.meetingId} grounds={data.grounds} mayRecord={mayRecord} />
      )}
    </section>
  );
}

type FormProps = Pick<PanelProps, 'studentId' | 'today' | 'memberIds'> & {
  readonly givers: readonly {
    guardianId: Giver['guardianId'];
    name: string;
    phone: string;
    answer: 'ja' | 'nee' | 'onbekend';
  }[];
};

function RecordForm({ studentId, today, memberIds, givers }: FormProps) {
  const recording = useCommand(recordConsent);
  const [answers, setAnswers] = useState(givers.map(({ answer }) => answer));
  const [how, setHow] = useState<Giver['how']>('mondeling');
  const [about, setAbout] = useState('');
  const refusal = recording.data && !recording.data.ok ? recordRefusals[recording.data.code] : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const said = givers.flatMap(({ guardianId }, i): Giver[] => {
      const answer = answers[i];
      return answer === 'ja' || answer === 'nee' ? [{ guardianId, answer, on: today, how }] : [];
    });
    const text = { givers: said, partyIds: [...memberIds], data: about, note: '' };
    await recording.mutateAsync({ studentId, purpose: 'zat', meetingId: null, expiresOn: null, text });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        {givers.map(({ guardianId, name, phone }, i) => (
          <NativeSelect
            key={guardianId ?? 'pupil'}
            label={`${name}${guardianId === null ? ` (${t.pupil})` : ''} ${phone}`}
            value={answers[i] ?? 'onbekend'}
            data={(['onbekend', 'ja', 'nee'] as const).map((value) => ({ value, label: answerNames[value] }))}
            onChange={(event) => {
              // Safe: the options are the three answers.
              const value = event.currentTarget.value as (typeof answers)[number];
              setAnswers((old) => old.map((answer, at) => (at === i ? value : answer)));
            }}
          />
        ))}
        <NativeSelect
          label={t.how}
          value={how}
          data={CONSENT_WAYS.map((value) => ({ value, label: wayNames[value] }))}
          // Safe: the options are the ways.
          onChange={(event) => setHow(event.currentTarget.value as Giver['how'])}
        />
        <TextInput label={t.data} value={about} onChange={(event) => setAbout(event.currentTarget.value)} />
        <Button
          type="submit"
          variant="light"
          disabled={answers.every((answer) => answer === 'onbekend')}
          loading={recording.isPending}
        >
          {t.save}
        </Button>
      </Stack>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </form>
  );
}
