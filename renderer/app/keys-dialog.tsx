import { Kbd, Modal } from '@mantine/core';
import { keyTexts, shellTexts as t } from './texts.ts';

/** `?`: every key there is, where it works. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Modal opened={isOpen} onClose={onClose} closeButtonProps={{ 'aria-label': t.close }} title={t.keys} size="lg">
      {keyTexts.map(({ where, keys }) => (
        <section key={where}>
          <h3>{where}</h3>
          <dl className="zs-keys">
            {keys.map(([key, what]) => (
              <div key={key} className="zs-key">
                <dt>
                  <Kbd>{key}</Kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
