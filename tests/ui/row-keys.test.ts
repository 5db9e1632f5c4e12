import { expect, test } from 'vitest';
import { stepOf } from '../../renderer/ui/row-keys.ts';

test.each([
  ['ArrowDown', 0, 5, 1],
  ['ArrowDown', 4, 5, 4],
  ['ArrowUp', 0, 5, 0],
  ['ArrowUp', 3, 5, 2],
  ['PageDown', 1, 5, 4],
  ['PageUp', 12, 20, 2],
  ['Home', 3, 5, 0],
  ['End', 0, 5, 4],
  ['Enter', 2, 5, null],
  ['a', 2, 5, null],
])('%s from row %d of %d leads to %s', (key, at, count, to) => expect(stepOf(key, at, count)).toBe(to));
