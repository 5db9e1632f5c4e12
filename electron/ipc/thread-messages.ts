import type { Topic } from '../../shared/kernel/topics.ts';
import type { DeviceState } from '../vault/device.ts';
import type { GateAnswer, Sender } from './gate.ts';

/* What crosses between the main thread and the vault thread. */

export type ThreadData = {
  readonly device: DeviceState;
  readonly isTrusted: boolean;
  readonly appVersion: string;
  readonly usualFolder: string;
};

export type ToThread =
  | {
      readonly t: 'call';
      readonly id: number;
      readonly sender: Sender;
      readonly raw: unknown;
      readonly attachment: unknown;
    }
  | { readonly t: 'precheck'; readonly id: number; readonly sender: Sender; readonly raw: unknown };

export type FromThread =
  | { readonly t: 'answer'; readonly id: number; readonly value: GateAnswer }
  | { readonly t: 'changed'; readonly topics: readonly Topic[] }
  | { readonly t: 'device'; readonly state: DeviceState }
  | { readonly t: 'report'; readonly code: string; readonly call: string };
