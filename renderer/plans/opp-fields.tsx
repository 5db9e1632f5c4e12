import { Checkbox, Text, Textarea, TextInput, Title } from '@mantine/core';
import type { OppPart } from '../../shared/plans/model.ts';
import { pointsElsewhere } from '../../shared/plans/rules.ts';
import { gapTexts, sectionNames, editTexts as t } from './texts.ts';

type OppProps = { readonly value: OppPart; readonly onChange: (value: OppPart) => void };
type Key = 'destinationWhy' | 'promoting' | 'hindering' | 'support' | 'deviations';

/** The mandatory parts of a legal OPP (OPP-3), each complete in itself (OPP-4). */
export function OppFields({ value, onChange }: OppProps) {
  const area = (key: Key) => ({
    label: sectionNames[`opp.${key}`],
    autosize: true,
    minRows: 2,
    mt: 'sm',
    value: value[key],
    // A hint while typing; the checklist says it again.
    description: pointsElsewhere(value[key]) ? gapTexts.SEE_ATTACHMENT : undefined,
    onChange: (event: { currentTarget: { value: string } }) => onChange({ ...value, [key]: event.currentTarget.value }),
  });
  return (
    <section>
      <Title order={2}>{t.oppTitle}</Title>
      <Text size="sm" c="dimmed">
        {t.oppHelp}
      </Text>
      <TextInput
        mt="sm"
        label={sectionNames['opp.destination']}
        value={value.destination}
        onChange={(event) => onChange({ ...value, destination: event.currentTarget.value })}
      />
      <Textarea {...area('destinationWhy')} />
      <Textarea {...area('promoting')} />
      <Textarea {...area('hindering')} />
      <Textarea {...area('support')} />
      <Checkbox
        mt="sm"
        label={t.noDeviations}
        checked={value.noDeviations}
        onChange={(event) => onChange({ ...value, noDeviations: event.currentTarget.checked })}
      />
      {!value.noDeviations && <Textarea {...area('deviations')} />}
    </section>
  );
}
