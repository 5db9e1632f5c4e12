import readExcelFile from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plain } from '../../electron/intake/composition.ts';
import { todayLines } from '../../shared/deadlines/contract.ts';
import { findLetter, LETTERS } from '../../shared/documents/letters.ts';
import { faultsOf } from '../../shared/documents/template.ts';
import * as after from '../../shared/intake/after-contract.ts';
import {
  extendTerm,
  intakeBoard,
  placeTemporarily,
  setRoundState,
  withdrawApplication,
} from '../../shared/intake/contract.ts';
import {
  admitApplicant,
  completeRefusal,
  decideApplication,
  letterSent,
  lettersSent,
} from '../../shared/intake/decision-contract.ts';
import type { HandleId, RoundId, StudentId } from '../../shared/kernel/ids.ts';
import { studentPage } from '../../shared/students/contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { anApplicant, aRound, next, toCommittee } from '../support/story-intake.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let roundId: RoundId;
beforeEach(async () => {
  world = await createWorld({ today: '2027-03-10' });
  roundId = await aRound(world);
});
afterEach(() => world.close());

type Outcome = 'placed' | 'placedWithPlan' | 'invited' | 'refused';
async function decided(givenName: string, outcome: Outcome, more: object = {}): Promise<StudentId> {
  const studentId = await anApplicant(world, roundId, { givenName });
  await toCommittee(world, studentId);
  await world.actAs('toelatingscommissie');
  const text =
    outcome === 'refused'
      ? { reason: 'Er is geen plaats', advice: 'Vraag Het Spaarne', otherSchool: '' }
      : { reason: '', advice: '', otherSchool: '' };
  const input = {
    studentId,
    outcome,
    reasonClass: outcome === 'refused' ? ('noRoom' as const) : null,
    text,
    confirmedOn: null,
    revision: 0,
  };
  await world.get(decideApplication, { ...input, ...more });
  await world.actAs('zorgcoordinator');
  return studentId;
}
const letter = (studentIds: StudentId[], kind: Outcome, handle: HandleId | null = null) => ({
  handle,
  studentIds,
  letter: kind,
  typed: {},
});
async function printed(studentIds: StudentId[], kind: Outcome, format: 'pdf' | 'docx' = 'pdf') {
  const { handle } = await does(world, after.composeIntakeLetters, letter(studentIds, kind));
  return does(world, after.printIntakeLetters, { handle, format });
}

