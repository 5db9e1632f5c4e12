import { describe, expect, test } from 'vitest';
import { type SharingRules, USUAL_RULES } from '../../shared/consent/convenant.ts';
import type { ConsentVerdict } from '../../shared/consent/model.ts';
import { consentVerdict } from '../../shared/consent/rules.ts';
import type { ConsentFacts } from '../../shared/consent/standing.ts';
import { addDays, type Day, day } from '../../shared/kernel/days.ts';
import { GuardianId, MeetingId, StaffId } from '../../shared/kernel/ids.ts';

/*
 * PRIV-2, OPP-9, C25, C26 over every birthday on which the rule changes, every situation of gezag and every answer. What
 * is expected comes from a second telling of the rule: of words and numbers, without the program's days, ages or events.
 */

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const PEOPLE = {
  moeder: GuardianId.parse(id(1)),
  vader: GuardianId.parse(id(2)),
  voogd: GuardianId.parse(id(3)),
  pleeg: GuardianId.parse(id(4)),
};
type Parent = keyof typeof PEOPLE;
type Person = Parent | 'leerling';
const NURSE = StaffId.parse(id(11));
const OKA = StaffId.parse(id(12));
const THIS = MeetingId.parse(id(21));
const OTHER = MeetingId.parse(id(22));

type Gezag = 'ja' | 'nee' | 'onbekend';
type Situation = {
  readonly gezag: Partial<Record<Parent, Gezag>>;
  readonly silent?: Parent;
  readonly disagree?: boolean;
};
const SITUATIONS: Readonly<Record<string, Situation>> = {
  'both parents': { gezag: { moeder: 'ja', vader: 'ja' } },
  'one parent, the other without gezag': { gezag: { moeder: 'ja', vader: 'nee' } },
  'nobody with gezag': { gezag: { moeder: 'nee', vader: 'nee' } },
  'gezag of one unknown': { gezag: { moeder: 'ja', vader: 'onbekend' } },
  'gezag of all unknown': { gezag: { moeder: 'onbekend', vader: 'onbekend' } },
  'parents who disagree': { gezag: { moeder: 'ja', vader: 'ja' }, disagree: true },
  'a voogd': { gezag: { voogd: 'ja', moeder: 'nee' } },
  'a pleegouder without gezag beside a parent': { gezag: { moeder: 'ja', pleeg: 'nee' } },
  'only a pleegouder without gezag': { gezag: { pleeg: 'nee' } },
  'the other parent died': { gezag: { moeder: 'ja' } },
  'the other parent cannot be reached': { gezag: { moeder: 'ja', vader: 'ja' }, silent: 'vader' },
  'nobody is known': { gezag: {} },
};

const ANSWERS = [
  'all say yes',
  'the last one says no',
  'nobody was asked',
  'all were asked',
  'the first took it back the day before',
  'the first takes it back the day after',
  'the term ended the day before',
  'the term ends on the day',
  'yes, but not for everybody at the table',
  'yes, but for another meeting',
  'yes, for this meeting only',
  'yes, but for another purpose',
] as const;
type Answers = (typeof ANSWERS)[number];

/** Born so that on `on` he is so many days past the birthday (negative: before it). */
const BIRTHDAYS = [12, 16, 18] as const;
const OFFSETS = [-1, 0, 1] as const;
/** A usual pupil, met on 26 November; one of 29 February, met around the day on which he is a year older. */
const BORN = { usual: { md: '11-26', met: '11-26' }, leap: { md: '02-29', met: '03-01' } } as const;

