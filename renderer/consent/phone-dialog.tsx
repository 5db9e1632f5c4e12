import { Button, Group, Kbd, Modal, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { recordConsent } from '../../shared/consent/contract.ts';
import type { ConsentVerdict, NeededGiver } from '../../shared/consent/model.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { MeetingId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { phoneTexts as t } from './phone-texts.ts';
import { recordRefusals } from './texts.ts';

export type PhoneProps = {
  readonly studentId: StudentId;
  readonly givenName: string;
  readonly verdict: ConsentVerdict;
  readonly meetingId: MeetingId;
  /** Who is at the table for this pupil: permission is asked for them and no others. */
  readonly people: readonly { readonly staffId: StaffId; readonly name: string }[];
  readonly today: Day;
  readonly onClose: () => void;
  /** What can be done instead of asking. */
  readonly otherWays: ReactNode;
};

/** Whom to call, what to say, and one key for the answer. A no is an answer: it is not asked for again. */
export function PhoneDialog(props: PhoneProps) {
  const { givenName, verdict, studentId, onClose, otherWays } = props;
  const first = t.first[verdict.state as keyof typeof t.first] as string | undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t.title(givenName)}
      closeButtonProps={{ 'aria-label': t.close }}
      returnFocus
    >
      {first === undefined ? <Asking {...props} /> : <Text my="sm">{first}</Text>}
      <Stack gap="xs" mt="lg">
        <Title order={3}>{t.otherWays}</Title>
        <Group gap="sm">
          <Button component="a" variant="default" href={`#/leerlingen/${studentId}`}>
            {t.toPupil}
          </Button>
          {otherWays}
        </Group>
      </Stack>
    </Modal>
  );
}

const keyOf = ({ guardianId }: NeededGiver): string => guardianId ?? 'leerling';

function Asking({ studentId, givenName, verdict, meetingId, people, today }: PhoneProps) {
  const recording = useCommand(recordConsent);
  const waiting = verdict.givers.filter(({ answer }) => answer === 'onbekend');
  const [chosen, setChosen] = useState<string | null>(null);
  const [about, setAbout] = useState<string>(t.aboutDefault);
  const [said, setSaid] = useState('');
  const giver = waiting.find((one) => keyOf(one) === chosen) ?? waiting[0];
  const answer = async (word: 'ja' | 'nee') => {
    if (!giver || recording.isPending) return;
    const givers = [{ guardianId: giver.guardianId, answer: word, on: today, how: 'mondeling' as const }];
    const text = { givers, partyIds: people.map(({ staffId }) => staffId), data: about, note: '' };
    const result = await recording.mutateAsync({ studentId, purpose: 'zat', meetingId, expiresOn: null, text });
    if (result.ok) setSaid(t.saved(giver.name, word));
  };
  const unlessTyping = (word: 'ja' | 'nee') => (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
    void answer(word);
  };
  // A chosen person is an input too; only a field with text keeps its letters.
  useHotkeys(
    [
      ['j', unlessTyping('ja')],
      ['n', unlessTyping('nee')],
    ],
    [],
  );
  const refusal = recording.data && !recording.data.ok ? recordRefusals[recording.data.code] : null;
  const toPupil = giver?.guardianId === null;
  return (
    <Stack gap="sm">
      {said !== '' && (
        <Text role="status" c="klaar" fw={600}>
          {said}
        </Text>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Radio.Group label={t.whom} value={giver ? keyOf(giver) : ''} onChange={setChosen}>
        {verdict.givers.map((one) => (
          <Radio
            key={keyOf(one)}
            my={4}
            {...(one === giver ? { 'data-autofocus': true } : {})}
            value={keyOf(one)}
            disabled={one.answer !== 'onbekend'}
            label={`${one.name}${one.guardianId === null ? ` (${t.self})` : ''} · ${one.phone === '' ? t.noPhone : one.phone} · ${t.said[one.answer]}`}
          />
        ))}
      </Radio.Group>
      {giver ? (
        <>
          <TextInput label={t.about} value={about} onChange={(event) => setAbout(event.currentTarget.value)} />
          <section aria-label={t.script} className="zs-phone-script">
            <Title order={3}>{t.script}</Title>
            <Text>{toPupil ? t.sayPupil(givenName) : t.sayParent(givenName)}</Text>
            <Text>{t.who(people.map(({ name }) => name).join(', '))}</Text>
            <Text>{t.what(about)}</Text>
            <Text>{t.ask}</Text>
            {toPupil && verdict.informParents && <Text>{t.informParents}</Text>}
            <Text c="dimmed">{t.onNo}</Text>
          </section>
          <Group gap="sm">
            <Button rightSection={<Kbd>J</Kbd>} loading={recording.isPending} onClick={() => void answer('ja')}>
              {t.saysYes}
            </Button>
            <Button
              variant="default"
              rightSection={<Kbd>N</Kbd>}
              disabled={recording.isPending}
              onClick={() => void answer('nee')}
            >
              {t.saysNo}
            </Button>
          </Group>
        </>
      ) : (
        <Text>{t.done}</Text>
      )}
    </Stack>
  );
}
