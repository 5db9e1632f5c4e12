import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { addDays, day, schoolYearOf } from '../../shared/kernel/days.ts';
import { sessionStatus } from '../../shared/session/contract.ts';
import { schoolSettings } from '../../shared/settings/contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { Page } from '../ui/page.tsx';
import { settingsTexts as t } from './texts.ts';
import { YearForm } from './year-form.tsx';

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
    <Page
      title={t.years}
      sub={t.yearsSub}
      actions={
        <NativeSelect
          aria-label={t.year}
          value={year}
          data={years.sort()}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      }
    >
      {data && status && (
        <YearForm key={year} year={year} holidays={known?.holidays ?? []} revision={known?.revision ?? 0} />
      )}
    </Page>
  );
}
