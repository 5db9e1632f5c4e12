import { Anchor, Text } from '@mantine/core';
import type { AgendaItem } from '../../shared/meetings/model.ts';
import { chairTexts as t } from './chair-texts.ts';
import { Step } from './step.tsx';

/** Steps 2 and 3: what is asked, and what was tried; the pupil in his own words. */
export function ChairQuestion({ item, givenName }: { readonly item: AgendaItem; readonly givenName: string }) {
  const { form } = item;
  const asked = [
    [t.school, item.question],
    [t.parents, form.parents],
    [givenName, form.pupil === '' ? '' : `“${form.pupil}”`],
  ] as const;
  const tried = [
    [t.helped, form.helped],
    [t.notHelped, form.notHelped],
  ] as const;
  const isNothing = tried.every(([, text]) => text === '');
  return (
    <>
      <Step n={2} title={t.question}>
        <Facts rows={asked} />
      </Step>
      <Step n={3} title={t.tried}>
        {isNothing ? <Text c="dimmed">{t.nothingTried}</Text> : <Facts rows={tried} />}
        <Anchor href={`#/zat/aanmelding/${item.itemId}`} size="sm" underline="always">
          {t.editForm}
        </Anchor>
      </Step>
    </>
  );
}

function Facts({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className="zs-facts">
      {rows
        .filter(([, text]) => text !== '')
        .map(([name, text]) => (
          <div key={name} className="zs-fact-row">
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}
