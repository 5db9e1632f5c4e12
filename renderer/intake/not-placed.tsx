import { Alert, Anchor, Button, Checkbox, Group, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { destroyApplicants, listNotPlaced } from '../../shared/intake/decision-contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { destroyRefusals, afterTexts as t } from './after-texts.ts';

type Props = { readonly today: Day; readonly mayDestroy: boolean };

/** Who was not placed, until when his dossier is kept, and taking it away when that is over (C37, RET-7). */
export function NotPlaced({ today, mayDestroy }: Props) {
  const { data } = useQueryCall(listNotPlaced, {}, { topics: ['intake'] });
  const destroying = useCommand(destroyApplicants);
  const [left, leave] = useState<ReadonlySet<StudentId>>(new Set());
  const gone = destroying.data?.ok ? destroying.data.value : null;
  if (!data || (data.rows.length === 0 && gone === null)) return null;
  const due = data.rows.filter(({ isDue }) => isDue);
  const chosen = due.filter(({ studentId }) => !left.has(studentId)).map(({ studentId }) => studentId);
  const refusal = destroying.data && !destroying.data.ok ? destroyRefusals[destroying.data.code] : null;
  return (
    <section className="zs-letters">
      <Title order={2}>{t.notPlaced}</Title>
      <Text size="sm" c="dimmed">
        {t.notPlacedWhy}
      </Text>
      {data.rows.length > 0 && (
        <table className="zs-list">
          <thead>
            <tr>
              <th>{t.name}</th>
              <th>{t.outcome}</th>
              <th>{t.otherSchool}</th>
              <th>{t.keptUntil}</th>
              {mayDestroy && due.length > 0 && <th>{t.destroyColumn}</th>}
            </tr>
          </thead>
          <tbody>
            {data.rows.map(({ studentId, studentName, outcome, otherSchool, keptUntil, isDue }) => (
              <tr key={studentId}>
                <td>
                  <Anchor href={`#/intake/${studentId}`} underline="always">
                    {studentName}
                  </Anchor>
                </td>
                <td>{t.outcomes[outcome]}</td>
                <td>{otherSchool}</td>
                <td>
                  <Text span size="sm" c={isDue ? 'laat' : 'inherit'} fw={isDue ? 600 : 400}>
                    {shortDay(keptUntil, today)}
                    {isDue && ` · ${t.over}`}
                  </Text>
                </td>
                {mayDestroy && due.length > 0 && (
                  <td>
                    {isDue && (
                      <Checkbox
                        size="sm"
                        aria-label={t.destroyOne(studentName)}
                        checked={!left.has(studentId)}
                        onChange={(event) => {
                          const next = new Set(left);
                          if (event.currentTarget.checked) next.delete(studentId);
                          else next.add(studentId);
                          leave(next);
                        }}
                      />
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {gone && (
        <Alert color="klaar" role="status" mt="sm">
          {t.destroyed(gone.dossiers, gone.attachments)}
        </Alert>
      )}
      {mayDestroy && chosen.length > 0 && (
        <DestroyForm
          key={chosen.length}
          count={chosen.length}
          isBusy={destroying.isPending}
          onDestroy={(typedCount) => destroying.mutate({ studentIds: chosen, typedCount })}
        />
      )}
    </section>
  );
}

type FormProps = { readonly count: number; readonly isBusy: boolean; readonly onDestroy: (count: number) => void };

/** What it means, and the number to type: nobody does this by a slip of the hand. */
function DestroyForm({ count, isBusy, onDestroy }: FormProps) {
  const [isOpen, setOpen] = useState(false);
  const [typed, type] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDestroy(Number.parseInt(typed, 10) || 0);
  };
  if (!isOpen)
    return (
      <Button mt="sm" variant="default" onClick={() => setOpen(true)}>
        {t.destroy(count)}
      </Button>
    );
  return (
    <form className="zs-destroy" onSubmit={submit}>
      <Text>{t.destroyWhat}</Text>
      <Group mt="sm" gap="sm" align="flex-end">
        <TextInput
          autoFocus
          w={220}
          label={t.typeCount(count)}
          inputMode="numeric"
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <Button type="submit" color="laat" loading={isBusy} disabled={typed.trim() === ''}>
          {t.destroyNow}
        </Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          {t.leaveIt}
        </Button>
      </Group>
    </form>
  );
}
