import { Button, Checkbox, NativeSelect, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { PlanId, PlanVersionId } from '../../shared/kernel/ids.ts';
import { compareVersions, type SectionDiff, sectionsOf } from '../../shared/plans/compare.ts';
import { type OpenPlan, openPlan, planVersionTexts } from '../../shared/plans/contract.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { versionTexts as t } from './evaluate-texts.ts';
import './plans.css';
import { planRefusals } from './refusals.ts';
import { basisNames, kindNames, pageTexts, sectionNames } from './texts.ts';

/** Any two versions of a plan on one screen: what went, what came, word by word. */
export function VersionsPage({ planId, today }: { readonly planId: PlanId; readonly today: Day }) {
  const { data, refusal } = useQueryCall(openPlan, { planId }, { topics: ['plans'] });
  if (refusal) return <RefusalNotice>{planRefusals[refusal]}</RefusalNotice>;
  return data ? <Versions open={data} today={today} /> : null;
}

function Versions({ open, today }: { readonly open: OpenPlan; readonly today: Day }) {
  const { plan, versions, name } = open;
  const ids = versions.map(({ versionId }) => versionId);
  const [chosen, setChosen] = useState<{ older: PlanVersionId | undefined; newer: PlanVersionId | undefined }>({
    older: ids.at(-2) ?? ids[0],
    newer: ids.at(-1),
  });
  const [isShort, setShort] = useState(true);
  const options = versions.map(({ versionId, number, basis, fixedOn, fixedBy }) => ({
    value: versionId,
    label: pageTexts.versionLine(
      number,
      basisNames[basis],
      fixedOn === null ? pageTexts.concept : shortDay(fixedOn, today),
      fixedBy ?? '',
    ),
  }));
  const pick = (which: 'older' | 'newer') => (event: { currentTarget: { value: string } }) =>
    setChosen({ ...chosen, [which]: ids.find((id) => id === event.currentTarget.value) });
  const { older, newer } = chosen;
  return (
    <Page
      title={t.title}
      sub={`${name} · ${kindNames[plan.kind]}`}
      actions={
        <Button component="a" variant="default" href={`#/plannen/${plan.planId}`}>
          {t.back}
        </Button>
      }
    >
      <div className="zs-filters">
        <NativeSelect label={t.older} data={options} value={older ?? ''} onChange={pick('older')} />
        <NativeSelect label={t.newer} data={options} value={newer ?? ''} onChange={pick('newer')} />
        <Checkbox
          mb={8}
          label={t.onlyChanged}
          checked={isShort}
          onChange={(event) => setShort(event.currentTarget.checked)}
        />
      </div>
      {older && newer && <Difference planId={plan.planId} older={older} newer={newer} isShort={isShort} />}
    </Page>
  );
}

type DiffProps = {
  readonly planId: PlanId;
  readonly older: PlanVersionId;
  readonly newer: PlanVersionId;
  readonly isShort: boolean;
};

function Difference({ planId, older, newer, isShort }: DiffProps) {
  const { data } = useQueryCall(planVersionTexts, { planId, older, newer }, { topics: ['plans'] });
  const { data: people } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  if (!data) return null;
  const nameOf = (id: string): string => people?.staff.find(({ staffId }) => staffId === id)?.name ?? '';
  const all = compareVersions(sectionsOf(data.older, nameOf), sectionsOf(data.newer, nameOf));
  const shown = isShort ? all.filter(({ isChanged }) => isChanged) : all;
  return (
    <div className="zs-plan">
      <Text size="sm" c="dimmed">
        {t.legend}
      </Text>
      {shown.length === 0 && <Text mt="md">{t.same}</Text>}
      {shown.map((section) => (
        <section key={section.id}>
          <Title order={2}>{sectionNames[section.key]}</Title>
          <Parts section={section} />
        </section>
      ))}
    </div>
  );
}

/** Read aloud it says what is gone and what is new, since a line through words is silent. */
function Parts({ section: { parts, isChanged } }: { readonly section: SectionDiff }) {
  if (!isChanged)
    return (
      <div className="zs-prose">
        {parts.map(({ text }) => text).join('')}{' '}
        <Text span size="sm" c="dimmed">
          ({t.unchanged})
        </Text>
      </div>
    );
  return (
    <div className="zs-diff">
      {parts.map(({ kind, text }, i) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no id; they are replaced as a whole
        if (kind === 'same') return <span key={i}>{text}</span>;
        const Tag = kind === 'gone' ? 'del' : 'ins';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no id; they are replaced as a whole
          <Tag key={i}>
            <span className="zs-hidden">{kind === 'gone' ? t.gone : t.come} </span>
            {text}
          </Tag>
        );
      })}
    </div>
  );
}
