import type { ClipboardEvent } from 'react';
import { plainText } from '../../shared/kernel/text.ts';

/**
 * For `onPaste` of a form: what comes from Word, a web page or a spreadsheet is put in as plain lines. It is typed in as
 * by hand, so that undo works; the clipboard's HTML is never read.
 */
export function pastePlain(event: ClipboardEvent): void {
  const { target } = event;
  const isField = target instanceof HTMLTextAreaElement;
  const text = event.clipboardData.getData('text/plain');
  if (!isField || text === '') return;
  event.preventDefault();
  document.execCommand('insertText', false, plainText(text));
}
