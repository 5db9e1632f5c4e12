import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { OpenBox } from '../../shared/agreements/feedback.ts';
import { copyTeacherText, teacherLines } from '../../shared/agreements/feedback-contract.ts';
import { shortDay } from '../../shared/kernel/days.ts';
import type { AgreementId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { copyRefusals, tellTexts as t } from './tell-texts.ts';

type TextProps = { readonly box: OpenBox; readonly onPasted: () => void; readonly onClose: () => void };

/** Which agreements teachers get; the main thread copies the text and takes it off the clipboard again (H24). */
export function TeacherText({ box, onPasted, onClose }: TextProps) {
  const { itemId, studentId } = box;
  const { data } = useQueryCall(teacherLines, { itemId, studentId }, { topics: ['agreements'] });
  const copying = useCommand(copyTeacherText);
  const [turned, setTurned] = useState<ReadonlySet<AgreementId>>(new Set());
  if (!data) return null;
  const chosen = data.lines.filter(({ agreementId, isForTeachers }) => isForTeachers !== turned.has(agreementId));
  const turn = (id: AgreementId) =>
    setTurned((old) => new Set(old.has(id) ? [...old].filter((other) => other !== id) : [...old, id]));
  const refusal = copying.data && !copying.data.ok ? copyRefusals[copying.data.code] : null;
  const copied = copying.data?.ok ? copying.data.value.text : null;
  return (
    <section className="zs-tell-text" aria-label={t.copyTitle}>
      <Text size="sm">{t.copyWhy}</Text>
      {data.lines.length === 0 && <Text c="dimmed">{t.noLines}</Text>}
      {data.lines.map((line, at) => (
        <Checkbox
          key={line.agreementId}
          autoFocus={at === 0}
          label={`${line.what} (${line.ownerName}, ${shortDay(line.dueOn)})`}
          checked={chosen.includes(line)}
          onChange={() => turn(line.agreementId)}
        />
      ))}
      {copied !== null && (
        <div role="status">
          <pre className="zs-tell-copied">{copied}</pre>
          <Text size="sm">{t.copied}</Text>
        </div>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Group gap="xs" mt="xs">
        <Button
          size="xs"
          variant={copied === null ? 'filled' : 'default'}
          disabled={chosen.length === 0}
          onClick={() =>
            copying.mutate({ itemId, studentId, agreementIds: chosen.map(({ agreementId }) => agreementId) })
          }
        >
          {t.copyDo}
        </Button>
        {copied !== null && (
          <Button size="xs" onClick={onPasted}>
            {t.pasted}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onClose}>
          {t.cancel}
        </Button>
      </Group>
    </section>
  );
}
