// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { capture, PlainError, root, say } from './run.mjs';

const OLDEST_NODE = 20;
const PROJECT_NODE = 24;

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockEntry */
/** @typedef {{ packages: Record<string, LockEntry & Record<string, unknown>> }} Lock */

/** Installs the libraries exactly as the lock says, when that has not been done yet. */
export async function ensureInstall() {
  if (major() < OLDEST_NODE)
    throw new PlainError(`Zorgspil needs Node ${OLDEST_NODE} or newer; this is ${process.version}.`);
  const lock = readJson('package-lock.json');
  if (!lock) throw new PlainError('package-lock.json is missing: this is not a whole copy of the project.');
  if (isInstalled(lock)) return;
  if (process.platform === 'win32' && process.execPath.startsWith(path.join(root, 'node_modules'))) {
    // Windows does not let go of a running program, and this one is among what must be replaced.
    throw new PlainError('The libraries changed. Run "npm ci" once, then this command again.');
  }
  say('Installing the libraries ...');
  const result = await npm(['ci', '--include=dev', '--no-fund', '--no-audit']);
  if (result.code !== 0) throw new PlainError(`${result.all}\nThe libraries could not be installed (npm ci).`);
  if (!isInstalled(lock))
    throw new PlainError(`${result.all}\nnpm ci ended well, but the install does not match the lock.`);
}

function isInstalled(/** @type {Lock} */ lock) {
  const installed = readJson('node_modules/.package-lock.json');
  return installed !== undefined && missingFrom(lock, installed).length === 0 && findProjectNode() !== undefined;
}

/**
 * What the lock asks for and the install lacks. Times of files say nothing after a checkout, so contents are compared.
 * Packages for other systems are optional, and absent by intent.
 * @param {Lock} lock
 * @param {Lock} installed
 */
export function missingFrom(lock, installed) {
  return Object.keys(lock.packages).filter((place) => {
    const wanted = lock.packages[place];
    const present = installed.packages[place];
    if (place === '' || !wanted) return false;
    if (!present) return wanted.optional !== true;
    return present.version !== wanted.version || (present.integrity ?? '') !== (wanted.integrity ?? '');
  });
}

function npm(/** @type {string[]} */ args) {
  const cli = process.env.npm_execpath ?? '';
  if (!cli.endsWith('npm-cli.js')) return capture('npm', args, { shell: process.platform === 'win32' });
  return capture(process.env.npm_node_execpath ?? process.execPath, [cli, ...args]);
}

/** The Node 24 that the project brings along; better-sqlite3 crashes on older ones. */
export function projectNode() {
  const found = findProjectNode();
  if (!found) throw new PlainError('Node 24 is missing from node_modules: run "npm rebuild node".');
  return found;
}

function findProjectNode() {
  const file = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(file)) return file;
  return major() >= PROJECT_NODE ? process.execPath : undefined;
}

function major() {
  return Number(process.versions.node.split('.')[0]);
}

/** A Chromium for the stand-in host: `HOST_CHROMIUM`, Playwright's own, or the system's; on Debian it is installed. */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (isDebian() && process.getuid?.() === 0) {
    say('Installing Chromium (apt-get install chromium) ...');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const update = await capture('apt-get', ['update'], { env });
    const install = await capture('apt-get', ['install', '-y', 'chromium'], { env });
    const installed = findChromium();
    if (installed) return installed;
    say(`${update.all}\n${install.all}`);
  }
  throw new PlainError(
    'Chromium is missing. Install it (Debian: "apt-get install chromium", any system: "npx playwright install chromium"),\n' +
      'or put the path of a Chromium or Chrome in HOST_CHROMIUM.\n' +
      'Chromium ontbreekt. Installeer het, of zet het pad van een Chromium of Chrome in HOST_CHROMIUM.',
  );
}

function findChromium() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const programs = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA];
  const candidates = {
    linux: [...folders, '/usr/bin'].flatMap((folder) => names.map((name) => path.join(folder, name))),
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: programs.flatMap((folder) =>
      [
        'Chromium\\Application\\chrome.exe',
        'Google\\Chrome\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
      ]
        .filter(() => folder !== undefined)
        .map((file) => path.join(folder ?? '', file)),
    ),
  };
  const system =
    process.platform in candidates ? candidates[/** @type {keyof typeof candidates} */ (process.platform)] : [];
  return [process.env.HOST_CHROMIUM, playwrightChromium(), ...system].find((file) => file && existsSync(file));
}

function playwrightChromium() {
  try {
    return createRequire(path.join(root, 'package.json'))('playwright-core').chromium.executablePath();
  } catch {
    return undefined; // Playwright knows no Chromium for this system
  }
}

function isDebian() {
  return existsSync('/etc/debian_version') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * The contents of a JSON file of the project, or undefined when there is none.
 * @param {string} file
 */
export function readJson(file) {
  const place = path.resolve(root, file);
  return existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) : undefined;
}
