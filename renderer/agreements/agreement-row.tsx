import { Anchor, Badge, Button, Checkbox, Text } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { listAgreements } from '../../shared/agreements/contract.ts';
import { dueState } from '../../shared/agreements/rules.ts';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { DUE_COLORS } from './due.ts';
import { dueNames, outcomeNames, agreementTexts as t } from './texts.ts';

/** The line that tells the keys of a row. */
export const ROW_KEYS_ID = 'zs-agreed-keys';
export type Row = OutputOf<typeof listAgreements>['agreements'][number];
/** What is opened under a row. */
export type Opened = 'done' | 'partly' | 'not' | 'goOn' | 'give' | 'history';
const KEYS: Readonly<Record<string, Opened>> = { g: 'done', e: 'partly', n: 'not', d: 'goOn', w: 'give', h: 'history' };

type RowProps = {
  readonly row: Row;
  readonly today: Day;
  readonly maySettle: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onOpen: (what: Opened) => void;
};

/** One agreement: when in colour and word, what, for whom, by whom, and its keys on the first button. */
export function AgreementRow({ row, today, maySettle, isChosen, onChoose, onOpen }: RowProps) {
  const due = dueState(row.dueOn, today);
  const isOpen = row.state === 'open';
  const pressed = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const what = KEYS[event.key.toLowerCase()];
    if (event.key === ' ') onChoose();
    else if (what && (what === 'history' || (isOpen && maySettle))) onOpen(what);
    else return;
    event.preventDefault();
  };
  const name = [row.studentName, row.className].filter(Boolean).join(', ');
  return (
    <div className="zs-agreed-row">
      {isOpen && maySettle ? (
        <Checkbox aria-label={t.choose(`${row.what}, ${row.studentName}`)} checked={isChosen} onChange={onChoose} />
      ) : (
        <span />
      )}
      <div>
        {shortDay(isOpen ? row.dueOn : (row.settledOn ?? row.dueOn), today)}{' '}
        <Badge variant="light" radius="sm" tt="none" color={isOpen ? DUE_COLORS[due] : 'gray'}>
          {isOpen ? dueNames[due] : outcomeNames[row.state]}
        </Badge>
      </div>
      <div className="zs-agreed-what">
        {row.what}
        <Text size="sm" c="dimmed">
          <Anchor href={`#/leerlingen/${row.studentId}`} c="inherit" underline="always">
            {name}
          </Anchor>
          {row.effect === '' ? '' : ` · ${row.effect}`}
        </Text>
      </div>
      <div>{row.ownerName}</div>
      <div className="zs-tell-do">
        {isOpen && maySettle && (
          <Button
            data-row
            size="xs"
            variant="light"
            aria-label={`${t.done}: ${row.what}`}
            aria-describedby={ROW_KEYS_ID}
            onKeyDown={pressed}
            onClick={() => onOpen('done')}
          >
            {t.done}
          </Button>
        )}
        <Button
          {...(isOpen && maySettle ? {} : { 'data-row': true })}
          size="xs"
          variant="default"
          aria-label={`${t.history}: ${row.what}`}
          onKeyDown={pressed}
          onClick={() => onOpen('history')}
        >
          {t.history}
        </Button>
      </div>
    </div>
  );
}
