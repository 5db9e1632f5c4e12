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
});

/** Where the window stands on this laptop. Nothing about people. */
export function openSettings() {
  const store = new Store({ name: 'settings' });
  const read = () => Settings.safeParse(store.store).data ?? Settings.parse({});
  return {
    bounds: (): Bounds => read().bounds,
    saveBounds: (bounds: Bounds): void => store.set('bounds', bounds),
  };
}
