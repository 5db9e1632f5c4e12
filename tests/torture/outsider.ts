import { createDecipheriv, createHash, createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hashRaw } from '@node-rs/argon2';
import Database from 'better-sqlite3';
import { compactDecrypt, decodeProtectedHeader, importJWK } from 'jose';
import { parseCode } from '../../electron/vault/codes.ts';
import { COMPARTMENTS } from '../../shared/kernel/compartments.ts';
import type { ClassId, StaffId } from '../../shared/kernel/ids.ts';
import { ROLES, type Role } from '../../shared/kernel/permissions.ts';
import { lock } from '../../shared/session/contract.ts';
import { aClass, aStaffMember, aStudent } from '../support/story.ts';
import { aTeam } from '../support/story-bespreking.ts';
import { createWorld, PASSPHRASE, type World } from '../support/world.ts';
import { PLACES } from './access-table.ts';
import { numbers, pick, type Torture } from './torture.ts';

/**
 * P6b: somebody with his own valid passphrase and a tool of his own, written here without the program's key code, opens
 * exactly the dossier keys that were granted to him, for random sets of roles.
 */
export const outsider: Torture = {
  name: 'outsider',
  usual: 100,
  small: 12,
  async run(runs) {
    const random = numbers(66);
    let extra = 0;
    let missing = 0;
    let opened = 0;
    const batch = 10;
    for (let done = 0; done < runs; done += batch) {
      const figures = await oneVault(random, Math.min(batch, runs - done));
      extra += figures.extra;
      missing += figures.missing;
      opened += figures.opened;
    }
    return {
      ok: extra === 0 && missing === 0,
      runs,
      opened,
      extra,
      missing,
      control: opened > 0 && (await wrongKeyOpensNothing()),
    };
  },
};

type Person = {
  readonly letter: string;
  readonly roles: readonly Role[];
  /** Of a role that exists by a relation: which pupils. */
  readonly own: Readonly<Partial<Record<Role, readonly string[]>>>;
};

async function oneVault(random: () => number, count: number) {
  const world = await createWorld();
  try {
    const coaches = [
      await aStaffMember(world, 'P. Dallinga', 'coach'),
      await aStaffMember(world, 'R. Bijvoet', 'coach'),
    ];
    const teams: { classId: ClassId; docent: StaffId; leader: StaffId }[] = [];
    for (const name of ['4hC', '4hD']) {
      const docent = await aStaffMember(world, `D. Ocent ${name}`, 'docent');
      const leader = await aStaffMember(world, `T. Leider ${name}`, 'teamleider');
      const classId = await aClass(world, name);
      await aTeam(world, { memberIds: [docent], classIds: [classId], leaderId: leader });
      teams.push({ classId, docent, leader });
    }
    const students: { id: string; coach: string; docent: string; teamleider: string }[] = [];
    for (let i = 0; i < 6; i++) {
      const coachId = pick(random, coaches);
      const { classId, docent, leader } = pick(random, teams);
      const id = await aStudent(world, { classId, coachId, surname: `Berg${i}` });
      students.push({ id, coach: coachId, docent, teamleider: leader });
    }
    const people = [...coaches, ...teams.flatMap(({ docent, leader }) => [docent, leader])];
    // Every compartment of every dossier gets a key, also the confidential one.
    await world.actAs('aandachtsfunctionaris');
    world.opened().transact((db) => {
      for (const { id } of students)
        for (const place of COMPARTMENTS) db.seal({ table: 'x', id, dossier: id, revision: 1 }, place, anything, {});
    });
    await world.actAs('zorgcoordinator');
    const list: Person[] = [];
    for (let i = 0; i < count; i++) {
      const roles = ROLES.filter(() => random() < 0.2);
      const chosen = roles.length === 0 ? [pick(random, ROLES)] : roles;
      const staffId = pick(random, people);
      const idsOf = (relation: 'coach' | 'docent' | 'teamleider') =>
        students.filter((student) => student[relation] === staffId).map(({ id }) => id);
      const { keyLetter } = await world.addUser({ name: `Iemand ${i}`, roles: chosen, staffId });
      list.push({
        letter: keyLetter,
        roles: chosen,
        own: { coach: idsOf('coach'), docent: idsOf('docent'), teamleider: idsOf('teamleider') },
      });
    }
    await world.get(lock, {});
    let extra = 0;
    let missing = 0;
    let opened = 0;
    for (const person of list) {
      const got = await openAllWithOwnTool(world, person.letter, PASSPHRASE);
      const wanted = granted(
        person,
        students.map(({ id }) => id),
      );
      opened += got.size;
      for (const part of got.keys()) if (!wanted.has(part)) extra += 1;
      for (const part of wanted) if (!got.has(part)) missing += 1;
    }
    return { extra, missing, opened };
  } finally {
    await world.close();
  }
}

const { z } = await import('zod');
const anything = z.object({});

/** What the privacy table says this person may open: of a role by relation only of his own pupils. */
function granted({ roles, own }: Person, students: readonly string[]): Set<string> {
  const parts = new Set<string>();
  for (const role of roles) {
    const words = PLACES[role].split(' ').filter((word) => word !== '');
    const isPerPupil = words[0] === '*';
    const dossiers = isPerPupil ? (own[role] ?? []) : students;
    for (const place of isPerPupil ? words.slice(1) : words) for (const id of dossiers) parts.add(`${id}|${place}`);
  }
  return parts;
}

