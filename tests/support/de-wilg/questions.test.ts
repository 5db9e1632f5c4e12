import { describe, expect, it } from 'vitest';
import { Line } from '../../../shared/kernel/text.ts';
import { makeSchool } from './make-school.ts';
import { AGREEMENT_LINES, ZAT_NOTES, ZAT_QUESTIONS } from './questions.ts';

const SENTENCES = [...ZAT_QUESTIONS, ...ZAT_NOTES, ...AGREEMENT_LINES.map(({ text }) => text)];
/** Words of a file on a real child; none of them belongs in a make-believe school. */
const HEAVY =
  /diagnos|adhd|autis|depress|angst|misbruik|mishandel|scheiding|schuld|drugs|medicijn|psych|geweld|zelfmoord/i;

describe('sentences for demo and tests', () => {
  it('are short, different, and a dozen of each kind', () => {
    expect([ZAT_QUESTIONS.length, ZAT_NOTES.length, AGREEMENT_LINES.length]).toEqual([12, 12, 12]);
    expect(new Set(SENTENCES).size).toBe(36);
    for (const text of SENTENCES) expect(Line.parse(text).length).toBeLessThanOrEqual(80);
  });

  it('are neutral', () => {
    expect(SENTENCES.filter((text) => HEAVY.test(text))).toEqual([]);
    expect(HEAVY.test('Er is een diagnose.')).toBe(true);
  });

  it('name owners whom De Wilg has', () => {
    const functions = new Set(makeSchool({ pupils: 812 }).staff.map((one) => one.function));
    expect(AGREEMENT_LINES.filter(({ owner }) => !functions.has(owner))).toEqual([]);
  });
});
