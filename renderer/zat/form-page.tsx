import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import type { FormEvent } from 'react';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { AgendaItemId } from '../../shared/kernel/ids.ts';
import { ROLE_ACCESS, ROLES, reachOf } from '../../shared/kernel/permissions.ts';
import type { AgendaItem } from '../../shared/meetings/model.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import type { StaffMember } from '../../shared/staff/model.ts';
import { fullName } from '../../shared/students/model.ts';
import type { ZatCase } from '../../shared/zat/case.ts';
import { zatItem } from '../../shared/zat/contract.ts';
import { closeZatForm, reopenZatForm, saveZatForm } from '../../shared/zat/form-contract.ts';
import { canFill } from '../../shared/zat/form-rules.ts';
import { formGaps } from '../../shared/zat/rules.ts';
import { pastePlain } from '../kernel/plain-paste.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useModelDraft } from '../kernel/use-model-draft.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DraftNotice, RefusalNotice, SavedNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { roleNames } from '../ui/role-names.ts';
import { type Choice, TwoTexts } from '../ui/two-texts.tsx';
import { FormBy } from './form-by.tsx';
import { asDraft, asForm, FormDraft, formDifferences } from './form-draft.ts';
import { FormParts } from './form-fields.tsx';
import { formRefusals, formStateRefusals, formTexts as t } from './form-texts.ts';
import './chair.css';

/** Who has both the key and the right to read what stands in a form: computed, so that it stays true. */
const READERS = ROLES.filter(
  (role) => ROLE_ACCESS[role].compartments.includes('zorg') && reachOf(role, 'zat.read') !== undefined,
)
  .map((role) => roleNames[role])
  .join(', ');

/** The aanmeldingsformulier of one pupil (HGW-7): filled in with him and his parents, kept while typing. */
export function FormPage({ itemId, today }: { readonly itemId: AgendaItemId; readonly today: Day }) {
  const { data } = useQueryCall(zatItem, { itemId }, { topics: ['meetings'] });
  const { data: school } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  if (!data || !school) return null;
  const { meeting, item, zatCase } = data;
  const fillers = school.staff.filter((member) => canFill(member) || member.staffId === zatCase.formBy);
  const chair = school.staff.find(({ staffId }) => staffId === meeting.chairId);
  const members = school.staff.filter(({ staffId }) => meeting.memberIds.includes(staffId));
  return (
    <Page
      title={t.title}
      badge={
        <Badge variant="light" radius="sm" tt="none" size="lg" color={zatCase.formClosedOn ? 'klaar' : 'gray'}>
          {zatCase.formClosedOn ? t.closed : t.open}
        </Badge>
      }
      sub={
        <>
          {fullName(data.card)} · {t.sub}
          <br />
          {t.readers(READERS)}
        </>
      }
      actions={
        <Button component="a" variant="default" href={`#/zat/${meeting.meetingId}`}>
          {t.back}
        </Button>
      }
    >
      {zatCase.formClosedOn === null && meeting.state !== 'final' && (
        <FormBy itemId={itemId} formBy={zatCase.formBy} fillers={fillers} chairName={chair?.name ?? ''} />
      )}
      <Form key={itemId} item={item} zatCase={zatCase} members={members} today={today} />
    </Page>
  );
}

type FormProps = {
  readonly item: AgendaItem;
  readonly zatCase: ZatCase;
  readonly members: readonly StaffMember[];
  readonly today: Day;
};

function Form({ item, zatCase, members, today }: FormProps) {
  const saving = useCommand(saveZatForm);
  const closing = useCommand(closeZatForm);
  const reopening = useCommand(reopenZatForm);
  const { itemId, revision } = item;
  const draft = useModelDraft(`zat.form.${itemId}`, FormDraft, asDraft(item));
  const filled = asForm(draft.value);
  const gaps = formGaps(filled);
  const isClosed = zatCase.formClosedOn !== null;
  const refusal = saving.data && !saving.data.ok ? formRefusals[saving.data.code] : null;
  const stateAnswer = isClosed ? reopening.data : closing.data;
  const stateRefusal = stateAnswer && !stateAnswer.ok ? formStateRefusals[stateAnswer.code] : null;
  const isChanged = saving.data !== undefined && !saving.data.ok && saving.data.code === 'CHANGED_MEANWHILE';
  const theirs = isChanged ? formDifferences(draft.value, asDraft(item)) : [];
  const choose = (choice: Choice) => {
    saving.reset();
    if (choice === 'theirs') draft.drop();
    else void save();
  };
  const save = async () => {
    const answer = await saving.mutateAsync({ itemId, ...filled, revision });
    if (answer.ok) draft.drop();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await save();
  };
  return (
    <form onSubmit={submit} onPaste={pastePlain}>
      <Stack gap="lg" maw={860}>
        {draft.isBack && <DraftNotice />}
        {zatCase.formClosedOn !== null && (
          <Alert color="inkt">
            <Group justify="space-between">
              {t.closedOn(shortDay(zatCase.formClosedOn, today))}
              <Button size="xs" variant="default" onClick={() => reopening.mutate({ itemId })}>
                {t.reopen}
              </Button>
            </Group>
          </Alert>
        )}
        <fieldset disabled={isClosed} className="zs-plain-fieldset">
          <Stack gap="lg">
            <FormParts itemId={itemId} value={draft.value} onChange={draft.change} members={members} today={today} />
          </Stack>
        </fieldset>
        {gaps.length > 0 && (
          <Text c="straks" size="sm">
            {t.missing} {gaps.map((gap) => t.gaps[gap]).join(', ')}.
          </Text>
        )}
        {isChanged && theirs.length > 0 ? (
          <TwoTexts differences={theirs} onChoose={choose} isBothPossible={false} />
        ) : (
          refusal && <RefusalNotice>{refusal}</RefusalNotice>
        )}
        {stateRefusal && <RefusalNotice>{stateRefusal}</RefusalNotice>}
        {!isClosed && (
          <Group>
            <Button type="submit" loading={saving.isPending}>
              {t.save}
            </Button>
            <Button variant="default" disabled={draft.isDirty} onClick={() => closing.mutate({ itemId })}>
              {t.close}
            </Button>
            <Text size="sm" c="dimmed">
              {draft.isDirty ? t.saveFirst : t.closeWhy}
            </Text>
            {saving.data?.ok && !draft.isDirty && <SavedNotice />}
          </Group>
        )}
      </Stack>
    </form>
  );
}
