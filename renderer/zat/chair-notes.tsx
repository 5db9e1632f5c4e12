import { Checkbox, Textarea } from '@mantine/core';
import type { AgendaItem, ItemNotes } from '../../shared/meetings/model.ts';
import { pastePlain } from '../kernel/plain-paste.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { TwoTexts } from '../ui/two-texts.tsx';
import { chairTexts as t } from './chair-texts.ts';
import { Step } from './step.tsx';
import { notesRefusals } from './texts.ts';
import { useChairNotes } from './use-chair-notes.ts';

type Text = Exclude<keyof ItemNotes, 'moreConsent'>;
const STEPS = [
  'problem',
  'diagnosis',
  'plan',
  'intervention',
  'evaluation',
  'advice',
] as const satisfies readonly Text[];

/** Notes in the steps of the regulatieve cyclus; saved while typing, so that no word is lost. */
export function ChairNotes({ item }: { readonly item: AgendaItem }) {
  const { notes, change, state, differs, choose } = useChairNotes(item);
  const isFilled = STEPS.some((step) => notes[step] !== '');
  const field = (step: Text) => (
    <Textarea
      key={step}
      className="zs-note"
      label={t.steps[step]}
      autosize
      minRows={1}
      maxRows={6}
      data-field={step}
      value={notes[step]}
      onChange={(event) => change({ [step]: event.currentTarget.value })}
    />
  );
  return (
    <Step
      n={4}
      title={t.notes}
      isDone={isFilled}
      hint={<span aria-live="polite">{state === 'saved' ? t.saved : state === 'saving' ? t.saving : ''}</span>}
    >
      <div className="zs-notes" onPaste={pastePlain}>
        {STEPS.map(field)}
        {notes.moreConsent && field('more')}
      </div>
      {(notes.advice !== '' || notes.moreConsent) && (
        <Checkbox
          mt={6}
          size="xs"
          label={t.moreConsent}
          description={notes.more === '' ? undefined : t.moreEmptyFirst}
          checked={notes.moreConsent}
          disabled={notes.more !== ''}
          onChange={(event) => change({ moreConsent: event.currentTarget.checked })}
        />
      )}
      {differs.length > 0 && (
        <TwoTexts
          differences={differs.map(({ step, mine, theirs }) => ({ name: t.steps[step], mine, theirs }))}
          onChoose={choose}
        />
      )}
      {state !== 'saved' && state !== 'saving' && state !== null && differs.length === 0 && (
        <RefusalNotice>{notesRefusals[state]}</RefusalNotice>
      )}
    </Step>
  );
}
