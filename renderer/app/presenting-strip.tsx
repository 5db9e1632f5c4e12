import { Button, Kbd } from '@mantine/core';
import { setPresenting } from '../kernel/presenting.ts';
import { presentingTexts as t } from './presenting-texts.ts';
import './presenting.css';

/** Says why there are initials and no texts, and how they come back. */
export function PresentingStrip() {
  return (
    <div className="zs-presenting" role="status">
      {t.isOn}
      <Button size="compact-xs" variant="default" rightSection={<Kbd>F9</Kbd>} onClick={() => setPresenting(false)}>
        {t.off}
      </Button>
    </div>
  );
}
