import { afterEach, expect, test } from 'vitest';
import { toHtml } from '../../electron/documents/html.ts';
import { toWord } from '../../electron/documents/word.ts';
import { printZatMinutes } from '../../shared/documents/contract.ts';
import type { Block, PaperContent } from '../../shared/documents/paper.ts';
import { readZip } from '../support/read-zip.ts';
import { finalZat } from '../support/story-papers.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World | undefined;
afterEach(() => world?.close());

const HEAD = { schoolName: 'De Wilg', underName: 'havo, vwo' };
const FOOT = { lines: ['Vastgesteld', 'Afgedrukt'], reference: 'Verstrekking 2026-0001' };
const BLOCKS: readonly Block[] = [
  { kind: 'title', text: 'Titel <b>', sub: 'onder' },
  { kind: 'heading', text: 'Kop' },
  { kind: 'paragraph', text: 'Eerste regel\ntweede regel' },
  {
    kind: 'facts',
    rows: [
      { name: 'Klas', value: '3vA', source: 'Feit' },
      { name: 'Leeg', value: '' },
    ],
  },
  { kind: 'table', head: ['Wat', 'Wie'], rows: [['Belt & mailt', 'Ineke']] },
  { kind: 'quote', text: 'Mag ik weg?', source: 'gesprek' },
  { kind: 'list', lines: ['een', 'twee'] },
  { kind: 'address', lines: ['Aan de ouders', 'van Sem'] },
  { kind: 'signatures', people: [{ name: 'W. Hofstra', as: 'moeder' }] },
  { kind: 'notice', title: 'Verbeterd', text: 'was 4 dec' },
  { kind: 'newPage' },
];
const PAPER: PaperContent = { title: 'Proef', running: 'Sem', blocks: BLOCKS };
const WORDS = [
  'Titel',
  'onder',
  'Kop',
  'Eerste regel',
  'tweede regel',
  'Klas',
  '3vA',
  'Feit',
  'Wat',
  'Wie',
  'Ineke',
  'Mag ik weg?',
  'gesprek',
  'een',
  'twee',
  'Aan de ouders',
  'van Sem',
  'W. Hofstra',
  'moeder',
  'Verbeterd',
  'was 4 dec',
];

test('one description gives the same words as PDF and as Word, and an empty value on neither', async () => {
  const html = toHtml(PAPER, HEAD);
  const word = readZip(await toWord(PAPER, HEAD, FOOT));
  const document = word.get('word/document.xml') ?? '';
  for (const text of WORDS) {
    expect(html, text).toContain(text);
    expect(document, text).toContain(text);
  }
  for (const text of [html, document]) expect(text).not.toContain('Leeg');
  expect(html).toContain('Titel &#60;b&#62;');
  expect(document).toContain('Belt &amp; mailt');
});

test('what people typed cannot become part of the page', () => {
  const nasty = '<img src=x onerror=1><script>1</script>"\'';
  const blocks: Block[] = [
    { kind: 'title', text: nasty, sub: nasty },
    { kind: 'paragraph', text: nasty },
    { kind: 'facts', rows: [{ name: nasty, value: nasty, source: nasty }] },
    { kind: 'table', head: [nasty], rows: [[nasty]] },
    { kind: 'quote', text: nasty, source: nasty },
    { kind: 'list', lines: [nasty] },
    { kind: 'address', lines: [nasty] },
    { kind: 'signatures', people: [{ name: nasty, as: nasty }] },
    { kind: 'notice', title: nasty, text: nasty },
  ];
  const html = toHtml({ title: nasty, running: nasty, blocks }, { schoolName: nasty, underName: nasty });
  expect(html).not.toMatch(/<img|<script/);
});

test('a Word file says nothing of who made it or on which machine, and names no pupil in its properties', async () => {
  const w = await createWorld({ today: '2026-11-23' });
  world = w;
  const { itemIds } = await finalZat(w, 1);
  if (!itemIds[0]) throw new Error('no story');
  await w.get(printZatMinutes, { itemId: itemIds[0], format: 'docx' });
  const paper = w.papers.at(-1);
  expect(paper).toMatchObject({ format: 'docx', html: '', fileName: 'ZAT-notulen 2026-11-26 nr 1.docx' });
  const parts = readZip(paper?.bytes ?? new Uint8Array());
  expect(parts.get('word/document.xml')).toContain('Leerling0 Achter0');
  const properties = [...parts]
    .filter(([name]) => name.startsWith('docProps/'))
    .map(([, text]) => text)
    .join('');
  expect(properties).toMatch(/<dc:creator>Zorgspil<\/dc:creator>[\s\S]*<cp:lastModifiedBy>Zorgspil</);
  expect(properties).not.toMatch(/Leerling0|Achter0|Un-named|Ineke/);
  const foot = [...parts]
    .filter(([name]) => name.startsWith('word/footer'))
    .map(([, text]) => text)
    .join('');
  // The first number is that of what was said in the meeting itself.
  expect(foot).toContain('Verstrekking 2026-0002');
});
