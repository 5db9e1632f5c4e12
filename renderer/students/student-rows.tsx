import { Badge } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { numericDay } from '../../shared/kernel/days.ts';
import type { StaffId } from '../../shared/kernel/ids.ts';
import { fullName, type StudentCard } from '../../shared/students/model.ts';
import { stepOf } from '../ui/row-keys.ts';
import { studentTexts as t } from './texts.ts';

type RowsProps = {
  readonly total: number;
  readonly at: (index: number) => StudentCard | undefined;
  readonly onView: (first: number, last: number) => void;
  readonly coachNames: ReadonlyMap<StaffId, string>;
  /** Row that gets the cursor, such as the first one when somebody comes down from the search field. */
  readonly wanted: number | null;
  readonly onWanted: (index: number | null) => void;
  /** Up from the first row: back to the search field. */
  readonly onLeave: () => void;
};

/** Pupils as links in rows; arrows, Home and End move the cursor, Enter opens as it does for every link. */
export function StudentRows({ total, at, onView, coachNames, wanted, onWanted, onLeave }: RowsProps) {
  const box = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(0);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => 38,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => onView(first, last));
  useEffect(() => {
    if (wanted === null) return;
    rows.scrollToIndex(wanted);
    const link = box.current?.querySelector<HTMLElement>(`[data-index="${wanted}"] a`);
    if (!link) return;
    link.focus({ preventScroll: true });
    onWanted(null);
  });
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp' && cursor === 0) return onLeave();
    const to = stepOf(event.key, cursor, total);
    if (to === null) return;
    event.preventDefault();
    onWanted(to);
  };
  return (
    <>
      <div className="zs-row zs-head zs-columns-head" aria-hidden>
        <span>{t.name}</span>
        <span>{t.className}</span>
        <span>{t.coach}</span>
        <span>{t.number}</span>
        <span>{t.born}</span>
      </div>
      <div ref={box} className="zs-scroll">
        <ul className="zs-rows" style={{ height: rows.getTotalSize() }} onKeyDown={keys}>
          {shown.map(({ index, start }) => {
            const card = at(index);
            return (
              <li
                key={index}
                ref={rows.measureElement}
                data-index={index}
                className="zs-row"
                style={{ transform: `translateY(${start}px)` }}
              >
                {card && (
                  <>
                    <span>
                      <a href={`#/leerlingen/${card.studentId}`} onFocus={() => setCursor(index)}>
                        {fullName(card)}
                      </a>{' '}
                      {card.state === 'left' && (
                        <Badge variant="light" radius="sm" tt="none" color="gray">
                          {t.hasLeft}
                        </Badge>
                      )}
                    </span>
                    <span>{card.className ?? t.noClass}</span>
                    <span>{card.coachId === null ? '' : coachNames.get(card.coachId)}</span>
                    <span>{card.number}</span>
                    <span>{card.birthDate && numericDay(card.birthDate)}</span>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}
