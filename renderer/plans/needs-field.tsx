import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../shared/kernel/days.ts';
import type { StaffId } from '../../shared/kernel/ids.ts';
import type { PlanAction, PlanText } from '../../shared/plans/model.ts';
import type { OfferNeed, OfferOption } from '../../shared/settings/offer.ts';
import { offerCatalogue } from '../../shared/settings/offer-contract.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { OfferPicker } from './offer-picker.tsx';
import { ownerFor } from './owner-for.ts';
import type { IsIn, PutOffer } from './put-offer.ts';
import { offerTexts as o, editTexts as t } from './texts.ts';

type NeedsProps = {
  readonly text: PlanText;
  readonly coachId: StaffId | null;
  readonly evaluateOn: Day;
  readonly onChange: (part: Partial<PlanText>) => void;
};

/** What the pupil needs; from a need one key puts something of the school's offer into the plan. */
export function NeedsField({ text, coachId, evaluateOn, onChange }: NeedsProps) {
  const { data } = useQueryCall(offerCatalogue, {}, { topics: ['offer', 'plans'] });
  const { data: people } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const [isOpen, setOpen] = useState(false);
  const domains = data?.domains ?? [];
  const known = new Map(domains.flatMap(({ needs }) => needs).map((need) => [need.offerId, need]));
  const put = (need: OfferNeed, option: OfferOption | null, line: PlanAction['line']) => {
    const needs = text.needs.some(({ offerId }) => offerId === need.offerId)
      ? text.needs
      : [...text.needs, { offerId: need.offerId, text: need.need }];
    if (option === null) return onChange({ needs });
    const ownerId = ownerFor(option.who, people?.staff ?? [], coachId);
    const action: PlanAction = {
      actionId: null,
      what: option.text,
      ownerId,
      dueOn: evaluateOn,
      offerId: need.offerId,
      line,
    };
    onChange({ needs, actions: [...text.actions, action] });
  };
  const isIn = (need: OfferNeed, option: OfferOption) =>
    text.actions.some(({ offerId, what }) => offerId === need.offerId && what === option.text);
  const set = (at: number, value: string) =>
    onChange({ needs: text.needs.map((need, i) => (i === at ? { ...need, text: value } : need)) });
  return (
    <section>
      <Title order={2}>{t.offerPupil}</Title>
      <ul className="zs-needs">
        {text.needs.map((need, i) => {
          const offer = need.offerId === null ? undefined : known.get(need.offerId);
          return (
            <li key={need.offerId ?? `own ${i}`}>
              <Group align="flex-end" wrap="nowrap">
                <TextInput
                  className="zs-grow"
                  label={t.need}
                  value={need.text}
                  onChange={(event) => set(i, event.currentTarget.value)}
                />
                <Button
                  variant="default"
                  aria-label={`${t.remove}: ${need.text}`}
                  onClick={() => onChange({ needs: text.needs.filter((_, at) => at !== i) })}
                >
                  {t.remove}
                </Button>
              </Group>
              {offer && <Options need={offer} isIn={isIn} onPut={put} />}
            </li>
          );
        })}
      </ul>
      <Group mt="xs">
        {!isOpen && (
          <Button variant="light" size="xs" onClick={() => setOpen(true)}>
            {t.addOffer}
          </Button>
        )}
        <Button
          variant="default"
          size="xs"
          onClick={() => onChange({ needs: [...text.needs, { offerId: null, text: '' }] })}
        >
          {t.addNeed}
        </Button>
      </Group>
      {isOpen && <OfferPicker domains={domains} isIn={isIn} onPut={put} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** What the offer has for this need; one press puts it in the plan with its owner and day. */
function Options({ need, isIn, onPut }: { readonly need: OfferNeed; readonly isIn: IsIn; readonly onPut: PutOffer }) {
  const options = [
    ...need.first.map((option) => ({ option, line: 'first' as const })),
    ...need.second.map((option) => ({ option, line: 'second' as const })),
  ].filter(({ option }) => !isIn(need, option));
  if (options.length === 0) return null;
  return (
    <div className="zs-options">
      {options.map(({ option, line }) => (
        <Button
          key={`${line} ${option.text}`}
          size="compact-sm"
          variant="default"
          onClick={() => onPut(need, option, line)}
        >
          <span>
            + {option.text}{' '}
            <Text span c="dimmed" size="sm">
              {[option.who, line === 'second' ? o.second.toLowerCase() : ''].filter(Boolean).join(', ')}
            </Text>
          </span>
        </Button>
      ))}
    </div>
  );
}
