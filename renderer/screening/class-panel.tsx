import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import type { Advice, Declaration, Facility } from '../../shared/screening/follow.ts';
import { AdviceForm, DeclarationForm, FacilityForm } from './class-forms.tsx';
import { facilityWords } from './follow-texts.ts';
import { pupilTexts as t } from './pupil-texts.ts';

type PanelProps = {
  readonly studentId: StudentId;
  readonly facilities: readonly Facility[];
  readonly advices: readonly Advice[];
  readonly declarations: readonly Declaration[];
  readonly today: Day;
  readonly mayManage: boolean;
};
type Open = 'declaration' | 'facility' | 'advice' | null;

/** What the class knows: facilities and advice; and, for who may know, on what they rest (SCR-7). */
export function ClassPanel({ studentId, facilities, advices, declarations, today, mayManage }: PanelProps) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const add = (what: Exclude<Open, null>, label: string) =>
    mayManage &&
    open === null && (
      <Button size="xs" variant="default" mt="xs" onClick={() => setOpen(what)}>
        {label}
      </Button>
    );
  return (
    <>
      <section>
        <Title order={2} mb={4}>
          {t.declarations}
        </Title>
        {declarations.map(({ declarationId, kind, issuer, profession, issuedOn, advised }) => (
          <div key={declarationId} className="sc-thing">
            <Text fw={600}>
              {t.declarationKinds[kind]}, {shortDay(issuedOn)}
            </Text>
            <Text size="sm">
              {issuer}, {profession}
            </Text>
            {advised !== '' && (
              <Text size="sm">
                {t.advised}: {advised}
              </Text>
            )}
          </div>
        ))}
        {add('declaration', t.addDeclaration)}
        {open === 'declaration' && <DeclarationForm studentId={studentId} today={today} onDone={close} />}
      </section>
      <section>
        <Title order={2} mb={4}>
          {t.facilities}
        </Title>
        <Text size="sm" c="dimmed">
          {t.facilitiesFor}
        </Text>
        <FacilityList facilities={facilities} today={today} />
        {add('facility', t.addFacility)}
        {open === 'facility' && <FacilityForm studentId={studentId} today={today} onDone={close} />}
      </section>
      <section>
        <Title order={2} mb={4}>
          {t.advice}
        </Title>
        <AdviceList advices={advices} today={today} />
        {add('advice', t.addAdvice)}
        {open === 'advice' && <AdviceForm studentId={studentId} onDone={close} />}
      </section>
    </>
  );
}

type FacilitiesProps = { readonly facilities: readonly Facility[]; readonly today: Day };

export function FacilityList({ facilities, today }: FacilitiesProps) {
  const running = facilities.filter(({ until }) => until === null || until >= today);
  if (running.length === 0) return <Text c="dimmed">{t.noFacilities}</Text>;
  return running.map((one) => (
    <div key={one.facilityId} className="sc-thing">
      <Text fw={600}>
        {facilityWords[one.kind]}
        {one.kind === 'tijd' && one.isForTests && one.testPercent > 0 && ` ${one.testPercent} %`}
        {one.kind === 'tijd' && one.isForExam && one.examMinutes > 0 && ` ${one.examMinutes} min`}
      </Text>
      <Text size="sm" c="dimmed">
        {[
          t.shortFacility(one.isForTests, one.isForExam),
          shortDay(one.from, today),
          one.basis !== null && `${t.basis}: ${one.basis}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {one.note !== '' && <Text size="sm">{one.note}</Text>}
    </div>
  ));
}

export function AdviceList({ advices, today }: { readonly advices: readonly Advice[]; readonly today: Day }) {
  const running = advices.filter(({ until }) => until === null || until >= today);
  if (running.length === 0) return <Text c="dimmed">{t.noAdvice}</Text>;
  return running.map(({ adviceId, text, madeOn, madeBy }) => (
    <div key={adviceId} className="sc-thing">
      <Text style={{ whiteSpace: 'pre-wrap' }}>{text}</Text>
      <Text size="sm" c="dimmed">
        {[madeBy, shortDay(madeOn, today)].filter(Boolean).join(', ')}
      </Text>
    </div>
  ));
}
