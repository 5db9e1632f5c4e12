import Store from 'electron-store';
import { z } from 'zod';
import type { Bounds } from './window.ts';

const Settings = z.object({
  bounds: z
    .object({
      x: z.number().int().optional(),
      y: z.number().int().optional(),
      width: z.number().int(),
      height: z.number().int(),
    })
    .default({ width: 1366, height: 768 }),
  /** Minutes without typing or mouse before the vault locks; 2 to 15 (T2). */
  lockAfterMinutes: z.number().int().min(2).max(15).default(10),
});

/** Window and lock settings of this laptop. Nothing about people. */
export function openSettings() {
  const store = new Store({ name: 'settings' });
  const read = () => Settings.safeParse(store.store).data ?? Settings.parse({});
  return {
    bounds: (): Bounds => read().bounds,
    saveBounds: (bounds: Bounds): void => store.set('bounds', bounds),
    lockAfterMinutes: (): number => read().lockAfterMinutes,
  };
}
