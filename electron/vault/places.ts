import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

/* Where a vault may not live (T7): a sync folder makes two half vaults out of one, a network share breaks the locks. */

export type PlaceTrouble = 'SYNC_FOLDER' | 'NETWORK_SHARE';

const SYNC_NAMES = [
  /^onedrive( - .*)?$/i,
  /^dropbox( \(.*\))?$/i,
  /^google ?drive( - .*)?$/i,
  /^googledrive-.*$/i,
  /^my drive$/i,
  /^mijn drive$/i,
  /^icloud ?drive$/i,
  /^com~apple~clouddocs$/i,
  /^mobile documents$/i,
  /^nextcloud$/i,
  /^owncloud$/i,
  /^surfdrive$/i,
  /^research drive$/i,
  /^stack$/i,
  /^pcloud ?drive$/i,
  /^box( sync)?$/i,
  /^mega(sync)?$/i,
  /^syncthing$/i,
  /^creative cloud files$/i,
];
const SYNC_MARKS = ['.dropbox', '.dropbox.cache', '.stfolder', '.sync', '.owncloudsync.log', '.nextcloudsync.log'];
const SYNC_VARIABLES = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'];
const NETWORK_TYPES =
  /^(nfs\d?|cifs|smb\d?|smbfs|afs|afpfs|ncpfs|9p|davfs|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|s3fs|gcsfuse))$/;

export type PlaceFacts = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `/proc/mounts` on Linux; elsewhere empty. */
  readonly mounts: string;
  readonly hasMark: (folder: string) => boolean;
};

/** What is wrong with a folder as the place of a vault; `null` when it is fine. Looks at the real path. */
export function placeTrouble(folder: string, facts: PlaceFacts = factsOfThisMachine()): PlaceTrouble | null {
  const real = realPath(folder);
  if (/^(\\\\|\/\/)/.test(real) && !/^\\\\\?\\[a-z]:/i.test(real)) return 'NETWORK_SHARE';
  if (NETWORK_TYPES.test(mountType(real, facts.mounts))) return 'NETWORK_SHARE';
  const parts = real.split(/[\\/]/).filter((part) => part !== '');
  if (parts.some((part) => SYNC_NAMES.some((name) => name.test(part)))) return 'SYNC_FOLDER';
  const roots = SYNC_VARIABLES.flatMap((name) => facts.environment[name] ?? []);
  if (roots.some((root) => root !== '' && isInside(real, root))) return 'SYNC_FOLDER';
  return ancestors(real).some(facts.hasMark) ? 'SYNC_FOLDER' : null;
}

function factsOfThisMachine(): PlaceFacts {
  return {
    environment: process.env,
    mounts: process.platform === 'linux' && existsSync('/proc/mounts') ? readFileSync('/proc/mounts', 'utf8') : '',
    hasMark: (folder) => SYNC_MARKS.some((mark) => existsSync(path.join(folder, mark))),
  };
}

/** The real path of the nearest folder that exists, with the rest behind it. */
function realPath(folder: string): string {
  if (/^(\\\\|\/\/)/.test(folder)) return folder;
  let at = path.resolve(folder);
  const behind: string[] = [];
  while (!existsSync(at) && path.dirname(at) !== at) {
    behind.unshift(path.basename(at));
    at = path.dirname(at);
  }
  return path.join(existsSync(at) ? realpathSync.native(at) : at, ...behind);
}

function mountType(real: string, mounts: string): string {
  let best = { at: '', type: '' };
  for (const line of mounts.split('\n')) {
    const [, at, type] = line.split(' ');
    if (!at || !type) continue;
    const place = at.replaceAll('\\040', ' ');
    if (isInside(real, place) && place.length >= best.at.length) best = { at: place, type };
  }
  return best.type;
}

function isInside(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}

function ancestors(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}
