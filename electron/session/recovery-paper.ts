import { encodeQR } from 'qr';
import { dayOf, longDay } from '../../shared/kernel/days.ts';
import type { PaperDraft } from '../kernel/context.ts';
import { groupsOf } from '../vault/codes.ts';
import type { Sheet } from './create-vault.ts';
import { sheetTexts } from './texts.ts';

/** The recovery sheet: both codes in groups, and as one QR code. No name of a person on it. */
export function sheetPaper(sheet: Sheet, schoolName: string, now: Date): PaperDraft {
  const day = dayOf(now);
  const qr = encodeQR(`ZS1 ${sheet.recoveryCode} ${sheet.pairingCode}`, 'svg', { ecc: 'medium' });
  const html = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${sheetTexts.title}</title><style>${STYLE}</style></head><body>
<header><strong>${esc(schoolName)}</strong><span class="mark">${sheetTexts.mark}</span></header>
<h1>${sheetTexts.title}</h1><p>${sheetTexts.intro}</p>
<h2>${sheetTexts.recoveryCode}</h2>${groups(sheet.recoveryCode)}
<h2>${sheetTexts.pairingCode}</h2>${groups(sheet.pairingCode)}
<div class="qr" role="img" aria-label="${sheetTexts.qr}">${qr}</div>
<ol>${sheetTexts.steps.map((step) => `<li>${step}</li>`).join('')}</ol></body></html>`;
  return {
    kind: 'paper',
    fileName: `Zorgspil-herstelblad ${day}.pdf`,
    html,
    footer: `${sheetTexts.madeOn} ${longDay(day)}`,
  };
}

function groups(code: string): string {
  const cells = groupsOf(code).map((group, i) => `<li><small>${i + 1}</small><code>${group}</code></li>`);
  return `<ol class="groups">${cells.join('')}</ol>`;
}

function esc(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const STYLE = `
@page { size: A4; margin: 18mm 18mm 20mm }
body { font: 11pt/1.45 "Source Sans 3 Variable", "Segoe UI", sans-serif; color: #000 }
header { display: flex; justify-content: space-between; border-bottom: 1px solid #000; padding-bottom: 6pt }
.mark { border: 1px solid #000; padding: 2pt 8pt; font-weight: 600 }
h1 { font-size: 20pt } h2 { font-size: 12pt; margin: 14pt 0 4pt }
.groups { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(7, 1fr); gap: 4pt }
.groups li { border: 1px solid #777; padding: 2pt 4pt; text-align: center }
.groups small { display: block; font-size: 7pt } .groups code { font: 600 13pt/1.2 monospace }
.qr { width: 42mm; margin: 12pt 0 } .qr svg { width: 100%; height: auto; display: block }
ol:not(.groups) li { margin: 3pt 0 }`;
