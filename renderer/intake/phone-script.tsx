import { Button, Group, Text, Textarea, Title } from '@mantine/core';
import { IconHandStop, IconPhone } from '@tabler/icons-react';
import { type OkidocBlock, phoneScript } from '../../shared/intake/blocks.ts';
import type { intakeApplication } from '../../shared/intake/contract.ts';
import { recordCall } from '../../shared/intake/review-contract.ts';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { askTexts, blockTexts, callRefusals, reviewTexts as t } from './review-texts.ts';

type ScriptProps = {
  readonly application: OutputOf<typeof intakeApplication>;
  readonly blocks: readonly OkidocBlock[];
  readonly today: Day;
  readonly me: string;
  readonly schoolName: string;
  readonly mayCall: boolean;
};

/** What to say by phone: only what is missing, and what not to ask. The answers go where they belong. */
export function PhoneScript({ application, blocks, today, me, schoolName, mayCall }: ScriptProps) {
  const { facts, text } = application;
  const { ask, awaited, doNotAsk } = phoneScript(blocks);
  const questions = [...ask, ...awaited];
  const recording = useCommand(recordCall);
  const empty: Readonly<Record<string, string>> = Object.fromEntries(questions.map((block) => [block, '']));
  const draft = useDraft(`intake.call.${facts.studentId}`, empty);
  if (questions.length === 0 && doNotAsk.length === 0) return null;
  const refusal = recording.data && !recording.data.ok ? callRefusals[recording.data.code] : null;
  const record = async (isReached: boolean) => {
    const answers = isReached ? questions.map((block) => ({ block, text: draft.fields[block] ?? '' })) : [];
    const answer = await recording.mutateAsync({ studentId: facts.studentId, isReached, answers });
    if (answer.ok && isReached) draft.drop();
  };
  const tried = [
    facts.notReached > 0 ? t.tries(facts.notReached) : '',
    facts.lastCallOn === null ? '' : t.lastCall(shortDay(facts.lastCallOn, today)),
  ];
  return (
    <section className="zs-script" aria-label={t.script}>
      <Group justify="space-between" align="baseline">
        <Title order={2}>{t.script}</Title>
        <Text size="sm" c="dimmed">
          {[text.teacher, text.teacherPhone, text.teacherReach].filter((part) => part !== '').join(' · ')}
        </Text>
      </Group>
      {draft.isBack && <DraftNotice />}
      {questions.length === 0 ? (
        <Text>{t.noQuestions}</Text>
      ) : (
        <>
          <Text>
            {t.hello(me, schoolName, text.givenName)} {t.helloParents} {t.questions(questions.length)}
          </Text>
          <ol>
            {questions.map((block) => (
              <li key={block}>
                <Textarea
                  label={askTexts[block](text.givenName)}
                  description={t.answer}
                  autosize
                  minRows={1}
                  value={draft.fields[block] ?? ''}
                  readOnly={!mayCall}
                  onChange={(event) => draft.change({ [block]: event.currentTarget.value })}
                />
              </li>
            ))}
          </ol>
        </>
      )}
      {doNotAsk.length > 0 && (
        <Text size="sm" mt="xs">
          <IconHandStop size={15} stroke={1.7} aria-hidden /> <strong>{t.doNotAsk}</strong>{' '}
          {doNotAsk.map((block) => blockTexts[block].toLowerCase()).join(', ')}. {t.doNotAskWhy}
        </Text>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {questions.length > 0 && mayCall && (
        <Group mt="sm" justify="space-between">
          <Group gap="sm">
            <Button
              leftSection={<IconPhone size={17} aria-hidden />}
              loading={recording.isPending}
              onClick={() => void record(true)}
            >
              {t.called}
            </Button>
            <Button variant="default" onClick={() => void record(false)}>
              {t.notReached}
            </Button>
          </Group>
          <Text size="sm" c="dimmed">
            {tried.filter((part) => part !== '').join(' · ')}
          </Text>
        </Group>
      )}
    </section>
  );
}