type Row = {
  readonly birthDate: Day;
  readonly on: Day;
  readonly age: number;
  readonly daysPast: number;
  readonly name: string;
};
const rowsOfAge: Row[] = BIRTHDAYS.flatMap((birthday) =>
  OFFSETS.flatMap((offset): Row[] =>
    (['usual', 'leap'] as const).map((kind) => {
      const year = 2026;
      // Somebody of 29 February has his birthday on 1 March, unless there is a 29 February that year.
      const birthYear = kind === 'leap' ? 2012 : year - birthday;
      const there = kind === 'leap' ? birthYear + birthday : year;
      const isLeapYear = there % 4 === 0;
      const party = kind === 'leap' && isLeapYear ? day(`${there}-02-29`) : day(`${there}-${BORN[kind].met}`);
      return {
        birthDate: day(`${birthYear}-${BORN[kind].md}`),
        on: addDays(party, offset),
        age: offset < 0 ? birthday - 1 : birthday,
        daysPast: offset,
        name: `${kind}, ${offset < 0 ? 'the day before' : offset === 0 ? 'the day of' : 'the day after'} his ${birthday}th birthday`,
      };
    }),
  ),
);

/* ---- the second telling ---- */

function whoDecides(age: number, gezag: Situation['gezag']): Person[] | 'gezagUnknown' | 'noGuardian' {
  if (age > 15) return ['leerling'];
  const words = Object.values(gezag).join(' ');
  if (/onbekend/.test(words)) return 'gezagUnknown';
  if (!/ja/.test(words)) return 'noGuardian';
  const parents = (['moeder', 'vader', 'voogd', 'pleeg'] as const).filter((one) => gezag[one] === 'ja');
  return age > 11 ? [...parents, 'leerling'] : parents;
}

function expected(row: Row, situation: Situation, answers: Answers): { state: ConsentVerdict['state']; who: Person[] } {
  const who = whoDecides(row.age, situation.gezag);
  if (typeof who === 'string') return { state: who, who: [] };
  const isSilent = situation.silent !== undefined && who.includes(situation.silent);
  const only = isSilent && who.length > 1;
  const state = ((): ConsentVerdict['state'] => {
    if (answers === 'nobody was asked' || answers === 'yes, but for another meeting') return 'unknown';
    if (answers === 'yes, but for another purpose') return 'unknown';
    // Everything was said ten days ago, so a birthday since then asks anew; taking back is newer and may come after it.
    if (row.daysPast === 1 && answers === 'the first took it back the day before') return 'withdrawn';
    if (row.daysPast >= 0) return answers === 'all were asked' ? 'unknown' : 'expired';
    if (answers === 'all were asked') return isSilent ? 'partly' : 'asked';
    if (answers === 'the last one says no') return 'refused';
    if (answers === 'the first took it back the day before') return 'withdrawn';
    if (answers === 'the term ended the day before') return 'expired';
    if (answers === 'yes, but not for everybody at the table') return 'expired';
    return only ? 'partly' : 'valid';
  })();
  return { state, who };
}

/* ---- what the program is asked ---- */

function said(row: Row, situation: Situation, answers: Answers): ConsentFacts[] {
  const who = whoDecides(row.age, situation.gezag);
  // Also those who may not: what they said must not matter.
  const asked: Person[] = typeof who === 'string' ? [...(Object.keys(situation.gezag) as Parent[]), 'leerling'] : who;
  const speaking = asked.filter((one) => one !== situation.silent);
  if (answers === 'nobody was asked' || speaking.length === 0) return [];
  const tenDaysAgo = addDays(row.on, -10);
  const back: Partial<Record<Answers, Day>> = {
    'the first took it back the day before': addDays(row.on, -1),
    'the first takes it back the day after': addDays(row.on, 1),
  };
  const ends: Partial<Record<Answers, Day>> = {
    'the term ended the day before': addDays(row.on, -1),
    'the term ends on the day': row.on,
  };
  return [
    {
      purpose: answers === 'yes, but for another purpose' ? 'onderzoek' : 'zat',
      meetingId:
        answers === 'yes, but for another meeting' ? OTHER : answers === 'yes, for this meeting only' ? THIS : null,
      expiresOn: ends[answers] ?? day(`${Number(row.on.slice(0, 4)) + 1}-07-31`),
      withdrawnOn: null,
      partyIds: answers === 'yes, but not for everybody at the table' ? [NURSE] : [NURSE, OKA],
      givers: speaking.map((one, at) => ({
        guardianId: one === 'leerling' ? null : PEOPLE[one],
        answer:
          answers === 'all were asked'
            ? 'gevraagd'
            : answers === 'the last one says no' && at === speaking.length - 1
              ? 'nee'
              : 'ja',
        on: tenDaysAgo,
        how: 'mondeling',
        withdrawnOn: at === 0 ? (back[answers] ?? null) : null,
      })),
    },
  ];
}

