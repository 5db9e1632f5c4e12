import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type PlaceFacts, placeTrouble } from '../../electron/vault/places.ts';

const root = mkdtempSync(path.join(tmpdir(), 'zorgspil-places-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folder = (...parts: string[]): string => {
  const made = path.join(root, ...parts);
  mkdirSync(made, { recursive: true });
  return made;
};
const facts = (patch: Partial<PlaceFacts> = {}): PlaceFacts => ({
  environment: {},
  mounts: '',
  hasMark: () => false,
  ...patch,
});

describe('T7: where a vault may not stand', () => {
  test.each([
    ['OneDrive'],
    ['OneDrive - De Wilg'],
    ['Dropbox'],
    ['Dropbox (De Wilg)'],
    ['Google Drive'],
    ['GoogleDrive-zorg@dewilg'],
    ['iCloud Drive'],
    ['Nextcloud'],
    ['SURFdrive'],
    ['STACK'],
    ['Box Sync'],
    ['pCloud Drive'],
  ])('inside a folder called %s', (name) => {
    expect(placeTrouble(folder('thuis', name, 'kluis'), facts())).toBe('SYNC_FOLDER');
  });

  test.each([
    ['a folder with a usual name', folder('thuis', 'Documenten', 'kluis')],
    ['a name that only looks like it', folder('thuis', 'onedrive-oud.zip', 'kluis')],
    ['a school called Stackhouse', folder('thuis', 'Stackhouse', 'kluis')],
  ])('%s is fine', (_name, place) => expect(placeTrouble(place, facts())).toBeNull());

  test('where the system says that OneDrive lives, whatever it is called', () => {
    const place = folder('mijn school', 'kluis');
    const environment = { OneDriveCommercial: path.join(root, 'mijn school') };
    expect(placeTrouble(place, facts({ environment }))).toBe('SYNC_FOLDER');
    expect(placeTrouble(folder('elders', 'kluis'), facts({ environment }))).toBeNull();
  });

  test('below a folder that a sync program has marked', () => {
    const marked = folder('gemerkt');
    expect(placeTrouble(folder('gemerkt', 'diep', 'kluis'), facts({ hasMark: (at) => at === marked }))).toBe(
      'SYNC_FOLDER',
    );
  });

  test('behind a link into such a folder', () => {
    folder('thuis', 'OneDrive', 'echt');
    const link = path.join(root, 'gewoon');
    symlinkSync(path.join(root, 'thuis', 'OneDrive', 'echt'), link);
    expect(placeTrouble(path.join(link, 'kluis'), facts())).toBe('SYNC_FOLDER');
  });

  test.each([['nfs4'], ['cifs'], ['smb3'], ['fuse.sshfs'], ['fuse.rclone'], ['9p']])('on a %s mount', (type) => {
    const place = folder('net', 'kluis');
    const mounts = `/dev/sda1 / ext4 rw 0 0\nserver:/x ${path.join(root, 'net')} ${type} rw 0 0\n`;
    expect(placeTrouble(place, facts({ mounts }))).toBe('NETWORK_SHARE');
    expect(placeTrouble(folder('lokaal'), facts({ mounts }))).toBeNull();
  });

  test.each([
    ['\\\\server\\share\\kluis', 'NETWORK_SHARE'],
    ['//server/share/kluis', 'NETWORK_SHARE'],
  ])('the address %s', (place, trouble) => expect(placeTrouble(place, facts())).toBe(trouble));
});
