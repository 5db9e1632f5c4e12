import { Anchor, Button, Group, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { composition, exportComposition, saveWishes } from '../../shared/intake/after-contract.ts';
import { listRounds } from '../../shared/intake/contract.ts';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { RoundId, type StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DraftNotice, EmptyState, RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { exportRefusals, afterTexts as t, wishesRefusals } from './after-texts.ts';
import { intakeTexts, levelTexts } from './texts.ts';
import './intake.css';

type Row = OutputOf<typeof composition>['rows'][number];

/** Placed applicants with their wishes and support, from which others make the classes. */
export function CompositionPage() {
  const { data: known } = useQueryCall(listRounds, {}, { topics: ['intake'] });
  const [chosen, choose] = useState<RoundId | null>(null);
  const roundId = chosen ?? known?.rounds[0]?.roundId ?? null;
  const [open, setOpen] = useState<StudentId | null>(null);
  const exporting = useCommand(exportComposition);
  return (
    <Page
      title={t.compositionTitle}
      sub={t.compositionSub}
      actions={
        <>
          {known && known.rounds.length > 1 && (
            <NativeSelect
              aria-label={intakeTexts.round}
              value={roundId ?? ''}
              data={known.rounds.map((it) => ({ value: it.roundId, label: intakeTexts.titleOf(it.schoolYear) }))}
              onChange={(event) => choose(RoundId.safeParse(event.currentTarget.value).data ?? null)}
            />
          )}
          {roundId !== null && (
            <Button title={t.exportWhy} loading={exporting.isPending} onClick={() => exporting.mutate({ roundId })}>
              {t.export}
            </Button>
          )}
        </>
      }
    >
      {exporting.data && !exporting.data.ok && exporting.data.code !== 'CANCELLED' && (
        <RefusalNotice>{exportRefusals[exporting.data.code]}</RefusalNotice>
      )}
      {roundId === null ? (
        known && <EmptyState title={t.compositionEmpty} text={t.compositionEmptyText} />
      ) : (
        <List roundId={roundId} open={open} onOpen={setOpen} />
      )}
    </Page>
  );
}

type ListProps = {
  readonly roundId: RoundId;
  readonly open: StudentId | null;
  readonly onOpen: (id: StudentId | null) => void;
};

function List({ roundId, open, onOpen }: ListProps) {
  const { data } = useQueryCall(composition, { roundId }, { topics: ['intake'] });
  if (!data) return null;
  const { rows } = data;
  if (rows.length === 0) return <EmptyState title={t.compositionEmpty} text={t.compositionEmptyText} />;
  const count = (need: Row['need']) => rows.filter((row) => row.need === need).length;
  return (
    <>
      <Text fw={600} mb="xs">
        {t.spread(count('extra'), count('basic'), rows.length)}
      </Text>
      <table className="zs-list">
        <thead>
          <tr>
            <th>{t.name}</th>
            <th>{t.support}</th>
            <th>{t.withWhom}</th>
            <th>{t.withoutWhom}</th>
            <th>{t.profile}</th>
            <th>
              <span className="zs-hidden">{t.change}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.studentId}>
              <td>
                <Anchor href={`#/intake/${row.studentId}`} underline="always">
                  {row.studentName}
                </Anchor>
                <Text size="sm" c="dimmed">
                  {[levelTexts[row.level], row.fromSchool].filter((part) => part !== '').join(' · ')}
                </Text>
              </td>
              <td>
                {row.need === null ? '–' : t.needs[row.need]}
                {row.hasPlan && (
                  <Text size="sm" c="dimmed">
                    {t.plan}
                  </Text>
                )}
              </td>
              {open === row.studentId ? (
                <td colSpan={4}>
                  <WishesForm row={row} onDone={() => onOpen(null)} />
                </td>
              ) : (
                <>
                  <td>{row.wishes.withWhom}</td>
                  <td>{row.wishes.withoutWhom}</td>
                  <td>
                    {row.wishes.profile}
                    <Text size="sm" c="dimmed">
                      {row.wishes.note}
                    </Text>
                  </td>
                  <td>
                    <Anchor
                      component="button"
                      type="button"
                      size="sm"
                      underline="always"
                      aria-label={`${t.change}: ${row.studentName}`}
                      onClick={() => onOpen(row.studentId)}
                    >
                      {t.change}
                    </Anchor>
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function WishesForm({ row, onDone }: { readonly row: Row; readonly onDone: () => void }) {
  const saving = useCommand(saveWishes);
  const draft = useDraft(`intake.wishes.${row.studentId}`, { ...row.wishes });
  const refusal = saving.data && !saving.data.ok ? wishesRefusals[saving.data.code] : null;
  const leave = () => {
    draft.drop();
    onDone();
  };
  const field = (name: 'withWhom' | 'withoutWhom' | 'profile' | 'note') => ({
    label: t[name],
    value: draft.fields[name],
    onChange: (event: { currentTarget: { value: string } }) => draft.change({ [name]: event.currentTarget.value }),
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wishes = { ...draft.fields };
    const answer = await saving.mutateAsync({ studentId: row.studentId, wishes, revision: row.revision });
    if (answer.ok) leave();
  };
  return (
    <form onSubmit={submit} onKeyDown={(event) => (event.key === 'Escape' ? leave() : undefined)}>
      {draft.isBack && <DraftNotice />}
      <div className="zs-form">
        <TextInput autoFocus {...field('withWhom')} />
        <TextInput {...field('withoutWhom')} />
        <TextInput {...field('profile')} />
      </div>
      <Textarea autosize minRows={1} {...field('note')} />
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
