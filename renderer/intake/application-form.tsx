import { Alert, Button, NativeSelect, TextInput, Title } from '@mantine/core';
import type { FormEvent } from 'react';
import { type intakeApplication, saveApplication } from '../../shared/intake/contract.ts';
import { ADVICE_LEVELS, ANSWERS, type ApplicationKind } from '../../shared/intake/model.ts';
import { intakeSettings } from '../../shared/intake/review-contract.ts';
import { saveSwitch } from '../../shared/intake/switch-contract.ts';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { Day } from '../../shared/kernel/days.ts';
import type { RoundId, StudentId } from '../../shared/kernel/ids.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { saveSwitchRefusals } from './switch-texts.ts';
import { levelTexts, saveApplicationRefusals, applicationTexts as t } from './texts.ts';

type Known = OutputOf<typeof intakeApplication>;
type FormProps = {
  readonly known: Known | null;
  readonly roundId: RoundId | null;
  readonly kind: ApplicationKind;
  /** Who handles a zij-instroom without managing the intake, writes everything but who handles it. */
  readonly mayManage?: boolean;
  readonly onDone: (id: StudentId | null) => void;
};
type TextField =
  | 'givenName'
  | 'prefix'
  | 'surname'
  | 'fromSchool'
  | 'teacher'
  | 'teacherPhone'
  | 'teacherReach'
  | 'parentName'
  | 'parentPhone'
  | 'otherSchools'
  | 'priority';

