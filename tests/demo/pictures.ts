import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

/* node tests/tools/with-node.mjs tests/demo/pictures.ts --from DIR: takes the README's pictures from a demo's folder. */

const WANTED = ['vandaag', 'leerlingen', 'agenda', 'voorzitten', 'inlezen', 'toestemming'];
const { values } = parseArgs({ options: { from: { type: 'string' } } });
if (values.from === undefined) throw new Error('Say which demo: --from DIR');
const from = path.resolve(values.from, 'schermen');
const to = path.resolve(import.meta.dirname, '../pictures');
mkdirSync(to, { recursive: true });
for (const name of WANTED) {
  const found = readdirSync(from).find((file) => file.endsWith(`-${name}.png`));
  if (found === undefined) throw new Error(`the demo made no picture of ${name}`);
  copyFileSync(path.join(from, found), path.join(to, `${name}.png`));
}
