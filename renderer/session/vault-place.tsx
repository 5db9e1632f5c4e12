import { Anchor, Group, Text } from '@mantine/core';
import type { z } from 'zod';
import { pickVaultFolder } from '../../shared/session/contract.ts';
import type { PickedFolder } from '../../shared/session/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { placeRefusals, lockTexts as t } from './texts.ts';

export type Picked = z.infer<typeof PickedFolder>;

/** Where the vault comes to stand: the usual place, or a folder that was picked; never one that is synced or shared. */
export function VaultPlace({
  picked,
  onPick,
}: {
  readonly picked: Picked | null;
  readonly onPick: (folder: Picked) => void;
}) {
  const picking = useCommand(pickVaultFolder);
  const code = picking.data && !picking.data.ok ? picking.data.code : null;
  const pick = async () => {
    const answer = await picking.mutateAsync({});
    if (answer.ok) onPick(answer.value);
  };
  return (
    <div>
      <Group gap="md">
        <Text size="sm">{picked ? t.pickedPlace(picked.display) : t.usualPlace}</Text>
        <Anchor component="button" type="button" size="sm" underline="always" onClick={() => void pick()}>
          {t.otherPlace}
        </Anchor>
      </Group>
      {code && code !== 'CANCELLED' && <RefusalNotice>{placeRefusals[code]}</RefusalNotice>}
    </div>
  );
}
