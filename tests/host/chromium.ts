import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { Cdp } from './cdp.ts';

const CANDIDATES = [
  process.env.HOST_CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export type Browser = {
  cdp: Cdp;
  child: ChildProcess;
  profile: string;
  exe: string;
  visible: boolean;
  version: string;
};

export async function startChromium(userData: string): Promise<Browser> {
  const exe = process.env.HOST_CHROMIUM ?? CANDIDATES.find((c) => existsSync(c));
  if (!exe) throw new Error('The Electron host needs Chromium: install it or set HOST_CHROMIUM');
  const profile = path.join(userData, 'Chromium');
  mkdirSync(profile, { recursive: true });
  settle(profile);
  const visible = process.env.HOST_VISIBLE === '1';
  const child = spawn(exe, [...flags(visible), `--user-data-dir=${profile}`, '--remote-debugging-pipe'], {
    stdio: [
      'ignore',
      process.env.HOST_DEBUG ? 'inherit' : 'ignore',
      process.env.HOST_DEBUG ? 'inherit' : 'ignore',
      'pipe',
      'pipe',
    ],
  });
  child.once('error', (e) => console.error(`Chromium did not start: ${e.message}`));
  const cdp = new Cdp(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const { product } = await cdp.send('Browser.getVersion');
  return { cdp, child, profile, exe, visible, version: String(product).split('/')[1] ?? '' };
}

/** Settings of a new profile that no flag sets for sure: Electron never offers to translate a page, nor to keep a password. */
function settle(profile: string): void {
  const file = path.join(profile, 'Default', 'Preferences');
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(
    file,
    JSON.stringify({
      translate: { enabled: false },
      credentials_enable_service: false,
      profile: { password_manager_enabled: false },
    }),
  );
}

export function flags(visible: boolean): string[] {
  return [
    ...(visible ? [] : ['--headless=new']),
    '--no-startup-window',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-breakpad',
    '--disable-domain-reliability',
    '--metrics-recording-only',
    '--password-store=basic',
    '--use-mock-keychain',
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    '--disable-popup-blocking',
    '--disable-features=Translate,MediaRouter,OptimizationHints,InterestFeedContentSuggestions',
    '--test-type',
  ];
}
