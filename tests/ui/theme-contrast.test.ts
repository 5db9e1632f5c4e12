import { describe, expect, test } from 'vitest';
import { cssVariablesResolver, theme } from '../../renderer/app/theme.ts';

/** WCAG 2.2: the ratio of relative luminances of two colours written as #RRGGBB. */
function contrast(a: string, b: string): number {
  const light = (colour: string): number => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

// Safe: the resolver reads nothing of the theme that it is given.
const schemes = cssVariablesResolver(theme as Parameters<typeof cssVariablesResolver>[0]);
const TEXT = 4.5;
const CONTROL = 3;
const GROUNDS = ['--mantine-color-body', '--mantine-color-default', '--zs-sunk'];

describe.each(['light', 'dark'] as const)('contrast in %s (WCAG 2.2 AA)', (scheme) => {
  const colours = schemes[scheme] as Readonly<Record<string, string>>;
  const of = (name: string): string => {
    const found = colours[name];
    if (!found) throw new Error(`${name} is not set`);
    return found;
  };
  const inks = ['text', 'dimmed', 'placeholder', 'anchor', 'error', 'success'].map((name) => `--mantine-color-${name}`);

  test.each(inks.flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)))('%s on %s', (ink, ground) =>
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(TEXT),
  );

  test.each(['inkt', 'laat', 'straks', 'klaar', 'gray'])('the chip %s', (name) =>
    expect(
      contrast(of(`--mantine-color-${name}-light-color`), of(`--mantine-color-${name}-light`)),
    ).toBeGreaterThanOrEqual(TEXT),
  );

  test('the edge of a field, and the words on the main button', () => {
    for (const ground of GROUNDS)
      expect(contrast(of('--mantine-color-default-border'), of(ground))).toBeGreaterThanOrEqual(CONTROL);
    const shade = scheme === 'light' ? 7 : 3;
    expect(contrast(of('--zs-on-accent'), theme.colors?.inkt?.[shade] ?? '')).toBeGreaterThanOrEqual(TEXT);
  });
});

test('the measure itself: black on white is 21, a colour on itself is 1', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21);
  expect(contrast('#3A5098', '#3A5098')).toBe(1);
});