/** An application by hand; the day of receipt starts the clocks and opens the dossier. */
export function ApplicationForm({ known, roundId, kind, mayManage = true, onDone }: FormProps) {
  const saving = useCommand(saveApplication);
  const handling = useCommand(saveSwitch);
  const { data: rules } = useQueryCall(intakeSettings, {}, { topics: ['intake'] });
  const { data: people } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const draft = useDraft(`intake.application.${known?.facts.studentId ?? kind}`, fieldsOf(known));
  const { fields } = draft;
  const isSwitch = kind === 'zijInstroom';
  const level = ADVICE_LEVELS.find((it) => it === fields.level) ?? 'onbekend';
  const isOutside = rules !== undefined && level !== 'onbekend' && !rules.settings.acceptedLevels.includes(level);
  const leaders = (people?.staff ?? []).filter((it) => it.function === 'teamleider' && it.isActive);
  const refusal =
    (saving.data && !saving.data.ok && saveApplicationRefusals[saving.data.code]) ||
    (handling.data && !handling.data.ok && saveSwitchRefusals[handling.data.code]);
  const change = (next: Partial<typeof fields>) => {
    if (saving.data) saving.reset();
    if (handling.data) handling.reset();
    draft.change(next);
  };
  const text = (name: TextField, label: string) => ({
    label,
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { parentName, parentPhone, givenName, prefix, surname, fromSchool } = fields;
    const { teacher, teacherPhone, teacherReach, otherSchools, priority } = fields;
    const others = known?.text.parents.slice(1) ?? [];
    const relation = known?.text.parents[0]?.relation ?? '';
    const first = parentName.trim() === '' ? [] : [{ name: parentName, relation, phone: parentPhone }];
    const about = {
      text: {
        ...{ givenName, prefix, surname, fromSchool, teacher, teacherPhone, teacherReach, otherSchools, priority },
        birthDate: Day.safeParse(fields.birthDate).data ?? null,
        sex: known?.text.sex ?? 'onbekend',
        parents: [...first, ...others],
        remark: known?.text.remark ?? '',
      },
      level,
      wantsSupport: ANSWERS.find((it) => it === fields.wantsSupport) ?? 'onbekend',
      receivedOn: Day.safeParse(fields.receivedOn).data ?? null,
      revision: known?.facts.revision ?? 0,
    };
    const whole = {
      ...about,
      studentId: known?.facts.studentId ?? null,
      kind,
      roundId: known ? known.facts.roundId : roundId,
      handlerId: leaders.find(({ staffId }) => staffId === fields.handlerId)?.staffId ?? null,
    };
    const answer =
      known && !mayManage
        ? await handling.mutateAsync({ ...about, studentId: known.facts.studentId })
        : await saving.mutateAsync(whole);
    if (!answer.ok) return;
    draft.drop();
    onDone(answer.value.studentId);
  };
  const leave = () => {
    draft.drop();
    onDone(null);
  };
  return (
    <form onSubmit={submit} onKeyDown={(event) => (event.key === 'Escape' ? leave() : undefined)}>
      <Title order={2} mb="xs">
        {known ? t.change : t.add}
      </Title>
      {draft.isBack && <DraftNotice />}
      <div className="zs-form zs-intake-form">
        <TextInput autoFocus required {...text('givenName', t.givenName)} />
        <TextInput {...text('prefix', t.prefix)} />
        <TextInput required {...text('surname', t.surname)} />
        <DayField
          key={`geboren ${draft.isBack}`}
          label={t.birthDate}
          value={Day.safeParse(fields.birthDate).data ?? null}
          onChange={(value) => change({ birthDate: value ?? '' })}
        />
        <div className="zs-wide">
          <DayField
            key={`ontvangen ${draft.isBack}`}
            label={t.receivedOn}
            description={t.receivedWhy}
            value={Day.safeParse(fields.receivedOn).data ?? null}
            onChange={(value) => change({ receivedOn: value ?? '' })}
          />
        </div>
        <NativeSelect
          label={isSwitch ? t.levelSwitch : t.level}
          value={fields.level}
          data={ADVICE_LEVELS.map((value) => ({ value, label: levelTexts[value] }))}
          onChange={(event) => change({ level: event.currentTarget.value })}
        />
        <NativeSelect
          label={t.wantsSupport}
          value={fields.wantsSupport}
          data={ANSWERS.map((value) => ({ value, label: t.answers[value] }))}
          onChange={(event) => change({ wantsSupport: event.currentTarget.value })}
        />
        {isSwitch && mayManage && (
          <NativeSelect
            className="zs-wide"
            label={t.handler}
            description={t.handlerWhy}
            value={fields.handlerId}
            data={[
              { value: '', label: t.noHandler },
              ...leaders.map(({ staffId, name }) => ({ value: staffId, label: name })),
            ]}
            onChange={(event) => change({ handlerId: event.currentTarget.value })}
          />
        )}
        <TextInput {...text('fromSchool', isSwitch ? t.oldSchool : t.fromSchool)} />
        <TextInput {...text('teacher', isSwitch ? t.mentor : t.teacher)} />
        <TextInput {...text('teacherPhone', t.teacherPhone)} />
        <TextInput {...text('teacherReach', t.teacherReach)} />
        <TextInput {...text('parentName', t.parentName)} />
        <TextInput {...text('parentPhone', t.parentPhone)} />
        <TextInput {...text('otherSchools', t.otherSchools)} />
        <TextInput {...text('priority', t.priority)} />
      </div>
      {isOutside && (
        <Alert color="straks" role="status" mt="sm">
          {t.outsideRule}
        </Alert>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div className="zs-save">
        <Button type="submit" loading={saving.isPending || handling.isPending}>
          {t.save}
        </Button>
        <Button variant="default" onClick={leave}>
          {t.leaveIt}
        </Button>
      </div>
    </form>
  );
}

function fieldsOf(known: Known | null) {
  const { text, facts } = known ?? {};
  return {
    givenName: text?.givenName ?? '',
    prefix: text?.prefix ?? '',
    surname: text?.surname ?? '',
    birthDate: String(text?.birthDate ?? ''),
    receivedOn: String(facts?.receivedOn ?? ''),
    level: String(facts?.level ?? 'onbekend'),
    wantsSupport: String(facts?.wantsSupport ?? 'onbekend'),
    handlerId: String(facts?.handlerId ?? ''),
    fromSchool: text?.fromSchool ?? '',
    teacher: text?.teacher ?? '',
    teacherPhone: text?.teacherPhone ?? '',
    teacherReach: text?.teacherReach ?? '',
    parentName: text?.parents[0]?.name ?? '',
    parentPhone: text?.parents[0]?.phone ?? '',
    otherSchools: text?.otherSchools ?? '',
    priority: text?.priority ?? '',
  };
}
