import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ConsentVerdict } from '../../shared/consent/model.ts';
import { printZatMinutes } from '../../shared/documents/contract.ts';
import { shortDay } from '../../shared/kernel/days.ts';
import type { AgendaItemId } from '../../shared/kernel/ids.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import { minutesOfDay, movedOrder, OPENING_MINUTES } from '../../shared/meetings/rules.ts';
import { fullName } from '../../shared/students/model.ts';
import { type AgendaRow, putOffZatItem, setZatMinutes, setZatTable } from '../../shared/zat/agenda-contract.ts';
import { moveZatItem, removeZatItem } from '../../shared/zat/contract.ts';
import { stillToTell } from '../../shared/zat/rules.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { moveAlongRows } from '../ui/row-keys.ts';
import { Sortable } from '../ui/sortable.tsx';
import { AgendaLine } from './agenda-line.tsx';
import { minutesRefusals, putOffRefusals, removeRefusals, agendaTexts as t, tableRefusals } from './agenda-texts.ts';
import { chairTexts } from './chair-texts.ts';
import type { Column } from './members.ts';
import { MatrixHead } from './table-matrix.tsx';
import { moveRefusals, paperRefusals, zatTexts } from './texts.ts';

type RowsProps = {
  readonly meeting: Meeting;
  readonly rows: readonly AgendaRow[];
  readonly columns: readonly Column[];
  readonly mayPlan: boolean;
  readonly badge: (state: ConsentVerdict['state']) => ReactNode;
  readonly advice: (verdict: ConsentVerdict, givenName: string) => string;
  readonly papers: (row: AgendaRow) => ReactNode;
  readonly onCall: (row: AgendaRow) => void;
  readonly onSaid: (text: string) => void;
};

/** The pupils in their order; arrows walk, Alt with an arrow moves, M changes the minutes, B calls. */
export function AgendaRows(props: RowsProps) {
  const { meeting, rows: given, columns, mayPlan, badge, advice, papers, onCall, onSaid } = props;
  const moving = useCommand(moveZatItem);
  const removing = useCommand(removeZatItem);
  const timing = useCommand(setZatMinutes);
  const seating = useCommand(setZatTable);
  const puttingOff = useCommand(putOffZatItem);
  const [editing, setEditing] = useState<string | null>(null);
  const moved = useRef<string | null>(null);
  const { order: rows, setOrder } = useOrder(given);
  const isPlanned = meeting.state === 'planned';
  // A row that was moved by key keeps the focus in its new place.
  useEffect(() => {
    if (moved.current) document.getElementById(`rij-${moved.current}`)?.focus();
    moved.current = null;
  });
  const refusal =
    (moving.data && !moving.data.ok && moveRefusals[moving.data.code]) ||
    (removing.data && !removing.data.ok && removeRefusals[removing.data.code]) ||
    (timing.data && !timing.data.ok && minutesRefusals[timing.data.code]) ||
    (seating.data && !seating.data.ok && tableRefusals[seating.data.code]) ||
    (puttingOff.data && !puttingOff.data.ok && putOffRefusals[puttingOff.data.code]);
  const move = (itemId: AgendaItemId, toPosition: number) => {
    if (toPosition < 1 || toPosition > rows.length) return;
    const ids = movedOrder(
      rows.map((row) => row.itemId),
      itemId,
      toPosition,
    );
    setOrder(ids);
    moving.mutate({ itemId, toPosition });
  };
  const starts = startTimes(meeting.startsAt, rows);
  const shown = isPlanned ? columns : [];
  return (
    <>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Sortable
        ids={rows.map(({ itemId }) => itemId)}
        onMove={(id, to) => {
          const row = rows.find(({ itemId }) => itemId === id);
          if (row) move(row.itemId, to);
        }}
      >
        <table
          className="zs-list zs-agenda-list"
          onKeyDown={(event) => (event.altKey ? undefined : moveAlongRows(event))}
        >
          <thead>
            <tr>
              <th>{zatTexts.time}</th>
              <th>{zatTexts.pupil}</th>
              <th>{zatTexts.minutes}</th>
              <th>{isPlanned ? zatTexts.consentNow : zatTexts.outcomeHead}</th>
              <MatrixHead columns={shown} />
              <th>
                <span className="zs-hidden">{zatTexts.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) =>
              isPlanned ? (
                <AgendaLine
                  key={row.itemId}
                  row={row}
                  place={i + 1}
                  count={rows.length}
                  startsAt={starts[i] ?? ''}
                  columns={shown}
                  mayChange={mayPlan}
                  isEditing={editing === row.itemId}
                  setEditing={setEditing}
                  badge={badge}
                  advice={advice}
                  onMove={({ itemId }, to) => {
                    moved.current = itemId;
                    move(itemId, to);
                  }}
                  onMinutes={({ itemId }, minutes) => timing.mutate({ itemId, minutes })}
                  onTable={({ itemId }, awayIds) => seating.mutate({ itemId, awayIds })}
                  onCall={onCall}
                  papers={papers(row)}
                  onRemove={({ itemId }, letGo) => removing.mutate({ itemId, letGo })}
                  onPutOff={async ({ itemId, card }) => {
                    const answer = await puttingOff.mutateAsync({ itemId });
                    if (!answer.ok) return;
                    const { heldOn, isNew } = answer.value;
                    onSaid(t.putOffDone(fullName(card), shortDay(heldOn), isNew));
                  }}
                />
              ) : (
                <HeldLine
                  key={row.itemId}
                  row={row}
                  startsAt={starts[i] ?? ''}
                  papers={papers(row)}
                  mayPrint={mayPlan && meeting.state === 'final'}
                />
              ),
            )}
          </tbody>
        </table>
      </Sortable>
    </>
  );
}

