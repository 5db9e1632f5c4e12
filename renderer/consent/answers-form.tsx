import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import type { FormEvent, KeyboardEvent } from 'react';
import { recordConsent } from '../../shared/consent/contract.ts';
import { CONSENT_ANSWERS, CONSENT_WAYS, type Giver, type NeededGiver } from '../../shared/consent/model.ts';
import { lastDayOfConsent } from '../../shared/consent/standing.ts';
import { addDays, Day } from '../../shared/kernel/days.ts';
import type { MeetingId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DayField } from '../ui/day-field.tsx';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { answerOptions, standingWords, formTexts as t, termNames } from './panel-texts.ts';
import { consentTexts, recordRefusals, wayNames } from './texts.ts';

type FormProps = {
  readonly studentId: StudentId;
  readonly today: Day;
  readonly memberIds: readonly StaffId[];
  /** Who must still say something comes first. */
  readonly people: readonly NeededGiver[];
  readonly meetingId: MeetingId | null;
};

const TERMS = ['year', 'meeting', 'months', 'until'] as const;
const KEYS: Readonly<Record<string, keyof typeof answerOptions>> = { j: 'ja', n: 'nee', g: 'gevraagd' };
const A_WEEK = 7;
const THREE_MONTHS = 92;

/** One phone call: J, N or G at each person, Tab to the next, Enter. Only what is new is written down. */
export function AnswersForm({ studentId, today, memberIds, people, meetingId }: FormProps) {
  const recording = useCommand(recordConsent);
  // Kept while it is filled in: a lock in the middle of the call costs no answer, nor the day on which it was given.
  const draft = useDraft(`consent.answers.${studentId}`, {
    answers: [] as readonly string[],
    how: 'mondeling',
    about: '',
    saidOn: today as string,
    answerBy: addDays(today, A_WEEK) as string,
    term: 'year',
    until: '',
  });
  const { about } = draft.fields;
  const answers: Readonly<Record<string, string | undefined>> = Object.fromEntries(
    draft.fields.answers.map((line) => line.split(' ')),
  );
  const how = CONSENT_WAYS.find((it) => it === draft.fields.how) ?? 'mondeling';
  const term = TERMS.find((it) => it === draft.fields.term) ?? 'year';
  const saidOn = dayIn(draft.fields.saidOn);
  const answerBy = dayIn(draft.fields.answerBy);
  const until = dayIn(draft.fields.until);
  const refusal = recording.data && !recording.data.ok ? recordRefusals[recording.data.code] : null;
  const keyOf = ({ guardianId }: NeededGiver) => guardianId ?? 'pupil';
  const choose = (person: NeededGiver, choice: string) => {
    const others = draft.fields.answers.filter((line) => !line.startsWith(`${keyOf(person)} `));
    draft.change({ answers: [...others, `${keyOf(person)} ${choice}`] });
  };
  const said = people.flatMap((person): Giver[] => {
    const answer = CONSENT_ANSWERS.find((it) => it === answers[keyOf(person)]);
    if (!answer || saidOn === null) return [];
    return [{ guardianId: person.guardianId, answer, on: saidOn, how, withdrawnOn: null }];
  });
  const isAsking = said.some(({ answer }) => answer === 'gevraagd');
  const expiresOn = {
    year: null,
    meeting: null,
    months: earlier(addDays(today, THREE_MONTHS), lastDayOfConsent(today)),
    until,
  }[term];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (said.length === 0) return;
    const done = await recording.mutateAsync({
      studentId,
      purpose: 'zat',
      meetingId: term === 'meeting' ? meetingId : null,
      expiresOn,
      answerBy: isAsking ? answerBy : null,
      text: { givers: said, partyIds: [...memberIds], data: about, note: '' },
    });
    if (done.ok) draft.drop();
  };
  const pressed = (event: KeyboardEvent<HTMLSelectElement>, person: NeededGiver) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const choice = KEYS[event.key.toLowerCase()];
    if (event.key === 'Enter') event.currentTarget.form?.requestSubmit();
    else if (choice) choose(person, choice);
    else return;
    event.preventDefault();
  };
  return (
    <form onSubmit={submit} className="zs-consent-form">
      {draft.isBack && <DraftNotice />}
      <Text size="sm" c="dimmed">
        {t.keys}
      </Text>
      {people.map((person) => (
        <NativeSelect
          key={keyOf(person)}
          label={`${person.name}${person.guardianId === null ? ` (${consentTexts.pupil})` : ''} ${person.phone}`.trim()}
          description={standingWords(person)}
          value={answers[keyOf(person)] ?? 'onbekend'}
          data={(['onbekend', ...CONSENT_ANSWERS] as const).map((value) => ({ value, label: answerOptions[value] }))}
          onKeyDown={(event) => pressed(event, person)}
          onChange={(event) => choose(person, event.currentTarget.value)}
        />
      ))}
      <div className="zs-consent-pair">
        <NativeSelect
          label={t.how}
          value={how}
          data={CONSENT_WAYS.map((value) => ({ value, label: wayNames[value] }))}
          onChange={(event) => draft.change({ how: event.currentTarget.value })}
        />
        <DayField label={t.saidOn} value={saidOn} onChange={(on) => draft.change({ saidOn: on ?? '' })} />
      </div>
      <div className="zs-consent-pair">
        <NativeSelect
          label={t.term}
          value={term}
          data={TERMS.filter((value) => value !== 'meeting' || meetingId !== null).map((value) => ({
            value,
            label: termNames[value],
          }))}
          onChange={(event) => draft.change({ term: event.currentTarget.value })}
        />
        {term === 'until' && (
          <DayField label={t.until} required value={until} onChange={(on) => draft.change({ until: on ?? '' })} />
        )}
        {isAsking && (
          <DayField label={t.answerBy} value={answerBy} onChange={(on) => draft.change({ answerBy: on ?? '' })} />
        )}
      </div>
      <TextInput
        label={t.data}
        value={about}
        onChange={(event) => draft.change({ about: event.currentTarget.value })}
      />
      <Button type="submit" variant="light" disabled={said.length === 0} loading={recording.isPending}>
        {t.save}
      </Button>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </form>
  );
}

function dayIn(text: string): Day | null {
  const found = Day.safeParse(text);
  return found.success ? found.data : null;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
