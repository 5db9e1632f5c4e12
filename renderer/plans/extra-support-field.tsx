import { Checkbox, Group, Radio, Text, Textarea, Title } from '@mantine/core';
import type { ExtraSupport } from '../../shared/plans/model.ts';
import { SUPPORT_GROUNDS } from '../../shared/plans/model.ts';
import { decideExtraSupport } from '../../shared/plans/rules.ts';
import { groundNames, editTexts as t } from './texts.ts';

type FieldProps = {
  readonly value: ExtraSupport | null;
  /** A legal OPP is about extra support only, so there is nothing to choose. */
  readonly isOpp: boolean;
  readonly onChange: (value: ExtraSupport) => void;
};

/** The first question of every plan of a pupil (OPP-1): extra support, yes or no, and why. */
export function ExtraSupportField({ value, isOpp, onChange }: FieldProps) {
  const now: ExtraSupport = value ?? { answer: isOpp ? 'ja' : 'nee', why: '', grounds: [] };
  const decision = decideExtraSupport(now);
  return (
    <section>
      {isOpp && <Title order={2}>{t.extraTitle}</Title>}
      {!isOpp && (
        <Radio.Group
          label={t.extra}
          description={t.extraWhyHelp}
          value={value?.answer ?? ''}
          onChange={(answer) => onChange({ ...now, answer: answer === 'ja' ? 'ja' : 'nee' })}
        >
          <Group mt="xs">
            <Radio value="ja" label={t.yes} />
            <Radio value="nee" label={t.no} />
          </Group>
        </Radio.Group>
      )}
      {(value !== null || isOpp) && (
        <>
          {now.answer === 'ja' && (
            <Checkbox.Group
              mt="sm"
              label={t.grounds}
              value={now.grounds}
              onChange={(chosen) =>
                onChange({ ...now, grounds: SUPPORT_GROUNDS.filter((one) => chosen.includes(one)) })
              }
            >
              <Group mt="xs" gap="sm">
                {SUPPORT_GROUNDS.map((ground) => (
                  <Checkbox key={ground} value={ground} label={groundNames[ground]} />
                ))}
              </Group>
            </Checkbox.Group>
          )}
          {!decision.ok && decision.code === 'NEVER_ALONE' && (
            <Text c="straks" size="sm" mt="xs" role="status">
              {t.neverAlone}
            </Text>
          )}
          <Textarea
            mt="sm"
            label={t.why}
            autosize
            minRows={2}
            value={now.why}
            onChange={(event) => onChange({ ...now, why: event.currentTarget.value })}
          />
        </>
      )}
    </section>
  );
}
