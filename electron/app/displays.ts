import { app, screen } from 'electron';

/** Tells when a screen or a projector is added: from then on others may look on (T6). */
export function watchDisplays(added: () => void): void {
  screen.on('display-added', added);
  app.once('will-quit', () => screen.off('display-added', added));
}
