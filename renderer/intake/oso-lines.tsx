import { Checkbox, Text } from '@mantine/core';
import { IconAlertTriangle, IconHandStop } from '@tabler/icons-react';
import { BLOCKS } from '../../shared/intake/blocks.ts';
import type { OsoLine } from '../../shared/intake/oso-contract.ts';
import { type Day, numericDay, shortDay } from '../../shared/kernel/days.ts';
import { DayField } from '../ui/day-field.tsx';
import { attachmentTexts, envelopeTexts, osoPageTexts as t } from './oso-texts.ts';
import { blockTexts } from './review-texts.ts';

/** What the user says of one dossier before it is read in. */
export type Choice = {
  readonly receivedOn: Day | null;
  readonly isDisagreementSeen: boolean;
  readonly isSkipped: boolean;
};

type LinesProps = {
  readonly lines: readonly OsoLine[];
  readonly today: Day;
  readonly choiceOf: (index: number) => Choice;
  readonly onChoose: (index: number, next: Partial<Choice>) => void;
};

/** Per dossier what it holds and what it would change: opt-outs with the hand, disagreement with its reason. */
export function OsoLines({ lines, today, choiceOf, onChoose }: LinesProps) {
  return (
    <table className="zs-list zs-oso">
      <thead>
        <tr>
          <th>{t.name}</th>
          <th>{t.holds}</th>
          <th>{t.status}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.index}>
            <td>
              <strong>{line.studentName}</strong>
              <Text size="sm" c="dimmed">
                {[line.birthDate === null ? '' : numericDay(line.birthDate), line.school].filter(Boolean).join(' · ')}
              </Text>
            </td>
            <td>
              <Holds line={line} today={today} />
            </td>
            <td>
              <Happens line={line} choice={choiceOf(line.index)} onChoose={(next) => onChoose(line.index, next)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Holds({ line, today }: { readonly line: OsoLine; readonly today: Day }) {
  const kept = line.attachments.filter(({ state }) => state === 'kept');
  const notable = line.attachments.filter(({ state, isMisnamed }) => state !== 'kept' || isMisnamed);
  const facts = [
    t.parts(line.parts.length),
    line.attachments.length === 0 ? '' : t.attachments(kept.length, line.attachments.length - kept.length),
    line.seenOn === null ? (line.isSeen === false ? t.unseen : '') : t.seen(shortDay(line.seenOn, today)),
    line.isProvisional ? t.provisional : '',
    line.isKnownYear ? '' : t.unknownYear(line.year),
    line.unread.length === 0
      ? ''
      : `${t.unread} ${line.unread.map(({ name, count }) => `${name} (${count})`).join(', ')}`,
  ];
  return (
    <>
      <Text size="sm">{facts.filter((part) => part !== '').join(' · ')}</Text>
      {line.withheld.length > 0 && (
        <Text size="sm">
          <IconHandStop size={14} aria-hidden /> {t.withheld}{' '}
          {line.withheld.map((block) => blockTexts[block].toLowerCase()).join(', ')}
        </Text>
      )}
      {notable.length > 0 && (
        <ul className="zs-oso-files" aria-label={t.attachmentNames}>
          {notable.map(({ attachmentName, state, isMisnamed, type }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two attachments may have one name, and the list never changes
            <li key={i}>
              {attachmentName}: {isMisnamed ? t.misnamed(type) : attachmentTexts[state]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type HappensProps = {
  readonly line: OsoLine;
  readonly choice: Choice;
  readonly onChoose: (next: Partial<Choice>) => void;
};

function Happens({ line, choice, onChoose }: HappensProps) {
  const { status, agreed, disagreement, changes } = line;
  const isWaiting = status === 'noApplication' && choice.receivedOn === null;
  return (
    <>
      <Text size="sm" fw={600} c={isWaiting ? 'straks' : status === 'same' ? 'dimmed' : 'inherit'}>
        {status === 'noApplication' && !isWaiting ? t.isMade : t.statusTexts[status]}
      </Text>
      {status === 'noApplication' && (
        <div className="zs-oso-day">
          <DayField
            label={`${t.received}: ${line.studentName}`}
            isLabelHidden
            value={choice.receivedOn}
            onChange={(receivedOn) => onChoose({ receivedOn })}
          />
        </div>
      )}
      {changes.map(({ what, from, to, keepsOwn }) => (
        <details key={what}>
          <summary>
            {nameOf(what)}
            {keepsOwn ? `: ${t.keepsOwn}` : ''}
          </summary>
          <Text size="sm" className="zs-intake-text">
            {t.was}: {from === '' ? t.empty : from}
            {'\n'}
            {t.becomes}: {to === '' ? t.empty : to}
          </Text>
        </details>
      ))}
      {agreed === 'nee' && status !== 'same' && (
        <>
          <Text size="sm">
            <IconAlertTriangle size={14} aria-hidden /> {t.disagree}{' '}
            {disagreement === '' ? t.noReason : `“${disagreement}”`}
          </Text>
          <Checkbox
            size="xs"
            label={t.disagreeSeen}
            aria-label={`${t.disagreeSeen}: ${line.studentName}`}
            checked={choice.isDisagreementSeen}
            onChange={(event) => onChoose({ isDisagreementSeen: event.currentTarget.checked })}
          />
        </>
      )}
    </>
  );
}

function nameOf(what: OsoLine['changes'][number]['what']): string {
  const block = BLOCKS.find((it) => it === what);
  if (block) return blockTexts[block];
  const field = Object.entries(envelopeTexts).find(([name]) => name === what);
  return field?.[1] ?? '';
}
