import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { z } from 'zod';
import type { Paper } from '../../electron/kernel/context.ts';
import { newId } from '../../electron/kernel/ids.ts';
import type { Opened } from '../../electron/session/keeper.ts';
import { createVaultDesk } from '../../electron/vault-desk.ts';
import type { Call, GateRefusal, OutputOf, RefusalOf } from '../../shared/kernel/contract.ts';
import type { StaffId, UserId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/permissions.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Topic } from '../../shared/kernel/topics.ts';
import { addUser, createVault, lock, switchRole, unlock } from '../../shared/session/contract.ts';
import { fileDevice } from './memory-device.ts';

/** The cheapest derivation that the format accepts (ZS1 3.2), so that tests are quick. */
export const TEST_COST = { m: 64 * 1024, t: 2, p: 1 } as const;
export const PASSPHRASE = 'vier molens aan de plas';
const TRUSTED = { url: 'app://zorg/index.html', isMainFrame: true };

type Options = {
  /** Noon of this day is when the world begins. */
  readonly today?: string;
  readonly dir?: string;
  readonly isTrusted?: boolean;
};

/** A real vault in a folder of its own, behind the real gate, on a fixed day. Nothing is replaced but the clock. */
export async function createWorld(options: Options = {}) {
  const world = openWorld(options);
  const made = await world.call(createVault, {
    folder: null,
    schoolName: 'De Wilg',
    userName: 'Ineke Wouda',
    passphrase: PASSPHRASE,
  });
  if (!made.ok) throw new Error(`no vault: ${made.code}`);
  return Object.assign(world, { sheet: made.value });
}

/** The same laptop without making a vault: to look at what is there, or at an empty one. */
export function openWorld(options: Options = {}) {
  const dir = options.dir ?? mkdtempSync(path.join(tmpdir(), 'zorgspil-world-'));
  mkdirSync(dir, { recursive: true });
  let now = new Date(`${options.today ?? '2026-11-23'}T11:00:00Z`);
  const announced: Topic[][] = [];
  const reported: { code: string; call: string }[] = [];
  const errors: unknown[] = [];
  const papers: Paper[] = [];
  const desk = createVaultDesk({
    store: fileDevice(path.join(dir, 'device.json'), options.isTrusted ?? true),
    now: () => now,
    mono: () => performance.now(),
    newId,
    appVersion: '0.0.0-test',
    usualFolder: path.join(dir, 'kluis'),
    cost: TEST_COST,
    trusts: (sender) => sender === TRUSTED,
    announce: (topics) => announced.push([...topics]),
    report: (error, call) => {
      errors.push(error);
      reported.push({ code: String(Object(error).code ?? Object(error).name), call });
    },
  });

  const opened = (): Opened => {
    const it = desk.keeper.opened();
    if (!it) throw new Error('the vault of this world is locked');
    return it;
  };

  const call = async <C extends Call>(
    contract: C,
    input: z.input<C['input']>,
    attachment: unknown = null,
  ): Promise<Result<OutputOf<C>, RefusalOf<C> | GateRefusal>> => {
    const { answer, paper } = await desk.gate.answer(TRUSTED, { name: contract.name, input }, attachment);
    if (paper) papers.push(paper);
    // Safe: the gate has parsed the answer with this contract's own schema.
    return answer as Result<OutputOf<C>, RefusalOf<C> | GateRefusal>;
  };

  const get = async <C extends Call>(
    contract: C,
    input: z.input<C['input']>,
    attachment: unknown = null,
  ): Promise<OutputOf<C>> => {
    const answer = await call(contract, input, attachment);
    if (!answer.ok) throw new Error(`${contract.name} refused: ${answer.code}`, { cause: errors.at(-1) });
    return answer.value;
  };

  const keyOf = new Map<Role, string>();
  const loginAs = async (keyLetter: string, passphrase = PASSPHRASE): Promise<void> => {
    if (desk.keeper.opened()) await get(lock, {});
    await get(unlock, { keyLetter, passphrase, pairingCode: null });
  };

  return {
    dir,
    folder: path.join(dir, 'kluis'),
    desk,
    call,
    /** The answer's value; throws when it is refused. */
    get,
    raw: (raw: unknown, sender = TRUSTED) => desk.gate.answer(sender, raw),
    opened,
    announced,
    reported,
    errors,
    papers,
    loginAs,
    /** Adds a user with a passphrase of the tests. Needs the founder or another beheerder to be at work. */
    async addUser(facts: {
      name: string;
      roles: Role[];
      staffId?: StaffId | null;
    }): Promise<{ userId: UserId; keyLetter: string }> {
      const role = opened().actor.role;
      if (role !== 'beheerder') await get(switchRole, { role: 'beheerder' });
      const added = await get(addUser, {
        name: facts.name,
        roles: facts.roles,
        staffId: facts.staffId ?? null,
        passphrase: PASSPHRASE,
      });
      if (role !== 'beheerder') await get(switchRole, { role });
      return added;
    },
    /** Goes on in this role: as the founder when he has it, else as somebody who has only this role. */
    async actAs(role: Role): Promise<void> {
      if (opened().vault.keys.roles.includes(role)) return void (await get(switchRole, { role }));
      if (opened().actor.name !== 'Ineke Wouda') await loginAs('A');
      if (opened().vault.keys.roles.includes(role)) return void (await get(switchRole, { role }));
      const known = keyOf.get(role) ?? (await this.addUser({ name: `Iemand als ${role}`, roles: [role] })).keyLetter;
      keyOf.set(role, known);
      await loginAs(known);
    },
    now: () => now,
    /** Noon of another day. */
    setToday(day: string): void {
      now = new Date(`${day}T11:00:00Z`);
    },
    advance(minutes: number): void {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    count: (table: string): number =>
      Number(
        opened()
          .vault.connection.prepare(`SELECT count(*) FROM ${table.replace(/\W/g, '')}`)
          .pluck()
          .get(),
      ),
    /** The trail, oldest first: act, outcome and code of each line. */
    trail: (): { act: string; outcome: string; code: string | null; student: string | null; body: string }[] => {
      const rows = opened().vault.connection.prepare('SELECT body FROM trail_entries ORDER BY seq').pluck().all();
      return rows.map((body) => {
        const { act, outcome, code, student } = JSON.parse(String(body));
        return { act, outcome, code, student, body: String(body) };
      });
    },
    async close(): Promise<void> {
      desk.keeper.close();
      if (options.dir === undefined) rmSync(dir, { recursive: true, force: true });
    },
  };
}

export type World = Awaited<ReturnType<typeof createWorld>>;
