import { Alert, Badge, Button, Text } from '@mantine/core';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { type DiscussionRead, readDiscussion } from '../../shared/bespreking/discussion-contract.ts';
import { decisionNames } from '../../shared/bespreking/texts.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { DiscussionId } from '../../shared/kernel/ids.ts';
import { fullName } from '../../shared/students/model.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { CaseAgreements } from './case-agreements.tsx';
import { CaseForm } from './case-form.tsx';
import { saveRefusals, caseTexts as t } from './case-texts.ts';
import { ClassChangeNotice } from './class-change-notice.tsx';
import { EvaluateForm } from './evaluate-form.tsx';
import { KnownSide } from './known-side.tsx';
import { PrintReport } from './print-report.tsx';
import { RoundPanel } from './round-panel.tsx';
import { useDiscussion } from './use-discussion.ts';
import './bespreking.css';

export type CaseProps = {
  readonly discussionId: DiscussionId;
  readonly today: Day;
  readonly mayPrepare: boolean;
  readonly mayStepUp: boolean;
  readonly mayPrint: boolean;
};

/** One pupil prepared by coach and zoco together: the form beside what is known and what the teachers say. */
export function CasePage(props: CaseProps) {
  const { data, refusal } = useQueryCall(
    readDiscussion,
    { discussionId: props.discussionId },
    { topics: ['bespreking', 'agreements', 'students'] },
  );
  if (refusal)
    return (
      <RefusalNotice>{refusal === 'CASE_NOT_FOUND' ? saveRefusals.CASE_NOT_FOUND : gateTexts[refusal]}</RefusalNotice>
    );
  return data ? <OneCase key={props.discussionId} {...props} read={data} /> : null;
}

function OneCase({ read, today, mayPrepare, mayStepUp, mayPrint }: CaseProps & { readonly read: DiscussionRead }) {
  const writing = useDiscussion(read);
  const { card, meeting, head, teamName, coachName, isFixed, gaps } = read;
  const isEvaluated = head.decision !== null && head.decision !== 'goOn';
  return (
    <Page
      title={fullName(card)}
      badge={
        <Badge variant="light" radius="sm" tt="none" size="lg">
          {card.className}
        </Badge>
      }
      sub={
        <>
          {meeting ? t.meeting(shortDay(meeting.heldOn, today)) : t.noMeeting} · {t.sub(teamName, coachName)}
        </>
      }
      actions={
        <>
          <Text span size="sm" c="klaar" aria-live="polite">
            {writing.isSaved ? t.saved : ''}
          </Text>
          {meeting && (
            <Button component="a" variant="default" href={`#/bespreking/overleg/${meeting.meetingId}`}>
              {t.toAgenda}
            </Button>
          )}
        </>
      }
    >
      {isFixed && (
        <Alert color="inkt" icon={<IconLock size={18} aria-hidden />} mb="md">
          {t.fixed}
        </Alert>
      )}
      <ClassChangeNotice discussionId={head.discussionId} change={read.classChange} mayPrepare={mayPrepare} />
      {!isFixed && gaps.length === 0 && (
        <Text c="klaar" mb="sm">
          <IconCheck size={16} aria-hidden style={{ verticalAlign: '-3px' }} /> {t.complete}
        </Text>
      )}
      {head.state === 'discussed' && mayPrepare && !isEvaluated && (
        <EvaluateForm key={read.text.evaluations.length} read={read} today={today} mayStepUp={mayStepUp} />
      )}
      {isEvaluated &&
        read.text.evaluations.map((it) => (
          <Text key={`${it.on} ${it.effect}`} mb="xs">
            {t.evaluated(shortDay(it.on, today), decisionNames[it.decision])}. {it.effect}
          </Text>
        ))}
      <div className="zs-columns zs-case-columns">
        <CaseForm
          read={read}
          writing={writing}
          today={today}
          isFixed={isFixed || !mayPrepare}
          agreements={<CaseAgreements read={read} today={today} mayWrite={mayPrepare} />}
        />
        <aside className="zs-side">
          {mayPrint && head.state === 'discussed' && <PrintReport discussionId={head.discussionId} />}
          <RoundPanel read={read} today={today} mayPrepare={mayPrepare} />
          <KnownSide read={read} today={today} />
        </aside>
      </div>
    </Page>
  );
}
