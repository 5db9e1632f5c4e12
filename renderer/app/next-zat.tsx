import { Anchor, Button, Group, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ConsentVerdict } from '../../shared/consent/model.ts';
import { maySpeak } from '../../shared/consent/rules.ts';
import { type Day, daysBetween, shortDay } from '../../shared/kernel/days.ts';
import { fullName } from '../../shared/students/model.ts';
import { listZatMeetings, zatReadiness } from '../../shared/zat/contract.ts';
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
  const ready = rows.filter(({ consent }) => maySpeak(consent)).length;
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
              <span key={row.itemId} data-ready={maySpeak(row.consent)} />
            ))}
          </div>
          <Text size="sm">
            <strong>{t.ready(ready, rows.length)}</strong> {ready === rows.length ? t.allReady : t.missing}
          </Text>
          <ul className="zs-due">
            {rows
              .filter(({ consent }) => !maySpeak(consent))
              .map(({ itemId, card, consent }) => (
                <li key={itemId}>
                  <div>
                    <strong>{fullName(card)}</strong>
                    {card.className === null ? '' : `, ${card.className}`}
                    <Text c="dimmed" size="sm">
                      {consentAdvice(consent, card.givenName)}
                    </Text>
                  </div>
                  <Button
                    component="a"
                    // An answer is not asked for again: then there is a choice to make on the agenda.
                    href={isAnswer(consent.state) ? `#/zat/${next.meetingId}` : `#/leerlingen/${card.studentId}`}
                    size="xs"
                    variant="light"
                    aria-label={`${isAnswer(consent.state) ? t.choose : t.ask}: ${fullName(card)}`}
                  >
                    {isAnswer(consent.state) ? t.choose : t.ask}
                  </Button>
                </li>
              ))}
          </ul>
        </>
      )}
    </Paper>
  );
}

function isAnswer(state: ConsentVerdict['state']): boolean {
  return state === 'refused' || state === 'withdrawn';
}
