import { Button, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { Day } from '../../shared/kernel/days.ts';
import { saveSchoolYear } from '../../shared/settings/contract.ts';
import type { Holiday, SchoolYearPlan } from '../../shared/settings/model.ts';
import { faultsOf } from '../../shared/settings/rules.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DraftNotice, EmptyState, RefusalNotice, SavedNotice } from '../ui/notices.tsx';
import { HolidayRow, type Typed } from './holiday-row.tsx';
import { holidayFaults, settingsTexts as t, USUAL_HOLIDAYS, yearRefusals } from './texts.ts';

const TypedRow = z.object({ id: z.number(), name: z.string(), from: Day.nullable(), until: Day.nullable() });

type YearFormProps = {
  readonly year: SchoolYearPlan['year'];
  readonly holidays: readonly Holiday[];
  readonly revision: number;
};

/** The holidays of one year as a table to type in; what is wrong is said at the row, and again by the gate. */
export function YearForm({ year, holidays, revision }: YearFormProps) {
  const saving = useCommand(saveSchoolYear);
  const kept: readonly string[] = holidays.map((holiday, id) => JSON.stringify({ ...holiday, id }));
  const draft = useDraft(`settings.year.${year}`, { rows: kept });
  const [isPartial, setPartial] = useState(false);
  const [added, setAdded] = useState<number | null>(null);
  const rows = draft.fields.rows.map((text) => TypedRow.parse(JSON.parse(text)));
  const faults = faultsByRow(year, rows);
  const refusal = saving.data && !saving.data.ok ? yearRefusals[saving.data.code] : null;
  const change = (next: readonly Typed[]) => {
    saving.reset();
    setPartial(false);
    draft.change({ rows: next.map((row) => JSON.stringify(row)) });
  };
  const add = (name: string) => {
    const id = Math.max(-1, ...rows.map((row) => row.id)) + 1;
    setAdded(id);
    change([...rows, { id, name, from: null, until: null }]);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const whole = rows.flatMap(wholeOf);
    setPartial(whole.length < rows.length);
    if (whole.length < rows.length) return;
    const answer = await saving.mutateAsync({ plan: { year, holidays: whole }, revision });
    if (answer.ok) draft.settle();
  };
  const missing = USUAL_HOLIDAYS.filter((name) => !rows.some((row) => row.name.trim() === name));
  return (
    <form onSubmit={submit}>
      {draft.isBack && <DraftNotice />}
      <div className="zs-split">
        <div>
          {rows.length === 0 ? (
            <EmptyState title={t.noHolidays} text={t.noHolidaysText} />
          ) : (
            <div className="zs-holiday zs-head" aria-hidden>
              <span>{t.holiday}</span>
              <span>{t.from}</span>
              <span>{t.until}</span>
              <span>{t.length}</span>
            </div>
          )}
          {rows.map((row, at) => (
            <HolidayRow
              key={`${row.id} ${draft.isBack}`}
              row={row}
              nth={at + 1}
              isNew={row.id === added}
              fault={faults.get(row.id) ?? null}
              onChange={(next) => change(rows.map((old) => (old.id === row.id ? next : old)))}
              onRemove={() => change(rows.filter(({ id }) => id !== row.id))}
            />
          ))}
          {rows.length > 0 && (
            <Text size="sm" c="dimmed" mt="xs">
              {t.oneDay}
            </Text>
          )}
          {isPartial && <RefusalNotice>{t.notComplete}</RefusalNotice>}
          {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
          <div className="zs-save">
            {(rows.length > 0 || holidays.length > 0) && (
              <Button type="submit" loading={saving.isPending}>
                {t.save}
              </Button>
            )}
            <Button variant="light" onClick={() => add('')}>
              {t.addHoliday}
            </Button>
            {saving.data?.ok && <SavedNotice />}
          </div>
        </div>
        {missing.length > 0 && (
          <aside className="zs-pane">
            <Title order={2}>{t.usual}</Title>
            <Text c="dimmed" mb="sm">
              {t.usualWhy}
            </Text>
            <div className="zs-filters">
              {missing.map((name) => (
                <Button
                  key={name}
                  variant="light"
                  size="xs"
                  leftSection={<IconPlus size={14} aria-hidden />}
                  onClick={() => add(name)}
                >
                  {name}
                </Button>
              ))}
            </div>
          </aside>
        )}
      </div>
    </form>
  );
}

/** A holiday with a name and a first day; without a last day it is that one day. */
function wholeOf({ name, from, until }: Typed): Holiday[] {
  return name.trim() !== '' && from !== null ? [{ name: name.trim(), from, until: until ?? from }] : [];
}

function faultsByRow(year: SchoolYearPlan['year'], rows: readonly Typed[]): ReadonlyMap<number, string> {
  const whole = rows.flatMap((row) => wholeOf(row).map((holiday) => ({ id: row.id, holiday })));
  const faults = faultsOf({ year, holidays: whole.map(({ holiday }) => holiday) });
  return new Map(
    whole.flatMap(({ id }, i) => {
      const fault = faults[i];
      return fault ? [[id, holidayFaults[fault]] as const] : [];
    }),
  );
}
