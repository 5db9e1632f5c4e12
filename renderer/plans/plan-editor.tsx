import { Button, Group, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../shared/kernel/days.ts';
import { fixPlan, type OpenPlan, savePlanText } from '../../shared/plans/contract.ts';
import type { PlanText } from '../../shared/plans/model.ts';
import type { PlanGap } from '../../shared/plans/rules.ts';
import { useCommand } from '../kernel/use-command.ts';
import { DayField } from '../ui/day-field.tsx';
import { DraftNotice, RefusalNotice, SavedNotice } from '../ui/notices.tsx';
import { StatementField } from '../ui/statement-field.tsx';
import { ActionsField } from './actions-field.tsx';
import { ExtraSupportField } from './extra-support-field.tsx';
import { GoalsField } from './goals-field.tsx';
import { NeedsField } from './needs-field.tsx';
import { OppFields } from './opp-fields.tsx';
import { refusalOf } from './refusals.ts';
import { editTexts as e, sectionNames, pageTexts as t } from './texts.ts';
import { cleanText, type usePlanDraft } from './use-plan-draft.ts';

type EditorProps = {
  readonly open: OpenPlan;
  readonly versionId: string;
  readonly draft: ReturnType<typeof usePlanDraft>;
  readonly gaps: readonly PlanGap[];
  readonly today: Day;
};

/** The version that is worked on, kept while typing. The buttons stay in view below it. */
export function PlanEditor({ open, versionId, draft, gaps, today }: EditorProps) {
  const { plan } = open;
  const { text, change } = draft;
  const saving = useCommand(savePlanText);
  const fixing = useCommand(fixPlan);
  const [wasSaved, setSaved] = useState(false);
  const isPupil = plan.studentId !== null;
  const save = async (): Promise<number | null> => {
    if (!draft.isChanged) return plan.revision;
    const { evaluateOn } = draft;
    const saved = await saving.mutateAsync({
      planId: plan.planId,
      revision: plan.revision,
      text: cleanText(text),
      evaluateOn,
    });
    if (!saved.ok) return null;
    draft.settle();
    setSaved(true);
    return saved.value.revision;
  };
  const fix = async () => {
    const revision = await save();
    if (revision !== null) await fixing.mutateAsync({ planId: plan.planId, revision });
  };
  const edit = (part: Partial<PlanText>) => {
    setSaved(false);
    change(part);
  };
  const area = (key: 'reason' | 'strengths' | 'parentsPart' | 'pupilPart') => ({
    label: sectionNames[key],
    autosize: true,
    minRows: 2,
    value: text[key],
    onChange: (event: { currentTarget: { value: string } }) => edit({ [key]: event.currentTarget.value }),
  });
  const refusal = refusalOf(saving, fixing);
  return (
    <>
      {draft.isBack && <DraftNotice />}
      {isPupil && (
        <ExtraSupportField
          value={text.extraSupport}
          isOpp={plan.kind === 'opp'}
          onChange={(extraSupport) => edit({ extraSupport })}
        />
      )}
      <section>
        <Textarea {...area('reason')} mb="sm" />
        <Textarea {...area('strengths')} />
      </section>
      {plan.kind === 'opp' && text.opp && <OppFields value={text.opp} onChange={(opp) => edit({ opp })} />}
      <NeedsField text={text} coachId={open.coachId} evaluateOn={draft.evaluateOn} onChange={edit} />
      <GoalsField goals={text.goals} evaluateOn={draft.evaluateOn} onChange={(goals) => edit({ goals })} />
      <ActionsField actions={text.actions} evaluateOn={draft.evaluateOn} onChange={(actions) => edit({ actions })} />
      {isPupil && (
        <section>
          <Title order={2}>{e.people}</Title>
          <Textarea {...area('pupilPart')} mb="sm" />
          <Textarea {...area('parentsPart')} />
        </section>
      )}
      {isPupil && (
        <section>
          <StatementField
            label={e.statements}
            values={text.statements}
            today={today}
            draftKey={`plans.statement.${versionId}`}
            onChange={(statements) => edit({ statements: [...statements] })}
          />
        </section>
      )}
      <section>
        <DayField
          label={e.evaluateOn}
          description={e.evaluateHelp}
          value={draft.evaluateOn}
          onChange={(on) => on !== null && draft.setEvaluateOn(on)}
        />
      </section>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Group className="zs-plan-bar">
        <Button
          variant={gaps.length === 0 ? 'default' : 'filled'}
          loading={saving.isPending}
          onClick={() => void save()}
        >
          {t.save}
        </Button>
        {open.mayFix ? (
          <Button
            variant={gaps.length === 0 ? 'filled' : 'default'}
            disabled={gaps.length > 0}
            loading={fixing.isPending}
            onClick={() => void fix()}
          >
            {gaps.length === 0 ? t.fix : t.fixFirst(gaps.length)}
          </Button>
        ) : (
          <span>{t.onlyZoco}</span>
        )}
        {wasSaved && !draft.isChanged && <SavedNotice />}
      </Group>
    </>
  );
}
