import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { ensureChromium } from './ensure.mjs';
import { root } from './run.mjs';

// node tests/tools/icon.ts: draws resources/icon/icon.svg as icon.png, and packs it for Windows and macOS.

type Picture = { readonly size: number; readonly png: Buffer };

const FOLDER = path.join(root, 'resources/icon');
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** Apple's four letters per size in pixels; the ones with a size twice are for screens of double density. */
const MAC_TYPES = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
] as const;

const sizes = [...new Set([...WINDOWS_SIZES, ...MAC_TYPES.map(([, size]) => size)])];
const pictures = await draw(readFileSync(path.join(FOLDER, 'icon.svg'), 'utf8'), sizes);
writeFileSync(path.join(FOLDER, 'icon.png'), get(1024));
writeFileSync(path.join(FOLDER, 'icon.ico'), ico(WINDOWS_SIZES.map((size) => ({ size, png: get(size) }))));
writeFileSync(path.join(FOLDER, 'icon.icns'), icns());

function get(size: number): Buffer {
  const png = pictures.get(size);
  if (!png) throw new Error(`no picture of ${size} pixels`);
  return png;
}

async function draw(svg: string, wanted: readonly number[]): Promise<Map<number, Buffer>> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args });
  const page = await browser.newPage();
  const drawn = new Map<number, Buffer>();
  for (const size of wanted) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    drawn.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return drawn;
}

/** An .ico is a list of 16-byte entries and then the pictures; 0 stands for 256 pixels. */
function ico(list: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * list.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(list.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of list.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...list.map(({ png }) => png)]);
}

/** An .icns is a length and then blocks, each with its type and its own length in front. */
function icns(): Buffer {
  const block = (type: string, content: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  return block('icns', Buffer.concat(MAC_TYPES.map(([type, size]) => block(type, get(size)))));
}
