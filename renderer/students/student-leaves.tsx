import { Button, Text } from '@mantine/core';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { setStudentState } from '../../shared/students/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { setStateRefusals, studentTexts as t } from './texts.ts';

type LeavesProps = {
  readonly studentId: StudentId;
  readonly state: 'active' | 'left';
  readonly revision: number;
  readonly onDone: () => void;
};

/** For who leaves, or comes back, between two rosters. Nothing of the dossier goes. */
export function StudentLeaves({ studentId, state, revision, onDone }: LeavesProps) {
  const saving = useCommand(setStudentState);
  const isHere = state === 'active';
  const refusal = saving.data && !saving.data.ok ? setStateRefusals[saving.data.code] : null;
  const submit = async () => {
    const answer = await saving.mutateAsync({ studentId, state: isHere ? 'left' : 'active', revision });
    if (answer.ok) onDone();
  };
  return (
    <div className="zs-later">
      <div className="zs-filters">
        <Button variant="default" loading={saving.isPending} onClick={submit}>
          {isHere ? t.leaves : t.comesBack}
        </Button>
        <Text size="sm" c="dimmed" mb={8}>
          {isHere ? t.leavesWhy : t.comesBackWhy}
        </Text>
      </div>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </div>
  );
}
