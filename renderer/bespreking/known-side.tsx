import { Text, Title } from '@mantine/core';
import type { DiscussionRead } from '../../shared/bespreking/discussion-contract.ts';
import { decisionNames, goalOutcomeNames } from '../../shared/bespreking/texts.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { caseTexts as t } from './case-texts.ts';
import { sentenceOf } from './need-lines.tsx';
import { stateNames, talkTexts } from './texts.ts';

/** What is known already: signals, talks, and what the team decided before. */
export function KnownSide({ read, today }: { readonly read: DiscussionRead; readonly today: Day }) {
  const { signals, talks, earlier } = read;
  if (signals.length + talks.length + earlier.length === 0) return null;
  return (
    <section className="zs-known">
      <Title order={2}>{t.side}</Title>
      {earlier.length > 0 && (
        <details open>
          <summary>{t.earlier}</summary>
          {earlier.map(({ discussionId, discussedOn, decision, text }) => (
            <div key={discussionId} className="zs-known-one">
              <Text fw={600} size="sm">
                {discussedOn ? t.earlierOn(shortDay(discussedOn, today)) : ''}
                {decision ? ` · ${decisionNames[decision]}` : ''}
              </Text>
              {text.form.needs.map((need) => (
                <Text key={sentenceOf(need)} size="sm">
                  {sentenceOf(need)}
                </Text>
              ))}
              {text.form.goals.map(({ goal, outcome }) => (
                <Text key={goal} size="sm">
                  {goal}: {goalOutcomeNames[outcome ?? 'none']}
                </Text>
              ))}
              {text.evaluations.at(-1) && (
                <Text size="sm">
                  <strong>{t.effect}:</strong> {text.evaluations.at(-1)?.effect}
                </Text>
              )}
            </div>
          ))}
        </details>
      )}
      {signals.length > 0 && (
        <details open={earlier.length === 0}>
          <summary>
            {t.signals} ({signals.length})
          </summary>
          {signals.map(({ signalId, sentOn, state, text }) => (
            <div key={signalId} className="zs-known-one">
              <Text size="sm" c="dimmed">
                {shortDay(sentOn, today)} · {stateNames[state]}
              </Text>
              <Text size="sm">{text.seen}</Text>
            </div>
          ))}
        </details>
      )}
      {talks.length > 0 && (
        <details>
          <summary>
            {t.talks} ({talks.length})
          </summary>
          {talks.map(({ talkId, heldOn, present, about }) => (
            <div key={talkId} className="zs-known-one">
              <Text size="sm" c="dimmed">
                {shortDay(heldOn, today)} · {present.map((who) => talkTexts.presentNames[who]).join(', ')}
              </Text>
              <Text size="sm">{about}</Text>
            </div>
          ))}
        </details>
      )}
    </section>
  );
}
