import type { MeetingId, StudentId } from '../../shared/kernel/ids.ts';
import { zatOfStudent } from '../../shared/zat/contract.ts';
import { PupilPapers } from '../documents/pupil-papers.tsx';
import { useQueryCall } from '../kernel/use-query-call.ts';

type Props = {
  readonly studentId: StudentId;
  readonly givenName: string;
  readonly coming: MeetingId | null;
};

/** The letters on a pupil's page: for the meeting to come, and what came of the last one. */
export function PupilPapersSide({ studentId, givenName, coming }: Props) {
  const { data } = useQueryCall(zatOfStudent, { studentId }, { topics: ['meetings'] });
  const items = data?.items ?? [];
  const onComing = items.find((item) => item.meetingId === coming);
  const lastFinal = items
    .filter(({ isFinal }) => isFinal)
    .sort((a, b) => (a.heldOn < b.heldOn ? 1 : -1))
    .at(0);
  return (
    <PupilPapers
      studentId={studentId}
      givenName={givenName}
      coming={coming}
      held={lastFinal?.meetingId ?? null}
      itemId={onComing?.itemId ?? null}
      finalItemId={lastFinal?.itemId ?? null}
    />
  );
}
