import { Button, Menu, Textarea } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../shared/kernel/days.ts';
import { dropPlanDraft, endPlan, type OpenPlan, revisePlan } from '../../shared/plans/contract.ts';
import { LIFE, type PlanEvent } from '../../shared/plans/life.ts';
import { printPlan } from '../../shared/plans/paper-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { refusalOf } from './refusals.ts';
import type { PlanRights } from './rights.ts';
import { pageTexts as t } from './texts.ts';

type ActionsProps = PlanRights & { readonly open: OpenPlan; readonly today: Day; readonly onCorrect: () => void };

/** What can be done with this plan now; what the table of its life does not have is not shown. */
export function PlanActions({ open, mayOpp, mayPrint, onCorrect }: ActionsProps) {
  const { plan, held, draft, mayFix } = open;
  const revising = useCommand(revisePlan);
  const dropping = useCommand(dropPlanDraft);
  const printing = useCommand(printPlan);
  const [isEnding, setEnding] = useState(false);
  const { planId, revision, studentId, kind } = plan;
  const can = (event: PlanEvent) => plan.disputeOn === null && LIFE[plan.state][event] !== undefined;
  const which = held && !draft ? 'held' : draft ? 'draft' : 'held';
  const print = (format: 'pdf' | 'docx') => printing.mutate({ planId, which, format });
  const refusal = refusalOf(revising, dropping, printing);
  const isOpp = kind === 'opp';
  return (
    <>
      <div className="zs-bar-actions">
        {can('evaluate') && (
          <Button component="a" href={`#/plannen/${planId}/evaluatie`}>
            {t.evaluate}
          </Button>
        )}
        {plan.state === 'evaluated' && (
          <Button component="a" href={`#/plannen/${planId}/evaluatie`}>
            {t.evaluate}
          </Button>
        )}
        {can('revise') && (
          <Button
            variant="default"
            title={t.reviseWhy}
            loading={revising.isPending}
            onClick={() => revising.mutate({ planId, revision })}
          >
            {t.revise}
          </Button>
        )}
        {can('correct') && mayFix && (
          <Button variant="default" title={t.correctWhy} onClick={onCorrect}>
            {t.correct}
          </Button>
        )}
        {can('dropDraft') && (
          <Button variant="default" onClick={() => dropping.mutate({ planId, revision })}>
            {t.dropDraft}
          </Button>
        )}
        {mayOpp && !isOpp && studentId !== null && can('stepUp') && (
          <Button component="a" variant="default" href={`#/plannen/wordt-opp/${studentId}/${planId}`}>
            {t.promote}
          </Button>
        )}
        {open.versions.length > 1 && (
          <Button component="a" variant="default" href={`#/plannen/${planId}/versies`}>
            {t.versions}
          </Button>
        )}
        {mayPrint && (
          <Menu position="bottom-start">
            <Menu.Target>
              <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />}>
                {t.print}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => print('pdf')}>{t.print}</Menu.Item>
              <Menu.Item onClick={() => print('docx')}>{t.word}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
        {can('end') && mayFix && (
          <Button variant="default" onClick={() => setEnding(!isEnding)}>
            {t.end}
          </Button>
        )}
      </div>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {isEnding && <EndForm planId={planId} revision={revision} onDone={() => setEnding(false)} />}
    </>
  );
}

type EndProps = { readonly planId: OpenPlan['plan']['planId']; readonly revision: number; readonly onDone: () => void };

function EndForm({ planId, revision, onDone }: EndProps) {
  const ending = useCommand(endPlan);
  const [why, setWhy] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const ended = await ending.mutateAsync({ planId, revision, why });
    if (ended.ok) onDone();
  };
  const refusal = refusalOf(ending);
  return (
    <form onSubmit={submit} className="zs-changing">
      <Textarea
        required
        label={t.endWhy}
        autosize
        minRows={2}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div className="zs-bar-actions">
        <Button type="submit" variant="light" loading={ending.isPending}>
          {t.endDo}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
