import { expect, test } from 'vitest';
import { readOsoFiles } from '../../electron/parser/read-many.ts';
import { readOso } from '../../electron/parser/read-oso.ts';
import { osoXml } from '../support/oso.ts';

const good = Buffer.from(osoXml());
const file = (bytes: Uint8Array, size = bytes.length) => ({ size: async () => size, read: async () => bytes });
const parse = async (bytes: Uint8Array) => readOso(bytes);
const codesOf = (read: Awaited<ReturnType<typeof readOsoFiles>>) => read.map((it) => ('code' in it ? it.code : 'read'));

test('a file that is gone, too large or broken does not stop the others, and each keeps its place', async () => {
  const gone = { ...file(good), read: () => Promise.reject(new Error('ENOENT')) };
  const files = [file(good), gone, file(good, 60 * 1024 * 1024), file(Buffer.from('<x/>')), file(good)];
  expect(codesOf(await readOsoFiles(files, parse))).toEqual([
    'read',
    'FILE_UNREADABLE',
    'TOO_LARGE',
    'NOT_OSO',
    'read',
  ]);
});

test('what is too much together is said, in number and in size', async () => {
  const many = Array.from({ length: 520 }, () => file(good));
  const codes = codesOf(await readOsoFiles(many, parse));
  expect(codes.filter((code) => code === 'read')).toHaveLength(500);
  expect(codes.slice(500)).toEqual(Array(20).fill('TOO_MUCH_AT_ONCE'));
  const heavy = async () => {
    const result = readOso(good);
    const [dossier] = result.ok ? result.value.dossiers : [];
    if (!result.ok || !dossier) throw new Error('not read');
    const big = {
      block: 'attachments',
      name: 'a',
      description: '',
      state: 'kept',
      type: 'pdf',
      isMisnamed: false,
    } as const;
    const attachments = [{ ...big, size: 200 * 1024 * 1024, bytes: new Uint8Array(1) }];
    return { ok: true as const, value: { ...result.value, dossiers: [{ ...dossier, attachments }] } };
  };
  const two = codesOf(await readOsoFiles([file(good), file(good)], heavy));
  expect(two.toSorted()).toEqual(['TOO_MUCH_AT_ONCE', 'read']);
});
