import { Button, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { consentOverview } from '../../shared/consent/overview.ts';
import { shortDay } from '../../shared/kernel/days.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { moveAlongRows } from '../ui/row-keys.ts';
import { ConsentBadge } from './consent-badge.tsx';
import { overviewTexts as t } from './overview-texts.ts';
import { standingWords } from './panel-texts.ts';
import './consent.css';

type Pupil = { readonly studentId: string; readonly name: string; readonly className: string | null };

/** Who must say what before which day; nobody is asked twice, and a no is not asked again. */
export function ConsentOverviewPage() {
  const { data } = useQueryCall(consentOverview, {}, { topics: ['consent', 'meetings', 'students', 'session'] });
  const isEmpty = data && data.ask.length + data.awaited.length + data.expiring.length + data.inform.length === 0;
  return (
    <Page title={t.title} sub={t.sub}>
      {isEmpty && <EmptyState title={t.empty} text={t.emptyText} />}
      {data && !isEmpty && (
        <div>
          <Part title={t.ask} note={data.ask.length === 0 ? t.askNone : null}>
            {data.ask.map(({ meetingId, heldOn, verdict, ...pupil }) => (
              <PupilRow
                key={`${meetingId} ${pupil.studentId}`}
                pupil={pupil}
                when={t.before(shortDay(heldOn, data.today))}
              >
                <ConsentBadge state={verdict.state} />
                {verdict.givers
                  .filter(({ answer }) => answer !== 'ja')
                  .map((giver) => (
                    <Text key={giver.guardianId ?? 'pupil'} size="sm" c="dimmed">
                      {[giver.name, giver.phone, standingWords(giver)].filter(Boolean).join(' · ')}
                    </Text>
                  ))}
              </PupilRow>
            ))}
          </Part>
          <Part title={t.awaited}>
            {data.awaited.map(({ answerBy, ...pupil }, at) => (
              <PupilRow
                key={`${pupil.studentId} ${at.toString()}`}
                pupil={pupil}
                when={t.awaitedBy(shortDay(answerBy, data.today))}
              />
            ))}
          </Part>
          <Part title={t.expiring}>
            {data.expiring.map(({ lastDay, birthday, ...pupil }) => (
              <PupilRow key={pupil.studentId} pupil={pupil} when={t.lastDay(shortDay(lastDay, data.today))}>
                {birthday !== null && <Text size="sm">{t.turns(birthday)}</Text>}
              </PupilRow>
            ))}
          </Part>
          <Part title={t.inform}>
            {data.inform.map(({ who, ...pupil }) => (
              <PupilRow key={pupil.studentId} pupil={pupil} when={t[who]} />
            ))}
          </Part>
        </div>
      )}
    </Page>
  );
}

type PartProps = { readonly title: string; readonly note?: string | null; readonly children: readonly ReactNode[] };

function Part({ title, note = null, children }: PartProps) {
  if (children.length === 0 && note === null) return null;
  return (
    <section>
      <Title order={2} mt="lg" mb="xs">
        {title}
      </Title>
      {note !== null && <Text c="dimmed">{note}</Text>}
      <ul className="zs-consent-list" onKeyDown={moveAlongRows}>
        {children}
      </ul>
    </section>
  );
}

type RowProps = { readonly pupil: Pupil; readonly when: string; readonly children?: ReactNode };

function PupilRow({ pupil, when, children }: RowProps) {
  return (
    <li>
      <div>
        <strong>{pupil.name}</strong>
        {pupil.className === null ? '' : `, ${pupil.className}`}
        <Text size="sm" c="dimmed">
          {when}
        </Text>
      </div>
      <div>{children}</div>
      <Button
        component="a"
        href={`#/leerlingen/${pupil.studentId}`}
        data-row
        size="xs"
        variant="light"
        aria-label={`${t.open}: ${pupil.name}`}
      >
        {t.open}
      </Button>
    </li>
  );
}
