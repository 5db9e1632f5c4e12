import { Button, NativeSelect, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, Fragment } from 'react';
import { LIMIT_FIELDS, LIMIT_MARKS } from '../../shared/intake/limits.ts';
import { SUPPORT_NEEDS } from '../../shared/intake/model.ts';
import { intakeSettings, saveScreening } from '../../shared/intake/review-contract.ts';
import { proposedNeed, type Screening } from '../../shared/intake/screening.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DraftNotice, RefusalNotice, SavedNotice } from '../ui/notices.tsx';
import { limitFieldTexts, limitMarkTexts, needTexts, screeningRefusals, reviewTexts as t } from './review-texts.ts';

type Props = {
  readonly studentId: StudentId;
  readonly screening: Screening | null;
  readonly mayReview: boolean;
  readonly today: Day;
};

/** The school's own limits beside the dossier, each with an answer; what follows is a need and no verdict (ADM-8). */
export function ScreeningForm({ studentId, screening, mayReview, today }: Props) {
  const { data } = useQueryCall(intakeSettings, {}, { topics: ['intake'] });
  const saving = useCommand(saveScreening);
  const draft = useDraft(`intake.screening.${studentId}`, {
    marks: screening?.marks.map(({ field, text, mark }) => `${field}|${text}|${mark}`) ?? ([] as readonly string[]),
    need: String(screening?.need ?? ''),
    note: screening?.note ?? '',
  });
  if (!data) return null;
  const { limits } = data.settings;
  const markOf = (limit: (typeof limits)[number]) => {
    const kept = draft.fields.marks.find((it) => it.startsWith(`${limit.field}|${limit.text}|`));
    return LIMIT_MARKS.find((mark) => kept?.endsWith(`|${mark}`));
  };
  const marks = limits.flatMap((limit) => {
    const mark = markOf(limit);
    return mark ? [{ ...limit, mark }] : [];
  });
  const need = SUPPORT_NEEDS.find((it) => it === draft.fields.need) ?? proposedNeed(marks);
  const refusal = saving.data && !saving.data.ok ? screeningRefusals[saving.data.code] : null;
  const change = (next: Partial<typeof draft.fields>) => {
    if (saving.data) saving.reset();
    draft.change(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const text = { marks, note: draft.fields.note };
    const answer = await saving.mutateAsync({ studentId, text, need, revision: screening?.revision ?? 0 });
    if (answer.ok) draft.settle();
  };
  return (
    <form onSubmit={submit}>
      <Title order={2}>{t.screening}</Title>
      <Text size="sm" c="dimmed">
        {screening === null ? t.screeningWhy : t.screenedOn(shortDay(screening.screenedOn, today))}
      </Text>
      {draft.isBack && <DraftNotice />}
      {LIMIT_FIELDS.map((field) => (
        <Fragment key={field}>
          {limits
            .filter((limit) => limit.field === field)
            .map((limit) => (
              <div key={limit.text} className="zs-limit">
                <div>
                  <div className="zs-limit-field">{limitFieldTexts[field]}</div>
                  {limit.text}
                </div>
                <NativeSelect
                  size="xs"
                  aria-label={limit.text}
                  disabled={!mayReview}
                  value={markOf(limit) ?? ''}
                  data={[
                    { value: '', label: '–' },
                    ...LIMIT_MARKS.map((value) => ({ value, label: limitMarkTexts[value] })),
                  ]}
                  onChange={(event) => {
                    const sign = `${limit.field}|${limit.text}|`;
                    const others = draft.fields.marks.filter((it) => !it.startsWith(sign));
                    const { value } = event.currentTarget;
                    change({ marks: value === '' ? others : [...others, `${sign}${value}`] });
                  }}
                />
              </div>
            ))}
        </Fragment>
      ))}
      <NativeSelect
        mt="sm"
        maw={320}
        label={t.need}
        disabled={!mayReview}
        value={need}
        data={SUPPORT_NEEDS.map((value) => ({ value, label: needTexts[value] }))}
        onChange={(event) => change({ need: event.currentTarget.value })}
      />
      <Textarea
        label={t.note}
        autosize
        minRows={2}
        readOnly={!mayReview}
        value={draft.fields.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {mayReview && (
        <div className="zs-save">
          <Button type="submit" variant="light" loading={saving.isPending}>
            {t.save}
          </Button>
          {saving.data?.ok && <SavedNotice />}
        </div>
      )}
    </form>
  );
}
