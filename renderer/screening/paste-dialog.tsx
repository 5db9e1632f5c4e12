import { Alert, Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Instrument } from '../../shared/screening/campaign.ts';
import { type Cell, type GridRow, MOST_AT_ONCE, saveResults } from '../../shared/screening/contract.ts';
import { planPaste } from '../../shared/screening/paste.ts';
import { letterKeys } from '../../shared/screening/read-given.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { faultText, gridTexts, resultRefusals, pasteTexts as t } from './grid-texts.ts';

type PasteProps = {
  readonly campaignId: Parameters<typeof saveResults.subject>[0]['campaignId'];
  /** What was pasted in a cell already; empty when the button was used. */
  readonly block: string;
  readonly rows: readonly GridRow[];
  readonly instruments: readonly Instrument[];
  readonly cells: readonly (readonly (Cell | null)[])[];
  readonly cursor: { readonly row: number; readonly column: number };
  readonly onDone: () => void;
};

/** A block from a spreadsheet: first what would go where and what does not fit, then all that fits at once. */
export function PasteDialog({ campaignId, block, rows, instruments, cells, cursor, onDone }: PasteProps) {
  const saving = useCommand(saveResults);
  const [text, setText] = useState(block);
  const plan = planPaste(text, rows, instruments, cursor);
  const known = (studentId: string, instrumentId: string): Cell | null =>
    cells[rows.findIndex((row) => row.studentId === studentId)]?.[
      instruments.findIndex((one) => one.instrumentId === instrumentId)
    ] ?? null;
  const fitting = plan.cells.filter(({ fault }) => fault === null);
  const faulty = plan.cells.filter(({ fault }) => fault !== null);
  const replaced = fitting.filter(({ studentId, instrumentId, given }) => {
    const cell = known(studentId, instrumentId);
    return cell !== null && cell.given !== given;
  }).length;
  const nameOf = (studentId: string) => rows.find((row) => row.studentId === studentId)?.name ?? '';
  const editionOf = (instrumentId: string) => instruments.find((one) => one.instrumentId === instrumentId)?.edition;
  const refusal = saving.data && !saving.data.ok ? resultRefusals[saving.data.code] : null;
  const submit = async () => {
    const all = fitting.map(({ studentId, instrumentId, given }) => ({
      studentId,
      instrumentId,
      given,
      revision: known(studentId, instrumentId)?.revision ?? 0,
    }));
    for (let at = 0; at < all.length; at += MOST_AT_ONCE) {
      const answer = await saving.mutateAsync({ campaignId, cells: all.slice(at, at + MOST_AT_ONCE) });
      if (!answer.ok) return;
    }
    onDone();
  };
  const test = instruments[cursor.column]?.edition.name ?? '';
  const from = gridTexts.cell(test, rows[cursor.row]?.name ?? '');
  return (
    <Modal opened onClose={onDone} title={t.title} size="lg" closeButtonProps={{ 'aria-label': t.cancel }}>
      <Textarea
        label={t.here}
        description={t.how}
        autosize
        minRows={4}
        maxRows={8}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() !== '' && (
        <>
          <Text mt="sm">{plan.by === 'pupil' ? t.byPupil : t.byPlace(from)}</Text>
          <Text mt="sm" fw={600} role="status">
            {t.count(fitting.length)} {replaced > 0 && t.replaces(replaced)}
          </Text>
        </>
      )}
      {faulty.length + plan.misfits.length > 0 && (
        <Alert color="straks" mt="sm" title={t.misfits(faulty.length + plan.misfits.length)}>
          <ul className="sc-misfits">
            {faulty.slice(0, 30).map(({ studentId, instrumentId, given, fault }) => {
              const edition = editionOf(instrumentId);
              return (
                <li key={`${studentId} ${instrumentId}`}>
                  <strong>{given}</strong> · {nameOf(studentId)}.{' '}
                  {edition && fault !== null && faultText(fault, edition, letterKeys(edition).absent)}
                </li>
              );
            })}
            {plan.misfits.slice(0, 30).map(({ line, text: words, why }) => (
              <li key={`${line} ${words} ${why}`}>
                <strong>{words}</strong> · {t.line(line)}, {t.why[why]}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Group mt="md">
        <Button disabled={fitting.length === 0} loading={saving.isPending} onClick={submit}>
          {fitting.length === 0 ? t.nothing : t.save(fitting.length)}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.cancel}
        </Button>
      </Group>
    </Modal>
  );
}
