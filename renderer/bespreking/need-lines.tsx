import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { NEED_KINDS, type Need } from '../../shared/bespreking/discussion-model.ts';
import { needBeginnings } from '../../shared/bespreking/texts.ts';
import { caseTexts as t } from './case-texts.ts';
import { optionsOf } from './chips.tsx';
import { Lines } from './lines.tsx';

type NeedsProps = {
  readonly needs: readonly Need[];
  readonly onChange: (needs: Need[]) => void;
  readonly isFixed: boolean;
};

/** Onderwijsbehoeften as whole sentences with a fixed beginning (HGW-5); Enter adds one. */
export function NeedLines({ needs, onChange, isFixed }: NeedsProps) {
  const [kind, setKind] = useState<Need['kind']>('instruction');
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim() === '') return;
    onChange([...needs, { kind, text }]);
    setText('');
  };
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey) return;
    event.preventDefault();
    add();
  };
  return (
    <div>
      <Text size="sm" fw={600}>
        {t.needs}
      </Text>
      <Lines
        items={needs}
        textOf={sentenceOf}
        onRemove={isFixed ? null : (at) => onChange(needs.filter((_need, i) => i !== at))}
      >
        {sentenceOf}
      </Lines>
      {!isFixed && (
        <div className="zs-add-line zs-add-need">
          <NativeSelect
            label={t.needKind}
            data-first
            value={kind}
            data={optionsOf(NEED_KINDS, needBeginnings).map(([value, label]) => ({ value, label }))}
            onChange={(event) => setKind(NEED_KINDS.find((it) => it === event.currentTarget.value) ?? kind)}
          />
          <TextInput
            label={t.needText}
            placeholder={t.needExample}
            value={text}
            onKeyDown={onEnter}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button variant="light" onClick={add} disabled={text.trim() === ''}>
            {t.addNeed}
          </Button>
        </div>
      )}
    </div>
  );
}

export function sentenceOf({ kind, text }: Need): string {
  return `${needBeginnings[kind]} ${text}`;
}
