import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as calls from '../../shared/consent/contract.ts';
import { convenantFault, convenantHolds, USUAL_RULES } from '../../shared/consent/convenant.ts';
import { confirmBy, freeDaysOf } from '../../shared/consent/grounds.ts';
import { holdsUntil, lapsesAfter } from '../../shared/consent/standing.ts';
import { day } from '../../shared/kernel/days.ts';
import type { GuardianId, MeetingId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { studentPage } from '../../shared/students/contract.ts';
import { addStudentToZat, startZat } from '../../shared/zat/contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aGuardian, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let arts: StaffId;
let child: StudentId;
let mother: GuardianId;
let father: GuardianId;
let meetingId: MeetingId;
beforeEach(async () => {
  world = await createWorld({ today: '2026-11-23' });
  arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
  child = await aStudent(world, { birthDate: '2012-05-01' });
  mother = await aGuardian(world, child);
  father = await aGuardian(world, child);
  ({ meetingId } = await aMeeting(world, '2026-12-10', [arts]));
});
afterEach(() => world.close());

type Answer = 'ja' | 'nee' | 'gevraagd';
const says = (answers: [GuardianId | null, Answer][], more: object = {}) => ({
  studentId: child,
  purpose: 'zat' as const,
  meetingId: null,
  expiresOn: null,
  text: {
    givers: answers.map(([guardianId, answer]) => ({
      guardianId,
      answer,
      on: world.now().toISOString().slice(0, 10),
      how: 'brief' as const,
    })),
    partyIds: [arts],
    data: 'schoolgang',
    note: '',
  },
  ...more,
});
const verdict = async () => (await world.get(calls.consentForMeeting, { studentId: child, meetingId })).verdict;
const standings = async () => (await verdict()).givers.map(({ standing }) => standing);
const page = () => world.get(calls.consentsOfStudent, { studentId: child });

describe('by letter: who was asked, and nothing is asked twice', () => {
  test('each answer closes his own part; the question waits until the last one', async () => {
    const everybody: [GuardianId | null, Answer][] = [
      [mother, 'gevraagd'],
      [father, 'gevraagd'],
      [null, 'gevraagd'],
    ];
    await does(world, calls.recordConsent, says(everybody, { answerBy: '2026-12-01' }));
    expect((await verdict()).state).toBe('asked');
    await refuses(world, calls.recordConsent, says([[mother, 'gevraagd']]), 'ALREADY_ASKED');
    await does(world, calls.recordConsent, says([[mother, 'gevraagd']], { isReminder: true, answerBy: '2026-12-03' }));
    world.setToday('2026-11-27');
    await does(world, calls.recordConsent, says([[mother, 'ja']]));
    expect(await standings()).toEqual(['given', 'asked', 'asked']);
    expect((await verdict()).state).toBe('partly');
    expect((await page()).consents.map(({ answerBy }) => answerBy)).toEqual(['2026-12-01', null, null]);
    await does(
      world,
      calls.recordConsent,
      says([
        [father, 'ja'],
        [null, 'ja'],
      ]),
    );
    expect((await verdict()).state).toBe('valid');
    expect((await page()).consents.every(({ answerBy }) => answerBy === null)).toBe(true);
  });

  test('PRIV-3: who said no is not asked again; who comes back to it himself is written down', async () => {
    await does(world, calls.recordConsent, says([[father, 'nee']]));
    await refuses(world, calls.recordConsent, says([[father, 'gevraagd']], { isReminder: true }), 'SAID_NO');
    expect((await verdict()).state).toBe('refused');
    await does(world, calls.recordConsent, says([[father, 'ja']]));
    expect(await standings()).toEqual(['none', 'given', 'none']);
  });
});

test('somebody without gezag cannot say yes, nor no; while it is unknown nobody can', async () => {
  const uncle = await aGuardian(world, child, 'nee');
  await refuses(world, calls.recordConsent, says([[uncle, 'ja']]), 'GIVER_WITHOUT_GEZAG');
  await refuses(world, calls.recordConsent, says([[uncle, 'nee']]), 'GIVER_WITHOUT_GEZAG');
  const other = await aGuardian(world, child, 'onbekend');
  await refuses(world, calls.recordConsent, says([[other, 'ja']]), 'GEZAG_UNKNOWN');
  await refuses(world, calls.recordConsent, says([[mother, 'ja']], { expiresOn: '2026-11-22' }), 'EXPIRES_IN_PAST');
});

describe('PRIV-3: taking it back', () => {
  test('one parent stops it for everybody, wherever he said yes, and the others need not be asked again', async () => {
    await does(
      world,
      calls.recordConsent,
      says([
        [mother, 'ja'],
        [father, 'ja'],
        [null, 'ja'],
      ]),
    );
    await does(world, calls.recordConsent, says([[father, 'ja']], { meetingId }));
    await does(world, addStudentToZat, { meetingId, studentId: child, question: 'Hoe?', minutes: 10 });
    const [whole] = (await page()).consents;
    if (!whole) throw new Error('a consent');
    world.setToday('2026-12-09');
    const back = { studentId: child, consentId: whole.consentId, on: '2026-12-09', revision: whole.revision };
    await does(world, calls.withdrawConsent, { ...back, by: [father] });
    expect(await standings()).toEqual(['given', 'withdrawn', 'given']);
    expect((await verdict()).state).toBe('withdrawn');
    world.setToday('2026-12-10');
    await refuses(world, startZat, { meetingId, presentIds: [arts] }, 'CONSENT_MISSING');
    await does(world, calls.recordConsent, says([[father, 'ja']]));
    await does(world, startZat, { meetingId, presentIds: [arts] });
  });

  test('who never said it cannot take it back', async () => {
    const { consentId } = await does(world, calls.recordConsent, says([[mother, 'ja']]));
    const back = { studentId: child, consentId, on: '2026-11-23', revision: 1 };
    await refuses(world, calls.withdrawConsent, { ...back, by: [father] }, 'ALREADY_WITHDRAWN');
  });

  test('a yes for another purpose stays', async () => {
    await does(world, calls.recordConsent, says([[mother, 'ja']], { purpose: 'onderzoek' }));
    const { consentId } = await does(world, calls.recordConsent, says([[mother, 'ja']]));
    await does(world, calls.withdrawConsent, { studentId: child, consentId, on: '2026-11-23', revision: 1 });
    expect((await page()).consents.map(({ purpose, withdrawnOn }) => [purpose, withdrawnOn])).toEqual([
      ['onderzoek', null],
      ['zat', '2026-11-23'],
    ]);
  });
});

describe('C26: how long it can hold', () => {
  test.each([
    ['2026-11-25', '2010-11-24', '2027-07-31', 'sixteen since yesterday, so until the end of the year'],
    ['2026-11-23', '2010-12-01', '2026-11-30', 'the day before he turns 16'],
    ['2026-11-23', '2014-11-24', '2026-11-23', 'the day before he turns 12'],
    ['2026-07-31', '2012-05-01', '2026-07-31', 'the last day of a school year'],
    ['2026-08-01', '2012-05-01', '2027-07-31', 'the first day of the next'],
    ['2028-02-01', '2012-02-29', '2028-02-28', 'born on 29 February, 16 on 29 February'],
    ['2030-02-01', '2012-02-29', '2030-02-28', 'born on 29 February, 18 on 1 March'],
  ])('said on %s by who was born on %s: %s (%s)', (said, born, until) => {
    expect(lapsesAfter(day(said), day(born))).toBe(until);
  });

  test('the first of several to run out', async () => {
    await does(
      world,
      calls.recordConsent,
      says([
        [mother, 'ja'],
        [null, 'ja'],
      ]),
    );
    await does(world, calls.recordConsent, says([[father, 'ja']], { expiresOn: '2027-01-31' }));
    expect((await page()).holdsUntil).toBe('2027-01-31');
    expect(
      holdsUntil([], {
        birthDate: null,
        consents: [],
        purpose: 'zat',
        meetingId: null,
        on: day('2026-11-23'),
        memberIds: [],
      }),
    ).toBeNull();
  });
});

describe('PRIV-2: who does not decide is told', () => {
  const tell = (patch: object) =>
    ({ studentId: child, who: 'parents', kind: 'told', on: '2026-11-23', text: { note: '' }, ...patch }) as const;
  test('the parents at 16 and 17, unless the pupil objects; the pupil under 12; nobody between', async () => {
    await refuses(world, calls.recordInform, tell({}), 'NOT_TO_BE_TOLD');
    const big = await aStudent(world, { birthDate: '2010-01-01', surname: 'Terpstra' });
    const of = async () => (await world.get(calls.consentsOfStudent, { studentId: big })).duty;
    expect(await of()).toEqual({ who: 'parents', done: null });
    await refuses(world, calls.recordInform, tell({ studentId: big, on: '2026-11-24' }), 'TOLD_IN_FUTURE');
    await does(world, calls.recordInform, tell({ studentId: big, kind: 'objects' }));
    expect(await of()).toEqual({ who: 'parents', done: { kind: 'objects', on: '2026-11-23' } });
    await does(world, calls.recordInform, tell({ studentId: big }));
    expect(await of()).toEqual({ who: 'parents', done: { kind: 'told', on: '2026-11-23' } });
    const small = await aStudent(world, { birthDate: '2015-01-01', surname: 'Brouwer' });
    await refuses(
      world,
      calls.recordInform,
      tell({ studentId: small, who: 'pupil', kind: 'objects' }),
      'ONLY_PUPIL_OBJECTS',
    );
    await does(world, calls.recordInform, tell({ studentId: small, who: 'pupil' }));
    const { chronology } = await world.get(studentPage, { studentId: small });
    expect(chronology).toMatchObject([{ kind: 'consent.told', facts: { who: 'pupil', how: 'told' } }]);
    await refusesRole(world, 'coach', calls.recordInform, tell({ studentId: small, who: 'pupil' }));
  });
});

describe('PRIV-1: the convenant', () => {
  const held = (patch: object) => ({
    ...USUAL_RULES.convenant,
    state: 'ja' as const,
    signedOn: day('2024-09-01'),
    parties: ['GGD'],
    ...patch,
  });
  test.each([
    ['nobody has said', USUAL_RULES.convenant, true],
    ['the school says there is none', held({ state: 'nee' }), false],
    ['there is one', held({}), true],
    ['it ended the day before', held({ endsOn: day('2026-12-09') }), false],
    ['it ends on the day', held({ endsOn: day('2026-12-10') }), true],
    ['it was signed the day after', held({ signedOn: day('2026-12-11') }), false],
  ] as const)('%s', (_name, convenant, holds) => expect(convenantHolds(convenant, day('2026-12-10'))).toBe(holds));

  test.each([
    ['DAY_MISSING', held({ signedOn: null })],
    ['SIGNED_IN_FUTURE', held({ signedOn: day('2026-11-24') })],
    ['ENDS_BEFORE_SIGNED', held({ endsOn: day('2024-08-31') })],
    ['PARTIES_MISSING', held({ parties: [] })],
    [null, held({})],
    [null, held({ state: 'nee', signedOn: null, parties: [] })],
  ] as const)('%s', (fault, convenant) => expect(convenantFault(convenant, day('2026-11-23'))).toBe(fault));

  test('without one a pupil is not spoken of by name with somebody from outside, and is among ourselves', async () => {
    await does(
      world,
      calls.recordConsent,
      says([
        [mother, 'ja'],
        [father, 'ja'],
        [null, 'ja'],
      ]),
    );
    expect((await verdict()).state).toBe('valid');
    const rules = { ...USUAL_RULES, convenant: { ...USUAL_RULES.convenant, state: 'nee' as const } };
    const faulty = { ...rules, convenant: held({ parties: [] }) };
    await refuses(world, calls.saveSharingRules, { rules: faulty, revision: 0 }, 'PARTIES_MISSING');
    await refuses(world, calls.saveSharingRules, { rules, revision: 1 }, 'CHANGED_MEANWHILE');
    await refusesRole(world, 'coach', calls.saveSharingRules, { rules, revision: 0 });
    await does(world, calls.saveSharingRules, { rules, revision: 0 });
    expect((await verdict()).state).toBe('noConvenant');
    await refuses(
      world,
      addStudentToZat,
      { meetingId, studentId: child, question: 'Hoe?', minutes: 10 },
      'CONSENT_MISSING',
    );
    const coach = await aStaffMember(world, 'R. Bijvoet', 'coach');
    const inside = await aMeeting(world, '2026-12-17', [coach]);
    await does(world, calls.recordConsent, {
      ...says([
        [mother, 'ja'],
        [father, 'ja'],
        [null, 'ja'],
      ]),
      text: {
        ...says([
          [mother, 'ja'],
          [father, 'ja'],
          [null, 'ja'],
        ]).text,
        partyIds: [arts, coach],
      },
    });
    const among = await world.get(calls.consentForMeeting, { studentId: child, meetingId: inside.meetingId });
    expect(among.verdict.state).toBe('valid');
    await does(world, calls.saveSharingRules, { rules: { ...rules, convenant: held({}) }, revision: 1 });
    expect((await verdict()).state).toBe('valid');
    expect(await world.get(calls.sharingRules, {})).toMatchObject({
      revision: 2,
      rules: { convenant: { parties: ['GGD'] } },
    });
  });
});

test('PRIV-4: a free day of the school is no working day for the second person; a holiday of weeks is', () => {
  const isFree = freeDaysOf([
    { name: 'Studiedag', from: day('2026-11-24'), until: day('2026-11-24') },
    { name: 'Kerstvakantie', from: day('2026-12-19'), until: day('2027-01-03') },
  ]);
  expect(confirmBy(day('2026-11-23'))).toBe('2026-11-25');
  expect(confirmBy(day('2026-11-23'), isFree)).toBe('2026-11-26');
  expect(confirmBy(day('2026-12-18'), isFree)).toBe('2026-12-22');
  expect(confirmBy(day('2026-12-24'), isFree)).toBe('2026-12-29');
});
