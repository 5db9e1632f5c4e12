import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { takePaper } from './paper-store.ts';

/* The page comes from a fixed list of files that was made at build time with their hashes (H2): no path arithmetic. */

export type AssetList = Readonly<Record<string, { readonly type: string; readonly sha256: string }>>;

const NONCE_MARK = '__ZS_NONCE__';
/** Papers are printed in the letter of the screen. */
const PAPER_FONT = /source-sans-3-latin-wght-normal[^/]*\.woff2$/;
const FIXED_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), bluetooth=(), midi=(), payment=(), clipboard-read=()',
  'Cache-Control': 'no-store',
};

/** The scheme must be known before the program is ready. It never bypasses the CSP. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function servePages(session: Session, folder: string, assets: AssetList): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET') return notFound();
    const isPaper = url.host === 'papier';
    const isFont = isPaper && url.pathname === '/font.woff2';
    if (isPaper && !isFont) return paper(takePaper(url.pathname.slice(1)));
    const name = isFont ? (Object.keys(assets).find((known) => PAPER_FONT.test(known)) ?? '') : url.pathname.slice(1);
    const asset = (isFont || url.host === 'zorg') && Object.hasOwn(assets, name) ? assets[name] : undefined;
    if (!asset) return notFound();
    const bytes = await readFile(path.join(folder, ...name.split('/')));
    if (createHash('sha256').update(bytes).digest('hex') !== asset.sha256) return notFound();
    return name === 'index.html' ? page(bytes.toString('utf8')) : answer(bytes, asset.type, policy(null));
  });
}

function page(html: string): Response {
  const nonce = randomBytes(16).toString('base64');
  return answer(Buffer.from(html.replaceAll(NONCE_MARK, nonce)), 'text/html; charset=utf-8', policy(nonce));
}

/** H4. Mantine's own style element carries the nonce; scripts come from our files only. */
function policy(nonce: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce === null ? '' : ` 'nonce-${nonce}'`}`,
    // React writes sizes and positions as style attributes through the DOM, which CSP does not govern.
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // One policy, made first by the page: it lets style sheets through and never HTML.
    'trusted-types default',
  ].join('; ');
}

/** A paper runs no script and loads nothing but the font. */
function paper(html: string | undefined): Response {
  if (html === undefined) return notFound();
  const policyText = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src data:";
  return answer(Buffer.from(html), 'text/html; charset=utf-8', policyText);
}

function answer(bytes: Buffer, type: string, csp: string): Response {
  const body = new Uint8Array(bytes);
  return new Response(body, { headers: { ...FIXED_HEADERS, 'Content-Type': type, 'Content-Security-Policy': csp } });
}

function notFound(): Response {
  return new Response('', { status: 404, headers: FIXED_HEADERS });
}
