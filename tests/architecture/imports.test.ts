import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../tools/run.mjs';
import { FLOORS, sourcePaths } from './floors.ts';
import { PLANTS, type Plant } from './plants.ts';

type Violation = { readonly from: string; readonly to: string; readonly rule: { readonly name: string } };
type Report = { modules: { readonly source: string }[]; summary: { violations: Violation[]; ruleSetUsed: unknown } };

/** In milliseconds: it reads every file, on a machine that may be busy. */
const READING = 60_000;

/** Runs dependency-cruiser over the floors in a folder, by the project's rules. */
function cruise(folder: string): Promise<Report> {
  const cli = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const rules = path.join(root, 'tests/architecture/imports.cjs');
  return new Promise((done, fail) => {
    execFile(
      process.execPath,
      [cli, '-c', rules, '--output-type', 'json', ...FLOORS],
      { cwd: folder, maxBuffer: 2 ** 28 },
      // The exit code is the number of violations: the report says more.
      (error, stdout) => (stdout.startsWith('{') ? done(JSON.parse(stdout)) : fail(error ?? new Error(stdout))),
    );
  });
}

function seen(report: Report): string[] {
  return report.modules
    .map((module) => module.source)
    .filter((source) => /^(shared|electron|renderer)\/.*\.tsx?$/.test(source))
    .sort();
}

describe('the import rules on the house', () => {
  let report: Report;
  beforeAll(async () => {
    report = await cruise(root);
  }, READING);

  it('are kept', () => {
    expect(report.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  });

  // With a TypeScript that it cannot use, dependency-cruiser skips every file and reports no violation.
  it('looked at every file on the floors', () => {
    expect(seen(report)).toEqual(sourcePaths());
    expect(seen(report).length).toBeGreaterThan(40);
  });
});

describe('each import rule finds a planted mistake', () => {
  let report: Report;
  beforeAll(async () => {
    const copy = mkdtempSync(path.join(tmpdir(), 'zorgspil-imports-'));
    for (const floor of FLOORS) cpSync(path.join(root, floor), path.join(copy, floor), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
    for (const plant of PLANTS) place(copy, plant);
    report = await cruise(copy);
    rmSync(copy, { recursive: true });
  }, READING);

  it.each(PLANTS)('$rule: $file', ({ rule, file }) => {
    expect(report.summary.violations.filter((v) => v.from === file).map((v) => v.rule.name)).toContain(rule);
  });

  it('leaves no rule without one', () => {
    const config = createRequire(import.meta.url)('./imports.cjs');
    const rules: string[] = config.forbidden.map((rule: { name: string }) => rule.name);
    expect([...new Set(PLANTS.map((plant) => plant.rule))].sort()).toEqual([...new Set(rules)].sort());
  });
});

function place(folder: string, { file, imports, typeOnly, needs = {} }: Plant): void {
  for (const [name, text] of Object.entries(needs)) write(path.join(folder, name), text);
  const place = path.join(folder, file);
  const before = existsSync(place) ? readFileSync(place, 'utf8') : '';
  const line = typeOnly ? `import type { Planted } from '${imports}';` : `import '${imports}';`;
  write(place, `${line}\n${before}export const planted = 1;\n`);
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
