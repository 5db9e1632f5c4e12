import { expect, test } from 'vitest';
import { statusOf } from '../../renderer/intake/card-status.ts';
import { clockOf } from '../../shared/intake/clocks.ts';
import type { BoardCard } from '../../shared/intake/contract.ts';
import { Day } from '../../shared/kernel/days.ts';
import { StudentId } from '../../shared/kernel/ids.ts';

/* C9-C13, C37 and C48 as a card says them, by the clock itself: nothing here counts days by hand. */

const day = (text: string) => Day.parse(text);
const RECEIVED = '2027-02-22';
type Facts = Partial<Parameters<typeof clockOf>[0]>;
const FACTS = {
  receivedOn: day(RECEIVED),
  startsOn: day('2027-08-01'),
  extendedOn: null,
  temporaryOn: null,
  decidedOn: null,
  outcome: null,
  letterSentOn: null,
} as const;

function card(today: string, facts: Facts = {}, more: Partial<BoardCard> = {}): BoardCard {
  const it = { ...FACTS, ...facts };
  return {
    studentId: StudentId.parse('00000000-0000-7000-8000-000000000001'),
    studentName: 'Floris',
    kind: 'onderinstroom',
    fromSchool: '',
    level: 'havo',
    isOutsideRule: false,
    stage: 'dossier',
    daysInStage: 0,
    stageTerm: null,
    receivedOn: it.receivedOn,
    clock: clockOf(it, day(today)),
    isTimely: true,
    isExtended: it.extendedOn !== null,
    missing: 0,
    asked: 0,
    open: 0,
    lastCallOn: null,
    notReached: 0,
    outcome: it.outcome,
    wantsSupport: 'nee',
    lacksOtherSchool: false,
    ...more,
  };
}
const refused = { outcome: 'refused', decidedOn: day('2027-03-20') } as const;

test.each<[string, string, Facts, string, string]>([
  ['C9, long before', '2027-02-22', {}, 'dimmed', 'nog 42 dagen'],
  ['C9, a week before', '2027-03-29', {}, 'straks', 'nog 7 dagen'],
  ['C9, on the day', '2027-04-05', {}, 'laat', 'vandaag beslissen'],
  ['C9, a day late', '2027-04-06', {}, 'laat', '1 dag te laat'],
  ['C10, extended by a letter', '2027-04-06', { extendedOn: day('2027-03-10') }, 'dimmed', 'nog 27 dagen'],
  ['C10, the last day', '2027-05-03', { extendedOn: day('2027-03-10') }, 'laat', 'vandaag beslissen'],
  ['C11, after ten weeks', '2027-05-04', {}, 'laat', 'na 10 weken: tijdelijk plaatsen'],
  [
    'C13, while objection runs',
    '2027-04-01',
    { ...refused, letterSentOn: day('2027-03-22') },
    'dimmed',
    'bezwaar kan nog 32 dagen',
  ],
  ['C37, then the term of keeping', '2027-03-21', { ...refused }, 'dimmed', 'bewaard, nog 41 dagen'],
  ['nobody wrote yet', '2027-03-01', { receivedOn: null }, 'straks', 'nog geen aanmelding'],
])('%s', (_name, today, facts, tone, words) => {
  expect(statusOf(card(today, facts))).toMatchObject({ tone, words });
});

test('C48: a day of the Kernprocedure that is nearer than the term stands on the card, and never before what is late', () => {
  const kern = (daysLeft: number) => ({ what: 'uitslag', daysLeft });
  expect(statusOf(card('2027-03-01'), kern(3)).words).toBe('over 3 dagen: uitslag');
  expect(statusOf(card('2027-03-01'), kern(1)).words).toBe('morgen: uitslag');
  expect(statusOf(card('2027-03-01'), kern(0)).words).toBe('vandaag: uitslag');
  expect(statusOf(card('2027-03-01'), kern(8)).words).toBe('nog 35 dagen');
  expect(statusOf(card('2027-04-04'), kern(3)).words).toBe('nog 1 dag');
  expect(statusOf(card('2027-04-09'), kern(0)).tone).toBe('laat');
  expect(statusOf(card('2027-03-01', {}, { missing: 2 }), kern(0)).words).toBe('2 te bellen');
});
