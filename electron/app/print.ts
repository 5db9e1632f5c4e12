import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BrowserWindow, dialog, type Session } from 'electron';
import type { Paper } from '../kernel/context.ts';
import { putPaper } from './paper-store.ts';
import { deskTexts } from './texts.ts';

export type SaveOutcome = 'saved' | 'cancelled' | 'failed';

/** Asks where the paper goes, prints it in a hidden window without scripts or bridge, and writes it there. */
export async function savePaper(owner: BrowserWindow, session: Session, paper: Paper): Promise<SaveOutcome> {
  const { canceled, filePath } = await dialog.showSaveDialog(owner, {
    title: deskTexts.savePaper,
    defaultPath: paper.fileName,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (canceled || !filePath) return 'cancelled';
  try {
    const file = path.extname(filePath) === '' ? `${filePath}.pdf` : filePath;
    await writeFile(file, await toPdf(session, paper), { mode: 0o600 });
    return 'saved';
  } catch {
    return 'failed';
  }
}

async function toPdf(session: Session, paper: Paper): Promise<Buffer> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session, javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  try {
    await window.loadURL(putPaper(paper.html));
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer(paper.footer),
      margins: { top: 0.6, bottom: 0.8, left: 0.7, right: 0.7 },
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
  }
}

function footer(text: string): string {
  const safe = text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const style =
    'font: 7.5pt sans-serif; color: #333; width: 100%; margin: 0 18mm; display: flex; justify-content: space-between';
  const pages = `${deskTexts.page} <span class="pageNumber"></span> ${deskTexts.pageOf} <span class="totalPages"></span>`;
  return `<div style="${style}"><span>${safe}</span><span>${pages}</span></div>`;
}
