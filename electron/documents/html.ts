import type { Block, Fact, PaperContent } from '../../shared/documents/paper.ts';
import { paperTexts } from '../../shared/documents/texts.ts';
import { LOCK_MARK, STYLE } from './style.ts';

/** Everything that comes from people goes through here before it stands in HTML. */
export function esc(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Several lines stay several lines. */
function prose(text: string): string {
  return esc(text).replaceAll('\n', '<br>');
}

export type Head = { readonly schoolName: string; readonly underName: string };

/** One paper: A4, black on white, the school and the confidential mark on top; no script, nothing loaded but the font. */
export function toHtml({ title, isLetter, blocks }: PaperContent, { schoolName, underName }: Head): string {
  const school = `<div><strong>${esc(schoolName)}</strong><small>${prose(underName)}</small></div>`;
  const mark = `<span class="mark">${LOCK_MARK}${paperTexts.confidential}</span>`;
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${esc(title)}</title><style>${STYLE}</style></head><body class="${isLetter ? 'letter' : 'paper'}">
<header>${school}${mark}</header>${blocks.map(blockHtml).join('')}</body></html>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${esc(block.text)}</h1>${block.sub ? `<p class="sub">${esc(block.sub)}</p>` : ''}`;
    case 'heading':
      return `<h2>${esc(block.text)}</h2>`;
    case 'paragraph':
      return `<p${block.isQuiet ? ' class="quiet"' : ''}>${prose(block.text)}</p>`;
    case 'facts':
      return factsHtml(block.rows, block.isDouble ?? false);
    case 'table':
      return tableHtml(block);
    case 'quote':
      return `<blockquote>“${prose(block.text)}”${source(block.source)}</blockquote>`;
    case 'list':
      return `<ul>${block.lines.map((line) => `<li>${prose(line)}</li>`).join('')}</ul>`;
    case 'address':
      return `<address>${block.lines.map(esc).join('<br>')}</address>`;
    case 'signatures':
      return `<table class="sign"><thead><tr>${paperTexts.signHead.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>${block.people
        .map(({ name, as }) => `<tr><td>${esc(name)}<small>${esc(as)}</small></td><td></td><td></td></tr>`)
        .join('')}</tbody></table>`;
    case 'notice':
      return `<div class="notice"><b>${esc(block.title)}</b> ${prose(block.text)}</div>`;
    case 'newPage':
      return '<div class="new-page"></div>';
  }
}

function factsHtml(rows: readonly Fact[], isDouble: boolean): string {
  const full = rows.filter(({ value }) => value !== '');
  if (full.length === 0) return '';
  const row = ({ name, value, source: from }: Fact) => {
    const isWide = isDouble && value.length > 42;
    return `<div${isWide ? ' class="wide"' : ''}><dt>${esc(name)}</dt><dd>${prose(value)}${source(from)}</dd></div>`;
  };
  return `<dl${isDouble ? ' class="double"' : ''}>${full.map(row).join('')}</dl>`;
}

function tableHtml({ head, rows, widths }: Extract<Block, { kind: 'table' }>): string {
  const columns = widths
    ? `<colgroup>${widths.map((share) => `<col style="width:${share}%">`).join('')}</colgroup>`
    : '';
  const names = head.map((name) => `<th scope="col">${esc(name)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${prose(cell)}</td>`).join('')}</tr>`).join('');
  return `<table>${columns}<thead><tr>${names}</tr></thead><tbody>${body}</tbody></table>`;
}

function source(text: string | undefined): string {
  return text ? ` <span class="source">${esc(text)}</span>` : '';
}
