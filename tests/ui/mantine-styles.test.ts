import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const core = path.join(root, 'node_modules/@mantine/core');
const read = (file: string) => readFileSync(file, 'utf8');

/** Names of the library's parts that any screen imports. */
function partsUsed(): readonly string[] {
  const files = readdirSync(path.join(root, 'renderer'), { recursive: true, encoding: 'utf8' });
  const names = files
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [
      ...read(path.join(root, 'renderer', file)).matchAll(/import \{([^}]*)\} from '@mantine\/core'/g),
    ])
    .flatMap(([, list = '']) => list.split(','))
    .map((name) => name.trim().split(' as ')[0] ?? '')
    .filter((name) => name !== '' && !name.startsWith('type '));
  return [...new Set(names)].sort();
}

/** Sheets that these parts need, with those of the parts they are made of. */
function sheetsOf(parts: readonly string[]): ReadonlySet<string> {
  const places = new Map<string, string>();
  for (const [, list = '', from = ''] of read(path.join(core, 'esm/index.mjs')).matchAll(
    /import \{([^}]*)\} from "([^"]+)"/g,
  ))
    for (const name of list.split(',')) places.set(name.trim().split(' as ').at(-1) ?? '', from);
  const sheets = new Set<string>();
  const seen = new Set<string>();
  const walk = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    if (file.endsWith('.module.mjs')) sheets.add(path.basename(file).replace('.module.mjs', '.css'));
    else for (const [, to = ''] of read(file).matchAll(/from "(\.[^"]+)"/g)) walk(path.join(path.dirname(file), to));
  };
  for (const part of parts) {
    const place = places.get(part);
    if (place === undefined) throw new Error(`${part} is not in the library's list`);
    walk(path.join(core, 'esm', place));
  }
  return sheets;
}

const imported = [...read(path.join(root, 'renderer/app/mantine-styles.ts')).matchAll(/core\/styles\/([^']+)'/g)].map(
  ([, name = '']) => name,
);
const BASE = ['baseline.css', 'default-css-variables.css', 'global.css'];

describe('the looks of the library', () => {
  test('of every part that a screen uses, and of no other', () => {
    expect([...imported].sort()).toEqual([...BASE, ...sheetsOf(partsUsed())].sort());
  });

  test('the control: one part more needs more sheets', () => {
    expect(sheetsOf([...partsUsed(), 'Stepper']).has('Stepper.css')).toBe(true);
    expect(imported).not.toContain('Stepper.css');
  });

  test('in the order of the library, since a later sheet builds on an earlier one', () => {
    const whole = read(path.join(core, 'styles.css'));
    const at = imported.map((name) => whole.indexOf(read(path.join(core, 'styles', name)).slice(0, 60)));
    expect(at.every((place) => place >= 0)).toBe(true);
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });
});
