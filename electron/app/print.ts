import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BrowserWindow, dialog, type Session } from 'electron';
import type { Paper } from '../kernel/context.ts';
import { paperPage } from './paper-page.ts';
import { putPaper } from './paper-store.ts';
import { sealedPage } from './sealed-page.ts';
import { deskTexts } from './texts.ts';

export type SaveOutcome = 'saved' | 'cancelled' | 'failed';

const ENDINGS = {
  pdf: { name: 'PDF', ending: 'pdf' },
  docx: { name: 'Word', ending: 'docx' },
  sealed: { name: deskTexts.sealedFile, ending: 'html' },
  ics: { name: 'Agenda', ending: 'ics' },
  xlsx: { name: 'Excel', ending: 'xlsx' },
  file: { name: deskTexts.attachment, ending: '*' },
} as const;

/** Asks where the paper goes and writes it there; a PDF is printed in a hidden window without scripts or bridge. */
export async function savePaper(owner: BrowserWindow, session: Session, paper: Paper): Promise<SaveOutcome> {
  const { name, ending } = ENDINGS[paper.format];
  const { canceled, filePath } = await dialog.showSaveDialog(owner, {
    title: deskTexts.savePaper,
    defaultPath: paper.fileName,
    filters: [{ name, extensions: [ending] }],
  });
  if (canceled || !filePath) return 'cancelled';
  try {
    const file = path.extname(filePath) === '' && ending !== '*' ? `${filePath}.${ending}` : filePath;
    await writeFile(file, await contentOf(session, paper), { mode: 0o600 });
    return 'saved';
  } catch {
    return 'failed';
  }
}

/** The bytes as they were made, or the page as PDF; sealed under its passphrase when it has one. */
async function contentOf(session: Session, paper: Paper): Promise<Uint8Array> {
  if (paper.bytes) return paper.bytes;
  const pdf = await toPdf(session, paper);
  return paper.format === 'sealed' ? sealedPage(pdf, paper.passphrase) : pdf;
}

async function toPdf(session: Session, paper: Paper): Promise<Buffer> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session, javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  try {
    await window.loadURL(putPaper(paperPage(paper)));
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
  }
}
