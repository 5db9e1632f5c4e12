import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../tools/run.mjs';

export const FLOORS = ['shared', 'electron', 'renderer'] as const;

export type SourceFile = { readonly path: string; readonly text: string };

/** Every file in a folder of the project and below, by its path from the project's folder. */
export function filesIn(folder: string, base = root): string[] {
  return readdirSync(path.join(base, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(base, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

/** The TypeScript of the three floors. */
export function sourcePaths(base = root): string[] {
  return FLOORS.flatMap((floor) => filesIn(floor, base))
    .filter((file) => /\.tsx?$/.test(file))
    .sort();
}

export function readSource(file: string): SourceFile {
  return { path: file, text: readFileSync(path.join(root, file), 'utf8') };
}

export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
