import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BrowserWindow, dialog, type Session } from 'electron';
import type { Paper } from '../kernel/context.ts';
import { putPaper } from './paper-store.ts';
import { deskTexts } from './texts.ts';

export type SaveOutcome = 'saved' | 'cancelled' | 'failed';

const ENDINGS = { pdf: { name: 'PDF', ending: 'pdf' }, docx: { name: 'Word', ending: 'docx' } } as const;

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
    const file = path.extname(filePath) === '' ? `${filePath}.${ending}` : filePath;
    await writeFile(file, paper.bytes ?? (await toPdf(session, paper)), { mode: 0o600 });
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
    await window.loadURL(putPaper(withFoot(paper)));
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

/** Foot and head of the pages stand in the margin boxes of the page itself: outside the text, on every page. */
function withFoot({ html, footer, reference, running }: Paper): string {
  const small = 'font: 8.4pt/1.4 "Zorgspil", "Source Sans 3", "Segoe UI", sans-serif; color: #444';
  const foot = `${small}; border-top: .8pt solid #000; vertical-align: top; padding-top: 4.5pt; margin-bottom: 7mm; white-space: pre-line`;
  const pages = `${css(`${deskTexts.page} `)} counter(page) ${css(` ${deskTexts.pageOf} `)} counter(pages) ${css(`\n${reference}`)}`;
  const style = `@page { size: A4; margin: 15mm 19mm 26mm;
@bottom-left { content: ${css(footer)}; ${foot}; width: 76% }
@bottom-right { content: ${pages}; ${foot}; text-align: right }
@top-left { content: ${css(running)}; ${small}; width: 76% }
@top-right { content: ${css(deskTexts.confidential)}; ${small}; font-weight: 700 } }
@page :first { @top-left { content: none } @top-right { content: none } }`;
  return html.replace('</head>', () => `<style>${style}</style></head>`);
}

/** A text as a string of CSS: everything but letters, figures and spaces by its number, so that it cannot end there. */
function css(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}
