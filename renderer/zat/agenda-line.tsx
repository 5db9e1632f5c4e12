import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconGripVertical, IconRefresh } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { ConsentVerdict } from '../../shared/consent/model.ts';
import { maySpeak } from '../../shared/consent/rules.ts';
import type { StaffId } from '../../shared/kernel/ids.ts';
import { fullName } from '../../shared/students/model.ts';
import type { AgendaRow } from '../../shared/zat/agenda-contract.ts';
import { formGaps } from '../../shared/zat/rules.ts';
import { useSortableRow } from '../ui/sortable.tsx';
import { agendaTexts as t } from './agenda-texts.ts';
import { formTexts } from './form-texts.ts';
import type { Column } from './members.ts';
import { MinutesCell } from './minutes-cell.tsx';
import { MatrixCells } from './table-matrix.tsx';
import { zatTexts } from './texts.ts';

export type LineActions = {
  readonly onMove: (row: AgendaRow, toPosition: number) => void;
  readonly onMinutes: (row: AgendaRow, minutes: number) => void;
  readonly onTable: (row: AgendaRow, awayIds: StaffId[]) => void;
  readonly onCall: (row: AgendaRow) => void;
  readonly onPutOff: (row: AgendaRow) => void;
  readonly onRemove: (row: AgendaRow, letGo: boolean) => void;
};

type LineProps = LineActions & {
  readonly row: AgendaRow;
  readonly place: number;
  readonly count: number;
  readonly startsAt: string;
  readonly columns: readonly Column[];
  readonly mayChange: boolean;
  readonly isEditing: boolean;
  readonly setEditing: (itemId: string | null) => void;
  readonly papers: ReactNode;
  readonly badge: (state: ConsentVerdict['state']) => ReactNode;
  readonly advice: (verdict: ConsentVerdict, givenName: string) => string;
};

/** One pupil of an agenda that is still being made. */
export function AgendaLine(props: LineProps) {
  const { row, place, count, columns, mayChange, isEditing, setEditing, badge, advice } = props;
  const { ref, handleRef, isDragSource } = useSortableRow(row.itemId, place - 1, !mayChange);
  const name = fullName(row.card);
  const back = () => document.getElementById(`rij-${row.itemId}`)?.focus();
  const keys = (event: KeyboardEvent) => {
    if (!mayChange || event.ctrlKey || event.metaKey) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const doNow = (work: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      work();
    };
    if (event.altKey && step !== 0) doNow(() => props.onMove(row, place + step));
    else if (event.altKey) return;
    else if (event.key === 'm') doNow(() => setEditing(row.itemId));
    else if (event.key === 'b') doNow(() => props.onCall(row));
    else if (event.key === '+') doNow(() => props.onMinutes(row, row.minutes + 1));
    else if (event.key === '-' && row.minutes > 1) doNow(() => props.onMinutes(row, row.minutes - 1));
  };
  const gaps = formGaps(row);
  return (
    <tr ref={ref} data-dragging={isDragSource || undefined}>
      <td className="zs-quiet">
        {mayChange && (
          <ActionIcon
            ref={handleRef}
            variant="subtle"
            color="gray"
            size="sm"
            className="zs-grip"
            aria-label={`${t.drag}: ${name}`}
            title={t.dragKey}
          >
            <IconGripVertical size={14} aria-hidden />
          </ActionIcon>
        )}
        {props.startsAt}
      </td>
      <td>
        <a href={`#/leerlingen/${row.studentId}`} data-row id={`rij-${row.itemId}`} onKeyDown={keys}>
          {name}
        </a>
        {mayChange && (
          <a
            className="zs-form-link"
            href={`#/zat/aanmelding/${row.itemId}`}
            aria-label={`${zatTexts.formOpen(gaps.length)}, ${name}`}
            title={gaps.length === 0 ? '' : `${formTexts.missing} ${gaps.map((gap) => formTexts.gaps[gap]).join(', ')}`}
          >
            {zatTexts.formOpen(gaps.length)}
          </a>
        )}
        <Text size="sm" c="dimmed" className="zs-agenda-asked" title={row.question}>
          {row.card.className !== null && `${row.card.className} · `}
          {row.origin !== 'new' && (
            <Text span c="inkt" size="sm" fw={600}>
              <IconRefresh size={13} aria-hidden /> {zatTexts.origins[row.origin]}
              {' · '}
            </Text>
          )}
          {row.question}
        </Text>
      </td>
      <td>
        <MinutesCell
          minutes={row.minutes}
          name={name}
          mayChange={mayChange}
          isEditing={isEditing}
          onOpen={() => setEditing(row.itemId)}
          onDone={(minutes) => {
            setEditing(null);
            if (minutes !== null && minutes !== row.minutes) props.onMinutes(row, minutes);
            requestAnimationFrame(back);
          }}
        />
      </td>
      <td>
        <div className="zs-ask">
          <div>
            {badge(row.consent.state)}
            {!maySpeak(row.consent) && (
              <Text size="sm" c="dimmed">
                {advice(row.consent, row.card.givenName)}
              </Text>
            )}
          </div>
          {mayChange && !maySpeak(row.consent) && <CallButton row={row} onCall={props.onCall} />}
        </div>
      </td>
      <MatrixCells
        columns={columns}
        row={row}
        name={name}
        mayChange={mayChange}
        onChange={(ids) => props.onTable(row, ids)}
      />
      <td>{mayChange && <RowMenu {...props} name={name} place={place} count={count} />}</td>
    </tr>
  );
}

/** What to do now: talk to the pupil, call whoever is still to be asked, or choose when it was answered. */
function CallButton({ row, onCall }: { readonly row: AgendaRow; readonly onCall: (row: AgendaRow) => void }) {
  const first = row.consent.givers.find(({ answer }) => answer === 'onbekend');
  const isAnswer = row.consent.state === 'refused' || row.consent.state === 'withdrawn';
  const word = isAnswer || !first ? t.choose : first.guardianId === null ? t.talk(first.name) : t.call(first.name);
  return (
    <Button
      size="xs"
      variant="light"
      onClick={() => onCall(row)}
      aria-label={first ? word : `${word}, ${fullName(row.card)}`}
    >
      {word}
    </Button>
  );
}

function RowMenu(props: LineProps & { readonly name: string }) {
  const { row, name, place, count, papers, onMove, onPutOff, onRemove } = props;
  return (
    <Group gap={2} wrap="nowrap" justify="flex-end">
      {papers}
      <ActionIcon
        variant="default"
        size="sm"
        aria-label={`${zatTexts.up}: ${name}`}
        disabled={place === 1}
        onClick={() => onMove(row, place - 1)}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="sm"
        aria-label={`${zatTexts.down}: ${name}`}
        disabled={place === count}
        onClick={() => onMove(row, place + 1)}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" aria-label={`${t.more}: ${name}`}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onPutOff(row)}>{t.putOff}</Menu.Item>
          {row.fromItemId === null ? (
            <Menu.Item onClick={() => onRemove(row, false)}>{zatTexts.remove}</Menu.Item>
          ) : (
            <>
              <Menu.Item onClick={() => onRemove(row, false)}>{t.removeKeep}</Menu.Item>
              <Menu.Item onClick={() => onRemove(row, true)}>{t.removeGo}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
