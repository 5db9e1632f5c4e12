import { Checkbox, Kbd, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleDashed, IconMinus, IconRefresh } from '@tabler/icons-react';
import { maySpeak } from '../../shared/consent/rules.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { planBack } from '../../shared/meetings/dates.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import { minutesOfDay, OPENING_MINUTES } from '../../shared/meetings/rules.ts';
import type { Holiday } from '../../shared/settings/model.ts';
import type { AgendaRow } from '../../shared/zat/agenda-contract.ts';
import { tickZatMilestone } from '../../shared/zat/series-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { agendaTexts as t } from './agenda-texts.ts';
import type { Column } from './members.ts';
import { zatTexts } from './texts.ts';

type SideProps = {
  readonly meeting: Meeting;
  readonly rows: readonly AgendaRow[];
  readonly columns: readonly Column[];
  /** Minutes of questions without a name. */
  readonly consultMinutes: number;
  readonly waiting: number;
  readonly milestones: readonly { readonly kind: string; readonly doneOn: Day }[];
  readonly mayPlan: boolean;
  readonly today: Day;
  readonly holidays: readonly Holiday[];
};

/** The time there is against the time that is planned, what must be done by when, and who is at the table. */
export function AgendaSide(props: SideProps) {
  const { meeting, rows, columns, consultMinutes, waiting } = props;
  const room = minutesOfDay(meeting.endsAt) - minutesOfDay(meeting.startsAt);
  const planned = rows.reduce((sum, { minutes }) => sum + minutes, OPENING_MINUTES + consultMinutes);
  const over = planned - room;
  const unsure = rows.filter(({ consent }) => !maySpeak(consent)).reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <aside className="zs-side">
      <section>
        <Title order={2} mb="xs">
          {zatTexts.timeTitle}
        </Title>
        <Text size="sm">
          <strong>{zatTexts.minutesOf(planned, room)}</strong> {over <= 0 && zatTexts.roomLeft(-over)}
          {consultMinutes > 0 && ` ${t.consultMinutes(consultMinutes)}.`}
        </Text>
        <div className="zs-blocks zs-minutes-bar" role="img" aria-label={zatTexts.minutesOf(planned, room)}>
          {rows.map((row) => (
            <span key={row.itemId} data-ready={maySpeak(row.consent)} style={{ flex: row.minutes }} />
          ))}
          {over < 0 && <span className="zs-block-free" style={{ flex: -over }} />}
        </div>
        {over > 0 && (
          <Text size="sm" role="status" className="zs-over">
            <IconAlertTriangle size={16} aria-hidden />{' '}
            {t.tooMany(over, pupilsTooMany(rows, over), shorterEach(rows, over))}
          </Text>
        )}
        {unsure > 0 && (
          <Text size="sm" c="dimmed">
            {t.notFirm(unsure)}
          </Text>
        )}
        {columns.some(({ isExternal }) => isExternal) && meeting.state === 'planned' && (
          <Text size="sm" c="dimmed">
            {t.waits(waiting)}
          </Text>
        )}
      </section>
      <Milestones {...props} />
      {meeting.state === 'planned' && columns.length > 0 && <Legend columns={columns} />}
      {meeting.state === 'planned' && props.mayPlan && rows.length > 0 && (
        <section className="zs-key-line">
          {t.keys.map(([key, what]) => (
            <span key={key}>
              <Kbd>{key}</Kbd> {what}
            </span>
          ))}
        </section>
      )}
    </aside>
  );
}

function Milestones({ meeting, milestones, mayPlan, today, holidays }: SideProps) {
  const ticking = useCommand(tickZatMilestone);
  return (
    <section>
      <Title order={2} mb="xs">
        {zatTexts.until2}
      </Title>
      <ul className="zs-milestones">
        {planBack(meeting.heldOn, holidays, meeting.kind).map(({ kind, on }) => {
          const done = milestones.find((one) => one.kind === kind);
          const when = done
            ? t.doneOn(shortDay(done.doneOn, today))
            : on === today
              ? zatTexts.isToday
              : on < today
                ? t.wasDue(shortDay(on, today))
                : shortDay(on, today);
          return (
            <li key={kind}>
              <Checkbox
                size="xs"
                label={zatTexts.milestones[kind]}
                checked={done !== undefined}
                disabled={!mayPlan}
                onChange={(event) =>
                  ticking.mutate({ meetingId: meeting.meetingId, kind, isDone: event.currentTarget.checked })
                }
              />
              <Text size="sm" c={done ? 'klaar' : on <= today ? 'straks' : 'dimmed'}>
                {when}
              </Text>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Legend({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <section>
      <Title order={2} mb="xs">
        {t.tableLegend}
      </Title>
      <Text size="sm">{columns.map(({ letters, what, name }) => `${letters} ${what} (${name})`).join(' · ')}</Text>
      <ul className="zs-legend">
        <li>
          <IconCheck size={14} aria-hidden /> {t.legendAt}
        </li>
        <li>
          <IconCircleDashed size={14} aria-hidden /> {t.legendLater}
        </li>
        <li>
          <IconMinus size={14} aria-hidden /> {t.legendAway}
        </li>
        <li>
          <IconRefresh size={14} aria-hidden /> {t.legendBack}
        </li>
      </ul>
    </section>
  );
}

/** How many of the last ones must go to the next meeting for the rest to fit. */
function pupilsTooMany(rows: readonly AgendaRow[], over: number): number {
  let left = over;
  let pupils = 0;
  for (const { minutes } of [...rows].reverse()) {
    if (left <= 0) break;
    left -= minutes;
    pupils += 1;
  }
  return Math.max(1, pupils);
}

/** Minutes off every turn; 0 when turns would become too short to be of use. */
function shorterEach(rows: readonly AgendaRow[], over: number): number {
  const each = Math.ceil(over / Math.max(1, rows.length));
  return rows.every(({ minutes }) => minutes - each >= 5) ? each : 0;
}
