import { Button, Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { panelTexts as t } from './texts.ts';

/** On a pupil's page: N gives a signal about this pupil. */
export function SignalButton({ studentId }: { readonly studentId: StudentId }) {
  const go = useNavigate();
  const give = () => void go({ to: '/bespreking/signaal/$studentId', params: { studentId } });
  useHotkeys([['n', give]]);
  return (
    <Button variant="default" onClick={give} rightSection={<Kbd>N</Kbd>}>
      {t.give}
    </Button>
  );
}
