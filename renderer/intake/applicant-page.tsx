import { Alert, Anchor, Button, Group, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { intakeApplication, moveApplication } from '../../shared/intake/contract.ts';
import { BOARD_STAGES, STAGES } from '../../shared/intake/model.ts';
import { intakeDossier } from '../../shared/intake/review-contract.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { AdvicePanel } from './advice-form.tsx';
import { ApplicationForm } from './application-form.tsx';
import { EditableBlocks } from './block-form.tsx';
import { BlockCounts } from './block-lines.tsx';
import { DecisionForm } from './decision-form.tsx';
import { decisionTexts } from './decision-texts.ts';
import { headLine } from './head-line.ts';
import { OriginPanel } from './origin-panel.tsx';
import { OutcomePanel } from './outcome-panel.tsx';
import { PhoneScript } from './phone-script.tsx';
import { dossierRefusals, reviewTexts } from './review-texts.ts';
import { ScreeningForm } from './screening-form.tsx';
import { SwitchPanel } from './switch-panel.tsx';
import { TalksPanel } from './talks-panel.tsx';
import { TermPanel } from './term-panel.tsx';
import { applicationTexts, moveRefusals, stageTexts, intakeTexts as t } from './texts.ts';
import './intake.css';

type Props = {
  readonly studentId: StudentId;
  readonly today: Day;
  readonly me: string;
  readonly schoolName: string;
  readonly may: (what: 'manage' | 'review' | 'advise') => boolean;
  /** Who may see this dossier; made by the room of the pupils. */
  readonly who: ReactNode;
};

/** Everything of one applicant, in the order of the board: dossier, screening, talks, advice, decision. */
export function ApplicantPage({ studentId, today, me, schoolName, may, who }: Props) {
  const { data: application, refusal: gone } = useQueryCall(
    intakeApplication,
    { studentId },
    { topics: ['intake', 'students'] },
  );
  const isOpen = application !== undefined && !application.isTooEarly;
  const { data: dossier, refusal } = useQueryCall(
    intakeDossier,
    { studentId },
    { topics: ['intake'], enabled: isOpen },
  );
  const moving = useCommand(moveApplication);
  const [isChanging, setChanging] = useState(false);
  if (gone) return <RefusalNotice>{dossierRefusals[gone]}</RefusalNotice>;
  if (!application) return null;
  const { facts, text, studentName: name } = application;
  const following = STAGES[STAGES.indexOf(facts.stage) + 1];
  const mayReview = may('review');
  const moveRefusal = moving.data && !moving.data.ok ? moveRefusals[moving.data.code] : null;
  const actions = (
    <>
      {who}
      <Button variant="default" component="a" href="#/intake">
        {applicationTexts.backToBoard}
      </Button>
      {mayReview && facts.stage !== 'applied' && facts.outcome === null && (
        <Button variant="default" onClick={() => moving.mutate({ studentId, to: 'back' })}>
          {t.back}
        </Button>
      )}
      {mayReview && following !== undefined && (
        <Button onClick={() => moving.mutate({ studentId, to: 'next' })}>
          {t.nextTo(stageTexts[following].toLowerCase())}
        </Button>
      )}
    </>
  );
  return (
    <Page title={name} sub={headLine(application, today)} actions={actions}>
      <ol className="zs-step-bar">
        {BOARD_STAGES.map((stage) => (
          <li key={stage} {...(stage === facts.stage ? { 'aria-current': 'step' as const } : {})}>
            {stageTexts[stage]}
          </li>
        ))}
      </ol>
      {moveRefusal && <RefusalNotice>{moveRefusal}</RefusalNotice>}
      {refusal && <RefusalNotice>{dossierRefusals[refusal]}</RefusalNotice>}
      {application.isTooEarly && (
        <Alert color="straks" role="status" mb="md">
          {applicationTexts.tooEarly}
        </Alert>
      )}
      <div className="zs-intake-page">
        <div>
          {dossier && (
            <>
              <section>
                <Group gap="sm" align="baseline">
                  <Title order={2}>{reviewTexts.dossier}</Title>
                  <BlockCounts blocks={dossier.blocks} />
                </Group>
                <EditableBlocks studentId={studentId} blocks={dossier.blocks} today={today} mayReview={mayReview} />
                <PhoneScript
                  key={dossier.blocks.map(({ block, state }) => `${block}${state}`).join()}
                  application={application}
                  blocks={dossier.blocks}
                  today={today}
                  me={me}
                  schoolName={schoolName}
                  mayCall={mayReview}
                />
              </section>
              <section>
                <ScreeningForm
                  key={dossier.screening?.revision ?? 0}
                  studentId={studentId}
                  screening={dossier.screening}
                  mayReview={mayReview}
                  today={today}
                />
              </section>
            </>
          )}
        </div>
        <aside>
          {isChanging ? (
            <ApplicationForm
              known={application}
              roundId={facts.roundId}
              kind={facts.kind}
              mayManage={may('manage')}
              onDone={() => setChanging(false)}
            />
          ) : (
            (may('manage') || (facts.kind === 'zijInstroom' && mayReview && facts.outcome === null)) && (
              <Anchor component="button" type="button" underline="always" onClick={() => setChanging(true)}>
                {applicationTexts.change}
              </Anchor>
            )
          )}
          {dossier?.decision && (
            <OutcomePanel
              key={dossier.decision.revision}
              application={application}
              decision={dossier.decision}
              mayManage={may('manage')}
              today={today}
              support={[dossier.advice?.support, ...dossier.talks.map(({ needed }) => needed)]
                .filter(Boolean)
                .join('\n')}
              expected={dossier.talks.find(({ kind }) => kind === 'parents')?.expected ?? ''}
            />
          )}
          {dossier && <OriginPanel studentId={studentId} today={today} mayManage={may('manage')} />}
          {facts.kind === 'zijInstroom' && <SwitchPanel studentId={studentId} today={today} mayReview={mayReview} />}
          <TermPanel application={application} today={today} mayManage={may('manage')} />
          {dossier && (
            <>
              <section>
                <TalksPanel
                  studentId={studentId}
                  talks={dossier.talks}
                  mayReview={mayReview}
                  today={today}
                  me={me}
                  teacher={text.teacher}
                  first={facts.kind === 'zijInstroom' ? 'parents' : 'groep8'}
                />
              </section>
              <section>
                <AdvicePanel
                  key={dossier.advice?.revision ?? 0}
                  studentId={studentId}
                  advice={dossier.advice}
                  stage={facts.stage}
                  need={dossier.screening?.need ?? 'none'}
                  mayAdvise={may('advise')}
                  today={today}
                />
              </section>
              {facts.kind === 'zijInstroom' && facts.stage === 'committee' && mayReview && (
                <section>
                  <Title order={2}>{decisionTexts.decision}</Title>
                  <DecisionForm
                    studentId={studentId}
                    kind="zijInstroom"
                    decision={dossier.decision}
                    onDecided={() => {}}
                  />
                </section>
              )}
            </>
          )}
        </aside>
      </div>
    </Page>
  );
}
