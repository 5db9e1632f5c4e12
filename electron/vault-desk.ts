import type { Topic } from '../shared/kernel/topics.ts';
import { buildFeatures } from './features.ts';
import { callMap, createGate, type Sender } from './ipc/gate.ts';
import type { OpenWork, PaperDraft } from './kernel/context.ts';
import { type OpenHouse, roomsOf } from './kernel/house.ts';
import { createOpenWork } from './kernel/open-work.ts';
import { createKeeper, type KeeperFacts } from './session/keeper.ts';
import { newSheetDesk } from './session/recovery.ts';

export type DeskFacts = KeeperFacts & {
  readonly trusts: (sender: Sender) => boolean;
  readonly announce: (topics: readonly Topic[]) => void;
  readonly report: (error: unknown, callName: string) => void;
};

/** The vault thread without the thread: the same in the app's worker and in plain Node. Knows nothing of Electron. */
export function createVaultDesk(facts: DeskFacts) {
  const keeper = createKeeper(facts, (vault) => void vault.sweepFiles(rooms.attachments(vault.reader)));
  const features = buildFeatures(keeper, newSheetDesk());
  const rooms = roomsOf(features);
  const house = (): OpenHouse | null => keeper.opened();
  const openWork = (handOver: (thing: PaperDraft) => void): OpenWork | null => {
    const open = house();
    return open ? createOpenWork({ house: open, rooms, now: facts.now, newId: facts.newId, handOver }) : null;
  };
  const gate = createGate({
    calls: callMap(features),
    rooms,
    trusts: facts.trusts,
    house,
    openWork,
    now: facts.now,
    newId: facts.newId,
    report: facts.report,
    announce: facts.announce,
  });
  return { keeper, features, gate };
}
