import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ClassChange, followClass } from '../../shared/bespreking/class-change-contract.ts';
import type { DiscussionId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { followRefusals, classChangeTexts as t } from './round-texts.ts';

type NoticeProps = {
  readonly discussionId: DiscussionId;
  readonly change: ClassChange | null;
  readonly mayPrepare: boolean;
};

/** The class or its team changed while the case is prepared: says what no longer fits, and puts it right in one key. */
export function ClassChangeNotice({ discussionId, change, mayPrepare }: NoticeProps) {
  const following = useCommand(followClass);
  const refusal = following.data && !following.data.ok && followRefusals[following.data.code];
  if (change === null)
    return following.data?.ok ? (
      <Text role="status" c="klaar" size="sm" mb="sm">
        {t.done(following.data.value.teamName, following.data.value.asked)}
      </Text>
    ) : null;
  return (
    <Alert color="straks" icon={<IconAlertTriangle size={18} aria-hidden />} mb="md" title={t.title}>
      <Text>{t.what(change)}</Text>
      {mayPrepare && (
        <Group mt="xs">
          <Button
            size="xs"
            variant="default"
            loading={following.isPending}
            onClick={() => following.mutate({ discussionId })}
          >
            {t.follow(change)}
          </Button>
        </Group>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </Alert>
  );
}
