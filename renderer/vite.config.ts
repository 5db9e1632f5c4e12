import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const outDir = path.resolve(root, '../dist/renderer');
const assetList = path.resolve(root, '../dist/main/asset-list.json');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * Writes the name, type and SHA-256 of every file of the page to dist/main/asset-list.json. The app serves these files
 * and no others, without any reckoning with paths (H2).
 */
function listAssets(): Plugin {
  return {
    name: 'list-assets',
    apply: 'build',
    closeBundle() {
      const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(outDir, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
        .sort();
      mkdirSync(path.dirname(assetList), { recursive: true });
      writeFileSync(
        assetList,
        JSON.stringify(Object.fromEntries(files.map((file) => [file, describe(file)])), null, 1),
      );
    },
  };
}

function describe(file: string): { type: string; sha256: string } {
  const type = TYPES[path.extname(file)];
  if (type === undefined) throw new Error(`no content type is known for ${file}`);
  const sha256 = createHash('sha256')
    .update(readFileSync(path.join(outDir, file)))
    .digest('hex');
  return { type, sha256 };
}

export default defineConfig({
  root,
  base: './',
  logLevel: 'warn',
  plugins: [react(), listAssets()],
  // The program's own Chromium knows Temporal: the library is for the main side, where Node has it not.
  resolve: { alias: { 'temporal-polyfill': path.resolve(root, 'kernel/native-temporal.ts') } },
  build: {
    target: 'chrome150',
    outDir,
    emptyOutDir: true,
    sourcemap: false,
    assetsInlineLimit: 0, // a font or picture inside the CSS would be a data: address, which the page's policy refuses (H4)
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
});
