import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { CampaignId } from '../../shared/kernel/ids.ts';
import type { Instrument } from '../../shared/screening/campaign.ts';
import { type Cell, checkResult, type GridRow } from '../../shared/screening/contract.ts';
import { letterKeys, readGiven } from '../../shared/screening/read-given.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { checkRefusals, faultText, checkTexts as t } from './grid-texts.ts';

type PanelProps = {
  readonly campaignId: CampaignId;
  readonly instrument: Instrument;
  readonly rows: readonly GridRow[];
  readonly column: readonly (Cell | null)[];
  readonly onDone: () => void;
};

/** Second entry of one test: the first values are out of sight; what differs is laid beside each other to choose from. */
export function CheckPanel({ campaignId, instrument, rows, column, onDone }: PanelProps) {
  const checking = useCommand(checkResult);
  // Who is asked stands fixed while checking: an answer must not make the list jump.
  const [queue] = useState(() =>
    rows.flatMap((row, n) => (column[n] && column[n].checked === null ? [{ row, n }] : [])),
  );
  const [at, setAt] = useState(0);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [first, setFirst] = useState<string | null>(null);
  const [different, setDifferent] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every next pupil
  useEffect(() => field.current?.focus(), [at, first]);
  const asked = queue[at];
  const { instrumentId, edition } = instrument;
  const refusal = checking.data && !checking.data.ok ? checkRefusals[checking.data.code] : null;
  const next = () => {
    setAt(at + 1);
    setText('');
    setFirst(null);
    setFault(null);
  };
  const send = async (corrects: boolean) => {
    if (!asked) return;
    const read = readGiven(text, edition);
    if (!read.ok) return setFault(faultText(read.code, edition, letterKeys(edition).absent));
    setFault(null);
    const revision = column[asked.n]?.revision ?? 0;
    const { studentId } = asked.row;
    const answer = await checking.mutateAsync({ campaignId, studentId, instrumentId, given: text, corrects, revision });
    if (!answer.ok) return;
    if (answer.value.agrees) return next();
    setFirst(answer.value.first);
    setDifferent(different + 1);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (first === null) void send(false);
  };
  if (!asked)
    return (
      <div className="sc-check">
        <Text role="status">{t.ready(edition.name, queue.length, different)}</Text>
        <Button mt="md" onClick={onDone} autoFocus>
          {t.back}
        </Button>
      </div>
    );
  return (
    <form onSubmit={submit} className="sc-check">
      <Stack gap="sm" maw={460}>
        <Title order={2}>
          {edition.name} · {t.of(at + 1, queue.length)}
        </Title>
        <Text c="dimmed">{t.how}</Text>
        <TextInput
          ref={field}
          label={asked.row.name}
          value={text}
          error={fault}
          autoComplete="off"
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {first !== null && (
          <div role="alert">
            <Text fw={600}>{t.differs(first, text)}</Text>
            <Group mt="xs">
              <Button variant="light" onClick={() => send(true)}>
                {t.take(text)}
              </Button>
              <Button variant="default" onClick={next}>
                {t.keep(first)}
              </Button>
            </Group>
          </div>
        )}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Group>
          {first === null && (
            <Button type="submit" loading={checking.isPending}>
              {t.check}
            </Button>
          )}
          <Button variant="default" onClick={onDone}>
            {t.stop}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
