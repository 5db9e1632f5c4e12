import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock, IconHourglass, IconPhone } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { BoardCard, intakeBoard } from '../../shared/intake/contract.ts';
import type { Stage } from '../../shared/intake/model.ts';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { type KernDay, statusOf } from './card-status.ts';
import { levelTexts, stageTexts, intakeTexts as t } from './texts.ts';

export type Column = OutputOf<typeof intakeBoard>['columns'][number];

const ICONS = {
  alert: IconAlertTriangle,
  clock: IconClock,
  phone: IconPhone,
  wait: IconHourglass,
  check: IconCheck,
} as const;

type ColumnsProps = {
  readonly columns: readonly Column[];
  readonly open: ReadonlySet<Stage>;
  readonly selected: StudentId | null;
  readonly kern: KernDay | null;
  readonly onOpenColumn: (stage: Stage) => void;
  readonly onSelect: (id: StudentId) => void;
  readonly onEnter: (id: StudentId) => void;
};

/** The columns of the board; those not in use are folded, with their count and age. */
export function BoardColumns({ columns, open, selected, kern, onOpenColumn, onSelect, onEnter }: ColumnsProps) {
  return (
    <div className="zs-board">
      {columns.map(({ stage, cards, oldestDays }) =>
        open.has(stage) ? (
          <section key={stage} className="zs-board-column" aria-label={`${stageTexts[stage]}: ${cards.length}`}>
            <div className="zs-board-head">
              <h2>{stageTexts[stage]}</h2>
              <span>{cards.length}</span>
            </div>
            <Text size="sm" c="dimmed">
              {cards.length === 0 ? ' ' : t.oldest(oldestDays)}
            </Text>
            <ul>
              {cards.map((card) => (
                <li key={card.studentId}>
                  <Card
                    card={card}
                    kern={kern}
                    isSelected={card.studentId === selected}
                    onSelect={onSelect}
                    onEnter={onEnter}
                  />
                </li>
              ))}
            </ul>
          </section>
        ) : (
          <button key={stage} type="button" className="zs-board-folded" onClick={() => onOpenColumn(stage)}>
            <strong>{cards.length}</strong>
            <i className="zs-hidden">{t.openColumn}</i>
            <span>
              {stageTexts[stage]}
              {cards.length === 0 ? '' : ` · ${t.oldest(oldestDays)}`}
            </span>
          </button>
        ),
      )}
    </div>
  );
}

type CardProps = {
  readonly card: BoardCard;
  readonly kern: KernDay | null;
  readonly isSelected: boolean;
  readonly onSelect: (id: StudentId) => void;
  readonly onEnter: (id: StudentId) => void;
};

function Card({ card, kern, isSelected, onSelect, onEnter }: CardProps) {
  const { tone, icon, words } = statusOf(card, kern);
  const isOpen = card.outcome === null;
  const about = [
    levelTexts[card.level],
    card.fromSchool,
    isOpen && card.isTimely === false ? t.status.notTimely : '',
    isOpen && card.isExtended ? t.status.extended : '',
  ];
  const Icon = ICONS[icon];
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onEnter(card.studentId);
  };
  return (
    <button
      type="button"
      className="zs-board-card"
      id={`kaart-${card.studentId}`}
      aria-pressed={isSelected}
      onClick={() => onSelect(card.studentId)}
      onDoubleClick={() => onEnter(card.studentId)}
      onKeyDown={enter}
    >
      <strong>{card.studentName}</strong>
      <span className="zs-board-from">{about.filter((part) => part !== '').join(' · ')}</span>
      <Text span size="sm" c={tone} fw={tone === 'dimmed' ? 400 : 600} className="zs-board-status">
        <Icon size={15} stroke={1.7} aria-hidden /> {words}
      </Text>
    </button>
  );
}
