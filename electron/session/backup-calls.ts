import type { BoundCall } from '../kernel/call.ts';
import type { Keeper } from './keeper.ts';

export function backupCalls(_keeper: Keeper): BoundCall[] {
  return [];
}
