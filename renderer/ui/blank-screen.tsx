import { Button, Kbd, Title } from '@mantine/core';
import { tableTexts as t } from './texts.ts';

/** Nothing of anybody on the screen, until the same key is pressed again. */
export function BlankScreen({ onShow }: { readonly onShow: () => void }) {
  return (
    <div className="zs-lock">
      <main>
        <Title order={1}>{t.hidden}</Title>
        <Button mt="md" onClick={onShow} leftSection={<Kbd>F7</Kbd>}>
          {t.show}
        </Button>
      </main>
    </div>
  );
}
