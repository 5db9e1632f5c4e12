import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import type { Declaration, Facility } from '../../shared/screening/facilities.ts';
import type { Advice } from '../../shared/screening/follow.ts';
import { AdviceForm } from './class-forms.tsx';
import { DeclarationPanel } from './declaration-panel.tsx';
import { FacilityPanel } from './facility-panel.tsx';
import { pupilTexts as t } from './pupil-texts.ts';

type PanelProps = {
  readonly studentId: StudentId;
  readonly facilities: readonly Facility[];
  readonly advices: readonly Advice[];
  readonly declarations: readonly Declaration[];
  readonly today: Day;
  readonly mayManage: boolean;
};

/** What the class knows: facilities and advice; and, for who may know, on what they rest (SCR-7). */
export function ClassPanel({ advices, ...facts }: PanelProps) {
  const { studentId, today, mayManage } = facts;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <DeclarationPanel {...facts} />
      <FacilityPanel {...facts} />
      <section>
        <Title order={2} mb={4}>
          {t.advice}
        </Title>
        <AdviceList advices={advices} today={today} />
        {mayManage && !isOpen && (
          <Button size="xs" variant="default" mt="xs" onClick={() => setOpen(true)}>
            {t.addAdvice}
          </Button>
        )}
        {isOpen && <AdviceForm studentId={studentId} onDone={() => setOpen(false)} />}
      </section>
    </>
  );
}

export function AdviceList({ advices, today }: { readonly advices: readonly Advice[]; readonly today: Day }) {
  const running = advices.filter(({ until }) => until === null || until >= today);
  if (running.length === 0) return <Text c="dimmed">{t.noAdvice}</Text>;
  return running.map(({ adviceId, text, madeOn, madeBy }) => (
    <div key={adviceId} className="sc-thing">
      <Text style={{ whiteSpace: 'pre-wrap' }}>{text}</Text>
      <Text size="sm" c="dimmed">
        {[madeBy, shortDay(madeOn, today)].filter(Boolean).join(', ')}
      </Text>
    </div>
  ));
}
