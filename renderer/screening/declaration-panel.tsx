import { Badge, Button, NativeSelect, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { saveDeclaration } from '../../shared/screening/class-contract.ts';
import { DECLARATION_KINDS, type Declaration } from '../../shared/screening/facilities.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DayField } from '../ui/day-field.tsx';
import { declarationRefusals } from './class-texts.ts';
import { Frame } from './frame.tsx';
import { pupilTexts as t } from './pupil-texts.ts';

type PanelProps = {
  readonly studentId: StudentId;
  readonly declarations: readonly Declaration[];
  readonly today: Day;
  readonly mayManage: boolean;
};

/** The papers of experts: who gave them, and until when they hold. */
export function DeclarationPanel({ studentId, declarations, today, mayManage }: PanelProps) {
  const [open, setOpen] = useState<Declaration | 'new' | null>(null);
  const close = () => setOpen(null);
  return (
    <section>
      <Title order={2} mb={4}>
        {t.declarations}
      </Title>
      {declarations.length === 0 && <Text c="dimmed">{t.noDeclarations}</Text>}
      {declarations.map((one) =>
        open !== null && open !== 'new' && open.declarationId === one.declarationId ? (
          <DeclarationForm key={one.declarationId} studentId={studentId} known={one} today={today} onDone={close} />
        ) : (
          <div key={one.declarationId} className="sc-thing zs-fact">
            <div>
              <Text fw={600}>
                {t.declarationKinds[one.kind]}, {shortDay(one.issuedOn)}
              </Text>
              <Text size="sm">
                {one.issuer}, {one.profession}
              </Text>
              <Validity until={one.validUntil} today={today} />
              {one.advised !== '' && (
                <Text size="sm">
                  {t.advised}: {one.advised}
                </Text>
              )}
            </div>
            {mayManage && (
              <Button
                size="xs"
                variant="default"
                aria-label={t.changeDeclaration(t.declarationKinds[one.kind])}
                onClick={() => setOpen(one)}
              >
                {t.change}
              </Button>
            )}
          </div>
        ),
      )}
      {mayManage && open === null && (
        <Button size="xs" variant="default" mt="xs" onClick={() => setOpen('new')}>
          {t.addDeclaration}
        </Button>
      )}
      {open === 'new' && <DeclarationForm studentId={studentId} known={null} today={today} onDone={close} />}
    </section>
  );
}

function Validity({ until, today }: { readonly until: Day | null; readonly today: Day }) {
  if (until === null)
    return (
      <Text size="sm" c="dimmed">
        {t.neverEnds}
      </Text>
    );
  if (until >= today)
    return (
      <Text size="sm" c="dimmed">
        {t.holdsUntil(shortDay(until, today))}
      </Text>
    );
  return (
    <Badge variant="light" radius="sm" tt="none" color="straks">
      {t.heldUntil(shortDay(until, today))}
    </Badge>
  );
}

type FormProps = {
  readonly studentId: StudentId;
  readonly known: Declaration | null;
  readonly today: Day;
  readonly onDone: () => void;
};

function DeclarationForm({ studentId, known, today, onDone }: FormProps) {
  const saving = useCommand(saveDeclaration);
  const draft = useDraft(`screening.declaration.${studentId}.${known?.declarationId ?? 'new'}`, {
    issuer: known?.issuer ?? '',
    profession: known?.profession ?? '',
    advised: known?.advised ?? '',
  });
  const [kind, setKind] = useState(known?.kind ?? 'dyslexie');
  const [issuedOn, setIssued] = useState<Day | null>(known?.issuedOn ?? today);
  const [validUntil, setValid] = useState<Day | null>(known?.validUntil ?? null);
  const refusal = saving.data && !saving.data.ok ? declarationRefusals[saving.data.code] : null;
  const close = () => {
    draft.drop();
    onDone();
  };
  const submit = async () => {
    if (issuedOn === null) return;
    const { declarationId = null, revision = 0 } = known ?? {};
    const text = { kind, ...draft.fields };
    if ((await saving.mutateAsync({ studentId, declarationId, issuedOn, validUntil, text, revision })).ok) close();
  };
  return (
    <Frame isBack={draft.isBack} refusal={refusal} isSaving={saving.isPending} onSubmit={submit} onCancel={close}>
      <NativeSelect
        label={t.declared}
        value={kind}
        data={DECLARATION_KINDS.map((value) => ({ value, label: t.declarationKinds[value] }))}
        onChange={({ currentTarget: { value } }) => setKind(DECLARATION_KINDS.find((one) => one === value) ?? 'anders')}
      />
      <TextInput
        label={t.issuer}
        required
        value={draft.fields.issuer}
        onChange={(event) => draft.change({ issuer: event.currentTarget.value })}
      />
      <TextInput
        label={t.profession}
        description={t.professionHelp}
        required
        value={draft.fields.profession}
        onChange={(event) => draft.change({ profession: event.currentTarget.value })}
      />
      <DayField label={t.issuedOn} required value={issuedOn} onChange={setIssued} />
      <DayField label={t.validUntil} description={t.validUntilHelp} value={validUntil} onChange={setValid} />
      <Textarea
        label={t.advised}
        autosize
        minRows={2}
        value={draft.fields.advised}
        onChange={(event) => draft.change({ advised: event.currentTarget.value })}
      />
    </Frame>
  );
}