/** The order as somebody just put it, until the vault has answered. */
function useOrder(given: readonly AgendaRow[]) {
  const [asked, setOrder] = useState<readonly AgendaItemId[] | null>(null);
  const [of, setOf] = useState(given);
  if (of !== given) {
    setOf(given);
    setOrder(null);
  }
  const order = asked?.flatMap((id) => given.find(({ itemId }) => itemId === id) ?? []);
  return { order: order?.length === given.length ? order : given, setOrder };
}

type HeldProps = {
  readonly row: AgendaRow;
  readonly startsAt: string;
  readonly mayPrint: boolean;
  readonly papers: ReactNode;
};

/** A pupil of a meeting that runs or is over: what came of it. */
function HeldLine({ row, startsAt, mayPrint, papers }: HeldProps) {
  const printing = useCommand(printZatMinutes);
  const refusal =
    printing.data && !printing.data.ok && printing.data.code !== 'CANCELLED' && paperRefusals[printing.data.code];
  const still = row.state === 'discussed' ? stillToTell(row.feedback) : [];
  return (
    <tr>
      <td className="zs-quiet">{startsAt}</td>
      <td>
        <a href={`#/voorzitten/${row.itemId}`} data-row id={`rij-${row.itemId}`}>
          {fullName(row.card)}
        </a>
        <Text size="sm" c="dimmed">
          {[row.card.className, row.question].filter(Boolean).join(' · ')}
        </Text>
      </td>
      <td>{row.minutes}</td>
      <td>
        {zatTexts.outcome[row.state]}
        {still.length > 0 && (
          <Text size="sm" c="dimmed">
            {zatTexts.tellStill} {still.map((to) => chairTexts.feedbackTo[to].toLowerCase()).join(', ')}
          </Text>
        )}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      </td>
      <td>
        <Group gap={6} wrap="nowrap" justify="flex-end">
          {papers}
          {mayPrint && (
            <Button size="xs" variant="light" onClick={() => printing.mutate({ itemId: row.itemId })}>
              {zatTexts.printMinutes}
            </Button>
          )}
        </Group>
      </td>
    </tr>
  );
}

/** When each pupil's turn begins, after the opening. */
function startTimes(startsAt: string, rows: readonly AgendaRow[]): string[] {
  let at = minutesOfDay(startsAt) + OPENING_MINUTES;
  return rows.map(({ minutes }) => {
    const text = `${Math.floor(at / 60) % 24}.${String(at % 60).padStart(2, '0')}`;
    at += minutes;
    return text;
  });
}
