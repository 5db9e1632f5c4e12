import { Button, Checkbox, Group, MultiSelect, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addDays, type Day, numericDay, SchoolYear, schoolYearOf } from '../../shared/kernel/days.ts';
import type { InstrumentId } from '../../shared/kernel/ids.ts';
import { momentOn, windowOf } from '../../shared/screening/campaign.ts';
import { type ListedCampaign, listInstruments, saveCampaign } from '../../shared/screening/contract.ts';
import { MOMENTS } from '../../shared/screening/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { campaignRefusals, momentNames, screeningTexts as t } from './texts.ts';

type FormProps = { readonly known: ListedCampaign | null; readonly today: Day; readonly onDone: () => void };
/** What a school measures at the start of year 1 (`processen.md` 3), as a first proposal. */
const USUAL = ['Diatekst', 'Diawoord', 'Diaspel', 'Diacijfer'];

/** A campaign: the window of the moment is proposed, and everything else can be chosen. */
export function CampaignForm({ known, today, onDone }: FormProps) {
  const saving = useCommand(saveCampaign);
  const { data } = useQueryCall(listInstruments, {}, { topics: ['screening'] });
  const [schoolYear, setSchoolYear] = useState<SchoolYear>(known?.schoolYear ?? schoolYearOf(today));
  const [moment, setMoment] = useState(known?.moment ?? momentOn(today));
  const [yearGroup, setYearGroup] = useState(known?.yearGroup ?? 1);
  const usual = windowOf(schoolYear, moment);
  const [dates, setDates] = useState<{ from: Day | null; until: Day | null; catchUpOn: Day | null }>({
    from: known?.from ?? usual?.from ?? null,
    until: known?.until ?? usual?.until ?? null,
    catchUpOn: known?.catchUpOn ?? null,
  });
  const proposal = `${momentNames[moment]} ${t.year(yearGroup)}`;
  const [name, setName] = useState(known?.name ?? '');
  const [catchUp, setCatchUp] = useState(known?.catchUp ?? '');
  const [isClosed, setClosed] = useState(known?.isClosed ?? false);
  const instruments =
    data?.instruments.filter(
      ({ isArchived, instrumentId }) => !isArchived || known?.instrumentIds.includes(instrumentId),
    ) ?? [];
  const [chosen, setChosen] = useState<readonly InstrumentId[] | null>(known?.instrumentIds ?? null);
  const tests =
    chosen ?? instruments.filter(({ edition }) => USUAL.includes(edition.name)).map(({ instrumentId }) => instrumentId);
  const refusal = saving.data && !saving.data.ok ? campaignRefusals[saving.data.code] : null;
  const choose = (year: SchoolYear, when: typeof moment) => {
    setSchoolYear(year);
    setMoment(when);
    const next = windowOf(year, when);
    if (next) setDates({ ...dates, ...next });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { from, until, catchUpOn } = dates;
    if (from === null || until === null || tests.length === 0) return;
    const answer = await saving.mutateAsync({
      campaignId: known?.campaignId ?? null,
      text: { name: name.trim() === '' ? proposal : name, catchUp },
      schoolYear,
      yearGroup,
      moment,
      from,
      until,
      catchUpOn,
      isClosed,
      instrumentIds: [...tests],
      revision: known?.revision ?? 0,
    });
    if (answer.ok) onDone();
  };
  const isOutside =
    usual !== null &&
    dates.from !== null &&
    dates.until !== null &&
    (dates.from < usual.from || dates.until > usual.until);
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Title order={2}>{known ? t.change : t.plan}</Title>
        <Group grow align="flex-start">
          <NativeSelect
            label={t.moment}
            value={moment}
            data={MOMENTS.map((value) => ({ value, label: momentNames[value] }))}
            onChange={({ currentTarget: { value } }) =>
              choose(schoolYear, MOMENTS.find((one) => one === value) ?? 'other')
            }
          />
          <NativeSelect
            label={t.yearGroup}
            value={String(yearGroup)}
            data={['1', '2', '3', '4', '5', '6']}
            onChange={(event) => setYearGroup(Number(event.currentTarget.value))}
          />
        </Group>
        <NativeSelect
          label={t.schoolYear}
          value={schoolYear}
          data={[
            ...new Set([
              known?.schoolYear ?? schoolYearOf(today),
              schoolYearOf(today),
              schoolYearOf(addDays(today, 365)),
            ]),
          ]}
          onChange={(event) => choose(SchoolYear.parse(event.currentTarget.value), moment)}
        />
        <TextInput
          label={t.name}
          placeholder={proposal}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group grow align="flex-start" key={`${schoolYear} ${moment}`}>
          <DayField label={t.from} required value={dates.from} onChange={(from) => setDates({ ...dates, from })} />
          <DayField label={t.until} required value={dates.until} onChange={(until) => setDates({ ...dates, until })} />
        </Group>
        {usual && (
          <Text size="sm" c={isOutside ? 'straks' : 'dimmed'} role={isOutside ? 'status' : undefined}>
            {isOutside ? t.outsideWindow : t.window(numericDay(usual.from), numericDay(usual.until))}
          </Text>
        )}
        <MultiSelect
          searchable
          label={t.tests}
          description={t.testsHelp}
          data={instruments.map(({ instrumentId, edition }) => ({ value: instrumentId, label: edition.name }))}
          value={[...tests]}
          onChange={(values) =>
            setChosen(
              values.flatMap(
                (value) => instruments.find(({ instrumentId }) => instrumentId === value)?.instrumentId ?? [],
              ),
            )
          }
        />
        <DayField
          label={t.catchUpOn}
          value={dates.catchUpOn}
          onChange={(catchUpOn) => setDates({ ...dates, catchUpOn })}
        />
        <TextInput
          label={t.catchUp}
          description={t.catchUpExample}
          value={catchUp}
          onChange={(event) => setCatchUp(event.currentTarget.value)}
        />
        {known && (
          <Checkbox label={t.closed} checked={isClosed} onChange={(event) => setClosed(event.currentTarget.checked)} />
        )}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {t.save}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
