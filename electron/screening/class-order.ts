import { type StudentCard, sortName } from '../../shared/students/model.ts';

/** As a list of the school stands: class after class, and by name in it. */
export function inClassOrder(a: StudentCard, b: StudentCard): number {
  const byClass = (a.className ?? '').localeCompare(b.className ?? '', 'nl', { numeric: true });
  return byClass === 0 ? sortName(a).localeCompare(sortName(b), 'nl') : byClass;
}
