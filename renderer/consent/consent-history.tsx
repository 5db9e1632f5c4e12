import { Anchor, Button, Text } from '@mantine/core';
import { withdrawConsent } from '../../shared/consent/contract.ts';
import type { Consent, Giver } from '../../shared/consent/model.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { GuardianId, StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { answerOptions, purposeNames, historyTexts as t } from './panel-texts.ts';
import { consentTexts, wayNames, withdrawRefusals } from './texts.ts';

type HistoryProps = {
  readonly studentId: StudentId;
  readonly consents: readonly Consent[];
  readonly nameOf: ReadonlyMap<GuardianId | null, string>;
  readonly today: Day;
  readonly mayRecord: boolean;
};

/** What was said, newest first; taking it back is one press, as giving it was (PRIV-3). */
export function ConsentHistory({ studentId, consents, nameOf, today, mayRecord }: HistoryProps) {
  const withdrawing = useCommand(withdrawConsent);
  if (consents.length === 0) return null;
  const refusal = withdrawing.data && !withdrawing.data.ok ? withdrawRefusals[withdrawing.data.code] : null;
  const takeBack = ({ consentId, revision }: Consent, by: (GuardianId | null)[] | null) =>
    withdrawing.mutate({ studentId, consentId, on: today, by, revision });
  return (
    <>
      <Text fw={650} size="sm" mt="sm">
        {consentTexts.history}
      </Text>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <ul className="zs-consent-history">
        {[...consents].reverse().map((consent) => {
          const standing = consent.givers.filter(({ withdrawnOn }) => withdrawnOn === null);
          const mayStop = mayRecord && consent.withdrawnOn === null;
          const name = ({ guardianId }: Giver) =>
            nameOf.get(guardianId) ?? (guardianId === null ? consentTexts.pupil : t.gone);
          return (
            <li key={consent.consentId}>
              <div>
                {consent.givers.map((giver) => (
                  <div key={giver.guardianId ?? 'pupil'}>
                    {name(giver)}: {answerOptions[giver.answer]}
                    <Text span size="sm" c="dimmed">
                      {` ${wayNames[giver.how]}, ${shortDay(giver.on, today)}`}
                      {giver.withdrawnOn !== null && ` · ${t.tookBack(shortDay(giver.withdrawnOn, today))}`}
                    </Text>
                    {mayStop && standing.length > 1 && giver.withdrawnOn === null && giver.answer === 'ja' && (
                      <Anchor
                        component="button"
                        type="button"
                        size="sm"
                        ml={6}
                        underline="always"
                        aria-label={`${consentTexts.withdrawOne}: ${name(giver)}`}
                        onClick={() => takeBack(consent, [giver.guardianId])}
                      >
                        {consentTexts.withdrawOne}
                      </Anchor>
                    )}
                  </div>
                ))}
                <Text size="sm" c="dimmed">
                  {[
                    consent.purpose === 'zat' ? '' : `${purposeNames[consent.purpose]}.`,
                    consent.data === '' ? '' : `${consent.data}.`,
                    t.recorded(shortDay(consent.recordedOn, today), consent.recordedBy ?? ''),
                    consent.meetingId === null ? '' : t.oneMeeting,
                    consent.withdrawnOn === null ? t.until(shortDay(consent.expiresOn, today)) : '',
                    consent.answerBy === null ? '' : t.awaited(shortDay(consent.answerBy, today)),
                  ]
                    .filter(Boolean)
                    .join(' ')}
                </Text>
              </div>
              {mayStop && (
                <Button size="xs" variant="default" onClick={() => takeBack(consent, null)}>
                  {consentTexts.withdraw}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
