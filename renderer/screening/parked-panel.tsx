import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { type listResultImports, settleParked } from '../../shared/screening/import-contract.ts';
import { findStudents } from '../../shared/students/contract.ts';
import { fullName } from '../../shared/students/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { parkedRefusals, importTexts as t, whyNot } from './import-texts.ts';

type Parked = OutputOf<typeof listResultImports>['parked'];

/** Lines of lists that nobody was found for: they wait until somebody says who it is, and are never lost. */
export function ParkedPanel({ parked }: { readonly parked: Parked }) {
  const settling = useCommand(settleParked);
  const [open, setOpen] = useState<string | null>(null);
  const [text, setText] = useState('');
  const input = { text, className: null, state: 'active' as const, offset: 0, limit: 6 };
  const { data } = useQueryCall(findStudents, input, { topics: ['students'], enabled: text.trim().length > 1 });
  const refusal = settling.data && !settling.data.ok ? parkedRefusals[settling.data.code] : null;
  if (parked.length === 0) return null;
  return (
    <section className="sc-block">
      <Title order={2}>{t.parked(parked.length)}</Title>
      <Text c="dimmed">{t.parkedHelp}</Text>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {parked.map(({ parkedId, who, reason, values, campaignName }) => (
        <div key={parkedId} className="sc-thing">
          <Group justify="space-between">
            <div>
              <Text fw={600}>{who === '' ? t.nobody : who}</Text>
              <Text size="sm" c="dimmed">
                {[
                  whyNot(reason, undefined),
                  campaignName,
                  values.map(({ header, given }) => `${header} ${given}`).join(', '),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </div>
            <Group gap="xs">
              <Button
                size="xs"
                variant="light"
                aria-label={`${t.assign}: ${who}`}
                onClick={() => {
                  setOpen(parkedId);
                  setText('');
                }}
              >
                {t.assign}
              </Button>
              <Button
                size="xs"
                variant="default"
                aria-label={`${t.drop}: ${who}`}
                onClick={() => settling.mutate({ parkedId, studentId: null })}
              >
                {t.drop}
              </Button>
            </Group>
          </Group>
          {open === parkedId && (
            <>
              <TextInput label={t.find} w={320} value={text} onChange={(event) => setText(event.currentTarget.value)} />
              {text.trim().length > 1 &&
                data?.students.map((card) => (
                  <Button
                    key={card.studentId}
                    size="xs"
                    variant="default"
                    mt={6}
                    mr={6}
                    onClick={() => settling.mutate({ parkedId, studentId: card.studentId })}
                  >
                    {fullName(card)} {card.className}
                  </Button>
                ))}
            </>
          )}
        </div>
      ))}
    </section>
  );
}
