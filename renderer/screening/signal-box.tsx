import { Button, Checkbox, Group, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { CampaignId } from '../../shared/kernel/ids.ts';
import type { Instrument } from '../../shared/screening/campaign.ts';
import type { Cell, GridRow } from '../../shared/screening/contract.ts';
import { decideSignal } from '../../shared/screening/follow-contract.ts';
import { type SignalKind, signalKindOf } from '../../shared/screening/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { firstGoalOf, type OnFirstGoal } from './first-goal.ts';
import { FollowOn } from './follow-on.tsx';
import { signalRefusals, signalTexts as t } from './follow-texts.ts';
import { signalNames } from './texts.ts';

type BoxProps = {
  readonly campaignId: CampaignId;
  readonly row: GridRow;
  readonly kind: SignalKind;
  readonly instruments: readonly Instrument[];
  readonly cells: readonly (Cell | null)[];
  readonly onFirstGoal: OnFirstGoal;
  readonly onClose: () => void;
};

/** The RT says whether what stands under the line is a signal. One decision a pupil, campaign and kind. */
export function SignalBox({ campaignId, row, kind, instruments, cells, onFirstGoal, onClose }: BoxProps) {
  const deciding = useCommand(decideSignal);
  const known = row.signals.find((one) => one.kind === kind);
  const [verdict, setVerdict] = useState<'yes' | 'no'>(known?.verdict ?? 'yes');
  const [opensCase, setOpens] = useState(true);
  const draft = useDraft(`screening.signal.${campaignId}.${row.studentId}.${kind}`, { reason: known?.reason ?? '' });
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const tests = instruments
    .map(({ edition }, column) => ({ edition, cell: cells[column] ?? null }))
    .filter(({ edition, cell }) => signalKindOf(edition.domain) === kind && cell?.state === 'scored');
  const done = deciding.data?.ok ? deciding.data.value : null;
  const refusal = deciding.data && !deciding.data.ok ? signalRefusals[deciding.data.code] : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await deciding.mutateAsync({
      studentId: row.studentId,
      campaignId,
      kind,
      verdict,
      reason: draft.fields.reason,
      opensCase,
      revision: known?.revision ?? 0,
    });
    if (answer.ok) draft.drop();
  };
  if (done)
    return (
      <FollowOn
        studentId={row.studentId}
        said={t.saved(row.name, verdict === 'yes')}
        goal={
          verdict === 'no'
            ? null
            : firstGoalOf({
                studentId: row.studentId,
                kind,
                reason: deciding.variables?.reason ?? '',
                tests: tests.filter(({ cell }) => cell?.standing === 'below').map(({ edition }) => edition.name),
                scores: tests.flatMap(({ edition, cell }) =>
                  cell?.standing === 'below' ? scoreLine(edition, cell) : [],
                ),
              })
        }
        onFirstGoal={onFirstGoal}
        onClose={onClose}
      />
    );
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Stack gap="xs">
        <Title order={2}>
          {t.title(signalNames[kind])} · {row.name}
        </Title>
        <div className="sc-tags">
          {tests.length === 0 && <Text c="dimmed">{t.nothingBelow}</Text>}
          {tests.map(({ edition, cell }) => (
            <span key={edition.name} className={`sc-tag sc-${cell?.band ?? ''}`}>
              {edition.name} {cell?.given} {cell?.band ?? ''}
            </span>
          ))}
        </div>
        {draft.isBack && <DraftNotice />}
        <Radio.Group label={t.question} value={verdict} onChange={(value) => setVerdict(value === 'no' ? 'no' : 'yes')}>
          <Group mt={4}>
            <Radio ref={first} value="yes" label={t.yes} />
            <Radio value="no" label={t.no} />
          </Group>
        </Radio.Group>
        <Textarea
          label={t.reason}
          description={t.reasonHelp}
          autosize
          minRows={2}
          value={draft.fields.reason}
          onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        />
        {verdict === 'yes' && (
          <Checkbox label={t.opensCase} checked={opensCase} onChange={(e) => setOpens(e.currentTarget.checked)} />
        )}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Group>
          <Button type="submit" size="xs" variant="light" loading={deciding.isPending}>
            {t.save}
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** 'Diatekst 324, E (norm 2025)', as it is kept with the signal. */
function scoreLine({ name, edition }: Instrument['edition'], { given, band }: Cell): string {
  return `${name} ${[given, band].filter((part) => part !== null && part !== '').join(', ')} (${edition})`;
}
