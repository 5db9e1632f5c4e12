import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const root = path.resolve(import.meta.dirname, '../..');
const kB = (bytes: number): number => Math.round(bytes / 1000);

export type Size = { readonly name: string; readonly kB: number; readonly budget: number; readonly ok: boolean };

/** Bytes of what is shipped: from disk the raw size counts, since it is read and parsed as it stands. */
export function bundleSizes(): readonly Size[] {
  const assets = path.join(root, 'dist/renderer/assets');
  const names = readdirSync(assets);
  const bytes = (end: string) =>
    names.filter((name) => name.endsWith(end)).map((name) => readFileSync(path.join(assets, name)));
  const html = readFileSync(path.join(root, 'dist/renderer/index.html'), 'utf8');
  const first = names.filter((name) => name.endsWith('.js') && html.includes(name));
  const sum = (parts: readonly Buffer[]) => parts.reduce((total, part) => total + part.length, 0);
  const size = (name: string, value: number, budget: number): Size => ({
    name,
    kB: kB(value),
    budget,
    ok: kB(value) <= budget,
  });
  const initial = first.map((name) => readFileSync(path.join(assets, name)));
  return [
    size('page, first JS', sum(initial), 600),
    size('page, all JS', sum(bytes('.js')), 1900),
    size('page, all JS gzip', sum(bytes('.js').map((part) => gzipSync(part))), 620),
    size('page, CSS', sum(bytes('.css')), 280),
    size('page, CSS gzip', sum(bytes('.css').map((part) => gzipSync(part))), 40),
    size('main.js', readFileSync(path.join(root, 'dist/main/main.js')).length, 500),
  ];
}

/** How much longer the vault thread's bundle takes to load than an empty program, medians of seven in turns. */
export function loadRatio(): number {
  const load = (file: string) => {
    const start = performance.now();
    spawnSync(process.execPath, ['--input-type=module', '-e', file], { cwd: root });
    return performance.now() - start;
  };
  const bundle = `try { await import('./dist/main/vault-thread.js') } catch {}`;
  const empty: number[] = [];
  const full: number[] = [];
  for (let i = 0; i < 7; i += 1) {
    empty.push(load(''));
    full.push(load(bundle));
  }
  const median = (times: number[]) => times.sort((a, b) => a - b)[3] ?? 0;
  return median(full) / median(empty);
}
