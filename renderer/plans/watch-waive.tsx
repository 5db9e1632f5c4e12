import { Anchor, Button, Group, Text, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { type oppWatch, unwaiveOpp, waiveOpp } from '../../shared/plans/opp-contract.ts';
import { fullName, type StudentCard } from '../../shared/students/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { watchTexts as t, watchReasons } from './opp-texts.ts';
import { refusalOf } from './refusals.ts';

type Watch = OutputOf<typeof oppWatch>;

/** Who a row of the watch list is about. */
export function Pupil({ card }: { readonly card: StudentCard }) {
  return (
    <>
      <Anchor href={`#/leerlingen/${card.studentId}`} c="inherit" fw={600}>
        {fullName(card)}
      </Anchor>{' '}
      <Text span c="dimmed">
        {card.className}
      </Text>
    </>
  );
}

/** "Niet nodig", with its reason, for this school year. */
export function WaiveForm({ card, onDone }: { readonly card: StudentCard; readonly onDone: () => void }) {
  const waiving = useCommand(waiveOpp);
  const draft = useDraft(`plans.waive.${card.studentId}`, { why: '' });
  const { why } = draft.fields;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await waiving.mutateAsync({ studentId: card.studentId, why, revision: 0 });
    if (!saved.ok) return;
    draft.drop();
    onDone();
  };
  const refusal = refusalOf(waiving);
  return (
    <form onSubmit={submit}>
      <Textarea
        required
        mt="xs"
        label={t.reason(card.givenName)}
        description={t.again}
        autosize
        minRows={2}
        value={why}
        onChange={(event) => draft.change({ why: event.currentTarget.value })}
      />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Group gap="xs" mt="xs">
        <Button type="submit" size="xs" variant="light" loading={waiving.isPending}>
          {t.keep}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            draft.drop();
            onDone();
          }}
        >
          {t.cancel}
        </Button>
      </Group>
    </form>
  );
}

/** Why it was not needed, who said so, and the way back. */
export function WaivedRow({ row, today }: { readonly row: Watch['waived'][number]; readonly today: Day }) {
  const { card, reasons, why, onDay, by, revision } = row;
  const undoing = useCommand(unwaiveOpp);
  const refusal = refusalOf(undoing);
  return (
    <div className="zs-fact">
      <div>
        <Pupil card={card} /> · {reasons.map((reason) => watchReasons[reason]).join(', ')}
        <div className="zs-prose">{why}</div>
        <Text size="sm" c="dimmed">
          {t.by(by ?? '', shortDay(onDay, today))} · {t.again}
        </Text>
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      </div>
      <Button
        size="xs"
        variant="default"
        aria-label={`${t.undo}: ${fullName(card)}`}
        onClick={() => undoing.mutate({ studentId: card.studentId, revision })}
      >
        {t.undo}
      </Button>
    </div>
  );
}
