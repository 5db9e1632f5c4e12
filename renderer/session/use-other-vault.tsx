import { Anchor } from '@mantine/core';
import { pickVaultFolder, useVaultFolder as takeVaultFolder } from '../../shared/session/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { lockTexts as t, takeVaultRefusals } from './texts.ts';

/** A vault that is already there, such as one that came with the school's laptop. */
export function UseOtherVault() {
  const picking = useCommand(pickVaultFolder);
  const taking = useCommand(takeVaultFolder);
  const failed = [picking.data, taking.data].find((answer) => answer && !answer.ok);
  const code = failed && !failed.ok ? failed.code : null;
  const pick = async () => {
    const picked = await picking.mutateAsync({});
    if (picked.ok) await taking.mutateAsync({ folder: picked.value.handle });
  };
  return (
    <>
      <Anchor component="button" type="button" underline="always" onClick={() => void pick()}>
        {t.haveVault}
      </Anchor>
      {code && code !== 'CANCELLED' && <RefusalNotice>{takeVaultRefusals[code]}</RefusalNotice>}
    </>
  );
}
