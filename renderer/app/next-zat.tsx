import { Anchor, Button, Group, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ConsentVerdict } from '../../shared/consent/model.ts';
import { maySpeak } from '../../shared/consent/rules.ts';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { type Day, daysBetween, shortDay } from '../../shared/kernel/days.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { fullName } from '../../shared/students/model.ts';
import { listZatMeetings } from '../../shared/zat/contract.ts';
import { isReady } from '../../shared/zat/form-rules.ts';
import { zatReadiness } from '../../shared/zat/readiness-contract.ts';
import { consentAdvice } from '../consent/texts.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { todayTexts as t } from './texts.ts';

/** The next meeting: how many pupils are ready, and what is missing for the others. */
export function NextZat({ today, mayPlan }: { readonly today: Day; readonly mayPlan: boolean }) {
  const { data } = useQueryCall(listZatMeetings, {}, { topics: ['meetings', 'consent', 'session'] });
  const next = data?.meetings
    .filter(({ state, heldOn }) => (state === 'planned' || state === 'running') && heldOn >= today)
    .at(-1);
  const { data: readiness } = useQueryCall(
    zatReadiness,
    // Not asked without a meeting; the id of none is never sent.
    { meetingId: next?.meetingId ?? '' },
    { topics: ['meetings', 'consent', 'students'], enabled: next !== undefined },
  );
  if (!data) return null;
  if (!next)
    return (
      <Paper withBorder p="lg">
        <Title order={2}>{t.nextZat}</Title>
        <Text c="dimmed" my="sm">
          {t.noZat}
        </Text>
        {mayPlan && (
          <Button component={Link} to="/zat" variant="light">
            {t.planZat}
          </Button>
        )}
      </Paper>
    );
  const rows = readiness?.rows ?? [];
  const ready = rows.filter(isReady).length;
  const days = daysBetween(today, next.heldOn);
  const when = days === 0 ? t.today : days === 1 ? t.tomorrow : t.inDays(days);
  return (
    <Paper withBorder p="lg">
      <Group justify="space-between" align="baseline">
        <Title order={2}>{t.nextZat}</Title>
        <Anchor href={`#/zat/${next.meetingId}`} underline="always">
          {t.openAgenda}
        </Anchor>
      </Group>
      <Text c="dimmed" size="sm">
        {[shortDay(next.heldOn, today), `${next.startsAt}–${next.endsAt}`, when, next.place]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {rows.length === 0 ? (
        <Text mt="sm">{t.emptyAgenda}</Text>
      ) : (
        <>
          <div className="zs-blocks" role="img" aria-label={t.ready(ready, rows.length)}>
            {rows.map((row) => (
              <span key={row.itemId} data-ready={isReady(row)} />
            ))}
          </div>
          <Text size="sm">
            <strong>{t.ready(ready, rows.length)}</strong> {ready === rows.length ? t.allReady : t.missing}
          </Text>
          <ul className="zs-due">
            {rows
              .filter((row) => !isReady(row))
              .map((row) => (
                <Missing key={row.itemId} row={row} meetingId={next.meetingId} mayPlan={mayPlan} />
              ))}
          </ul>
        </>
      )}
    </Paper>
  );
}

type Row = OutputOf<typeof zatReadiness>['rows'][number];
type MissingProps = { readonly row: Row; readonly meetingId: MeetingId; readonly mayPlan: boolean };

/** What one pupil still lacks, permission first, and the one thing to do about it. */
function Missing({ row, meetingId, mayPlan }: MissingProps) {
  const { card, consent, itemId, isFormIn, ownerName } = row;
  const needsConsent = !maySpeak(consent);
  // An answer is not asked for again: then there is a choice to make on the agenda.
  const asking = isAnswer(consent.state)
    ? { text: t.choose, href: `#/zat/${meetingId}` }
    : { text: t.ask, href: `#/leerlingen/${card.studentId}` };
  const filling = mayPlan ? { text: t.fillForm, href: `#/zat/aanmelding/${itemId}` } : null;
  const action = needsConsent ? asking : filling;
  return (
    <li>
      <div>
        <strong>{fullName(card)}</strong>
        {card.className === null ? '' : `, ${card.className}`}
        <Text c="dimmed" size="sm">
          {[needsConsent ? consentAdvice(consent, card.givenName) : '', isFormIn ? '' : t.formMissing(ownerName)]
            .filter(Boolean)
            .join(' ')}
        </Text>
      </div>
      {action && (
        <Button
          component="a"
          href={action.href}
          size="xs"
          variant="light"
          aria-label={`${action.text}: ${fullName(card)}`}
        >
          {action.text}
        </Button>
      )}
    </li>
  );
}

function isAnswer(state: ConsentVerdict['state']): boolean {
  return state === 'refused' || state === 'withdrawn';
}
