import { NativeSelect, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { LetterKind } from '../../shared/documents/letter-kind.ts';
import type { Block } from '../../shared/documents/paper.ts';
import { exampleValues, fillBody, fillLine } from '../../shared/documents/template.ts';
import { lettersTexts as t } from './texts.ts';

type Props = { readonly letter: LetterKind; readonly subject: string; readonly body: string };

/** The letter as it comes out of the printer, for a make-believe pupil; one condition at a time. */
export function LetterExample({ letter, subject, body }: Props) {
  const [condition, setCondition] = useState(letter.conditions[1] ?? letter.conditions[0] ?? '');
  const values = exampleValues(letter, condition === '' ? [] : [condition]);
  return (
    <section className="zs-letter-example" aria-label={t.example}>
      <Title order={2}>{t.example}</Title>
      {letter.conditions.length > 0 && (
        <NativeSelect
          label={t.exampleWith}
          value={condition}
          data={[{ value: '', label: t.exampleAll }, ...letter.conditions.map((value) => ({ value, label: value }))]}
          onChange={(event) => setCondition(event.currentTarget.value)}
        />
      )}
      <div className="zs-letter-sheet">
        <p className="zs-letter-subject">{fillLine(subject, values)}</p>
        {fillBody(letter, body, values).map((block, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of one text, made anew at each letter
          <Shown key={i} block={block} />
        ))}
      </div>
    </section>
  );
}

function Shown({ block }: { readonly block: Block }): ReactNode {
  if (block.kind === 'list') {
    return (
      <ul>
        {block.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  }
  return block.kind === 'paragraph' ? <p>{block.text}</p> : null;
}
