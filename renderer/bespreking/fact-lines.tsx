import { Button, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { Fact } from '../../shared/bespreking/discussion-model.ts';
import { caseTexts as t } from './case-texts.ts';
import { Lines } from './lines.tsx';

type FactsProps = {
  readonly facts: readonly Fact[];
  readonly onChange: (facts: Fact[]) => void;
  readonly isFixed: boolean;
};

/** What somebody saw, one line each; Enter adds it. */
export function FactLines({ facts, onChange, isFixed }: FactsProps) {
  const [what, setWhat] = useState('');
  const [when, setWhen] = useState('');
  const add = () => {
    if (what.trim() === '') return;
    onChange([...facts, { what, when }]);
    setWhat('');
    setWhen('');
  };
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey) return;
    event.preventDefault();
    add();
  };
  return (
    <div>
      <Lines
        items={facts}
        textOf={(fact) => fact.what}
        onRemove={isFixed ? null : (at) => onChange(facts.filter((_fact, i) => i !== at))}
      >
        {(fact) => (
          <>
            {fact.what}
            {fact.when !== '' && (
              <Text span c="dimmed" size="sm">
                {' '}
                {fact.when}
              </Text>
            )}
          </>
        )}
      </Lines>
      {!isFixed && (
        <div className="zs-add-line">
          <TextInput
            label={t.factWhat}
            data-first
            value={what}
            onKeyDown={onEnter}
            onChange={(event) => setWhat(event.currentTarget.value)}
          />
          <TextInput
            label={t.factWhen}
            value={when}
            onKeyDown={onEnter}
            onChange={(event) => setWhen(event.currentTarget.value)}
          />
          <Button variant="light" onClick={add} disabled={what.trim() === ''}>
            {t.addFact}
          </Button>
        </div>
      )}
    </div>
  );
}
