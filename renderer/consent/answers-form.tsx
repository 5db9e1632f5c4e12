import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { recordConsent } from '../../shared/consent/contract.ts';
import { CONSENT_ANSWERS, CONSENT_WAYS, type Giver, type NeededGiver } from '../../shared/consent/model.ts';
import { lastDayOfConsent } from '../../shared/consent/standing.ts';
import { addDays, type Day } from '../../shared/kernel/days.ts';
import type { MeetingId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
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

type Choice = keyof typeof answerOptions;
type Term = keyof typeof termNames;
const KEYS: Readonly<Record<string, Choice>> = { j: 'ja', n: 'nee', g: 'gevraagd' };
const A_WEEK = 7;
const THREE_MONTHS = 92;

/** One phone call: J, N or G at each person, Tab to the next, Enter. Only what is new is written down. */
export function AnswersForm({ studentId, today, memberIds, people, meetingId }: FormProps) {
  const recording = useCommand(recordConsent);
  const [answers, setAnswers] = useState<Readonly<Record<string, Choice>>>({});
  const [how, setHow] = useState<Giver['how']>('mondeling');
  const [about, setAbout] = useState('');
  const [saidOn, setSaidOn] = useState<Day | null>(today);
  const [answerBy, setAnswerBy] = useState<Day | null>(addDays(today, A_WEEK));
  const [term, setTerm] = useState<Term>('year');
  const [until, setUntil] = useState<Day | null>(null);
  const refusal = recording.data && !recording.data.ok ? recordRefusals[recording.data.code] : null;
  const keyOf = ({ guardianId }: NeededGiver) => guardianId ?? 'pupil';
  const choose = (person: NeededGiver, choice: Choice) => setAnswers((old) => ({ ...old, [keyOf(person)]: choice }));
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
    await recording.mutateAsync({
      studentId,
      purpose: 'zat',
      meetingId: term === 'meeting' ? meetingId : null,
      expiresOn,
      answerBy: isAsking ? answerBy : null,
      text: { givers: said, partyIds: [...memberIds], data: about, note: '' },
    });
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
          // Safe: the options are the choices.
          onChange={(event) => choose(person, event.currentTarget.value as Choice)}
        />
      ))}
      <div className="zs-consent-pair">
        <NativeSelect
          label={t.how}
          value={how}
          data={CONSENT_WAYS.map((value) => ({ value, label: wayNames[value] }))}
          // Safe: the options are the ways.
          onChange={(event) => setHow(event.currentTarget.value as Giver['how'])}
        />
        <DayField label={t.saidOn} value={saidOn} onChange={setSaidOn} />
      </div>
      <div className="zs-consent-pair">
        <NativeSelect
          label={t.term}
          value={term}
          data={(['year', 'meeting', 'months', 'until'] as const)
            .filter((value) => value !== 'meeting' || meetingId !== null)
            .map((value) => ({ value, label: termNames[value] }))}
          // Safe: the options are the terms.
          onChange={(event) => setTerm(event.currentTarget.value as Term)}
        />
        {term === 'until' && <DayField label={t.until} required value={until} onChange={setUntil} />}
        {isAsking && <DayField label={t.answerBy} value={answerBy} onChange={setAnswerBy} />}
      </div>
      <TextInput label={t.data} value={about} onChange={(event) => setAbout(event.currentTarget.value)} />
      <Button type="submit" variant="light" disabled={said.length === 0} loading={recording.isPending}>
        {t.save}
      </Button>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </form>
  );
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
