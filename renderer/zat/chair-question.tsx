import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { blankOf } from '../../shared/kernel/blank.ts';
import type { Day } from '../../shared/kernel/days.ts';
import { type AgendaItem, TRIED_EFFECTS } from '../../shared/meetings/model.ts';
import { triedWith } from '../../shared/zat/rules.ts';
import { AnswerText } from '../ui/blank-field.tsx';
import { StatementLines } from '../ui/statement-field.tsx';
import { chairTexts as t } from './chair-texts.ts';
import { Step } from './step.tsx';

type QuestionProps = { readonly item: AgendaItem; readonly givenName: string; readonly today: Day };

/** Steps 2 and 3: what is asked, and what was tried; the pupil in his own words. */
export function ChairQuestion({ item, givenName, today }: QuestionProps) {
  const { form } = item;
  const isTried = form.tried.length > 0;
  const sensitive = [...form.health, ...form.home];
  return (
    <>
      <Step n={2} title={t.question} isDone={item.question !== ''}>
        <dl className="zs-facts">
          <Fact name={t.school}>{item.question}</Fact>
          <Fact name={t.parents}>
            <AnswerText value={form.parents} />
          </Fact>
          <Fact name={givenName}>
            <AnswerText value={form.pupil} quoted />
          </Fact>
          {blankOf(form.parentsView) === null && (
            <Fact name={t.parentsView}>
              <AnswerText value={form.parentsView} />
            </Fact>
          )}
          {form.wanted !== '' && <Fact name={t.wanted}>{form.wanted}</Fact>}
        </dl>
        <StatementLines values={sensitive} today={today} />
      </Step>
      <Step n={3} title={t.tried} isDone={isTried}>
        {!isTried && <Text c="dimmed">{t.nothingTried}</Text>}
        <dl className="zs-facts">
          {TRIED_EFFECTS.map((effect) => {
            const what = triedWith(form, effect);
            return what === '' ? null : (
              <Fact key={effect} name={t.effects[effect]}>
                {what}
              </Fact>
            );
          })}
          {form.strengths !== '' && <Fact name={t.strengths}>{form.strengths}</Fact>}
        </dl>
        <Anchor href={`#/zat/aanmelding/${item.itemId}`} size="sm" underline="always">
          {t.editForm}
        </Anchor>
      </Step>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="zs-fact-row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
