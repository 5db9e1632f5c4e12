import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, day } from '../../../shared/kernel/days.ts';
import { StaffText } from '../../../shared/staff/model.ts';
import { fullName, GuardianText, StudentText } from '../../../shared/students/model.ts';
import { CAST } from './cast.ts';
import { makeSchool } from './make-school.ts';
import type { WilgPupil, WilgSchool } from './school.ts';

const school = makeSchool({ pupils: 812 });
const hashOf = (one: WilgSchool): string => createHash('sha256').update(JSON.stringify(one)).digest('hex');

/** Everything that must hold for a school of any size; the names of what is broken. */
function findFaults({ pupils, classes, staff, teams, zatDay }: WilgSchool): string[] {
  const faults: string[] = [];
  const codes = new Map(staff.map((one) => [one.code, one.function]));
  const members = Map.groupBy(pupils, ({ className }) => className);
  if (new Set(pupils.map(({ number }) => number)).size !== pupils.length) faults.push('number twice');
  if (pupils.some(({ number }) => !/^\d{6}$/.test(number))) faults.push('number of another length');
  if (new Set(classes.map(({ name }) => name)).size !== classes.length) faults.push('class twice');
  if (codes.size !== staff.length) faults.push('staff code twice');
  if (new Set(staff.map(({ name }) => name)).size !== staff.length) faults.push('staff name twice');
  if (classes.some(({ name, size }) => members.get(name)?.length !== size)) faults.push('class of another size');
  if (classes.some(({ coach }) => codes.get(coach) !== 'coach')) faults.push('class without coach');
  if (new Set(classes.map(({ coach }) => coach)).size !== classes.length) faults.push('coach of two classes');
  if (teams.flatMap((team) => team.classes).length !== classes.length) faults.push('class outside the teams');
  if (teams.some(({ leader }) => codes.get(leader) !== 'teamleider')) faults.push('team without teamleider');
  if (pupils.some(({ guardians }) => guardians.length < 1 || guardians.length > 2)) faults.push('guardians');
  if (pupils.some((pupil) => !fitsYear(pupil, zatDay))) faults.push('age does not fit the year');
  return faults;
}

/** In November a pupil of year 1 is 12 or 13; younger and older by what SHIFTS allows. */
function fitsYear({ birthDate, year }: WilgPupil, zatDay: string): boolean {
  const age = ageOn(day(birthDate), day(zatDay));
  return age >= year + 10 && age <= year + 14;
}

describe('De Wilg', () => {
  it('is the same school every time, and another one for another seed', () => {
    expect(hashOf(makeSchool({ pupils: 812 }))).toBe(hashOf(school));
    expect(hashOf(makeSchool({ pupils: 812, seed: 2 }))).not.toBe(hashOf(school));
  });

  it.each([812, 1400, 20_000])('has whole classes of 20 to 30 for %i pupils', (pupils) => {
    const one = makeSchool({ pupils });
    expect(one.pupils).toHaveLength(pupils);
    expect(one.classes.filter(({ size }) => size < 20 || size > 30)).toEqual([]);
    expect(findFaults(one)).toEqual([]);
  });

  it('holds for any size and seed', () => {
    const sizes = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(sizes, fc.integer(), (pupils, seed) => findFaults(makeSchool({ pupils, seed })).length === 0),
      { numRuns: 40 },
    );
  });

  it('notices a broken school (control)', () => {
    const [first, second, ...rest] = school.pupils;
    if (first === undefined || second === undefined) throw new Error('EMPTY_SCHOOL');
    const broken = { ...first, number: second.number, guardians: [], birthDate: '1990-01-01' };
    expect(findFaults({ ...school, pupils: [broken, second, ...rest] })).toEqual([
      'number twice',
      'guardians',
      'age does not fit the year',
    ]);
  });

  it('refuses a size or school year that cannot be', () => {
    for (const pupils of [0, -1, 1.5, Number.NaN, 100_001]) {
      expect(() => makeSchool({ pupils })).toThrow('PUPILS_OUT_OF_RANGE');
    }
    expect(() => makeSchool({ pupils: 10, schoolYear: '2026-2028' })).toThrow();
  });

  it('costs about as much per pupil at 20,000 as at 812: no step walks over the whole school', () => {
    const timeOf = (pupils: number): number => {
      const start = performance.now();
      makeSchool({ pupils });
      return (performance.now() - start) / pupils;
    };
    timeOf(5000);
    expect(timeOf(20_000) / timeOf(5000)).toBeLessThan(8);
  });
});

