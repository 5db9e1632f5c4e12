import { Alert, Anchor, Button, CloseButton, Group, Kbd, Text, Title } from '@mantine/core';
import type { OkidocBlock } from '../../shared/intake/blocks.ts';
import { intakeApplication } from '../../shared/intake/contract.ts';
import { STAGES } from '../../shared/intake/model.ts';
import { intakeDossier } from '../../shared/intake/review-contract.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { BlockCounts, BlockLines } from './block-lines.tsx';
import { headLine } from './head-line.ts';
import { PhoneScript } from './phone-script.tsx';
import { dossierRefusals, reviewTexts } from './review-texts.ts';
import { applicationTexts, stageTexts, intakeTexts as t } from './texts.ts';

type PaneProps = {
  readonly studentId: StudentId;
  readonly today: Day;
  readonly mayReview: boolean;
  readonly me: string;
  readonly schoolName: string;
  readonly onMove: (to: 'next' | 'back') => void;
  readonly onEnter: () => void;
  readonly onClose: () => void;
};

/** What is in is counted above; the lines are for what is not, so that the script stays in view. */
const isNotIn = ({ state }: OkidocBlock): boolean => state !== null && state !== 'present';

/** The dossier of the chosen card beside the board: what is in, what is not, and what to say by phone. */
export function BoardPane({ studentId, today, mayReview, me, schoolName, onMove, onEnter, onClose }: PaneProps) {
  const { data: application, refusal: gone } = useQueryCall(intakeApplication, { studentId }, { topics: ['intake'] });
  const isOpen = application !== undefined && !application.isTooEarly;
  const { data: dossier, refusal } = useQueryCall(
    intakeDossier,
    { studentId },
    { topics: ['intake'], enabled: isOpen },
  );
  if (gone) return <aside className="zs-board-pane">{dossierRefusals.APPLICATION_NOT_FOUND}</aside>;
  if (!application) return <aside className="zs-board-pane" />;
  const { facts, studentName: name } = application;
  const following = STAGES[STAGES.indexOf(facts.stage) + 1];
  return (
    <aside className="zs-board-pane" aria-label={name}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2} size="h1">
          {name}
        </Title>
        <CloseButton aria-label={t.closePane} onClick={onClose} />
      </Group>
      <Text c="dimmed">{headLine(application, today)}</Text>
      {application.isTooEarly && (
        <Alert color="straks" role="status" my="sm">
          {applicationTexts.tooEarly}
        </Alert>
      )}
      {refusal && <RefusalNotice>{dossierRefusals[refusal]}</RefusalNotice>}
      {dossier && (
        <>
          <Group gap="sm" mt="md" align="baseline">
            <Title order={3}>{reviewTexts.dossier}</Title>
            <BlockCounts blocks={dossier.blocks} />
          </Group>
          <BlockLines blocks={dossier.blocks.filter(isNotIn)} today={today} />
          {dossier.blocks.length > 0 && (
            <PhoneScript
              key={dossier.blocks.map(({ block, state }) => `${block}${state}`).join()}
              application={application}
              blocks={dossier.blocks}
              today={today}
              me={me}
              schoolName={schoolName}
              mayCall={mayReview}
            />
          )}
        </>
      )}
      <Group mt="md" justify="space-between">
        <Anchor component="button" type="button" underline="always" onClick={onEnter}>
          {t.open} <Kbd>Enter</Kbd>
        </Anchor>
        {mayReview && following !== undefined && (
          <Button variant="light" onClick={() => onMove('next')}>
            {t.nextTo(stageTexts[following].toLowerCase())}
          </Button>
        )}
      </Group>
    </aside>
  );
}
