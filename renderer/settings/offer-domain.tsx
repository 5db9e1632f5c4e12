import { Badge, Button, Group, Text, Title } from '@mantine/core';
import type { OfferDomain, OfferNeed } from '../../shared/settings/offer.ts';
import { moveOffer, removeOffer, saveOffer, saveOfferDomain } from '../../shared/settings/offer-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import type { Editing } from './editing.ts';
import { offerRefusals, offerTexts as t } from './offer-texts.ts';

type DomainProps = {
  readonly domain: OfferDomain;
  readonly position: number;
  readonly count: number;
  readonly wanted: string;
  readonly withRetired: boolean;
  readonly onEdit: (editing: Editing) => void;
};

/** One domain with its needs; each can go up and down, be changed, retired, or removed while no plan has it. */
export function OfferDomainSection({ domain, position, count, wanted, withRetired, onEdit }: DomainProps) {
  const { domainId, name, needs, state, revision } = domain;
  const moving = useCommand(moveOffer);
  const saving = useCommand(saveOfferDomain);
  const shown = needs.filter(
    (need) => (withRetired || need.state === 'active') && wordsOf(name, need).includes(wanted),
  );
  if (wanted !== '' && shown.length === 0) return null;
  const move = (toPosition: number) => moving.mutate({ what: { kind: 'domain', domainId }, toPosition });
  const answer = moving.data ?? saving.data;
  const refusal = answer && !answer.ok ? offerRefusals[answer.code] : null;
  return (
    <section className="zs-offer-domain">
      <div className="zs-part-line">
        <Title order={2}>
          {name}{' '}
          {state === 'retired' && (
            <Badge color="gray" variant="light" radius="sm" tt="none">
              {t.retired}
            </Badge>
          )}
        </Title>
        <Group gap="xs">
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${t.up}: ${name}`}
            disabled={position === 1}
            onClick={() => move(position - 1)}
          >
            {t.up}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${t.down}: ${name}`}
            disabled={position === count}
            onClick={() => move(position + 1)}
          >
            {t.down}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${state === 'active' ? t.retire : t.restore}: ${name}`}
            onClick={() =>
              saving.mutate({ domainId, name, state: state === 'active' ? 'retired' : 'active', revision })
            }
          >
            {state === 'active' ? t.retire : t.restore}
          </Button>
        </Group>
      </div>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {shown.map((need) => (
        <NeedRow
          key={need.offerId}
          need={need}
          position={needs.indexOf(need) + 1}
          count={needs.length}
          onEdit={onEdit}
        />
      ))}
      <Button
        size="xs"
        mt="xs"
        variant="light"
        aria-label={`${t.addNeed}: ${name}`}
        onClick={() => onEdit({ domainId, need: null })}
      >
        {t.addNeed}
      </Button>
    </section>
  );
}

type NeedProps = {
  readonly need: OfferNeed;
  readonly position: number;
  readonly count: number;
  readonly onEdit: (editing: Editing) => void;
};

function NeedRow({ need, position, count, onEdit }: NeedProps) {
  const { offerId, domainId, revision, state, isInUse, first, second } = need;
  const moving = useCommand(moveOffer);
  const removing = useCommand(removeOffer);
  const saving = useCommand(saveOffer);
  const move = (toPosition: number) => moving.mutate({ what: { kind: 'need', offerId }, toPosition });
  const setState = () =>
    saving.mutate({
      offerId,
      domainId,
      text: { need: need.need, first, second },
      state: state === 'active' ? 'retired' : 'active',
      revision,
    });
  const answer = [moving, removing, saving].map(({ data }) => data).find((data) => data && !data.ok);
  const refusal = answer && !answer.ok ? offerRefusals[answer.code] : null;
  const lines = (title: string, options: OfferNeed['first']) =>
    options.length > 0 && (
      <Text size="sm">
        <Text span c="dimmed">
          {title}:{' '}
        </Text>
        {options.map(({ text, who }) => (who === '' ? text : `${text} (${who})`)).join('; ')}
      </Text>
    );
  return (
    <div className="zs-offer-need">
      <div className="zs-part-line">
        <strong>
          {need.need}{' '}
          {state === 'retired' && (
            <Badge color="gray" variant="light" radius="sm" tt="none">
              {t.retired}
            </Badge>
          )}{' '}
          {isInUse && (
            <Badge color="gray" variant="light" radius="sm" tt="none">
              {t.inUse}
            </Badge>
          )}
        </strong>
        <Group gap="xs">
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${t.up}: ${need.need}`}
            disabled={position === 1}
            onClick={() => move(position - 1)}
          >
            {t.up}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${t.down}: ${need.need}`}
            disabled={position === count}
            onClick={() => move(position + 1)}
          >
            {t.down}
          </Button>
          <Button
            size="compact-xs"
            variant="light"
            aria-label={`${t.change}: ${need.need}`}
            onClick={() => onEdit({ domainId, need })}
          >
            {t.change}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${state === 'active' ? t.retire : t.restore}: ${need.need}`}
            onClick={setState}
          >
            {state === 'active' ? t.retire : t.restore}
          </Button>
          {!isInUse && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`${t.remove}: ${need.need}`}
              onClick={() => removing.mutate({ offerId, revision })}
            >
              {t.remove}
            </Button>
          )}
        </Group>
      </div>
      {lines(t.first, first)}
      {lines(t.second, second)}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </div>
  );
}

function wordsOf(domain: string, { need, first, second }: OfferNeed): string {
  return [domain, need, ...[...first, ...second].flatMap(({ text, who }) => [text, who])].join(' ').toLowerCase();
}
