import type { Paper } from '../kernel/context.ts';
import { deskTexts } from './texts.ts';

type Sheet = Pick<Paper, 'html' | 'footer' | 'reference' | 'running'>;

/** Foot and head of the pages stand in the margin boxes of the page itself: outside the text, on every page. */
export function paperPage({ html, footer, reference, running }: Sheet): string {
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
