import { Anchor, Button, Modal, Text } from '@mantine/core';
import { IconCheck, IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { excuseTeacher, giveInputFor } from '../../shared/bespreking/round-contract.ts';
import type { Asked } from '../../shared/bespreking/round-model.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { InputRoundId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { InputFields } from './input-fields.tsx';
import { excuseRefusals, giveRefusals, roundTexts as t } from './round-texts.ts';

type ListProps = {
  readonly roundId: InputRoundId;
  readonly asked: readonly Asked[];
  readonly isOpen: boolean;
  readonly today: Day;
};

/** Who answered and who did not; for each of the latter what can be done about it. */
export function AskedList({ roundId, asked, isOpen, today }: ListProps) {
  const excusing = useCommand(excuseTeacher);
  const giving = useCommand(giveInputFor);
  const [typing, setTyping] = useState<Asked | null>(null);
  const refusal = excusing.data && !excusing.data.ok ? excuseRefusals[excusing.data.code] : null;
  return (
    <>
      <ul className="zs-asked">
        {asked.map((it) => (
          <li key={it.staffId}>
            <span>
              {it.state === 'given' ? (
                <IconCheck size={15} aria-hidden className="zs-yes" />
              ) : (
                <IconClock size={15} aria-hidden />
              )}{' '}
              {it.name}
              <Text span size="sm" c="dimmed">
                {notes(it, today)}
              </Text>
            </span>
            {isOpen && it.state !== 'given' && (
              <span className="zs-asked-do">
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  underline="always"
                  aria-label={it.state === 'excused' ? t.askAgain(it.name) : t.excuse(it.name)}
                  onClick={() => excusing.mutate({ roundId, staffId: it.staffId, isExcused: it.state === 'asked' })}
                >
                  {it.state === 'excused' ? t.askAgainShort : t.excuseShort}
                </Anchor>
                {it.state === 'asked' && (
                  <Anchor
                    component="button"
                    type="button"
                    size="sm"
                    underline="always"
                    aria-label={t.typeIn(it.name)}
                    onClick={() => setTyping(it)}
                  >
                    {t.typeInShort}
                  </Anchor>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Modal
        opened={typing !== null}
        onClose={() => setTyping(null)}
        title={typing ? t.typeInTitle(typing.name) : ''}
        closeButtonProps={{ 'aria-label': t.typeInStop }}
        size="lg"
      >
        {typing && (
          <InputFields
            draftKey={`bespreking.input.${roundId}.${typing.staffId}`}
            isBusy={giving.isPending}
            refusal={giving.data && !giving.data.ok ? giveRefusals[giving.data.code] : null}
            onGive={async (text) => {
              const answer = await giving.mutateAsync({ roundId, staffId: typing.staffId, text });
              if (!answer.ok) return giveRefusals[answer.code];
              setTyping(null);
              return null;
            }}
          />
        )}
        <Button variant="default" mt="sm" onClick={() => setTyping(null)}>
          {t.typeInStop}
        </Button>
      </Modal>
    </>
  );
}

function notes({ state, isByHand, isTeacher, remindedOn }: Asked, today: Day): string {
  const parts = [
    state === 'excused' ? t.excused : '',
    isByHand ? t.byHand : '',
    isTeacher || state === 'given' ? '' : t.noTeacher,
    remindedOn !== null && state === 'asked' ? t.reminded(shortDay(remindedOn, today)) : '',
  ].filter(Boolean);
  return parts.length === 0 ? '' : ` · ${parts.join(' · ')}`;
}
