import { Button, Checkbox, Group, Menu, Text, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { offerCatalogue, printOffer, seedOffer } from '../../shared/settings/offer-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState, RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { DomainForm } from './domain-form.tsx';
import type { Editing } from './editing.ts';
import './offer.css';
import { OfferDomainSection } from './offer-domain.tsx';
import { OfferForm } from './offer-form.tsx';
import { offerRefusals, offerTexts as t } from './offer-texts.ts';

/** The school's own offer: change, add, order, retire, and print it. */
export function OfferPage() {
  const { data } = useQueryCall(offerCatalogue, {}, { topics: ['offer', 'plans'] });
  const seeding = useCommand(seedOffer);
  const printing = useCommand(printOffer);
  const [text, setText] = useState('');
  const [withRetired, setRetired] = useState(false);
  const [editing, setEditing] = useState<Editing | null>(null);
  const domains = data?.domains ?? [];
  const wanted = text.trim().toLowerCase();
  const answer = seeding.data ?? printing.data;
  const refusal = answer && !answer.ok ? offerRefusals[answer.code] : null;
  return (
    <Page
      title={t.title}
      sub={t.sub}
      actions={
        domains.length > 0 && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />}>
                {t.print}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => printing.mutate({ format: 'pdf' })}>{t.print}</Menu.Item>
              <Menu.Item onClick={() => printing.mutate({ format: 'docx' })}>{t.word}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )
      }
    >
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {data && domains.length === 0 && (
        <EmptyState
          title={t.empty}
          text={t.emptyText}
          action={
            <Button loading={seeding.isPending} onClick={() => seeding.mutate({})}>
              {t.seed}
            </Button>
          }
        />
      )}
      <div className="zs-split">
        <div>
          <Group align="flex-end" mb="md">
            <TextInput label={t.find} w={280} value={text} onChange={(event) => setText(event.currentTarget.value)} />
            <Checkbox
              mb={8}
              label={t.showRetired}
              checked={withRetired}
              onChange={(event) => setRetired(event.currentTarget.checked)}
            />
          </Group>
          {domains
            .filter(({ state }) => withRetired || state === 'active')
            .map((domain, i) => (
              <OfferDomainSection
                key={domain.domainId}
                domain={domain}
                position={i + 1}
                count={domains.length}
                wanted={wanted}
                withRetired={withRetired}
                onEdit={setEditing}
              />
            ))}
          {data && domains.length > 0 && <DomainForm />}
        </div>
        <aside className="zs-pane">
          {editing ? (
            <OfferForm
              key={editing.need?.offerId ?? `new ${editing.domainId}`}
              editing={editing}
              domainName={domains.find(({ domainId }) => domainId === editing.domainId)?.name ?? ''}
              onDone={() => setEditing(null)}
            />
          ) : (
            <Text c="dimmed">{t.sub}</Text>
          )}
        </aside>
      </div>
    </Page>
  );
}
