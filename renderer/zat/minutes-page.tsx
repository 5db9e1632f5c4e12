import { Alert, Badge, Button, Text, TextInput, Title } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { clockTime, type Day, dayOf, longDay, shortDay } from '../../shared/kernel/days.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import { finaliseZat } from '../../shared/zat/contract.ts';
import type { Seal } from '../../shared/zat/minutes.ts';
import { confirmZatMinutes, reopenZatMinutes, zatMinutes } from '../../shared/zat/minutes-contract.ts';
import { stillToTell } from '../../shared/zat/rules.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { MinutesRows } from './minutes-rows.tsx';
import { confirmRefusals, reopenRefusals, minutesTexts as t } from './minutes-texts.ts';
import { finaliseRefusals, zatTexts } from './texts.ts';
import './chair.css';

type MinutesPageProps = {
  readonly meetingId: MeetingId;
  readonly today: Day;
  readonly mayPlan: boolean;
  readonly mayConfirm: boolean;
};

/** The recap: all pupils with what was agreed and who must still be told; and what happened to the minutes since. */
export function MinutesPage({ meetingId, today, mayPlan, mayConfirm }: MinutesPageProps) {
  const { data } = useQueryCall(zatMinutes, { meetingId }, { topics: ['meetings', 'agreements'] });
  const finalising = useCommand(finaliseZat);
  const confirming = useCommand(confirmZatMinutes);
  if (!data) return null;
  const { meeting, rows, seals, isIntact } = data;
  const open = rows.filter(({ item }) => item.state === 'open').length;
  const agreements = rows.reduce((sum, { minuted }) => sum + minuted.length, 0);
  const untold = rows.reduce(
    (sum, { item }) => sum + (item.state === 'discussed' ? stillToTell(item.feedback).length : 0),
    0,
  );
  const isFinal = meeting.state === 'final';
  const refusal =
    finalising.data && !finalising.data.ok
      ? finaliseRefusals[finalising.data.code]
      : confirming.data && !confirming.data.ok
        ? confirmRefusals[confirming.data.code]
        : null;
  return (
    <Page
      title={t.title(zatTexts.kinds[meeting.kind], longDay(meeting.heldOn))}
      badge={
        <Badge variant="light" radius="sm" tt="none" size="lg" color={isFinal ? 'klaar' : 'gray'}>
          {t.states[meeting.state]}
        </Badge>
      }
      sub={
        <>
          {t.sub}
          <br />
          {t.counts(rows.length, agreements, untold)}
        </>
      }
      actions={
        <>
          <Button component="a" variant="default" href={`#/zat/${meetingId}`}>
            {t.toAgenda}
          </Button>
          {mayPlan && meeting.state === 'running' && (
            <Button
              disabled={open > 0}
              title={t.finaliseWhy}
              loading={finalising.isPending}
              onClick={() => finalising.mutate({ meetingId })}
            >
              {t.finalise}
            </Button>
          )}
          {mayConfirm && isFinal && (
            <Button variant="default" title={t.confirmWhy} onClick={() => confirming.mutate({ meetingId })}>
              {t.confirm}
            </Button>
          )}
        </>
      }
    >
      {open > 0 && meeting.state === 'running' && <Text c="straks">{t.stillOpen(open)}</Text>}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <MinutesRows rows={rows} today={today} mayCorrect={mayPlan && isFinal} />
      {isIntact !== null && (
        <Alert
          color={isIntact ? 'klaar' : 'laat'}
          my="md"
          role={isIntact ? 'status' : 'alert'}
          icon={isIntact ? <IconShieldCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
        >
          {isIntact ? t.intact : t.broken}
        </Alert>
      )}
      {seals.length > 0 && <Seals seals={seals} meeting={meeting} today={today} />}
      {mayPlan && isFinal && <Reopen meetingId={meetingId} />}
    </Page>
  );
}

type SealsProps = { readonly seals: readonly Seal[]; readonly meeting: Meeting; readonly today: Day };

function Seals({ seals, meeting, today }: SealsProps) {
  return (
    <section>
      <Title order={2} my="xs">
        {t.seals}
      </Title>
      <ul className="zs-statements">
        {seals.map(({ kind, userName, at, hash, why }) => (
          <li key={`${kind} ${at} ${userName}`}>
            <strong>{t.sealKinds[kind]}</strong> {shortDay(dayOf(new Date(at)), today)}, {clockTime(new Date(at))},{' '}
            {userName}
            {kind === 'confirmed' && hash !== meeting.minutesHash && ` (${t.older})`}
            {why !== '' && (
              <Text size="sm" c="dimmed">
                {t.because}: {why}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reopen({ meetingId }: { readonly meetingId: MeetingId }) {
  const reopening = useCommand(reopenZatMinutes);
  const [why, setWhy] = useState<string | null>(null);
  const refusal = reopening.data && !reopening.data.ok ? reopenRefusals[reopening.data.code] : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (why !== null && why.trim() !== '') reopening.mutate({ meetingId, why });
  };
  if (why === null)
    return (
      <Button variant="default" mt="md" onClick={() => setWhy('')}>
        {t.reopen}
      </Button>
    );
  return (
    <form onSubmit={submit} className="zs-reopen">
      <TextInput
        label={t.reopenWhy}
        required
        autoFocus
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Button type="submit" variant="light" loading={reopening.isPending}>
        {t.reopenNow}
      </Button>
      <Button variant="default" onClick={() => setWhy(null)}>
        {t.cancel}
      </Button>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </form>
  );
}
