import { Alert, Button, Group, SimpleGrid, Text } from '@mantine/core';
import { twoTexts as t } from './texts.ts';

export type Choice = 'mine' | 'theirs' | 'both';
type TwoTextsProps = {
  readonly differences: readonly { readonly name: string; readonly mine: string; readonly theirs: string }[];
  readonly onChoose: (choice: Choice) => void;
  /** Where putting the two below each other makes no sense. */
  readonly isBothPossible?: boolean;
};

/** Two people wrote in one field: both texts stand here, and nobody wins in silence. */
export function TwoTexts({ differences, onChoose, isBothPossible = true }: TwoTextsProps) {
  return (
    <Alert color="straks" role="alert" title={t.title} my="sm">
      <Text size="sm">{t.what}</Text>
      {differences.map(({ name, mine, theirs }) => (
        <SimpleGrid key={name} cols={2} mt="xs" spacing="md">
          <Version title={`${name}: ${t.mine}`} text={mine} />
          <Version title={`${name}: ${t.theirs}`} text={theirs} />
        </SimpleGrid>
      ))}
      <Group gap="xs" mt="sm">
        <Button size="xs" variant="default" onClick={() => onChoose('mine')}>
          {t.takeMine}
        </Button>
        <Button size="xs" variant="default" onClick={() => onChoose('theirs')}>
          {t.takeTheirs}
        </Button>
        {isBothPossible && (
          <Button size="xs" variant="default" onClick={() => onChoose('both')}>
            {t.takeBoth}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

function Version({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <Text style={{ whiteSpace: 'pre-wrap' }}>{text === '' ? t.empty : text}</Text>
    </div>
  );
}
