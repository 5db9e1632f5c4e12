import { createHash } from 'node:crypto';
import { sealForOutside } from '../vault/passphrase-jwe.ts';
import { deskTexts as t } from './texts.ts';

/**
 * A PDF as a page that opens itself in any browser, without a connection, once somebody types the passphrase that was
 * told by phone: a JWE with the forty lines that open it. Nothing of it is readable before.
 */
export async function sealedPage(pdf: Uint8Array, passphrase: string): Promise<Buffer> {
  const jwe = await sealForOutside(pdf, 'application/pdf', passphrase);
  const only = `sha256-${createHash('sha256').update(OPENER).digest('base64')}`;
  const policy = `default-src 'none'; script-src '${only}'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'`;
  return Buffer.from(`<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${t.sealedTitle}</title>
<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width"><style>${STYLE}</style></head>
<body><main><h1>${t.sealedTitle}</h1><p>${t.sealedAsk}</p>
<form><label for="w">${t.sealedLabel}</label><input id="w" autocomplete="off" autocapitalize="none" spellcheck="false" autofocus><button>${t.sealedOpen}</button></form>
<p id="m" role="status" data-busy="${t.sealedBusy}" data-wrong="${t.sealedWrong}"></p><p><a id="a" hidden target="_blank" rel="noopener">${t.sealedShow}</a></p></main>
<script type="text/plain" id="j">${jwe}</script><script>${OPENER}</script></body></html>`);
}

const STYLE = `body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; background: #fafaf8; color: #1b1c1e; margin: 0 }
main { max-width: 34rem; margin: 12vh auto; padding: 0 1.25rem } h1 { font-size: 1.6rem }
label { display: block; font-weight: 600 } input { font: inherit; width: 100%; box-sizing: border-box; padding: .5rem; border: 1px solid #85857d; border-radius: 6px }
button { font: inherit; font-weight: 600; margin-top: .75rem; padding: .5rem 1rem; border: 0; border-radius: 6px; background: #3a5098; color: #fff } a { color: #3a5098; font-weight: 600 }`;

/** What the page runs: opens the JWE with what the browser has. Plain script, no library. */
const OPENER = `
const $ = (id) => document.getElementById(id);
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
const utf8 = new TextEncoder();
async function open(passphrase) {
  const [head, wrapped, iv, sealed, tag] = $('j').textContent.split('.');
  const { alg, p2s, p2c } = JSON.parse(new TextDecoder().decode(bytes(head)));
  const salt = new Uint8Array([...utf8.encode(alg), 0, ...bytes(p2s)]);
  const word = await crypto.subtle.importKey('raw', utf8.encode(passphrase), 'PBKDF2', false, ['deriveKey']);
  const way = { name: 'PBKDF2', hash: 'SHA-512', salt, iterations: p2c };
  const kek = await crypto.subtle.deriveKey(way, word, { name: 'AES-KW', length: 256 }, false, ['unwrapKey']);
  const key = await crypto.subtle.unwrapKey('raw', bytes(wrapped), kek, 'AES-KW', 'AES-GCM', false, ['decrypt']);
  const box = new Uint8Array([...bytes(sealed), ...bytes(tag)]);
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(iv), additionalData: utf8.encode(head) }, key, box);
}
document.querySelector('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const says = $('m');
  says.textContent = says.dataset.busy;
  try {
    const pdf = await open($('w').value.trim().toLowerCase().split(/\\s+/).join(' '));
    $('a').href = URL.createObjectURL(new Blob([pdf], { type: 'application/pdf' }));
    $('a').hidden = false;
    says.textContent = '';
    $('a').focus();
  } catch {
    says.textContent = says.dataset.wrong;
    $('w').select();
  }
});
`;
