import { Button, Group, Text, TextInput } from '@mantine/core';
import type { LetterSettings } from '../../shared/documents/letters.ts';
import { saveLetterSettings } from '../../shared/documents/letters-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DraftNotice, RefusalNotice, SavedNotice } from '../ui/notices.tsx';
import { letterTextRefusals, lettersTexts as t } from './texts.ts';

type Props = { readonly settings: LetterSettings; readonly revision: number };

/** What stands in every letter: place, e-mail, and where parents find help outside school (OPP-12). */
export function LetterSettingsForm({ settings, revision }: Props) {
  const saving = useCommand(saveLetterSettings);
  const draft = useDraft('documents.letterSettings', settings);
  const field = (name: keyof LetterSettings) => ({
    label: t[name],
    value: draft.fields[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      saving.reset();
      draft.change({ [name]: event.currentTarget.value });
    },
  });
  const answer = saving.data;
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        const saved = await saving.mutateAsync({ settings: draft.fields, revision });
        if (saved.ok) draft.settle();
      }}
    >
      {draft.isBack && <DraftNotice />}
      <Text size="sm" c="dimmed" mb="sm">
        {t.settingsWhy}
      </Text>
      <Group align="flex-start" gap="md">
        <TextInput {...field('place')} />
        <TextInput type="email" miw={240} {...field('email')} />
      </Group>
      <TextInput mt="sm" maw={640} description={t.steunpuntWhy} {...field('steunpunt')} />
      {answer && !answer.ok && <RefusalNotice>{letterTextRefusals[answer.code]}</RefusalNotice>}
      <div className="zs-save">
        <Button type="submit" variant="default" loading={saving.isPending}>
          {t.save}
        </Button>
        {answer?.ok && <SavedNotice />}
      </div>
    </form>
  );
}
