// @ts-check
// node tests/tools/with-node.mjs FILE [arguments]: runs a TypeScript file under the project's own Node 24.
// Nothing of this file goes to stdout: that belongs to the program it runs.
import path from 'node:path';
import { ensureBuild } from './build.mjs';
import { ensureChromium, ensureInstall, projectNode } from './ensure.mjs';
import { exitWith, PlainError, passThrough, root } from './run.mjs';

/** Programs in these folders run the built app. */
const ON_THE_BUILT_APP = ['tests/demo/', 'tests/bench/', 'tests/torture/'];

async function main() {
  const [file, ...args] = process.argv.slice(2);
  if (!file) throw new PlainError('with-node.mjs needs the name of a file to run.');
  await ensureInstall();
  const env = { ...process.env };
  if (ON_THE_BUILT_APP.some((folder) => file.startsWith(folder))) {
    env.HOST_CHROMIUM = await ensureChromium();
    await ensureBuild();
  }
  return passThrough(projectNode(), [path.resolve(root, file), ...args], env);
}

await exitWith(main);
