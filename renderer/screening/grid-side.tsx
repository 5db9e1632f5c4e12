import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { Campaign, Instrument } from '../../shared/screening/campaign.ts';
import type { Cell, GridRow } from '../../shared/screening/contract.ts';
import type { LineSettings } from '../../shared/screening/model.ts';
import { pictureOf } from '../../shared/screening/pictures.ts';
import { CatchUpPrint } from './catch-up-print.tsx';
import { gridTexts as t } from './grid-texts.ts';
import { Stacks, StackTable } from './stack.tsx';

type SideProps = {
  readonly campaign: Campaign;
  readonly rows: readonly GridRow[];
  readonly instruments: readonly Instrument[];
  readonly cells: readonly (readonly (Cell | null)[])[];
  readonly line: LineSettings;
  readonly isYear: boolean;
  readonly today: Day;
  readonly mayManage: boolean;
  /** What can be done with a pupil under the line. */
  readonly actionOf: (row: GridRow, below: readonly Instrument[]) => ReactNode;
};

/** Beside the grid: the picture of the class, who is under the line, and who was not there. */
export function GridSide({ campaign, rows, instruments, cells, line, isYear, today, mayManage, actionOf }: SideProps) {
  const pictures = instruments.map(({ instrumentId, edition }, column) => ({
    id: instrumentId,
    name: edition.name,
    picture: pictureOf(rows.map((_, n) => cells[n]?.[column] ?? null)),
  }));
  const below = rows
    .map((row, n) => ({ row, tests: instruments.filter((_, column) => cells[n]?.[column]?.standing === 'below'), n }))
    .filter(({ tests }) => tests.length > 0);
  const watched = rows.filter(
    (_, n) =>
      cells[n]?.some((cell) => cell?.standing === 'watch') && !cells[n]?.some((cell) => cell?.standing === 'below'),
  ).length;
  const absent = rows
    .map((row, n) => ({ row, tests: instruments.filter((_, column) => cells[n]?.[column]?.state === 'absent') }))
    .filter(({ tests }) => tests.length > 0);
  const notes = pictures.flatMap(({ name, picture }) => [
    ...(picture.missing > 0 && picture.missing < rows.length ? [t.missing(name, picture.missing)] : []),
    ...(picture.withoutBand > 0 && picture.bands.length === 0 ? [t.noNorm(name)] : []),
  ]);
  const usesRoman = pictures.some(({ picture }) => picture.bands.some(({ band }) => 'IV'.includes(band.charAt(0))));
  return (
    <>
      <section>
        <Title order={2}>{isYear ? t.yearPicture : t.picture}</Title>
        <Stacks pictures={pictures} />
        <Text size="sm" c="dimmed" mt={4}>
          {[usesRoman ? t.romansExplained : t.bandsExplained, ...notes].join(' ')}
        </Text>
        <StackTable pictures={pictures} />
      </section>
      <section>
        <Title order={2}>
          {t.under}{' '}
          <Text span size="sm" c="dimmed" fw={400}>
            {t.underSub(line.signalAt)}
          </Text>
        </Title>
        {below.length === 0 && <Text c="dimmed">{t.nobodyUnder}</Text>}
        <ul className="sc-under">
          {below.map(({ row, tests, n }) => (
            <li key={row.studentId}>
              <strong>{row.name}</strong>
              {tests.map(({ instrumentId, edition }) => {
                const cell = cells[n]?.[instruments.findIndex((one) => one.instrumentId === instrumentId)];
                return (
                  <span key={instrumentId} className={`sc-tag sc-${cell?.band ?? 'E'}`}>
                    {cell?.band ?? cell?.given} {shortName(edition.name)}
                  </span>
                );
              })}
              {actionOf(row, tests)}
            </li>
          ))}
        </ul>
        {watched > 0 && (
          <Text size="sm" c="dimmed" mt={6}>
            {t.watch(watched, line.watchAt)}
          </Text>
        )}
      </section>
      <section>
        <Title order={2}>{t.absent}</Title>
        {absent.length === 0 && <Text c="dimmed">{t.nobodyAbsent}</Text>}
        {absent.map(({ row, tests }) => (
          <Text key={row.studentId} size="sm">
            {row.name}
            {isYear && row.className !== null && ` (${row.className})`}:{' '}
            {tests.length === instruments.length
              ? t.allTests(tests.length)
              : tests.map(({ edition }) => edition.name).join(', ')}
          </Text>
        ))}
        {absent.length > 0 && (
          <Text size="sm" c="dimmed">
            {campaign.catchUpOn === null
              ? t.noCatchUp
              : t.catchUp(shortDay(campaign.catchUpOn, today), campaign.catchUp)}
          </Text>
        )}
        {absent.length > 0 && mayManage && <CatchUpPrint campaignId={campaign.campaignId} />}
      </section>
      <Text size="xs" c="dimmed" mt="md">
        {t.noDiagnosis}
      </Text>
    </>
  );
}

/** 'Diatekst' is 'tekst' beside its letter, as the school says it. */
export function shortName(name: string): string {
  const bare = /^Dia(\p{Ll}.*)$/u.exec(name)?.[1] ?? name;
  return bare.length > 16 ? `${bare.slice(0, 15)}…` : bare;
}
