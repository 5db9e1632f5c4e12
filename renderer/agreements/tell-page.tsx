import { Anchor, Badge, Button, SegmentedControl, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OpenBox } from '../../shared/agreements/feedback.ts';
import { stillToTell } from '../../shared/agreements/feedback-contract.ts';
import { dueState } from '../../shared/agreements/rules.ts';
import { type Day, day, shortDay } from '../../shared/kernel/days.ts';
import { FEEDBACK_WHY_NOT } from '../../shared/meetings/model.ts';
import { sessionStatus } from '../../shared/session/contract.ts';
import type { Done } from '../kernel/today-words.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState, RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { moveAlongRows } from '../ui/row-keys.ts';
import { DUE_COLORS } from './due.ts';
import { TeacherText } from './teacher-text.tsx';
import { type Told, tell } from './tell.ts';
import { meetingNames, tellTexts as t, toNames, whyNotNames } from './tell-texts.ts';
import { agreementTexts, dueNames } from './texts.ts';
import './agreements.css';

/** The line that tells the keys of a row. */
const KEYS_ID = 'zs-tell-keys';
const HOW_KEYS = { g: 'gesprek', t: 'telefoon', m: 'mail', b: 'brief' } as const;
const hasKey = (key: string): key is keyof typeof HOW_KEYS => Object.hasOwn(HOW_KEYS, key);
const keyOf = ({ itemId, to }: OpenBox) => `${itemId} ${to}`;

/** All open boxes, by the person who tells it: one key and it is done. */
export function TellPage() {
  const [who, setWho] = useState<'all' | 'mine'>('all');
  const { data: status } = useQueryCall(sessionStatus, {}, { topics: ['session', 'backup'] });
  const { data } = useQueryCall(
    stillToTell,
    { who },
    { topics: ['agreements', 'meetings', 'students', 'session'], keepPrevious: true },
  );
  const [open, setOpen] = useState<{ readonly key: string; readonly what: 'why' | 'copy' } | null>(null);
  const [last, setLast] = useState<{ readonly text: string; readonly undo: () => Promise<Done> } | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const today = day(status?.today ?? '2000-01-01');
  const act = async (box: OpenBox, told: Told) => {
    setRefusal(null);
    setOpen(null);
    const done = await tell(box, told);
    if (!done.ok) return setRefusal(done.text);
    setLast({ text: t.done(toNames[box.to], box.studentName), undo: done.undo });
  };
  const owners = [...new Set(data?.boxes.map(({ ownerName }) => ownerName) ?? [])];
  return (
    <Page
      title={t.title}
      sub={t.sub}
      actions={
        <>
          <Anchor component={Link} to="/afspraken" underline="always">
            {agreementTexts.title}
          </Anchor>
          <SegmentedControl
            value={who}
            data={[
              { value: 'all', label: t.all },
              { value: 'mine', label: t.mine },
            ]}
            onChange={(value) => setWho(value === 'mine' ? 'mine' : 'all')}
          />
        </>
      }
    >
      {refusal !== null && <RefusalNotice>{refusal}</RefusalNotice>}
      <div role="status">
        {last && (
          <Text size="sm" mb="sm">
            {last.text}{' '}
            <Anchor
              component="button"
              type="button"
              underline="always"
              onClick={() => {
                void last.undo().then((back) => !back.ok && setRefusal(back.text));
                setLast(null);
              }}
            >
              {t.undo}
            </Anchor>
          </Text>
        )}
      </div>
      {data?.total === 0 && <EmptyState title={t.empty} text={t.emptyText} />}
      {data && data.total > 0 && (
        <>
          <Text size="sm" c="dimmed" id={KEYS_ID}>
            {t.keys}
          </Text>
          {owners.map((owner) => (
            <section key={owner ?? ''}>
              <h2 className="zs-tell-owner">{owner ?? t.nobody}</h2>
              <ul className="zs-tell-list" onKeyDown={moveAlongRows}>
                {data.boxes
                  .filter(({ ownerName }) => ownerName === owner)
                  .map((box) => (
                    <BoxRow
                      key={keyOf(box)}
                      box={box}
                      today={today}
                      open={open?.key === keyOf(box) ? open.what : null}
                      onOpen={(what) => setOpen(what === null ? null : { key: keyOf(box), what })}
                      onTell={(told) => void act(box, told)}
                    />
                  ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </Page>
  );
}

type RowProps = {
  readonly box: OpenBox;
  readonly today: Day;
  readonly open: 'why' | 'copy' | null;
  readonly onOpen: (what: 'why' | 'copy' | null) => void;
  readonly onTell: (told: Told) => void;
};

function BoxRow({ box, today, open, onOpen, onTell }: RowProps) {
  const due = dueState(box.by, today);
  const name = [box.studentName, box.className].filter(Boolean).join(', ');
  return (
    <li>
      <div className="zs-tell-row">
        <div>
          {shortDay(box.by, today)}{' '}
          <Badge variant="light" radius="sm" tt="none" color={DUE_COLORS[due]}>
            {dueNames[due]}
          </Badge>
        </div>
        <div>
          <strong>{toNames[box.to]}</strong> · {name}
          <Text size="sm" c="dimmed">
            {meetingNames[box.kind]} {shortDay(box.heldOn, today)}
          </Text>
        </div>
        <div className="zs-tell-do">
          <Button
            size="xs"
            variant="light"
            data-row
            aria-label={`${t.told}: ${toNames[box.to]}, ${box.studentName}`}
            aria-describedby={KEYS_ID}
            onClick={() => onTell({ doneOn: today, how: 'gesprek' })}
            onKeyDown={(event) => {
              const key = event.key.toLowerCase();
              if (event.ctrlKey || event.altKey || event.metaKey) return;
              if (hasKey(key)) onTell({ doneOn: today, how: HOW_KEYS[key] });
              else if (key === 'h') onOpen('why');
              else if (key === 'k' && box.to === 'teachers') onOpen('copy');
              else return;
              event.preventDefault();
            }}
          >
            {t.told}
          </Button>
          {box.to === 'teachers' && (
            <Button
              size="xs"
              variant="default"
              aria-label={`${t.copy}: ${box.studentName}`}
              onClick={() => onOpen('copy')}
            >
              {t.copy}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            aria-label={`${t.notNeeded}: ${toNames[box.to]}, ${box.studentName}`}
            onClick={() => onOpen('why')}
          >
            {t.notNeeded}
          </Button>
        </div>
      </div>
      {open === 'why' && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box around four buttons
        <div className="zs-tell-why" role="group" aria-label={t.why}>
          <Text size="sm">{t.why}</Text>
          {FEEDBACK_WHY_NOT.map((whyNot, at) => (
            <Button key={whyNot} size="xs" variant="light" autoFocus={at === 0} onClick={() => onTell({ whyNot })}>
              {whyNotNames[whyNot]}
            </Button>
          ))}
          <Button size="xs" variant="default" onClick={() => onOpen(null)}>
            {t.cancel}
          </Button>
        </div>
      )}
      {open === 'copy' && (
        <TeacherText
          box={box}
          onPasted={() => onTell({ doneOn: today, how: 'volgsysteem' })}
          onClose={() => onOpen(null)}
        />
      )}
    </li>
  );
}
