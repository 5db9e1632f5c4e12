import { migration as m0010 } from './0010-deks.ts';

/** Of `keys.db`, which has its own life and its own back-ups. */
export const KEY_MIGRATIONS = [m0010] as const;
