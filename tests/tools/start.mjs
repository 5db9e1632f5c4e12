// @ts-check
import path from 'node:path';
import { ensureBuild } from './build.mjs';
import { ensureElectron } from './electron-binary.mjs';
import { ensureChromium, ensureInstall, projectNode } from './ensure.mjs';
import { exitWith, passThrough, root, say } from './run.mjs';

const NO_DISPLAY = `Zorgspil opens a window, and this machine has no display (DISPLAY and WAYLAND_DISPLAY are empty).
Without a display you can play its main job:  npm run demo -- --out DIR

Zorgspil opent een venster, maar deze computer heeft geen beeldscherm.
Zonder beeldscherm kun je het voorbeeld laten draaien:  npm run demo -- --out MAP`;

const STAND_IN = `Zorgspil opens as a preview in a Chromium window, since Electron is not here. What you store is encrypted,
but the preview has no key store of the system and no menus or dialogs of its own: do not use it for real pupils.

Zorgspil opent als proefversie in een Chromium-venster, want Electron is hier niet. Gebruik die niet voor echte leerlingen.`;

/** A program that ends this soon with an error did not get as far as a window. */
const NEVER_OPENED_SECONDS = 5;

async function main() {
  if (!hasDisplay()) {
    say(NO_DISPLAY);
    return 1;
  }
  await ensureInstall();
  const args = process.argv.slice(2).filter((arg) => arg !== '--stand-in');
  const electron = process.argv.includes('--stand-in') ? undefined : await ensureElectron();
  await ensureBuild();
  if (electron) {
    const started = performance.now();
    const code = await passThrough(electron, ['.', ...args], electronEnv());
    // For instance as root, or where the system does not let Electron make its sandbox.
    const opened = code === 0 || performance.now() - started > NEVER_OPENED_SECONDS * 1000;
    if (opened) return code;
    say('Electron is here, but it could not start on this machine (see above).');
  }
  const chromium = await ensureChromium();
  say(STAND_IN);
  const env = { ...process.env, HOST_VISIBLE: '1', HOST_CHROMIUM: chromium };
  return passThrough(projectNode(), [path.join(root, 'tests/host/run.ts'), root, ...args], env);
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function electronEnv() {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env;
  return env;
}

await exitWith(main);