describe('the pupils of De Wilg', () => {
  it('pass the models of the app', () => {
    for (const { guardians, ...pupil } of school.pupils) {
      const text = { ...pupil, externalId: null, rosterCoach: pupil.coach };
      const { className: _class, level: _level, year: _year, coach: _coach, ...basis } = text;
      StudentText.parse(basis);
      for (const { gezag: _gezag, liveIn: _liveIn, ...guardian } of guardians) {
        GuardianText.parse({ ...guardian, email: '', remark: '' });
      }
    }
    for (const { name, code, phone, organisation } of school.staff) {
      StaffText.parse({ name, rosterName: code, email: '', phone, organisation });
    }
  });

  it('has everybody whom screens and stories name, in the right class', () => {
    const there = new Set(school.pupils.map((pupil) => `${fullName(pupil)}, ${pupil.className}`));
    expect(CAST.filter((one) => !there.has(`${fullName(one)}, ${one.className}`))).toEqual([]);
    const coachOf = (name: string) => school.classes.find((one) => one.name === name)?.coach;
    const nameOf = (code?: string) => school.staff.find((one) => one.code === code)?.name;
    expect([nameOf(coachOf('4hC')), nameOf(coachOf('3vA'))]).toEqual(['P. Dallinga', 'R. Bijvoet']);
  });

  it.each([12, 16, 18])('has somebody who turns %i a day before, on and after the ZAT (PRIV-2)', (age) => {
    const start = Number(school.zatDay.slice(0, 4));
    for (const monthDay of ['11-25', '11-26', '11-27']) {
      expect(school.pupils.map(({ birthDate }) => birthDate)).toContain(`${start - age}-${monthDay}`);
    }
  });

  it('has twins, namesakes, shared surnames, leading zeros and hard letters', () => {
    const { pupils } = school;
    const mostOf = (keyOf: (pupil: WilgPupil) => string): number =>
      Math.max(...[...Map.groupBy(pupils, keyOf).values()].map((same) => same.length));
    expect(mostOf((one) => JSON.stringify([one.surname, one.birthDate, one.guardians]))).toBe(2);
    expect(mostOf(fullName)).toBeGreaterThanOrEqual(2);
    expect(mostOf(({ surname }) => surname)).toBeGreaterThan(8);
    expect(pupils.some(({ number }) => number.startsWith('0'))).toBe(true);
    const all = pupils.map(fullName).join('\n');
    for (const letter of ['İ', 'ı', 'ö', 'ü', 'ç', 'ş', 'ğ', 'ł', 'ë', 'é', "'", '-']) expect(all).toContain(letter);
    const prefixes = new Set(pupils.map(({ prefix }) => prefix));
    for (const prefix of ['van de', 'van der', 'van den', 'de', 'den', 'el', 'al', "'t", "van 't", "in 't"]) {
      expect(prefixes).toContain(prefix);
    }
  });

  it('has every answer on gezag, parents who disagree, and only telephone numbers that nobody has', () => {
    const guardians = school.pupils.flatMap((pupil) => pupil.guardians);
    expect(new Set(guardians.map(({ gezag }) => gezag))).toEqual(new Set(['ja', 'nee', 'onbekend']));
    expect(new Set(guardians.map(({ relation }) => relation))).toEqual(
      new Set(['moeder', 'vader', 'voogd', 'pleegouder']),
    );
    expect(school.pupils.some(({ parentsDisagree }) => parentsDisagree)).toBe(true);
    const phones = [...guardians, ...school.staff].map(({ phone }) => phone);
    expect(phones.filter((phone) => !/^(06-00\d{6}|020-000\d{4})$/.test(phone))).toEqual([]);
  });
});
