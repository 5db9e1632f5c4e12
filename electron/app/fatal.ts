import { randomBytes } from 'node:crypto';
import { app, dialog } from 'electron';
import { log } from './log.ts';
import { deskTexts } from './texts.ts';

/** Last resort: says so with a number, without content, and ends. Set before anything else can fail. */
export function catchFatal(): void {
  const end = (error: unknown): void => {
    const reference = randomBytes(4).toString('hex');
    const { name } = error instanceof Error ? error : { name: 'Unknown' };
    log({ event: 'fatal', code: `${name}.${reference}` });
    if (app.isReady()) dialog.showErrorBox(deskTexts.cannotStart, `${deskTexts.fatal} ${reference}`);
    app.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
