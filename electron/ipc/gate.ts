import { z } from 'zod';
import type { GateRefusal } from '../../shared/kernel/contract.ts';
import { reachOf } from '../../shared/kernel/permissions.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { Topic } from '../../shared/kernel/topics.ts';
import type { BoundCall } from '../kernel/call.ts';
import type { OpenWork, OperationContext, Paper, PaperDraft } from '../kernel/context.ts';
import type { Feature } from '../kernel/feature.ts';
import type { OpenHouse, Rooms } from '../kernel/house.ts';
import { type RunDeps, runCommand, runQuery, writeDownRefusal } from '../kernel/run.ts';
import { weigh } from './weigh.ts';

const Envelope = z.strictObject({ name: z.string().max(80), input: z.unknown() });

export type Sender = { readonly url: string; readonly isMainFrame: boolean };

export type GateDeps = {
  readonly calls: ReadonlyMap<string, BoundCall>;
  readonly rooms: Rooms;
  readonly trusts: (sender: Sender) => boolean;
  /** The opened vault, or `null` while locked. Asked again for every call. */
  readonly house: () => OpenHouse | null;
  readonly openWork: (handOver: (thing: PaperDraft) => void) => OpenWork | null;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Gets the code of the error and the name of the call; never a message, which can hold data (F5). */
  readonly report: (error: unknown, callName: string) => void;
  readonly announce: (topics: readonly Topic[]) => void;
};

export type GateAnswer = { readonly answer: Result<unknown, string>; readonly paper: Paper | null };
type Passed = { readonly bound: BoundCall; readonly input: unknown; readonly house: OpenHouse | null };

/** The one door between renderer and vault. Every call passes the same checks in the same order. */
export function createGate(deps: GateDeps) {
  const check = (sender: Sender, raw: unknown): Result<Passed, GateRefusal> => {
    if (!deps.trusts(sender)) return refuse('NOT_TRUSTED');
    const weight = weigh(raw);
    if (weight !== 'fine') return refuse(weight);
    const envelope = Envelope.safeParse(raw);
    if (!envelope.success) return refuse('INVALID_INPUT');
    const bound = deps.calls.get(envelope.data.name);
    if (!bound) return refuse('UNKNOWN_CALL');
    const { call } = bound;
    const house = deps.house();
    if (!house && !call.availableWhileLocked) return refuse('LOCKED');
    if (house && !call.availableWhileLocked && reachOf(house.actor.role, call.permission) === undefined) {
      writeDownRefusal({ house }, call, 'NOT_ALLOWED', null);
      return refuse('NOT_ALLOWED');
    }
    const input = call.input.safeParse(envelope.data.input);
    if (!input.success) {
      if (house) writeDownRefusal({ house }, call, 'INVALID_INPUT', null);
      return refuse('INVALID_INPUT');
    }
    return { ok: true, value: { bound, input: input.data, house } };
  };

  const run = async (
    { bound, input, house }: Passed,
    attachment: unknown,
    handOver: (thing: PaperDraft) => void,
  ): Promise<Result<unknown, string>> => {
    // Nothing was picked, or somebody asks past the dialog: there is nothing to work on.
    if (bound.call.desk?.startsWith('pick') && attachment === null) return refuse('CANCELLED');
    if (bound.kind === 'operation') {
      const context: OperationContext = { now: deps.now, newId: deps.newId, open: deps.openWork(handOver), attachment };
      const result = await bound.handle(context, input as never);
      return result.ok ? { ok: true, value: bound.call.output.parse(result.value) } : result;
    }
    if (!house) return refuse('LOCKED');
    const runDeps: RunDeps = { house, rooms: deps.rooms, now: deps.now, newId: deps.newId, handOver };
    return bound.kind === 'command' ? runCommand(runDeps, bound, input) : runQuery(runDeps, bound, input);
  };

  return {
    /** For calls that begin with a dialog: would the gate let this through? */
    precheck: (sender: Sender, raw: unknown): Result<null, GateRefusal> => {
      const passed = check(sender, raw);
      return passed.ok ? { ok: true, value: null } : passed;
    },

    async answer(sender: Sender, raw: unknown, attachment: unknown = null): Promise<GateAnswer> {
      const drafts: PaperDraft[] = [];
      let name = 'unknown';
      try {
        const passed = check(sender, raw);
        if (!passed.ok) return { answer: passed, paper: null };
        const { call } = passed.value.bound;
        name = call.name;
        const answer = await run(passed.value, attachment, (thing) => {
          drafts.push(thing);
        });
        if (answer.ok && call.touches.length > 0) deps.announce(call.touches);
        const draft = drafts.at(-1);
        return { answer, paper: answer.ok && draft ? await finished(draft) : null };
      } catch (error) {
        deps.report(error, name);
        return { answer: refuse(isDiskFull(error) ? 'DISK_FULL' : 'UNEXPECTED'), paper: null };
      }
    },
  };
}

/** A Word file is made after the commit, since making it takes a while and cannot fail the change any more. */
async function finished({ bytes, ...draft }: PaperDraft): Promise<Paper> {
  const usual = { format: 'pdf', reference: '', running: '', passphrase: '', disclosureId: null } as const;
  return { ...usual, ...draft, bytes: bytes ? await bytes() : null };
}

/** Every call by its name, in a `Map`, so that 'constructor' is no call. */
export function callMap(features: readonly Feature[]): Map<string, BoundCall> {
  const map = new Map<string, BoundCall>();
  for (const bound of features.flatMap((feature) => feature.calls)) {
    if (map.has(bound.call.name)) throw new Error(`two handlers for ${bound.call.name}`);
    map.set(bound.call.name, bound);
  }
  return map;
}

function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = Object(error);
  return code === 'SQLITE_FULL' || code === 'ENOSPC';
}
