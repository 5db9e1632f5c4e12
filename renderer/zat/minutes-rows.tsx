import { Button, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { type Day, dayOf, shortDay } from '../../shared/kernel/days.ts';
import type { FEEDBACK_TO } from '../../shared/meetings/model.ts';
import { fullName } from '../../shared/students/model.ts';
import type { MinutesRow } from '../../shared/zat/minutes-contract.ts';
import { stillToTell } from '../../shared/zat/rules.ts';
import { caseActionNames, caseEndingNames, minutedFieldName } from '../../shared/zat/texts.ts';
import { CorrectMinutes } from './correct-minutes.tsx';
import { minutesTexts as t } from './minutes-texts.ts';

type RowsProps = { readonly rows: readonly MinutesRow[]; readonly today: Day; readonly mayCorrect: boolean };

/** One pupil a row: outcome, who acts, what was agreed, who must still be told, and every correction. */
export function MinutesRows({ rows, today, mayCorrect }: RowsProps) {
  return (
    <Table.ScrollContainer minWidth={860}>
      <Table verticalSpacing="xs" className="zs-recap">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.pupil}</Table.Th>
            <Table.Th>{t.outcome}</Table.Th>
            <Table.Th>{t.acts}</Table.Th>
            <Table.Th>{t.agreed}</Table.Th>
            <Table.Th>{t.tell}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row key={row.item.itemId} row={row} today={today} mayCorrect={mayCorrect} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

type RowProps = { readonly row: MinutesRow; readonly today: Day; readonly mayCorrect: boolean };

function Row({ row, today, mayCorrect }: RowProps) {
  const { item, card, zatCase, ownerName, minuted, corrections } = row;
  const [isCorrecting, setCorrecting] = useState(false);
  const untold = item.state === 'discussed' ? stillToTell(item.feedback) : [];
  const end = zatCase.ending === null ? (item.returns ? t.comesBack : '') : caseEndingNames[zatCase.ending];
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600}>{fullName(card)}</Text>
        <Text size="sm" c="dimmed">
          {card.className}
        </Text>
        {mayCorrect && !isCorrecting && (
          <Button
            size="compact-xs"
            variant="default"
            mt={4}
            aria-label={`${t.correct}: ${fullName(card)}`}
            onClick={() => setCorrecting(true)}
          >
            {t.correct}
          </Button>
        )}
      </Table.Td>
      <Table.Td>
        {t.outcomes[item.state]}
        {end !== '' && (
          <Text size="sm" c="dimmed">
            {[end, zatCase.endingNote].filter((text) => text !== '').join(': ')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {ownerName ?? <Text c="dimmed">{item.state === 'discussed' ? t.nobodyActs : ''}</Text>}
        {zatCase.action !== null && (
          <Text size="sm" c="dimmed">
            {caseActionNames[zatCase.action]}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {minuted.length === 0 && <Text c="dimmed">{t.noAgreement}</Text>}
        {minuted.map(({ agreementId, what, ownerName: who, dueOn }) => (
          <div key={agreementId}>
            {what}{' '}
            <Text span size="sm" c="dimmed">
              {who} · {shortDay(dueOn, today)}
            </Text>
          </div>
        ))}
        {corrections.length > 0 && (
          <ul className="zs-statements" aria-label={t.corrections}>
            {corrections.map(({ correctionId, field, before, after, why, userName, at }) => (
              <li key={correctionId}>
                <Text size="sm" fw={600}>
                  {minutedFieldName(field)}, {shortDay(dayOf(new Date(at)), today)}, {userName}
                </Text>
                <Text size="sm">
                  {t.from}: <del>{before === '' ? t.nothing : before}</del>
                </Text>
                <Text size="sm">
                  {t.now}: <ins>{after === '' ? t.nothing : after}</ins>
                </Text>
                {why !== '' && (
                  <Text size="sm" c="dimmed">
                    {t.because}: {why}
                  </Text>
                )}
              </li>
            ))}
          </ul>
        )}
        {isCorrecting && <CorrectMinutes item={item} onDone={() => setCorrecting(false)} />}
      </Table.Td>
      <Table.Td>
        {item.state === 'discussed' && untold.length === 0 && <Text c="dimmed">{t.nobody}</Text>}
        {[...toldBy(row)].map(([who, to]) => (
          <div key={who}>
            {to.map((one) => t.to[one]).join(', ')}{' '}
            <Text span size="sm" c="dimmed">
              ({who})
            </Text>
          </div>
        ))}
      </Table.Td>
    </Table.Tr>
  );
}

/** Who must still hear it, by who tells them. */
function toldBy({ item, tellers }: MinutesRow): Map<string, (typeof FEEDBACK_TO)[number][]> {
  const by = new Map<string, (typeof FEEDBACK_TO)[number][]>();
  if (item.state !== 'discussed') return by;
  for (const to of stillToTell(item.feedback)) {
    const owner = item.feedback.find((one) => one.to === to)?.ownerId ?? null;
    const who = tellers.find(({ staffId }) => staffId === owner)?.name ?? t.noOwner;
    by.set(who, [...(by.get(who) ?? []), to]);
  }
  return by;
}