function ask(row: Row, situation: Situation, answers: Answers, rules: SharingRules = USUAL_RULES): ConsentVerdict {
  return consentVerdict({
    birthDate: row.birthDate,
    givenName: 'leerling',
    guardians: (Object.entries(situation.gezag) as [Parent, Gezag][]).map(([name, gezag]) => ({
      guardianId: PEOPLE[name],
      name,
      phone: '',
      gezag,
    })),
    parentsDisagree: situation.disagree ?? false,
    consents: said(row, situation, answers),
    on: row.on,
    meetingId: THIS,
    memberIds: [NURSE, OKA],
    rules,
  });
}

describe('who must say yes, and what follows', () => {
  const cases = rowsOfAge.flatMap((row) =>
    Object.entries(SITUATIONS).flatMap(([name, situation]) =>
      ANSWERS.map((answers) => ({ row, name, situation, answers })),
    ),
  );

  test('the table is large: 18 days of age, 12 situations, 12 answers', () => expect(cases.length).toBe(18 * 12 * 12));

  test.each(rowsOfAge.map((row) => [row.name, row] as const))('%s', (_name, row) => {
    for (const { name, situation, answers } of cases.filter((it) => it.row === row)) {
      const { state, age, givers, informParents } = ask(row, situation, answers);
      const must = expected(row, situation, answers);
      const label = `${name}: ${answers}`;
      expect([label, state, givers.map((giver) => giver.name).sort()]).toEqual([
        label,
        must.state,
        [...must.who].sort(),
      ]);
      expect([label, age]).toEqual([label, row.age]);
      expect([label, informParents]).toEqual([label, row.age === 16 || row.age === 17]);
    }
  });

  test('control: an oracle that takes the unreachable parent for a yes does differ', () => {
    const differs = cases.filter(({ row, situation, answers }) => {
      const { silent: _gone, ...naive } = situation;
      return expected(row, naive, answers).state !== ask(row, situation, answers).state;
    });
    expect(differs.length).toBeGreaterThan(10);
  });
});

describe('OPP-9: where one parent speaks for both', () => {
  const GOOD_FAITH: SharingRules = { ...USUAL_RULES, oneParentSpeaks: true };
  const child: Row = { birthDate: day('2012-05-05'), on: day('2026-11-26'), age: 14, daysPast: -1, name: '14' };
  const silent: Situation = { gezag: { moeder: 'ja', vader: 'ja' }, silent: 'vader' };
  test.each([
    ['the school chose so, one said yes', silent, 'all say yes', GOOD_FAITH, 'valid'],
    ['the school did not choose so', silent, 'all say yes', USUAL_RULES, 'partly'],
    ['the school knows that they disagree', { ...silent, disagree: true }, 'all say yes', GOOD_FAITH, 'partly'],
    ['the other said no: then it is known', SITUATIONS['both parents'], 'the last one says no', GOOD_FAITH, 'refused'],
    ['both were only asked', SITUATIONS['both parents'], 'all were asked', GOOD_FAITH, 'asked'],
    ['the one who spoke took it back', silent, 'the first took it back the day before', GOOD_FAITH, 'withdrawn'],
    ['a parent never speaks for the pupil of 16', { ...silent }, 'nobody was asked', GOOD_FAITH, 'unknown'],
  ] as const)('%s: %s', (_name, situation, answers, rules, state) => {
    if (!situation) throw new Error('a situation of the table');
    expect(ask(child, situation, answers, rules).state).toBe(state);
  });

  test('the pupil of 14 still speaks for himself', () => {
    const { givers } = ask(child, silent, 'all say yes', GOOD_FAITH);
    expect(givers.map(({ name }) => name)).toEqual(['moeder', 'vader', 'leerling']);
  });
});
