import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { StaffMember } from '../../shared/staff/model.ts';
import { CASE_ACTIONS, CASE_ENDINGS, type ZatCase } from '../../shared/zat/case.ts';
import { saveZatCase } from '../../shared/zat/case-contract.ts';
import { caseActionNames, caseEndingNames } from '../../shared/zat/texts.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { caseRefusals, chairTexts as t } from './chair-texts.ts';

type CaseProps = { readonly zatCase: ZatCase; readonly members: readonly StaffMember[] };

/** Which member acts, what the ZAT does (HGW-9), and whether the case ends here or comes back (HGW-8). */
export function ChairCase({ zatCase, members }: CaseProps) {
  const saving = useCommand(saveZatCase);
  const { itemId, revision, ownerId, action, endingNote } = zatCase;
  // Only what is saved here, by name: the case holds more than this call takes.
  const kept = { ownerId, action, ending: zatCase.ending, endingNote };
  const [ending, setEnding] = useState<ZatCase['ending']>(kept.ending);
  const [note, setNote] = useState(kept.endingNote);
  const refusal = saving.data && !saving.data.ok ? caseRefusals[saving.data.code] : null;
  const save = (patch: Partial<typeof kept>) => saving.mutate({ itemId, ...kept, ...patch, revision });
  const needsNote = ending === 'handover' || ending === 'noFurther';
  return (
    <>
      <Group gap="sm" align="flex-end" className="zs-case">
        <NativeSelect
          size="xs"
          label={t.acts}
          value={kept.ownerId ?? ''}
          data={[
            { value: '', label: t.chooseWho },
            ...members.map(({ staffId, name }) => ({ value: staffId, label: name })),
          ]}
          onChange={(event) =>
            save({ ownerId: members.find(({ staffId }) => staffId === event.currentTarget.value)?.staffId ?? null })
          }
        />
        <NativeSelect
          size="xs"
          label={t.action}
          value={kept.action ?? ''}
          data={[
            { value: '', label: t.chooseAction },
            ...CASE_ACTIONS.map((value) => ({ value, label: caseActionNames[value] })),
          ]}
          onChange={(event) => save({ action: CASE_ACTIONS.find((it) => it === event.currentTarget.value) ?? null })}
        />
        <NativeSelect
          size="xs"
          label={t.ends}
          value={ending ?? ''}
          data={[
            { value: '', label: t.comesBack },
            ...CASE_ENDINGS.map((value) => ({ value, label: caseEndingNames[value] })),
          ]}
          onChange={(event) => {
            const next = CASE_ENDINGS.find((it) => it === event.currentTarget.value) ?? null;
            setEnding(next);
            if (next === null || next === 'evaluated') save({ ending: next, endingNote: '' });
            else if (note !== '') save({ ending: next, endingNote: note });
          }}
        />
        {needsNote && (
          <TextInput
            size="xs"
            label={ending === 'handover' ? t.handoverTo : t.noFurtherWhy}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            onBlur={() => save({ ending, endingNote: note })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.ctrlKey) save({ ending, endingNote: note });
            }}
          />
        )}
      </Group>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </>
  );
}
