import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import type { LetterKind } from '../../shared/documents/letter-kind.ts';
import { resetLetterText, saveLetterText } from '../../shared/documents/letters-contract.ts';
import { faultsOf, fieldsOf } from '../../shared/documents/template.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DraftNotice, RefusalNotice, SavedNotice } from '../ui/notices.tsx';
import { LetterExample } from './letter-example.tsx';
import { letterTextRefusals, lettersTexts as t } from './texts.ts';

type Kept = { readonly subject: string; readonly body: string; readonly isOwn: boolean; readonly revision: number };

/** Words at the left, the letter for a make-believe pupil at the right. Fields and conditions are put in by a key. */
export function LetterEditor({ letter, kept }: { readonly letter: LetterKind; readonly kept: Kept }) {
  const saving = useCommand(saveLetterText);
  const resetting = useCommand(resetLetterText);
  const draft = useDraft(`documents.letter.${letter.kind}`, { subject: kept.subject, body: kept.body });
  const [isSure, setSure] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const { subject, body } = draft.fields;
  const faults = faultsOf(letter, { subject, body });
  const sentences = [...new Set(faults.map(({ code, words }) => t.faults[code](words)))];
  const change = (next: Partial<typeof draft.fields>) => {
    saving.reset();
    draft.change(next);
  };
  /** At the cursor; afterwards the cursor stands behind it. */
  const insert = (text: string) => {
    const at = area.current;
    const from = at?.selectionStart ?? body.length;
    const until = at?.selectionEnd ?? from;
    change({ body: body.slice(0, from) + text + body.slice(until) });
    requestAnimationFrame(() => {
      at?.focus();
      at?.setSelectionRange(from + text.length, from + text.length);
    });
  };
  const { revision } = kept;
  const { kind } = letter;
  const refused =
    (saving.data && !saving.data.ok && saving.data.code) ||
    (resetting.data && !resetting.data.ok && resetting.data.code);
  return (
    <>
      <form
        className="zs-letter-edit"
        onSubmit={async (event) => {
          event.preventDefault();
          if (faults.length > 0) return;
          const saved = await saving.mutateAsync({ kind, subject, body, revision });
          if (saved.ok) draft.settle();
        }}
      >
        <div>
          <Title order={2}>{letter.name}</Title>
          <Text size="sm" c="dimmed">
            {letter.use}
          </Text>
        </div>
        {draft.isBack && <DraftNotice />}
        <TextInput
          label={t.subject}
          value={subject}
          onChange={(event) => change({ subject: event.currentTarget.value })}
        />
        <Textarea
          ref={area}
          label={t.body}
          description={t.bodyWhy}
          autosize
          minRows={12}
          maxRows={22}
          value={body}
          onChange={(event) => change({ body: event.currentTarget.value })}
        />
        <Insert
          name={t.fields}
          why={t.fieldsWhy}
          words={fieldsOf(letter).map(({ name }) => `{${name}}`)}
          onInsert={insert}
        />
        {letter.conditions.length > 0 && (
          <Insert
            name={t.conditions}
            why={t.conditionsWhy}
            words={letter.conditions.map((condition) => `[als ${condition}] `)}
            onInsert={insert}
          />
        )}
        {faults.length > 0 && (
          <RefusalNotice>
            {sentences.map((sentence) => (
              <div key={sentence}>{sentence}</div>
            ))}
            {t.notSaved}
          </RefusalNotice>
        )}
        {refused && <RefusalNotice>{letterTextRefusals[refused]}</RefusalNotice>}
        <div className="zs-save">
          <Button type="submit" loading={saving.isPending}>
            {t.save}
          </Button>
          {kept.isOwn && !isSure && (
            <Button variant="default" title={t.resetWhy} onClick={() => setSure(true)}>
              {t.reset}
            </Button>
          )}
          {saving.data?.ok && <SavedNotice />}
        </div>
        {isSure && (
          <Group gap="sm" role="group" aria-label={t.reset}>
            <Text size="sm">{t.resetWhy}</Text>
            <Button
              variant="default"
              autoFocus
              onClick={async () => {
                const back = await resetting.mutateAsync({ kind, revision });
                if (!back.ok) return;
                setSure(false);
                draft.drop();
                change({ subject: letter.subject, body: letter.body });
                draft.settle();
              }}
            >
              {t.resetSure}
            </Button>
            <Button variant="subtle" onClick={() => setSure(false)}>
              {t.resetNot}
            </Button>
          </Group>
        )}
      </form>
      <LetterExample letter={letter} subject={subject} body={body} />
    </>
  );
}

type InsertProps = {
  readonly name: string;
  readonly why: string;
  readonly words: readonly string[];
  readonly onInsert: (text: string) => void;
};

function Insert({ name, why, words, onInsert }: InsertProps) {
  return (
    <Stack gap={4} role="group" aria-label={name}>
      <Text size="sm" fw={600}>
        {name}
      </Text>
      <Text size="sm" c="dimmed">
        {why}
      </Text>
      <Group gap={4}>
        {words.map((word) => (
          <Button key={word} size="compact-sm" variant="light" onClick={() => onInsert(word)}>
            {word.trim()}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
