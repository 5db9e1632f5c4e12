import { expect, test } from 'vitest';
import { MASK_SIGN, masked } from '../../renderer/kernel/mask.ts';
import { EMPTY_FORM, EMPTY_NOTES } from '../../shared/meetings/model.ts';

const CARD = {
  studentId: '0190',
  givenName: 'Sem',
  prefix: 'van der',
  surname: 'Heijden-Oldenburger',
  className: '3vA',
};
const text = (value: unknown): string => JSON.stringify(value);

test('names are initials, free text is gone; codes, days, ids and who works at school stay', () => {
  const shown = text(
    masked({
      ok: true,
      value: {
        card: CARD,
        item: {
          question: 'Hoe krijgen we Sem weer in de les?',
          notes: { ...EMPTY_NOTES, plan: 'rust' },
          state: 'open',
        },
        made: [{ what: 'Belt moeder', ownerName: 'S. Achterberg', dueOn: '2026-12-11', state: 'open' }],
        guardians: [{ name: 'W. Heijden', relation: 'moeder', phone: '06-00000001' }],
        studentName: 'Sem van der Heijden',
      },
    }),
  );
  for (const hidden of ['Sem', 'Heijden', 'Hoe krijgen', 'rust', 'Belt moeder']) expect(shown).not.toContain(hidden);
  for (const open of ['0190', '3vA', '"open"', 'S. Achterberg', '2026-12-11', 'S.v.d.H.', `"S.${MASK_SIGN}"`])
    expect(shown).toContain(open);
});

test('a field that nobody thought of is hidden as soon as it reads like a sentence', () => {
  expect(masked({ brandNew: 'Zij slaapt slecht' })).not.toEqual({ brandNew: 'Zij slaapt slecht' });
  expect(masked({ brandNew: 'code' })).toEqual({ brandNew: 'code' });
});

test('answers keep their shape: what was tried still has its effect, an empty field its kind', () => {
  const form = {
    ...EMPTY_FORM,
    pupil: { empty: 'withheld' },
    tried: [{ line: 1, what: 'Vaste plek vooraan', effect: 'helped' }],
  };
  expect(masked(form)).toMatchObject({
    pupil: { empty: 'withheld' },
    tried: [{ line: 1, effect: 'helped' }],
    urgency: 'gewoon',
  });
});
