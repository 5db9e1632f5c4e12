import { Anchor, Button, Checkbox, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { GuardianId, StudentId } from '../../shared/kernel/ids.ts';
import { setParentsDisagree } from '../../shared/students/contract.ts';
import type { Guardian } from '../../shared/students/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { GuardianForm } from './guardian-form.tsx';
import { disagreeRefusals, gezagNames, relationNames, studentTexts as t } from './texts.ts';

type PanelProps = {
  readonly studentId: StudentId;
  readonly guardians: readonly Guardian[];
  readonly parentsDisagree: boolean;
  readonly mayChange: boolean;
};

/** Who has gezag decides who must say yes, so it stands with every name (PRIV-2, OPP-9). */
export function GuardiansPanel({ studentId, guardians, parentsDisagree, mayChange }: PanelProps) {
  const [open, setOpen] = useState<GuardianId | 'new' | null>(null);
  // By its id, so that the form keeps up when somebody else has saved meanwhile.
  const known = guardians.find(({ guardianId }) => guardianId === open) ?? null;
  const disagreeing = useCommand(setParentsDisagree);
  /** Shown at once, and back again when it is refused. */
  const [asked, setAsked] = useState<boolean | null>(null);
  const disagree = async (next: boolean) => {
    setAsked(next);
    const answer = await disagreeing.mutateAsync({ studentId, parentsDisagree: next });
    if (!answer.ok) setAsked(null);
  };
  const refusal = disagreeing.data && !disagreeing.data.ok ? disagreeRefusals[disagreeing.data.code] : null;
  return (
    <section>
      <Title order={2} mb="xs">
        {t.guardians}
      </Title>
      {guardians.length === 0 && <Text c="dimmed">{t.noGuardians}</Text>}
      {guardians.map((guardian) => (
        <div key={guardian.guardianId} className="zs-fact">
          <div>
            {guardian.name}{' '}
            <Text span c="dimmed">{`${relationNames[guardian.relation]}, ${gezagNames[guardian.gezag]}`}</Text>
            <Text size="sm" c="dimmed">
              {[guardian.phone, guardian.email, guardian.remark].filter(Boolean).join(' · ')}
            </Text>
          </div>
          {mayChange && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              underline="always"
              aria-label={`${t.change}: ${guardian.name}`}
              onClick={() => setOpen(guardian.guardianId)}
            >
              {t.change}
            </Anchor>
          )}
        </div>
      ))}
      {mayChange && guardians.length > 1 && (
        <Checkbox
          my="xs"
          label={t.parentsDisagree}
          description={t.parentsDisagreeWhy}
          checked={asked ?? parentsDisagree}
          onChange={(event) => disagree(event.currentTarget.checked)}
        />
      )}
      {!mayChange && parentsDisagree && <Text size="sm">{t.parentsDisagree}</Text>}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {mayChange && open === null && (
        <Group mt="xs">
          <Button variant="light" size="xs" onClick={() => setOpen('new')}>
            {t.addGuardian}
          </Button>
        </Group>
      )}
      {open !== null && <GuardianForm key={open} studentId={studentId} known={known} onDone={() => setOpen(null)} />}
    </section>
  );
}
