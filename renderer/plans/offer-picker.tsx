import { Button, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PlanAction } from '../../shared/plans/model.ts';
import { type OfferDomain, type OfferNeed, type OfferOption, offered } from '../../shared/settings/offer.ts';
import { moveAlongRows } from '../ui/row-keys.ts';
import type { IsIn, PutOffer } from './put-offer.ts';
import { offerTexts as t } from './texts.ts';

type PickerProps = {
  readonly domains: readonly OfferDomain[];
  readonly isIn: IsIn;
  readonly onPut: PutOffer;
  readonly onClose: () => void;
};

/** The school's offer beside the plan: type a few letters, go along the rows, Enter puts one in. */
export function OfferPicker({ domains, isIn, onPut, onClose }: PickerProps) {
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = offered(domains).flatMap(({ name, needs }) =>
    needs.filter((need) => wordsOf(name, need).includes(wanted)).map((need) => ({ domain: name, need })),
  );
  return (
    <div className="zs-part">
      <div className="zs-part-head">
        <TextInput
          className="zs-grow"
          label={t.find}
          description={t.help}
          value={text}
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button variant="default" onClick={onClose}>
          {t.close}
        </Button>
      </div>
      {domains.length === 0 && <Text mt="sm">{t.empty}</Text>}
      {domains.length > 0 && found.length === 0 && <Text mt="sm">{t.none}</Text>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="zs-offer-list" aria-label={t.title} tabIndex={0} onKeyDown={moveAlongRows}>
        {found.map(({ domain, need }) => (
          <div key={need.offerId}>
            <Text fw={600} mt="sm">
              {need.need}{' '}
              <Text span c="dimmed" fw={400} size="sm">
                {domain}
              </Text>
            </Text>
            <div className="zs-options">
              <Button
                data-row
                size="compact-sm"
                variant="default"
                aria-label={`${t.asNeed}: ${need.need}`}
                onClick={() => onPut(need, null, null)}
              >
                {t.asNeed}
              </Button>
              <Lines need={need} line="first" options={need.first} isIn={isIn} onPut={onPut} />
              <Lines need={need} line="second" options={need.second} isIn={isIn} onPut={onPut} />
            </div>
          </div>
        ))}
      </section>
    </div>
  );
}

type LinesProps = {
  readonly need: OfferNeed;
  readonly line: PlanAction['line'];
  readonly options: readonly OfferOption[];
  readonly isIn: IsIn;
  readonly onPut: PutOffer;
};

function Lines({ need, line, options, isIn, onPut }: LinesProps) {
  return options.map((option) => {
    const isThere = isIn(need, option);
    return (
      <Button
        key={option.text}
        data-row
        size="compact-sm"
        variant="light"
        disabled={isThere}
        onClick={() => onPut(need, option, line)}
      >
        {option.text}
        {` (${[option.who, line === 'second' ? t.second.toLowerCase() : t.first.toLowerCase(), isThere ? t.isIn : ''].filter(Boolean).join(', ')})`}
      </Button>
    );
  });
}

function wordsOf(domain: string, { need, first, second }: OfferNeed): string {
  return [domain, need, ...[...first, ...second].map(({ text }) => text)].join(' ').toLowerCase();
}
