import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { compactDecrypt } from 'jose';
import { expect, test } from 'vitest';
import { sealedPage } from '../../electron/app/sealed-page.ts';

const WORDS = 'molen anker ladder varen koper';
const PDF = Buffer.from('%PDF-1.7 Jens Hofstra');
const OPTIONS = { maxPBES2Count: 2_000_000, keyManagementAlgorithms: ['PBES2-HS512+A256KW'] };
const jweOf = (page: Buffer) => /id="j">([^<]+)</.exec(page.toString('utf8'))?.[1] ?? '';

test('opens with its own words in another library, not with others, and not when a letter was changed', async () => {
  const jwe = jweOf(await sealedPage(PDF, WORDS));
  const open = (text: string, words: string) => compactDecrypt(text, new TextEncoder().encode(words), OPTIONS);
  expect(Buffer.from((await open(jwe, WORDS)).plaintext).equals(PDF)).toBe(true);
  await expect(open(jwe, 'molen anker ladder varen zilver')).rejects.toThrow();
  const parts = jwe.split('.');
  const sealed = parts[3] ?? '';
  parts[3] = `${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}`;
  await expect(open(parts.join('.'), WORDS)).rejects.toThrow();
});

test('nothing of the pack or its words is readable, it asks nothing of a network, and no two are alike', async () => {
  const [one, other] = await Promise.all([sealedPage(PDF, WORDS), sealedPage(PDF, WORDS)]);
  const text = one.toString('utf8');
  expect(text).not.toMatch(/Jens|Hofstra|%PDF|molen|https?:|<link|src=/);
  expect(text).toContain("default-src 'none'");
  expect(jweOf(one)).not.toBe(jweOf(other));
  const head = JSON.parse(Buffer.from(jweOf(one).split('.')[0] ?? '', 'base64url').toString('utf8'));
  expect(head).toMatchObject({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM' });
  expect(head.p2c).toBeGreaterThanOrEqual(600_000);
});

/** The page's own script, with just as much of a page around it as it touches. */
async function typeInto(page: Buffer, typed: string) {
  const text = page.toString('utf8');
  const script = /<script>([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '';
  const blobs: Blob[] = [];
  const elements: Record<string, Record<string, unknown>> = {
    j: { textContent: jweOf(page) },
    m: { textContent: '', dataset: { busy: 'bezig', wrong: 'past niet' } },
    w: { value: typed, select: () => {} },
    a: { hidden: true, focus: () => {} },
  };
  let submit: (event: object) => Promise<void> = async () => {};
  const keep = (_name: string, listener: typeof submit) => {
    submit = listener;
  };
  const document = {
    getElementById: (id: string) => elements[id],
    querySelector: () => ({ addEventListener: keep }),
  };
  const address = { createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}` };
  runInNewContext(script, { document, URL: address, Blob, crypto, atob, TextEncoder, TextDecoder, Uint8Array });
  await submit({ preventDefault: () => {} });
  return { script, policy: text, link: elements.a, says: elements.m?.textContent, blob: blobs[0] };
}

test('the page opens itself: with the words as people type them, and with no others', async () => {
  const page = await sealedPage(PDF, WORDS);
  const right = await typeInto(page, '  Molen anker  ladder varen KOPER ');
  expect(Buffer.from((await right.blob?.arrayBuffer()) ?? new ArrayBuffer(0)).equals(PDF)).toBe(true);
  expect(right.link).toMatchObject({ hidden: false, href: 'blob:1' });
  const wrong = await typeInto(page, 'molen anker ladder varen');
  expect(wrong).toMatchObject({ says: 'past niet', blob: undefined });
  expect(wrong.link).toMatchObject({ hidden: true });
  // The policy lets this script run and no other.
  const hash = createHash('sha256').update(right.script).digest('base64');
  expect(right.policy).toContain(`script-src 'sha256-${hash}'`);
});
