import { Badge, Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { type Declaration, type Facility, isStillGiven, lacksStatement } from '../../shared/screening/facilities.ts';
import { EndFacilityForm, FacilityForm } from './facility-form.tsx';
import { facilityDays, facilityLine } from './facility-words.ts';
import { pupilTexts as t } from './pupil-texts.ts';

type PanelProps = {
  readonly studentId: StudentId;
  readonly facilities: readonly Facility[];
  readonly declarations: readonly Declaration[];
  readonly today: Day;
  readonly mayManage: boolean;
};
type Open = { readonly what: 'change' | 'end'; readonly facility: Facility } | 'new' | null;

/** What the pupil may use, on what it rests, and what was given before (SCR-7). */
export function FacilityPanel({ studentId, facilities, declarations, today, mayManage }: PanelProps) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const { running = [], past = [] } = Object.groupBy(facilities, (one) =>
    isStillGiven(one, today) ? 'running' : 'past',
  );
  const show = (one: Facility) =>
    open !== null && open !== 'new' && open.facility.facilityId === one.facilityId ? (
      open.what === 'change' ? (
        <FacilityForm key={one.facilityId} studentId={studentId} known={one} today={today} onDone={close} />
      ) : (
        <EndFacilityForm key={one.facilityId} studentId={studentId} facility={one} today={today} onDone={close} />
      )
    ) : (
      <div key={one.facilityId} className="sc-thing">
        <FacilityFacts facility={one} today={today} />
        {lacksStatement(one, declarations, today) && (
          <Badge variant="light" radius="sm" tt="none" color="straks">
            {t.lacksStatement}
          </Badge>
        )}
        {mayManage && (
          <Group gap={6} mt={4}>
            <Button
              size="xs"
              variant="default"
              aria-label={`${t.change}: ${facilityLine(one)}`}
              onClick={() => setOpen({ what: 'change', facility: one })}
            >
              {t.change}
            </Button>
            {isStillGiven(one, today) && (
              <Button
                size="xs"
                variant="default"
                aria-label={`${t.end}: ${facilityLine(one)}`}
                onClick={() => setOpen({ what: 'end', facility: one })}
              >
                {t.end}
              </Button>
            )}
          </Group>
        )}
      </div>
    );
  return (
    <section>
      <Title order={2} mb={4}>
        {t.facilities}
      </Title>
      <Text size="sm" c="dimmed">
        {t.facilitiesFor}
      </Text>
      {running.length === 0 && <Text c="dimmed">{t.noFacilities}</Text>}
      {running.map(show)}
      {mayManage && open === null && (
        <Button size="xs" variant="default" mt="xs" onClick={() => setOpen('new')}>
          {t.addFacility}
        </Button>
      )}
      {open === 'new' && <FacilityForm studentId={studentId} known={null} today={today} onDone={close} />}
      {past.length > 0 && (
        <details className="sc-earlier">
          <summary>{t.earlierFacilities(past.length)}</summary>
          {past.map(show)}
        </details>
      )}
    </section>
  );
}

function FacilityFacts({ facility, today }: { readonly facility: Facility; readonly today: Day }) {
  const { why, note } = facility;
  return (
    <>
      <Text fw={600}>{facilityLine(facility)}</Text>
      <Text size="sm" c="dimmed">
        {[facilityDays(facility, today), why && `${t.restsOn} ${why.basis}`].filter(Boolean).join(' · ')}
      </Text>
      {note !== '' && <Text size="sm">{note}</Text>}
      {why !== null && why.endedBecause !== '' && (
        <Text size="sm">
          {t.endedBecause}: {why.endedBecause}
        </Text>
      )}
    </>
  );
}

/** For whoever may only know what is given: on a pupil's page, and what a docent sees. */
export function FacilityList({ facilities, today }: Pick<PanelProps, 'facilities' | 'today'>) {
  const running = facilities.filter((one) => isStillGiven(one, today));
  if (running.length === 0) return <Text c="dimmed">{t.noFacilities}</Text>;
  return running.map((one) => (
    <div key={one.facilityId} className="sc-thing">
      <FacilityFacts facility={one} today={today} />
    </div>
  ));
}
