import { expect, test } from 'vitest';
import { presentable } from '../../renderer/kernel/presenting.ts';
import { screeningGrid } from '../../shared/screening/contract.ts';
import { fullAnswers } from '../support/full-answers.ts';

test('while others look on, a row of the grid has initials, and its class and scores stay', () => {
  const answers = fullAnswers(screeningGrid.output, (path) => NAMES[path] ?? 'Opmerking');
  const shown = JSON.stringify(answers.map((value) => presentable(screeningGrid, { ok: true, value }, true)));
  expect(shown).not.toMatch(/Loon|Sofie/);
  for (const open of ['1hv2', '45B', 'v.L.S.']) expect(shown.replaceAll(/\u2063/g, '')).toContain(open);
});

const NAMES: Readonly<Record<string, string>> = {
  '.rows.name': 'van Loon, Sofie',
  '.rows.givenName': 'Sofie',
  '.rows.className': '1hv2',
  '.rows.cells.given': '45B',
};
