import { NavLink, Title } from '@mantine/core';
import { LETTERS } from '../../shared/documents/letters.ts';
import { letterTexts } from '../../shared/documents/letters-contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { Page } from '../ui/page.tsx';
import { LetterEditor } from './letter-editor.tsx';
import { LetterSettingsForm } from './letter-settings-form.tsx';
import './letters.css';
import { lettersTexts as t } from './texts.ts';

/** Which letters there are; beside it the words of one, with an example that changes while you type. */
export function LettersPage({ kind }: { readonly kind: string | undefined }) {
  const { data } = useQueryCall(letterTexts, {}, { topics: ['documents'] });
  const letter = LETTERS.find((one) => one.kind === kind) ?? LETTERS[0];
  const kept = data?.letters.find((one) => one.kind === letter?.kind);
  return (
    <Page title={t.title} sub={t.sub}>
      <div className="zs-letters">
        <nav aria-label={t.list}>
          {LETTERS.map((one) => {
            const isOwn = data?.letters.find((it) => it.kind === one.kind)?.isOwn;
            return (
              <NavLink
                key={one.kind}
                href={`#/beheer/brieven/${one.kind}`}
                active={one.kind === letter?.kind}
                {...(one.kind === letter?.kind ? { 'aria-current': 'page' as const } : {})}
                label={one.name}
                description={isOwn ? t.own : undefined}
              />
            );
          })}
        </nav>
        {letter && kept && <LetterEditor key={letter.kind} letter={letter} kept={kept} />}
      </div>
      {data && (
        <section className="zs-letters-settings">
          <Title order={2}>{t.settings}</Title>
          <LetterSettingsForm settings={data.settings} revision={data.settingsRevision} />
        </section>
      )}
    </Page>
  );
}
