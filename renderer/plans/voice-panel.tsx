import { Button, NativeSelect, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { OpenPlan } from '../../shared/plans/contract.ts';
import { HEARING_WAYS, type HearingMoment } from '../../shared/plans/records.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { hearingWays, momentNames, voiceTexts as t } from './opp-texts.ts';
import { RecordForm } from './record-form.tsx';

type PanelProps = { readonly open: OpenPlan; readonly today: Day; readonly mayWrite: boolean };

/** The voice of the pupil (OPP-6): who asked, how, his own words, and what was done with it. */
export function VoicePanel({ open, today, mayWrite }: PanelProps) {
  const [isAdding, setAdding] = useState(false);
  const moments = momentsOf(open);
  const heard = open.records.flatMap(({ recordId, onDay, text }) =>
    text.kind === 'hearing' ? [{ recordId, onDay, text }] : [],
  );
  return (
    <section>
      <Title order={2} mb="xs">
        {t.title}
      </Title>
      {heard.length === 0 && <Text c="dimmed">{t.none}</Text>}
      {heard.map(({ recordId, onDay, text }) => (
        <div key={recordId} className="zs-said">
          <div className="zs-prose">{text.outcome === 'wildeNiet' ? t.declined : `“${text.words}”`}</div>
          {text.doneWith !== '' && <Text size="sm">{text.doneWith}</Text>}
          <Text size="sm" c="dimmed">
            {t.line(momentNames[text.moment], shortDay(onDay, today), text.askedBy, hearingWays[text.how])}
          </Text>
        </div>
      ))}
      {mayWrite && !isAdding && moments.length > 0 && (
        <Button variant="light" size="xs" mt="xs" onClick={() => setAdding(true)}>
          {t.add}
        </Button>
      )}
      {isAdding && <VoiceForm open={open} today={today} moments={moments} onDone={() => setAdding(false)} />}
    </section>
  );
}

/** At which moments the pupil can be heard now: at the version that is worked on, and about the one that holds. */
function momentsOf({ draft, held, versions }: OpenPlan): HearingMoment[] {
  const basis = versions.find(({ versionId }) => versionId === draft?.versionId)?.basis;
  return [
    ...(basis === undefined ? [] : [basis === 'first' ? ('opstellen' as const) : ('bijstellen' as const)]),
    ...(held ? ['evalueren' as const] : []),
  ];
}

type FormProps = {
  readonly open: OpenPlan;
  readonly today: Day;
  readonly moments: readonly HearingMoment[];
  readonly onDone: () => void;
};

function VoiceForm({ open, today, moments, onDone }: FormProps) {
  const { planId } = open.plan;
  const first = moments[0] ?? 'opstellen';
  const draft = useDraft(`plans.voice.${planId}`, {
    moment: first as string,
    outcome: 'gehoord',
    how: 'gesprek',
    askedBy: '',
    words: '',
    doneWith: '',
  });
  const { fields } = draft;
  const moment = moments.find((one) => one === fields.moment) ?? first;
  const outcome = fields.outcome === 'wildeNiet' ? 'wildeNiet' : 'gehoord';
  const how = HEARING_WAYS.find((one) => one === fields.how) ?? 'gesprek';
  const { askedBy, words, doneWith } = fields;
  const done = () => {
    draft.drop();
    onDone();
  };
  return (
    <RecordForm
      planId={planId}
      today={today}
      words={t}
      isBack={draft.isBack}
      text={{ kind: 'hearing', moment, outcome, how, askedBy, words: outcome === 'gehoord' ? words : '', doneWith }}
      onSaved={done}
      onCancel={done}
    >
      {moments.length > 1 && (
        <NativeSelect
          label={t.moment}
          value={moment}
          data={moments.map((value) => ({ value, label: momentNames[value] }))}
          onChange={(event) => draft.change({ moment: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        label={t.outcome}
        value={outcome}
        data={[
          { value: 'gehoord', label: t.gehoord },
          { value: 'wildeNiet', label: t.wildeNiet },
        ]}
        onChange={(event) => draft.change({ outcome: event.currentTarget.value })}
      />
      <TextInput
        required
        label={t.askedBy}
        value={askedBy}
        onChange={(event) => draft.change({ askedBy: event.currentTarget.value })}
      />
      <NativeSelect
        label={t.how}
        value={how}
        data={HEARING_WAYS.map((value) => ({ value, label: hearingWays[value] }))}
        onChange={(event) => draft.change({ how: event.currentTarget.value })}
      />
      {outcome === 'gehoord' && (
        <>
          <Textarea
            required
            label={t.words}
            autosize
            minRows={2}
            value={words}
            onChange={(event) => draft.change({ words: event.currentTarget.value })}
          />
          <Textarea
            required
            label={t.doneWith}
            autosize
            minRows={2}
            value={doneWith}
            onChange={(event) => draft.change({ doneWith: event.currentTarget.value })}
          />
        </>
      )}
    </RecordForm>
  );
}
