import { existsSync } from 'node:fs';
import path from 'node:path';

/** A file of `resources/`, wherever this module runs: from source, or from the bundle in `dist/main`. */
export function resourceFile(name: string): string {
  for (const up of ['../../resources', '../resources', '../../../resources']) {
    const file = path.join(import.meta.dirname, up, name);
    if (existsSync(file)) return file;
  }
  throw new Error('a file of resources is missing');
}
