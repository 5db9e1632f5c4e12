import { access } from './access.ts';
import { canary } from './canary.ts';
import { corrupt } from './corrupt.ts';
import { gate } from './gate.ts';
import { kill } from './kill.ts';
import { outsider } from './outsider.ts';
import { restore } from './restore.ts';
import type { Torture } from './torture.ts';
import { trail } from './trail.ts';
import { vectors } from './vectors.ts';

/* npm run torture -- NAME|all [--runs N] [--small]: one JSON line of figures each; exit 1 when a bar is missed. */

const ALL: readonly Torture[] = [vectors, trail, gate, access, outsider, corrupt, restore, kill, canary];

const args = process.argv.slice(2);
const name = args.find((arg) => !arg.startsWith('--') && !/^\d+$/.test(arg)) ?? 'all';
const at = args.indexOf('--runs');
const asked = at < 0 ? undefined : Number(args[at + 1]);
const isSmall = args.includes('--small');
const chosen = name === 'all' ? ALL : ALL.filter((torture) => torture.name === name);

if (chosen.length === 0 || (asked !== undefined && !(asked > 0))) {
  process.stderr.write(`usage: npm run torture -- ${ALL.map((torture) => torture.name).join('|')}|all [--runs N]\n`);
  process.exit(2);
}

let failed = 0;
for (const torture of chosen) {
  const started = performance.now();
  const figures = await torture.run(asked ?? (isSmall ? torture.small : torture.usual));
  const ok = figures.ok && figures.control;
  if (!ok) failed += 1;
  const seconds = Number(((performance.now() - started) / 1000).toFixed(1));
  process.stdout.write(`${JSON.stringify({ name: torture.name, ...figures, ok, seconds })}\n`);
}
process.exit(failed === 0 ? 0 : 1);
