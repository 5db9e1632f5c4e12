import { Text, Title } from '@mantine/core';
import { IconCircle, IconClock } from '@tabler/icons-react';
import { maySpeak } from '../../shared/consent/rules.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { planBack } from '../../shared/meetings/dates.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import type { Holiday } from '../../shared/settings/model.ts';
import type { AgendaRow } from '../../shared/zat/agenda-contract.ts';
import { zatTexts as t } from './texts.ts';

type SideProps = {
  readonly meeting: Meeting;
  readonly rows: readonly AgendaRow[];
  readonly today: Day;
  readonly holidays: readonly Holiday[];
};
const OPENING = 5;

/** The time there is against the time that is planned, and what must be done by when. */
export function AgendaSide({ meeting, rows, today, holidays }: SideProps) {
  const room = minutesOf(meeting.endsAt) - minutesOf(meeting.startsAt);
  const planned = rows.reduce((sum, { minutes }) => sum + minutes, OPENING);
  const over = planned - room;
  return (
    <aside className="zs-side">
      <section>
        <Title order={2} mb="xs">
          {t.timeTitle}
        </Title>
        <Text size="sm">
          <strong>{t.minutesOf(planned, room)}</strong> {over > 0 ? t.tooLong(over) : t.roomLeft(-over)}
        </Text>
        <div className="zs-blocks" role="img" aria-label={t.minutesOf(planned, room)}>
          {rows.map((row) => (
            <span key={row.itemId} data-ready={maySpeak(row.consent)} style={{ flex: row.minutes }} />
          ))}
          {over < 0 && <span className="zs-block-free" style={{ flex: -over }} />}
        </div>
      </section>
      <section>
        <Title order={2} mb="xs">
          {t.until2}
        </Title>
        <ul className="zs-made zs-plain">
          {planBack(meeting.heldOn, holidays).map(({ kind, on }) => (
            <li key={kind} data-state={on < today ? 'past' : on === today ? 'now' : 'later'}>
              {on === today ? <IconClock size={16} aria-hidden /> : <IconCircle size={16} aria-hidden />}
              <span>{t.milestones[kind]}</span>
              <Text size="sm" c={on === today ? 'straks' : 'dimmed'}>
                {on === today ? t.isToday : on < today ? t.wasOn(shortDay(on, today)) : shortDay(on, today)}
              </Text>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
