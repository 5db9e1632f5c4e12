import { paperTexts } from '../../shared/documents/texts.ts';

/** Everything that comes from people goes through here before it stands in HTML. */
export function esc(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Several lines stay several lines. */
export function prose(text: string): string {
  return esc(text).replaceAll('\n', '<br>');
}

export function facts(rows: readonly (readonly [string, string])[]): string {
  const cells = rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<dt>${esc(name)}</dt><dd>${prose(value)}</dd>`);
  return `<dl>${cells.join('')}</dl>`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[], tag: 'td' | 'th') =>
    row.map((cell) => `<${tag}>${esc(cell)}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
  return `<table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${body}</tbody></table>`;
}

type Sheet = { readonly schoolName: string; readonly title: string; readonly body: string };

/** One paper: A4, black on white, the school's name and the confidential mark on top; no script, nothing loaded. */
export function sheet({ schoolName, title, body }: Sheet): string {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${esc(title)}</title><style>${STYLE}</style></head><body>
<header><strong>${esc(schoolName)}</strong><span>${paperTexts.confidential}</span></header>${body}</body></html>`;
}

const STYLE = `
@font-face { font-family: "Source Sans 3 Variable"; src: local("Source Sans 3") }
body { font: 10.5pt/1.42 "Source Sans 3 Variable", "Source Sans 3", "Segoe UI", sans-serif; color: #000; margin: 0 }
header { display: flex; justify-content: space-between; border-bottom: .6pt solid #000; padding-bottom: 6pt; margin-bottom: 12pt }
header span { border: .6pt solid #000; border-radius: 2pt; padding: 1pt 8pt; font-weight: 600; font-size: 9.5pt }
h1 { font-size: 19pt; line-height: 1.2; margin: 0 } h2 { font-size: 12pt; margin: 14pt 0 4pt; break-after: avoid }
p { margin: 2pt 0 8pt } .sub { margin-bottom: 10pt }
dl { display: grid; grid-template-columns: 30mm 1fr; gap: 3pt 8pt; margin: 0 } dt { color: #333 } dd { margin: 0 }
table { width: 100%; border-collapse: collapse } thead { display: table-header-group }
th { text-align: left; color: #333; font-weight: 600; border-bottom: .8pt solid #000; padding: 3pt 6pt 3pt 0 }
td { border-bottom: .5pt solid #bbb; padding: 3.5pt 6pt 3.5pt 0; vertical-align: top } tr { break-inside: avoid }`;
