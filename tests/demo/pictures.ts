import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

/* node tests/tools/with-node.mjs tests/demo/pictures.ts --from DIR: takes the README's pictures from a demo's folder. */

/** In the README, and what the demo calls it. */
const WANTED = {
  vandaag: 'tweede-vandaag',
  leerlingen: 'leerlingen',
  agenda: 'tweede-agenda',
  voorzitten: 'tweede-voorzitten',
  inlezen: 'inlezen',
  toestemming: 'toestemming',
};
const { values } = parseArgs({ options: { from: { type: 'string' } } });
if (values.from === undefined) throw new Error('Say which demo: --from DIR');
const from = path.resolve(values.from, 'schermen');
const to = path.resolve(import.meta.dirname, '../pictures');
mkdirSync(to, { recursive: true });
for (const [name, step] of Object.entries(WANTED)) {
  const found = readdirSync(from).find((file) => file.slice(3) === `${step}.png`);
  if (found === undefined) throw new Error(`the demo made no picture of ${name}`);
  copyFileSync(path.join(from, found), path.join(to, `${name}.png`));
}
