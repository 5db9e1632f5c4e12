import { expect, test } from 'vitest';
import { masked } from '../../renderer/kernel/mask.ts';

test('while others look on, a row of the grid or the caseload has initials', () => {
  const row = { studentId: 'x', name: 'van Loon, Sofie', givenName: 'Sofie', className: '1hv2', cells: [] };
  const seen = JSON.stringify(masked({ rows: [row], instruments: [{ name: 'Diatekst' }] }));
  expect(seen).not.toMatch(/Loon|Sofie/);
  expect(seen).toContain('1hv2');
  expect(seen).toContain('Diatekst');
});
