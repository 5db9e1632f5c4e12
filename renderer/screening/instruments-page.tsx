import { Alert, Button, Group, NumberInput, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { Instrument } from '../../shared/screening/campaign.ts';
import { listInstruments, saveLine } from '../../shared/screening/contract.ts';
import type { LineSettings } from '../../shared/screening/model.ts';
import { isExpired } from '../../shared/screening/norms.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice, SavedNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { moveAlongRows } from '../ui/row-keys.ts';
import { InstrumentForm } from './instrument-form.tsx';
import { lineRefusals, instrumentTexts as t } from './instrument-texts.ts';
import './screening.css';
import { domainNames } from './texts.ts';

/** Tests with their norms: what the school uses, what still lacks limits, and what has run out. */
export function InstrumentsPage({ today, mayManage }: { readonly today: Day; readonly mayManage: boolean }) {
  const { data } = useQueryCall(listInstruments, {}, { topics: ['screening', 'session'] });
  const [open, setOpen] = useState<Instrument | 'new' | null>(null);
  const instruments = data?.instruments ?? [];
  const shown = instruments.filter(({ isArchived }) => !isArchived);
  const archived = instruments.filter(({ isArchived }) => isArchived);
  const add = mayManage && open === null && (
    <Button variant="default" onClick={() => setOpen('new')}>
      {t.add}
    </Button>
  );
  return (
    <Page title={t.title} sub={t.sub} actions={add}>
      <div className={open === null ? undefined : 'zs-split sc-split'}>
        <div>
          <InstrumentTable instruments={shown} today={today} onOpen={mayManage ? setOpen : null} />
          {archived.length > 0 && (
            <details className="zs-later">
              <summary>{t.archived(archived.length)}</summary>
              <InstrumentTable instruments={archived} today={today} onOpen={mayManage ? setOpen : null} />
            </details>
          )}
          {data && mayManage && <LineForm key={data.lineRevision} line={data.line} revision={data.lineRevision} />}
        </div>
        {open !== null && (
          <aside className="zs-pane">
            <InstrumentForm
              key={open === 'new' ? 'new' : `${open.instrumentId} ${open.version}`}
              known={open === 'new' ? null : open}
              today={today}
              onDone={() => setOpen(null)}
            />
          </aside>
        )}
      </div>
    </Page>
  );
}

type TableProps = {
  readonly instruments: readonly Instrument[];
  readonly today: Day;
  readonly onOpen: ((instrument: Instrument) => void) | null;
};

function InstrumentTable({ instruments, today, onOpen }: TableProps) {
  return (
    <table className="zs-list" onKeyDown={moveAlongRows}>
      <thead>
        <tr>
          <th scope="col">{t.headName}</th>
          <th scope="col">{t.headAbout}</th>
          <th scope="col">{t.headEdition}</th>
          <th scope="col">{t.headNorm}</th>
          {onOpen && <th scope="col" aria-label={t.change} />}
        </tr>
      </thead>
      <tbody>
        {instruments.map((instrument) => {
          const { instrumentId, edition, version } = instrument;
          return (
            <tr key={instrumentId}>
              <th scope="row">{edition.name}</th>
              <td>{domainNames[edition.domain]}</td>
              <td>
                {edition.edition}
                {version > 1 && (
                  <Text size="sm" c="dimmed">
                    {t.version(version)}
                  </Text>
                )}
              </td>
              <td>
                <NormBadge edition={edition} today={today} />
              </td>
              {onOpen && (
                <td>
                  <Button
                    size="xs"
                    variant="default"
                    data-row
                    aria-label={`${t.change}: ${edition.name}`}
                    onClick={() => onOpen(instrument)}
                  >
                    {t.change}
                  </Button>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function NormBadge({ edition, today }: { readonly edition: Instrument['edition']; readonly today: Day }) {
  const { validUntil, norms, scale } = edition;
  if (isExpired(edition, today)) return <span className="sc-tag sc-warn">{t.expired}</span>;
  if (scale.kind === 'score' && norms.length === 0) return <span className="sc-tag sc-warn">{t.noLimits}</span>;
  if (scale.kind !== 'score') return <Text size="sm">{t.scaleNames[scale.kind]}</Text>;
  return (
    <Text size="sm">
      {t.norms(norms.length)}
      {validUntil !== null && `, ${t.until(shortDay(validUntil))}`}
    </Text>
  );
}

function LineForm({ line, revision }: { readonly line: LineSettings; readonly revision: number }) {
  const saving = useCommand(saveLine);
  const [at, setAt] = useState(line);
  const refusal = saving.data && !saving.data.ok ? lineRefusals[saving.data.code] : null;
  const isOrdered = at.signalAt < at.watchAt;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isOrdered) saving.mutate({ line: at, revision });
  };
  return (
    <form onSubmit={submit}>
      <Title order={2} mt="xl">
        {t.line}
      </Title>
      <Text c="dimmed" mb="sm">
        {t.lineHelp}
      </Text>
      <Group align="flex-end">
        <NumberInput
          label={t.signalAt}
          suffix=" %"
          min={1}
          max={50}
          w={150}
          value={at.signalAt}
          onChange={(value) => setAt({ ...at, signalAt: Number(value) })}
        />
        <NumberInput
          label={t.watchAt}
          suffix=" %"
          min={1}
          max={75}
          w={150}
          value={at.watchAt}
          onChange={(value) => setAt({ ...at, watchAt: Number(value) })}
        />
        <Button type="submit" variant="default" loading={saving.isPending}>
          {t.saveLine}
        </Button>
        {saving.data?.ok && <SavedNotice />}
      </Group>
      {!isOrdered && (
        <Alert color="straks" mt="sm" role="status">
          {t.lineOrder}
        </Alert>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </form>
  );
}