describe('letters', () => {
  test('every letter of the intake is a text without faults, with the ways to object in the refusal', () => {
    const mine = LETTERS.filter(({ kind }) => kind.startsWith('intake.'));
    expect(mine.length).toBe(4);
    for (const kind of mine) expect(faultsOf(kind, kind), kind.kind).toEqual([]);
    const refusal = findLetter('intake.refused')?.body ?? '';
    for (const way of ['Bezwaar', 'onderwijsconsulent', 'geschillencommissie']) expect(refusal).toContain(way);
  });

  test('many in one file, a page each, with one line in the register; names only of who is in it', async () => {
    const [one, two] = [await decided('Bo', 'placed'), await decided('Elin', 'placed')];
    const other = await decided('Nour', 'placedWithPlan');
    const { rows } = await world.get(after.letterList, {});
    expect(rows.map(({ studentName, letter: kind }) => [studentName.split(' ')[0], kind])).toEqual([
      ['Bo', 'placed'],
      ['Elin', 'placed'],
      ['Nour', 'placedWithPlan'],
    ]);
    await refuses(world, after.composeIntakeLetters, letter([one, other], 'placed'), 'OTHER_DECISION');
    await printed([one, two], 'placed');
    const paper = world.papers.at(-1);
    expect(paper?.html).toContain('Bo Abbenhuis-de Kroon');
    expect(paper?.html).toContain('Elin Abbenhuis-de Kroon');
    expect(paper?.html).not.toContain('Nour');
    expect(paper?.html).toContain('2027/2028');
    expect(paper?.html).not.toContain('…………');
    expect(paper?.fileName).not.toContain('Bo');
    expect(world.count('disclosures')).toBe(1);
    expect(world.count('disclosure_subjects')).toBe(2);
    await printed([other], 'placedWithPlan', 'docx');
    expect(
      Buffer.from(world.papers.at(-1)?.bytes ?? [])
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await does(world, letterSent, { studentId: one, sentOn: '2027-03-10' });
    await next(world, one);
    expect((await world.get(intakeBoard, { roundId })).closedCount).toBe(1);
  });

  test('a pile of letters is marked at once and closes each application; one that is not ready stops them all', async () => {
    const [one, two] = [await decided('Bo', 'placed'), await decided('Elin', 'placed')];
    const text = { reason: 'Te veel zorgen tegelijk', advice: 'Kijk samen', otherSchool: '' };
    const bare = await decided('Nour', 'refused', { reasonClass: 'supportNeed', text });
    const undecided = await anApplicant(world, roundId, { givenName: 'Sem' });
    const sent = (studentIds: StudentId[], sentOn = '2027-03-10') => ({ studentIds, sentOn });
    await refuses(world, lettersSent, sent([one, bare]), 'REFUSAL_INCOMPLETE');
    await refuses(world, lettersSent, sent([one, undecided]), 'NOT_DECIDED');
    await refuses(world, lettersSent, sent([one], '2027-03-11'), 'SENT_IN_FUTURE');
    expect(await does(world, lettersSent, sent([one, two]))).toEqual({ closed: 2 });
    expect((await world.get(intakeBoard, { roundId })).closedCount).toBe(2);
    await refusesRole(world, 'toelatingscommissie', lettersSent, sent([one]));
  });

  test('written in parts: stopped in between nothing has left; a handle that is gone or of another letter is said', async () => {
    const [one, two] = [await decided('Bo', 'placed'), await decided('Elin', 'placed')];
    const first = await does(world, after.composeIntakeLetters, letter([one], 'placed'));
    expect(first.letters).toBe(1);
    const papers = world.papers.length;
    expect(world.count('disclosures')).toBe(0);
    await refuses(world, after.composeIntakeLetters, letter([two], 'refused', first.handle), 'LETTERS_GONE');
    const both = await does(world, after.composeIntakeLetters, letter([two], 'placed', first.handle));
    expect(both).toEqual({ handle: first.handle, letters: 2 });
    expect(world.papers.length).toBe(papers);
    expect(await does(world, after.printIntakeLetters, { handle: first.handle, format: 'pdf' })).toEqual({
      letters: 2,
    });
    expect(world.papers.at(-1)?.html.match(/Elin/g)?.length).toBeGreaterThan(0);
    // Once is once.
    await refuses(world, after.printIntakeLetters, { handle: first.handle, format: 'pdf' }, 'LETTERS_GONE');
    await refuses(world, after.composeIntakeLetters, letter([one], 'placed', first.handle), 'LETTERS_GONE');
  });

  test('a refusal for support has no letter before there is another school; then it names school, day and objection', async () => {
    const text = { reason: 'Te veel zorgen tegelijk', advice: 'Kijk samen', otherSchool: '' };
    const studentId = await decided('Bo', 'refused', { reasonClass: 'supportNeed', text });
    await refuses(world, after.composeIntakeLetters, letter([studentId], 'refused'), 'REFUSAL_INCOMPLETE');
    await world.get(completeRefusal, { studentId, otherSchool: 'Het Spaarne', confirmedOn: '2027-03-09', revision: 1 });
    await printed([studentId], 'refused');
    const html = world.papers.at(-1)?.html ?? '';
    for (const words of ['Te veel zorgen tegelijk', 'Het Spaarne', 'dinsdag 9 maart 2027', 'woensdag 21 april 2027'])
      expect(html).toContain(words);
    expect(html).not.toContain('We helpen graag bij het aanmelden');
  });

  test('the register of an applicant goes with him', async () => {
    const studentId = await decided('Bo', 'placed');
    await printed([studentId], 'placed');
    world.opened().vault.connection.prepare('DELETE FROM applications').run();
    expect(world.count('disclosure_subjects')).toBe(0);
  });
});

describe('the list for making classes', () => {
  test('wishes, support and plan; as Excel without anything that acts as a formula', async () => {
    await refuses(world, after.exportComposition, { roundId }, 'NOBODY_PLACED');
    const bo = await decided('Bo', 'placed');
    await decided('Nour', 'placedWithPlan');
    await decided('Elin', 'refused');
    const wishes = { withWhom: '=HYPERLINK("x")', withoutWhom: '', profile: 'sport', note: '+31' };
    await does(world, after.saveWishes, { studentId: bo, wishes, revision: 0 });
    await refuses(world, after.saveWishes, { studentId: bo, wishes, revision: 0 }, 'CHANGED_MEANWHILE');
    const { rows } = await world.get(after.composition, { roundId });
    expect(rows.map(({ studentName, hasPlan }) => [studentName.split(' ')[0], hasPlan])).toEqual([
      ['Bo', false],
      ['Nour', true],
    ]);
    await does(world, after.exportComposition, { roundId });
    const bytes = world.papers.at(-1)?.bytes;
    const [sheet] = await readExcelFile(Buffer.from(bytes ?? []));
    const cells = sheet?.data.map((row) => row.map(String)) ?? [];
    expect(cells[0]).toContain('Graag met');
    expect(cells[1]).toContain('\'=HYPERLINK("x")');
    expect(cells[1]).toContain("'+31");
    expect(JSON.stringify(cells)).not.toContain('Elin');
    expect(['=1', '+1', '-1', '@a', 'a=1', ''].map(plain)).toEqual(["'=1", "'+1", "'-1", "'@a", 'a=1', '']);
  });
});

describe('clocks and Vandaag', () => {
  test('six weeks, four more with a letter, and after ten weeks a temporary place (C9-C11)', async () => {
    const studentId = await anApplicant(world, roundId, { receivedOn: '2027-02-22' });
    await refuses(world, placeTemporarily, { studentId, on: '2027-03-10' }, 'NOT_DUE');
    await refuses(world, extendTerm, { studentId, sentOn: '2027-03-11' }, 'TOO_LATE_TO_EXTEND');
    expect(await does(world, extendTerm, { studentId, sentOn: '2027-03-10' })).toEqual({ dueOn: '2027-05-03' });
    await refuses(world, extendTerm, { studentId, sentOn: '2027-03-10' }, 'TOO_LATE_TO_EXTEND');
    world.setToday('2027-05-04');
    const { rows } = await world.get(todayLines, {});
    expect(rows.filter(({ kind }) => kind.startsWith('intake.')).map(({ kind, facts }) => [kind, facts.what])).toEqual([
      ['intake.temporary', 'Floris Abbenhuis-de Kroon'],
    ]);
    await does(world, placeTemporarily, { studentId, on: '2027-05-04' });
  });

  test('what is due is on Vandaag of the zorgcoördinator, a count for the committee, and nothing for others', async () => {
    const one = await anApplicant(world, roundId, { receivedOn: '2027-02-01' });
    await toCommittee(world, one);
    const mine = async () => (await world.get(todayLines, {})).rows.filter(({ kind }) => kind.startsWith('intake.'));
    expect((await mine()).map(({ kind, on }) => [kind, on])).toEqual([['intake.decide', '2027-03-15']]);
    await world.actAs('toelatingscommissie');
    const answer = await world.call(todayLines, {});
    const lines = answer.ok ? answer.value.rows.filter(({ kind }) => kind.startsWith('intake.')) : [];
    expect(JSON.stringify(lines)).not.toContain('Abbenhuis');
    await world.actAs('coach');
    expect(await mine()).toEqual([]);
  });

  test('the dossier of somebody who withdrew asks to go when its term is over (C37)', async () => {
    const studentId = await anApplicant(world, roundId);
    await world.get(withdrawApplication, { studentId });
    await world.get(setRoundState, { roundId, state: 'closed' });
    const kinds = async () =>
      (await world.get(todayLines, {})).rows.map(({ kind }) => kind).filter((kind) => kind.startsWith('intake.'));
    world.setToday('2027-04-21');
    expect(await kinds()).toEqual([]);
    world.setToday('2027-04-22');
    expect(await kinds()).toEqual(['intake.keptTooLong']);
  });

  test("a placed pupil's page tells of his intake", async () => {
    const studentId = await decided('Bo', 'placed');
    await world.get(admitApplicant, { studentId, number: '77', classId: null });
    const { chronology } = await world.get(studentPage, { studentId });
    expect(chronology.map(({ kind }) => kind).filter((kind) => kind.startsWith('intake.'))).toEqual(
      expect.arrayContaining(['intake.applied', 'intake.advised', 'intake.decided']),
    );
  });
});
