import { Text, Title } from '@mantine/core';
import { shortDay } from '../../shared/kernel/days.ts';
import type { Enrolment } from '../../shared/students/model.ts';
import { studentTexts as t } from './texts.ts';

/** Which class when, newest first. */
export function EnrolmentsPanel({ enrolments }: { readonly enrolments: readonly Enrolment[] }) {
  return (
    <section>
      <Title order={2} mb="xs">
        {t.enrolments}
      </Title>
      {enrolments.length === 0 && <Text c="dimmed">{t.noClass}</Text>}
      {enrolments.toReversed().map(({ schoolYear, className, level, year, from, until }) => (
        <div key={`${from} ${className}`} className="zs-fact">
          <div>
            <strong>{className ?? t.noClass}</strong>
            <Text size="sm" c="dimmed">
              {[schoolYear, level, year === null ? '' : t.inGrade(year)].filter(Boolean).join(' · ')}
            </Text>
          </div>
          <Text size="sm" className="zs-when">
            {until === null ? t.since(shortDay(from)) : t.between(shortDay(from), shortDay(until))}
          </Text>
        </div>
      ))}
    </section>
  );
}
