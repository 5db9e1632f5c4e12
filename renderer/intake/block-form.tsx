import { Anchor, Button, Group, NativeSelect, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { BLOCK_STATES, type Block, type BlockState, type OkidocBlock } from '../../shared/intake/blocks.ts';
import { saveBlock, settleOpenBlocks } from '../../shared/intake/review-contract.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { BlockLines } from './block-lines.tsx';
import { blockRefusals, blockStateTexts, blockTexts, settleRefusals, reviewTexts as t } from './review-texts.ts';

type EditableProps = {
  readonly studentId: StudentId;
  readonly blocks: readonly OkidocBlock[];
  readonly today: Day;
  readonly mayReview: boolean;
};

/** The parts of the dossier, each changed in place; what nobody looked at yet is one press away from its state. */
export function EditableBlocks({ studentId, blocks, today, mayReview }: EditableProps) {
  const [open, setOpen] = useState<Block | null>(null);
  const quick = useCommand(saveBlock);
  const settling = useCommand(settleOpenBlocks);
  const refusal =
    (quick.data && !quick.data.ok && blockRefusals[quick.data.code]) ||
    (settling.data && !settling.data.ok && settleRefusals[settling.data.code]);
  const unseen = blocks.filter(({ state }) => state === null).length;
  const set = ({ block, text, revision }: OkidocBlock, state: BlockState) =>
    quick.mutate({ studentId, block, state, text, revision });
  return (
    <>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {mayReview && unseen > 1 && (
        <Group gap="sm" mt="xs">
          <Text size="sm" c="dimmed">
            {t.settle(unseen)}
          </Text>
          {(['missing', 'notApplicable'] as const).map((state) => (
            <Button key={state} size="xs" variant="default" onClick={() => settling.mutate({ studentId, state })}>
              {t.settleAs[state]}
            </Button>
          ))}
        </Group>
      )}
      <BlockLines
        blocks={blocks}
        today={today}
        action={(block) => {
          if (!mayReview || open === block.block) return null;
          const name = blockTexts[block.block];
          return (
            <>
              {block.state === null &&
                (['present', 'missing', 'notApplicable'] as const).map((state) => (
                  <Anchor
                    key={state}
                    component="button"
                    type="button"
                    size="sm"
                    underline="always"
                    aria-label={`${blockStateTexts[state]}: ${name}`}
                    onClick={() => set(block, state)}
                  >
                    {blockStateTexts[state]}
                  </Anchor>
                ))}
              <Anchor
                component="button"
                type="button"
                size="sm"
                underline="always"
                aria-label={`${t.change}: ${name}`}
                onClick={() => setOpen(block.block)}
              >
                {t.change}
              </Anchor>
            </>
          );
        }}
        below={(block) =>
          open === block.block ? (
            <BlockForm key={block.revision} studentId={studentId} block={block} onDone={() => setOpen(null)} />
          ) : block.text === '' ? null : (
            <p className="zs-intake-text">{block.text}</p>
          )
        }
      />
    </>
  );
}

type Props = { readonly studentId: StudentId; readonly block: OkidocBlock; readonly onDone: () => void };

function BlockForm({ studentId, block, onDone }: Props) {
  const saving = useCommand(saveBlock);
  const draft = useDraft(`intake.block.${studentId}.${block.block}`, {
    state: String(block.state ?? 'present'),
    text: block.text,
  });
  const refusal = saving.data && !saving.data.ok ? blockRefusals[saving.data.code] : null;
  const leave = () => {
    draft.drop();
    onDone();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const state = BLOCK_STATES.find((it) => it === draft.fields.state) ?? 'present';
    const { revision } = block;
    const answer = await saving.mutateAsync({
      studentId,
      block: block.block,
      state,
      text: draft.fields.text,
      revision,
    });
    if (answer.ok) leave();
  };
  return (
    <form onSubmit={submit} onKeyDown={(event) => (event.key === 'Escape' ? leave() : undefined)}>
      {draft.isBack && <DraftNotice />}
      <NativeSelect
        autoFocus
        label={t.state}
        value={draft.fields.state}
        data={BLOCK_STATES.map((value) => ({ value, label: blockStateTexts[value] }))}
        onChange={(event) => draft.change({ state: event.currentTarget.value })}
        maw={260}
      />
      <Textarea
        label={t.text}
        autosize
        minRows={2}
        value={draft.fields.text}
        onChange={(event) => draft.change({ text: event.currentTarget.value })}
      />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Group mt="xs" gap="sm">
        <Button size="xs" variant="light" type="submit" loading={saving.isPending}>
          {t.save}
        </Button>
        <Button size="xs" variant="default" onClick={leave}>
          {t.leaveIt}
        </Button>
      </Group>
    </form>
  );
}
