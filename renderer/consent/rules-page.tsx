import { Button, Checkbox, NativeSelect, Text, Textarea, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { saveSharingRules, sharingRules } from '../../shared/consent/contract.ts';
import { CONVENANT_STATES, type SharingRules } from '../../shared/consent/convenant.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice, SavedNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { rulesRefusals, rulesTexts as t } from './overview-texts.ts';
import './consent.css';

/** What the school must have arranged before it shares at all (PRIV-1), and how strictly parents are asked (OPP-9). */
export function SharingRulesPage() {
  const { data } = useQueryCall(sharingRules, {}, { topics: ['consent', 'settings'] });
  return (
    <Page title={t.title} sub={t.sub}>
      {data && <RulesForm rules={data.rules} revision={data.revision} />}
    </Page>
  );
}

function RulesForm({ rules, revision }: { readonly rules: SharingRules; readonly revision: number }) {
  const saving = useCommand(saveSharingRules);
  const [convenant, setConvenant] = useState(rules.convenant);
  const [parties, setParties] = useState(rules.convenant.parties.join('\n'));
  const [oneParentSpeaks, setOneParent] = useState(rules.oneParentSpeaks);
  const change = (next: Partial<SharingRules['convenant']>) => {
    saving.reset();
    setConvenant((old) => ({ ...old, ...next }));
  };
  const refusal = saving.data && !saving.data.ok ? rulesRefusals[saving.data.code] : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const names = parties
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    saving.mutate({ rules: { convenant: { ...convenant, parties: names }, oneParentSpeaks }, revision });
  };
  return (
    <form onSubmit={submit} className="zs-consent-rules">
      <NativeSelect
        label={t.convenant}
        value={convenant.state}
        data={CONVENANT_STATES.map((value) => ({ value, label: t.states[value] }))}
        onChange={(event) => {
          const state = CONVENANT_STATES.find((it) => it === event.currentTarget.value);
          if (state) change({ state });
        }}
      />
      {convenant.state === 'onbekend' && <Text size="sm">{t.unknownWhy}</Text>}
      {convenant.state === 'nee' && <Text size="sm">{t.noWhy}</Text>}
      {convenant.state === 'ja' && (
        <>
          <div className="zs-consent-pair">
            <DayField
              label={t.signedOn}
              required
              value={convenant.signedOn}
              onChange={(signedOn) => change({ signedOn })}
            />
            <DayField
              label={t.endsOn}
              description={t.endsWhy}
              value={convenant.endsOn}
              onChange={(endsOn) => change({ endsOn })}
            />
          </div>
          <Textarea
            label={t.parties}
            description={t.partiesWhy}
            autosize
            minRows={3}
            value={parties}
            onChange={(event) => {
              saving.reset();
              setParties(event.currentTarget.value);
            }}
          />
          <TextInput
            label={t.where}
            value={convenant.where}
            onChange={(event) => change({ where: event.currentTarget.value })}
          />
        </>
      )}
      <Title order={2}>{t.asking}</Title>
      <Checkbox
        label={t.oneParent}
        description={t.oneParentWhy}
        checked={oneParentSpeaks}
        onChange={(event) => {
          saving.reset();
          setOneParent(event.currentTarget.checked);
        }}
      />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div className="zs-consent-head">
        <Button type="submit" loading={saving.isPending}>
          {t.save}
        </Button>
        {saving.data?.ok && <SavedNotice />}
      </div>
    </form>
  );
}
