import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { lastDay } from '../../shared/deadlines/terms.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { PlanId, StudentId } from '../../shared/kernel/ids.ts';
import { type ExtraSupport, OPP_CLOCKS } from '../../shared/plans/model.ts';
import { promoteToOpp } from '../../shared/plans/opp-contract.ts';
import { studentPage } from '../../shared/students/contract.ts';
import { fullName } from '../../shared/students/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ExtraSupportField } from './extra-support-field.tsx';
import { clockNames, promoteTexts as t } from './opp-texts.ts';
import './plans.css';
import { refusalOf } from './refusals.ts';

type PromoteProps = { readonly studentId: StudentId; readonly fromPlanId: PlanId | null; readonly today: Day };

/** "Wordt wettelijk OPP": extra support, for what and why (OPP-1), and the day from which six weeks count (OPP-5). */
export function PromotePage({ studentId, fromPlanId, today }: PromoteProps) {
  const promoting = useCommand(promoteToOpp);
  const { data } = useQueryCall(studentPage, { studentId }, { topics: ['students'] });
  const [support, setSupport] = useState<ExtraSupport>({ answer: 'ja', why: '', grounds: [] });
  const [clock, setClock] = useState<string>('besluit');
  const [start, setStart] = useState<Day | null>(today);
  const clockKind = OPP_CLOCKS.find((one) => one === clock) ?? 'besluit';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (start === null) return;
    const made = await promoting.mutateAsync({
      studentId,
      fromPlanId,
      extraSupport: support,
      clockKind,
      clockStart: start,
    });
    if (made.ok) window.location.hash = `#/plannen/${made.value.planId}`;
  };
  const refusal = refusalOf(promoting);
  const back = fromPlanId === null ? `#/leerlingen/${studentId}` : `#/plannen/${fromPlanId}`;
  return (
    <Page title={t.title} sub={data ? t.of(fullName(data.card), t.sub) : t.sub}>
      <form onSubmit={submit} className="zs-plan">
        <ExtraSupportField value={support} isOpp onChange={setSupport} />
        <section>
          <Group align="flex-end">
            <NativeSelect
              label={t.clock}
              value={clockKind}
              data={OPP_CLOCKS.map((value) => ({ value, label: clockNames[value] }))}
              onChange={(event) => setClock(event.currentTarget.value)}
            />
            <DayField label={t.on} required value={start} onChange={setStart} />
          </Group>
          {start !== null && (
            <Text mt="xs" c="dimmed">
              {t.due(shortDay(lastDay(CLOCK_OF[clockKind], start), today))}
            </Text>
          )}
        </section>
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Group>
          <Button type="submit" loading={promoting.isPending}>
            {t.go}
          </Button>
          <Button component="a" variant="default" href={back}>
            {t.cancel}
          </Button>
        </Group>
      </form>
    </Page>
  );
}

const CLOCK_OF = { inschrijving: 'C1', definitievePlaatsing: 'C2', besluit: 'C3' } as const;
