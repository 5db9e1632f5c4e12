import { Button, Checkbox, Group, NativeSelect, Progress, Text, TextInput, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import {
  composeIntakeLetters,
  INTAKE_LETTERS,
  LETTER_BATCH,
  letterList,
  printIntakeLetters,
} from '../../shared/intake/after-contract.ts';
import { lettersSent, SENT_BATCH } from '../../shared/intake/decision-contract.ts';
import { type IntakeLetter, intakeLetters } from '../../shared/intake/letter-texts.ts';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { HandleId, StudentId } from '../../shared/kernel/ids.ts';
import { call } from '../kernel/bridge.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState, RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { composeRefusals, letterTexts, printRefusals, afterTexts as t } from './after-texts.ts';
import { sentRefusals } from './decision-texts.ts';
import { NotPlaced } from './not-placed.tsx';
import './intake.css';

type Row = OutputOf<typeof letterList>['rows'][number];

/** Who gets which letter; a kind at a time, many in one file, and afterwards marked as sent. */
export function LettersPage({ today, mayDestroy }: { readonly today: Day; readonly mayDestroy: boolean }) {
  const { data } = useQueryCall(letterList, {}, { topics: ['intake'] });
  const rows = data?.rows ?? [];
  return (
    <Page title={t.title} sub={t.sub}>
      {data && rows.length === 0 && <EmptyState title={t.empty} text={t.emptyText} />}
      {INTAKE_LETTERS.map((letter) => {
        const mine = rows.filter((row) => row.letter === letter);
        return mine.length === 0 ? null : <LetterGroup key={letter} letter={letter} rows={mine} today={today} />;
      })}
      <NotPlaced today={today} mayDestroy={mayDestroy} />
    </Page>
  );
}

type GroupProps = { readonly letter: IntakeLetter; readonly rows: readonly Row[]; readonly today: Day };

function LetterGroup({ letter, rows, today }: GroupProps) {
  const ready = rows.filter(({ isComplete }) => isComplete);
  const [left, leave] = useState<ReadonlySet<StudentId>>(new Set());
  const [format, setFormat] = useState<'pdf' | 'docx'>('pdf');
  const [typed, type] = useState<Readonly<Record<string, string>>>({});
  const [progress, setProgress] = useState<{ part: number; isBusy: boolean; words: string } | null>(null);
  const [refusal, refuse] = useState<string | null>(null);
  const stop = useRef(false);
  const chosen = ready.filter(({ studentId }) => !left.has(studentId)).map(({ studentId }) => studentId);
  const asked = intakeLetters[letter].fields.filter((field) => 'isAsked' in field && field.isAsked);
  const isTyped = asked.every(({ name }) => (typed[name] ?? '').trim() !== '');
  const inParts = async (
    size: number,
    words: (done: number, all: number) => string,
    work: (ids: StudentId[]) => Promise<string | null>,
  ): Promise<number> => {
    stop.current = false;
    refuse(null);
    let done = 0;
    for (let at = 0; at < chosen.length && !stop.current; at += size) {
      setProgress({ part: done / chosen.length, isBusy: true, words: words(done, chosen.length) });
      const part = chosen.slice(at, at + size);
      const trouble = await work(part);
      if (trouble !== null) {
        refuse(trouble);
        break;
      }
      done += part.length;
    }
    return done;
  };
  /** Written in parts, with progress and a stop that leaves nothing; then one file, for which the place is asked once. */
  const print = async (): Promise<void> => {
    let handle: HandleId | null = null;
    const done = await inParts(LETTER_BATCH, t.busy, async (studentIds) => {
      const answer = await call(composeIntakeLetters, { handle, studentIds, letter, typed: { ...typed } });
      if (!answer.ok) return composeRefusals[answer.code];
      handle = answer.value.handle;
      return null;
    });
    if (done < chosen.length || handle === null) {
      setProgress({ part: 0, isBusy: false, words: stop.current ? t.stopped : '' });
      return;
    }
    setProgress({ part: 1, isBusy: true, words: t.saving(done) });
    const answer = await call(printIntakeLetters, { handle, format });
    if (!answer.ok && answer.code !== 'CANCELLED') refuse(printRefusals[answer.code]);
    setProgress({ part: 1, isBusy: false, words: answer.ok ? t.made(done) : '' });
  };
  const mark = async (): Promise<void> => {
    const done = await inParts(SENT_BATCH, t.marking, async (studentIds) => {
      const sent = await call(lettersSent, { studentIds, sentOn: today });
      return sent.ok ? null : sentRefusals[sent.code];
    });
    setProgress({ part: 1, isBusy: false, words: t.marked(done) });
  };
  return (
    <section className="zs-letters">
      <Title order={2}>{letterTexts[letter]}</Title>
      {ready.length > 0 && (
        <Text size="sm" c="dimmed">
          {t.waiting(ready.length)}
        </Text>
      )}
      {ready.length > 1 && (
        <Checkbox
          mt="xs"
          size="sm"
          label={t.chooseAll}
          checked={left.size === 0}
          indeterminate={left.size > 0 && chosen.length > 0}
          onChange={() => leave(left.size === 0 ? new Set(ready.map(({ studentId }) => studentId)) : new Set())}
        />
      )}
      <ul className="zs-letter-rows">
        {rows.map(({ studentId, studentName: name, isComplete, sentOn, decidedOn }) => (
          <li key={studentId} className="zs-letter-row">
            <Checkbox
              size="sm"
              label={name}
              aria-label={t.choose(name)}
              disabled={!isComplete}
              checked={isComplete && !left.has(studentId)}
              onChange={(event) => {
                const next = new Set(left);
                if (event.currentTarget.checked) next.delete(studentId);
                else next.add(studentId);
                leave(next);
              }}
            />
            <Text size="sm" c={isComplete ? 'dimmed' : 'straks'}>
              {isComplete
                ? sentOn === null
                  ? t.decided(shortDay(decidedOn, today))
                  : t.sent(shortDay(sentOn, today))
                : t.notComplete}
            </Text>
          </li>
        ))}
      </ul>
      {asked.length > 0 && (
        <div className="zs-form">
          {asked.map(({ name }) => (
            <TextInput
              key={name}
              label={t.typed[name] ?? name}
              value={typed[name] ?? ''}
              onChange={(event) => type({ ...typed, [name]: event.currentTarget.value })}
            />
          ))}
        </div>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Group mt="sm" gap="sm" align="flex-end" role="status">
        {progress?.isBusy ? (
          <>
            <Progress w={200} aria-label={progress.words} value={100 * progress.part} />
            <Text>{progress.words}</Text>
            <Button
              variant="default"
              onClick={() => {
                stop.current = true;
              }}
            >
              {t.stop}
            </Button>
          </>
        ) : ready.length === 0 ? null : (
          <>
            <NativeSelect
              w={110}
              label={t.format}
              value={format}
              data={(['pdf', 'docx'] as const).map((value) => ({ value, label: t.formats[value] }))}
              onChange={(event) => setFormat(event.currentTarget.value === 'docx' ? 'docx' : 'pdf')}
            />
            <Button variant="light" disabled={chosen.length === 0 || !isTyped} onClick={() => void print()}>
              {t.make(chosen.length)}
            </Button>
            {letter !== 'invited' && (
              <Button variant="default" disabled={chosen.length === 0} onClick={() => void mark()}>
                {t.markSent(chosen.length)}
              </Button>
            )}
            {progress && progress.words !== '' && <Text c="klaar">{progress.words}</Text>}
          </>
        )}
      </Group>
    </section>
  );
}