/**
 * The tool: reads the files with the public description of the format, and opens what one user's keys open: the key of
 * each part, by `dossier|compartment`.
 */
export async function openAllWithOwnTool(
  world: World,
  letter: string,
  passphrase: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const header = JSON.parse(readFileSync(path.join(world.folder, 'header.json'), 'utf8'));
  const me = header.principals.find((principal: { letter: string }) => principal.letter === letter);
  const pairing = parseCode(world.sheet.pairingCode, 16);
  if (!pairing) throw new Error('no pairing code');
  const { kdf } = Object(decodeProtectedHeader(me.unlock));
  const slow = await hashRaw(passphrase.normalize('NFC'), {
    algorithm: 2 as never,
    version: 1 as never,
    memoryCost: kdf.m,
    timeCost: kdf.t,
    parallelism: kdf.p,
    outputLen: 32,
    salt: Buffer.from(kdf.salt, 'base64url'),
  });
  const derive = (secret: Uint8Array, salt: Uint8Array, info: string) =>
    Buffer.from(hkdfSync('sha256', secret, salt, info, 32));
  const kek = derive(slow, pairing, `zs1/kek|${header.vault}|${me.id}`);
  const { plaintext } = await compactDecrypt(me.unlock, kek);
  const keys = JSON.parse(Buffer.from(plaintext).toString());
  const held = new Map<string, Buffer>();
  for (const jws of header.grants) {
    const grant = JSON.parse(Buffer.from(jws.split('.')[1], 'base64url').toString());
    try {
      const inside = await compactDecrypt(grant.jwe, await importJWK(keys.enc, 'ECDH-ES+A256KW'));
      held.set(grant.what, Buffer.from(JSON.parse(Buffer.from(inside.plaintext).toString()).k, 'base64url'));
    } catch {
      // Not for me.
    }
  }
  const vk = held.get('vk');
  if (!vk) throw new Error('no vault key');
  return openDossierKeys(world.folder, {
    header,
    me,
    keys,
    held,
    keyring: derive(vk, Buffer.from(header.vault), `zs1/keyring|${header.epoch}`),
  });
}

type Mine = {
  header: { vault: string; epoch: number };
  me: { id: string };
  keys: { enc: object };
  held: Map<string, Buffer>;
  keyring: Buffer;
};

function openDossierKeys(folder: string, { header, me, keys, held, keyring }: Mine): ReadonlyMap<string, Buffer> {
  const db = new Database(path.join(folder, 'keys.db'), { readonly: true });
  db.pragma("cipher='chacha20'");
  db.key(Buffer.concat([Buffer.from('raw:'), keyring]));
  const uuid = (bytes: Buffer) => bytes.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
  const got = new Map<string, Buffer>();
  const tryIt = (part: string, work: () => Buffer): void => {
    try {
      got.set(part, work());
    } catch {
      // Does not open with what I hold.
    }
  };
  // Safe: the columns of these STRICT tables.
  for (const row of db.prepare('SELECT dossier, place, version, wrapped FROM deks').all() as {
    dossier: Buffer;
    place: string;
    version: number;
    wrapped: Buffer;
  }[]) {
    const dossier = uuid(row.dossier);
    if (row.place === 'school' || row.place === 'eigen') continue;
    const about = Buffer.from(JSON.stringify(['zs1/dek', header.vault, header.epoch, dossier, row.place, row.version]));
    // Every key that is held is tried on every wrapped key, not only the one it is meant for.
    for (const key of held.values())
      tryIt(`${dossier}|${row.place}`, () =>
        gcm(key, row.wrapped.subarray(0, 12), row.wrapped.subarray(12, -16), row.wrapped.subarray(-16), about),
      );
  }
  const mine = createPrivateKey({ key: keys.enc as never, format: 'jwk' });
  for (const row of db.prepare('SELECT user_id AS user, dossier, place, version, sealed FROM pupil_grants').all() as {
    user: Buffer;
    dossier: Buffer;
    place: string;
    version: number;
    sealed: string;
  }[]) {
    tryIt(`${uuid(row.dossier)}|${row.place}`, () => {
      const [head = '', , iv = '', body = '', tag = ''] = row.sealed.split('.');
      const { epk } = JSON.parse(Buffer.from(head, 'base64url').toString());
      const shared = diffieHellman({ privateKey: mine, publicKey: createPublicKey({ key: epk, format: 'jwk' }) });
      return gcm(
        concatKdf(shared),
        Buffer.from(iv, 'base64url'),
        Buffer.from(body, 'base64url'),
        Buffer.from(tag, 'base64url'),
        Buffer.from(head, 'ascii'),
      );
    });
  }
  db.close();
  if (me.id === '') throw new Error('nobody');
  return got;
}

function gcm(key: Buffer, iv: Buffer, body: Buffer, tag: Buffer, about: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });
  decipher.setAAD(about);
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}

function concatKdf(shared: Buffer): Buffer {
  const uint = (n: number) => Buffer.from([0, 0, n >> 8, n & 255]);
  const parts = [uint(1), shared, uint(7), Buffer.from('A256GCM'), uint(0), uint(0), uint(256)];
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}

/** Control: the same tool with a passphrase that does not fit opens nothing at all. */
async function wrongKeyOpensNothing(): Promise<boolean> {
  const world = await createWorld();
  try {
    await world.get(lock, {});
    await openAllWithOwnTool(world, 'A', 'een andere wachtzin dan deze');
    return false;
  } catch {
    return true;
  } finally {
    await world.close();
  }
}
