import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconRefresh, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { ConsentVerdict } from '../../shared/consent/model.ts';
import { maySpeak } from '../../shared/consent/rules.ts';
import { printZatMinutes } from '../../shared/documents/contract.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import { fullName } from '../../shared/students/model.ts';
import type { AgendaRow } from '../../shared/zat/agenda-contract.ts';
import { moveZatItem, removeZatItem } from '../../shared/zat/contract.ts';
import { formGaps, stillToTell } from '../../shared/zat/rules.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { moveAlongRows } from '../ui/row-keys.ts';
import { chairTexts } from './chair-texts.ts';
import { formTexts } from './form-texts.ts';
import { moveRefusals, paperRefusals, removeRefusals, zatTexts as t } from './texts.ts';

type RowsProps = {
  readonly meeting: Meeting;
  readonly rows: readonly AgendaRow[];
  readonly mayPlan: boolean;
  readonly badge: (state: ConsentVerdict['state']) => ReactNode;
  readonly advice: (verdict: ConsentVerdict, givenName: string) => string;
  readonly papers: (meeting: Meeting, row: AgendaRow) => ReactNode;
};

/** The pupils in their order, each with its time and what is still missing; arrows walk, Alt with an arrow moves. */
export function AgendaRows({ meeting, rows, mayPlan, badge, advice, papers }: RowsProps) {
  const moving = useCommand(moveZatItem);
  const removing = useCommand(removeZatItem);
  const printing = useCommand(printZatMinutes);
  const moved = useRef<string | null>(null);
  const isPlanned = meeting.state === 'planned';
  // A row that was moved by key keeps the focus in its new place.
  useEffect(() => {
    if (moved.current) document.getElementById(`rij-${moved.current}`)?.focus();
  });
  const refusal =
    (moving.data && !moving.data.ok && moveRefusals[moving.data.code]) ||
    (removing.data && !removing.data.ok && removeRefusals[removing.data.code]) ||
    (printing.data && !printing.data.ok && printing.data.code !== 'CANCELLED' && paperRefusals[printing.data.code]);
  const move = (row: AgendaRow, toPosition: number) => {
    if (toPosition < 1 || toPosition > rows.length) return;
    moved.current = row.itemId;
    moving.mutate({ itemId: row.itemId, toPosition });
  };
  const keys = (row: AgendaRow, place: number) => (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0 || !mayPlan || !isPlanned) return;
    event.preventDefault();
    event.stopPropagation();
    move(row, place + step);
  };
  const starts = startTimes(meeting.startsAt, rows);
  return (
    <>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <table className="zs-list" onKeyDown={(event) => (event.altKey ? undefined : moveAlongRows(event))}>
        <thead>
          <tr>
            <th>{t.time}</th>
            <th>{t.pupil}</th>
            <th>{t.minutes}</th>
            <th>{isPlanned ? t.consentNow : t.outcomeHead}</th>
            <th>
              <span className="zs-hidden">{t.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.itemId}>
              <td className="zs-quiet">{starts[i]}</td>
              <td>
                <a
                  href={isPlanned ? `#/leerlingen/${row.studentId}` : `#/voorzitten/${row.itemId}`}
                  data-row
                  id={`rij-${row.itemId}`}
                  onKeyDown={keys(row, i + 1)}
                  onBlur={() => {
                    moved.current = null;
                  }}
                >
                  {fullName(row.card)}
                </a>
                <Text size="sm" c="dimmed">
                  {row.card.className}
                  {row.origin !== 'new' && (
                    <Text span c="inkt" size="sm" fw={600}>
                      {' · '}
                      <IconRefresh size={13} aria-hidden /> {t.origins[row.origin]}
                    </Text>
                  )}
                  {` · ${row.question}`}
                </Text>
              </td>
              <td>{row.minutes}</td>
              <td>{isPlanned ? <Readiness row={row} badge={badge} advice={advice} /> : <Outcome row={row} />}</td>
              <td>
                <Group gap={4} wrap="nowrap" justify="flex-end">
                  {mayPlan && isPlanned && (
                    <>
                      <Button
                        component="a"
                        size="xs"
                        variant="light"
                        href={`#/zat/aanmelding/${row.itemId}`}
                        aria-label={`${t.formOpen(formGaps(row).length)}, ${fullName(row.card)}`}
                        title={gapsOf(row)}
                      >
                        {t.formOpen(formGaps(row).length)}
                      </Button>
                      <ActionIcon
                        variant="default"
                        aria-label={`${t.up}: ${fullName(row.card)}`}
                        disabled={i === 0}
                        onClick={() => move(row, i)}
                      >
                        <IconArrowUp size={16} aria-hidden />
                      </ActionIcon>
                      <ActionIcon
                        variant="default"
                        aria-label={`${t.down}: ${fullName(row.card)}`}
                        disabled={i === rows.length - 1}
                        onClick={() => move(row, i + 2)}
                      >
                        <IconArrowDown size={16} aria-hidden />
                      </ActionIcon>
                      <ActionIcon
                        variant="default"
                        aria-label={`${t.remove}: ${fullName(row.card)}`}
                        onClick={() => removing.mutate({ itemId: row.itemId })}
                      >
                        <IconX size={16} aria-hidden />
                      </ActionIcon>
                    </>
                  )}
                  {mayPlan && papers(meeting, row)}
                  {mayPlan && meeting.state === 'final' && (
                    <Button size="xs" variant="light" onClick={() => printing.mutate({ itemId: row.itemId })}>
                      {t.printMinutes}
                    </Button>
                  )}
                </Group>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type ReadinessProps = Pick<RowsProps, 'badge' | 'advice'> & { readonly row: AgendaRow };

function Readiness({ row, badge, advice }: ReadinessProps) {
  return (
    <>
      {badge(row.consent.state)}
      {!maySpeak(row.consent) && (
        <Text size="sm" c="dimmed">
          {advice(row.consent, row.card.givenName)}{' '}
          {row.consent.givers
            .filter(({ answer, phone }) => answer === 'onbekend' && phone !== '')
            .map(({ name, phone }) => `${name}: ${phone}`)
            .join(', ')}
        </Text>
      )}
    </>
  );
}

/** What the form still lacks, in words. */
function gapsOf(row: AgendaRow): string {
  const gaps = formGaps(row);
  return gaps.length === 0 ? '' : `${formTexts.missing} ${gaps.map((gap) => formTexts.gaps[gap]).join(', ')}`;
}

function Outcome({ row }: { readonly row: AgendaRow }) {
  const still = row.state === 'discussed' ? stillToTell(row.feedback) : [];
  return (
    <>
      {t.outcome[row.state]}
      {still.length > 0 && (
        <Text size="sm" c="dimmed">
          {t.tellStill} {still.map((to) => chairTexts.feedbackTo[to].toLowerCase()).join(', ')}
        </Text>
      )}
    </>
  );
}

/** When each pupil's turn begins, after five minutes of opening. */
function startTimes(startsAt: string, rows: readonly AgendaRow[]): string[] {
  let at = Number(startsAt.slice(0, 2)) * 60 + Number(startsAt.slice(3)) + 5;
  return rows.map(({ minutes }) => {
    const text = `${Math.floor(at / 60) % 24}.${String(at % 60).padStart(2, '0')}`;
    at += minutes;
    return text;
  });
}
