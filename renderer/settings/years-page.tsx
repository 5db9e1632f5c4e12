import { ActionIcon, Alert, Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { addDays, type Day, day, schoolYearOf } from '../../shared/kernel/days.ts';
import { sessionStatus } from '../../shared/session/contract.ts';
import { saveSchoolYear, schoolSettings } from '../../shared/settings/contract.ts';
import type { Holiday, SchoolYearPlan } from '../../shared/settings/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { settingsTexts as t, yearRefusals } from './texts.ts';

type Typed = { readonly id: number; readonly name: string; readonly from: Day | null; readonly until: Day | null };
const A_YEAR = 365;

/** School years with their holidays, as data of the school: this year and the next can always be filled in. */
export function YearsPage() {
  const { data: status } = useQueryCall(sessionStatus, {}, { topics: ['session', 'backup'] });
  const { data } = useQueryCall(schoolSettings, {}, { topics: ['settings'] });
  const today = day(status?.today ?? '2000-01-01');
  const current = schoolYearOf(today);
  const [chosen, setChosen] = useState<string | null>(null);
  const years = [
    ...new Set([current, schoolYearOf(addDays(today, A_YEAR)), ...(data?.years ?? []).map(({ year }) => year)]),
  ];
  const year = years.find((known) => known === chosen) ?? current;
  const known = data?.years.find((plan) => plan.year === year);
  return (
    <Page title={t.years} sub={t.yearsSub}>
      <NativeSelect
        label={t.year}
        w={180}
        mb="md"
        value={year}
        data={years.sort()}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      {data && <YearForm key={year} year={year} holidays={known?.holidays ?? []} revision={known?.revision ?? 0} />}
    </Page>
  );
}

type YearFormProps = {
  readonly year: SchoolYearPlan['year'];
  readonly holidays: readonly Holiday[];
  readonly revision: number;
};

function YearForm({ year, holidays, revision }: YearFormProps) {
  const saving = useCommand(saveSchoolYear);
  const [rows, setRows] = useState<readonly Typed[]>(() => holidays.map((holiday, id) => ({ ...holiday, id })));
  const [isPartial, setPartial] = useState(false);
  const refusal = saving.data && !saving.data.ok ? yearRefusals[saving.data.code] : null;
  const set = (at: number, next: Partial<Typed>) =>
    setRows((old) => old.map((row, i) => (i === at ? { ...row, ...next } : row)));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const whole = rows.flatMap(({ name, from, until }) =>
      name.trim() && from && until ? [{ name, from, until }] : [],
    );
    setPartial(whole.length < rows.length);
    if (whole.length < rows.length) return;
    await saving.mutateAsync({ plan: { year, holidays: whole }, revision });
  };
  return (
    <form onSubmit={submit}>
      {rows.length === 0 && <Text c="dimmed">{t.noHolidays}</Text>}
      {rows.map((row, at) => (
        <div className="zs-fields" key={row.id}>
          <TextInput
            label={t.holiday}
            value={row.name}
            onChange={(event) => set(at, { name: event.currentTarget.value })}
          />
          <DayField label={t.from} value={row.from} onChange={(from) => set(at, { from })} />
          <DayField label={t.until} value={row.until} onChange={(until) => set(at, { until })} />
          <ActionIcon
            variant="default"
            size={36}
            aria-label={`${t.remove}: ${row.name}`}
            onClick={() => setRows((old) => old.filter((_, i) => i !== at))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {isPartial && <RefusalNotice>{t.notComplete}</RefusalNotice>}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {saving.data?.ok && <Alert color="klaar">{t.saved}</Alert>}
      <div className="zs-fields">
        <Button
          variant="light"
          onClick={() => setRows((old) => [...old, { id: nextId(old), name: '', from: null, until: null }])}
        >
          {t.addHoliday}
        </Button>
        <Button type="submit" loading={saving.isPending}>
          {t.save}
        </Button>
      </div>
    </form>
  );
}

/** A row keeps its own fields when another one goes. */
function nextId(rows: readonly Typed[]): number {
  return Math.max(-1, ...rows.map(({ id }) => id)) + 1;
}
