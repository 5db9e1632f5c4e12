import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { saveOfferDomain } from '../../shared/settings/offer-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { offerRefusals, offerTexts as t } from './offer-texts.ts';

/** A new domain at the end of the list. */
export function DomainForm() {
  const saving = useCommand(saveOfferDomain);
  const [name, setName] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await saving.mutateAsync({ domainId: null, name, state: 'active', revision: 0 });
    if (saved.ok) setName('');
  };
  const refusal = saving.data && !saving.data.ok ? offerRefusals[saving.data.code] : null;
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" mt="xl">
        <TextInput
          required
          label={t.domainName}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="light" loading={saving.isPending}>
          {t.addDomain}
        </Button>
      </Group>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </form>
  );
}
