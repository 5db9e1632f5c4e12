import { randomBytes } from 'node:crypto';

/** Papers wait here under a random name until the print window has read them, once. */
export const PAPER_ORIGIN = 'app://papier';

const papers = new Map<string, string>();

export function putPaper(html: string): string {
  const token = randomBytes(16).toString('hex');
  papers.set(token, html);
  return `${PAPER_ORIGIN}/${token}`;
}

export function takePaper(token: string): string | undefined {
  const html = papers.get(token);
  papers.delete(token);
  return html;
}
