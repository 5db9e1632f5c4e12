import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as calls from '../../shared/intake/contract.ts';
import * as decisions from '../../shared/intake/decision-contract.ts';
import * as review from '../../shared/intake/review-contract.ts';
import { type RoundId, StudentId } from '../../shared/kernel/ids.ts';
import { findStudents, studentPage } from '../../shared/students/contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aStaffMember, aStudent } from '../support/story.ts';
import {
  anApplicant,
  applicationInput,
  aRound,
  fillBlocks,
  next,
  screen,
  talk,
  talkText,
  toCommittee,
} from '../support/story-intake.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let roundId: RoundId;
const NOBODY = StudentId.parse('00000000-0000-4000-8000-000000000009');
beforeEach(async () => {
  world = await createWorld({ today: '2027-03-10' });
  roundId = await aRound(world);
});
afterEach(() => world.close());

const decision = (studentId: StudentId, more: object = {}) => ({
  studentId,
  outcome: 'placed' as const,
  reasonClass: null,
  text: { reason: '', advice: '', otherSchool: '' },
  confirmedOn: null,
  revision: 0,
  ...more,
});

describe('a round and its applications', () => {
  test('an applicant stands on the board and in no list of pupils', async () => {
    const studentId = await anApplicant(world, roundId);
    const board = await world.get(calls.intakeBoard, { roundId });
    expect(board.columns[0]?.cards).toMatchObject([
      {
        studentId,
        studentName: 'Floris Abbenhuis-de Kroon',
        stage: 'applied',
        clock: { id: 'C9', dueOn: '2027-04-05' },
      },
    ]);
    const found = await world.get(findStudents, { text: '', className: null, state: 'all', offset: 0, limit: 50 });
    expect(found.total).toBe(0);
    await refuses(world, studentPage, { studentId }, 'STUDENT_NOT_FOUND');
    // Control: a pupil is found.
    await aStudent(world);
    expect(
      (await world.get(findStudents, { text: '', className: null, state: 'all', offset: 0, limit: 50 })).total,
    ).toBe(1);
  });

  test('an advice below the lower bound says so, and is no refusal', async () => {
    await anApplicant(world, roundId, { level: 'vmbo-k' });
    const board = await world.get(calls.intakeBoard, { roundId });
    expect(board.columns[0]?.cards[0]).toMatchObject({ isOutsideRule: true });
  });

  test('refused: a round twice, an unknown round, a closed round, the same person twice, a day to come', async () => {
    await refuses(world, calls.openRound, { schoolYear: '2027-2028' }, 'ROUND_EXISTS');
    const input = applicationInput(roundId);
    await refuses(world, calls.saveApplication, { ...input, receivedOn: '2027-03-11' }, 'RECEIVED_IN_FUTURE');
    await refuses(world, calls.saveApplication, { ...input, roundId: null }, 'ROUND_NOT_FOUND');
    const { studentId } = await does(world, calls.saveApplication, input);
    await refuses(world, calls.saveApplication, input, 'ALREADY_APPLIED');
    await refuses(world, calls.saveApplication, { ...input, studentId }, 'CHANGED_MEANWHILE');
    await refuses(world, calls.saveApplication, { ...input, studentId: NOBODY }, 'APPLICATION_NOT_FOUND');
    await refuses(world, calls.setRoundState, { roundId, state: 'closed' }, 'UNDECIDED_LEFT');
    await does(world, calls.withdrawApplication, { studentId });
    await refuses(world, calls.withdrawApplication, { studentId }, 'ALREADY_DECIDED');
    await does(world, calls.setRoundState, { roundId, state: 'closed' });
    await refuses(world, calls.saveApplication, applicationInput(roundId, { givenName: 'Bo' }), 'ROUND_CLOSED');
    expect((await world.get(decisions.listNotPlaced, {})).rows).toMatchObject([{ keptUntil: '2027-04-21' }]);
  });

  test('roles that have nothing to do with the intake see nothing of it', async () => {
    const studentId = await anApplicant(world, roundId);
    for (const role of ['coach', 'docent', 'bpo', 'remedialTeacher', 'directie', 'beheerder'] as const) {
      await refusesRole(world, role, calls.intakeApplication, { studentId });
      await refusesRole(world, role, calls.intakeBoard, { roundId });
    }
    await refusesRole(world, 'teamleider', calls.intakeApplication, { studentId });
  });
});

describe('ADM-8: the too-early guard', () => {
  test('without an application nothing of a dossier is read or written, and the trail shows the tries', async () => {
    const studentId = await anApplicant(world, roundId, { receivedOn: null });
    await refuses(world, review.intakeDossier, { studentId }, 'TOO_EARLY');
    const block = { studentId, block: 'advice' as const, state: 'present' as const, text: 'havo', revision: 0 };
    await refuses(world, review.saveBlock, block, 'TOO_EARLY');
    const at = { studentId, talkId: null, kind: 'groep8' as const, heldOn: '2027-03-10', parentsInformed: true };
    await refuses(world, review.saveTalk, { ...at, text: talkText, revision: 0 }, 'TOO_EARLY');
    await refuses(world, review.recordCall, { studentId, isReached: false, answers: [] }, 'TOO_EARLY');
    await refuses(world, calls.moveApplication, { studentId, to: 'next' }, 'TOO_EARLY');
    const input = applicationInput(roundId);
    await does(world, calls.saveApplication, { ...input, studentId, revision: 1 });
    await does(world, review.saveBlock, block);
    await does(world, review.intakeDossier, { studentId });
    const told = world.trail().filter(({ student, act }) => student === studentId && act === 'intake.dossier');
    expect(told.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['denied', 'TOO_EARLY'],
      ['ok', null],
    ]);
  });

  test('the day of receipt does not go away once the dossier was read', async () => {
    const studentId = await anApplicant(world, roundId);
    await fillBlocks(world, studentId);
    await next(world, studentId);
    const input = { ...applicationInput(roundId), studentId, receivedOn: null, revision: 1 };
    await refuses(world, calls.saveApplication, input, 'DOSSIER_ALREADY_READ');
  });
});

describe('the way over the board', () => {
  test('no column is skipped: each says what it still waits for', async () => {
    const studentId = await anApplicant(world, roundId, { wantsSupport: 'ja' });
    const stuck = (code: string) => refuses(world, calls.moveApplication, { studentId, to: 'next' }, code);
    await stuck('DOSSIER_MISSING');
    const first = { studentId, block: 'advice' as const, state: 'present' as const, text: 'havo', revision: 0 };
    await does(world, review.saveBlock, first);
    await next(world, studentId);
    await stuck('BLOCKS_OPEN');
    for (const block of (await world.get(review.intakeDossier, { studentId })).blocks.filter(
      ({ state }) => state === null,
    )) {
      const state = block.block === 'domains' ? 'missing' : block.block === 'diagnosis' ? 'withheld' : 'present';
      await world.get(review.saveBlock, { studentId, block: block.block, state, text: '', revision: 0 });
    }
    await stuck('NOT_SCREENED');
    await screen(world, studentId);
    await next(world, studentId);
    await stuck('GAPS_NOT_ASKED');
    await does(world, review.recordCall, { studentId, isReached: false, answers: [] });
    const withheld = { studentId, isReached: true, answers: [{ block: 'diagnosis' as const, text: 'x' }] };
    await refuses(world, review.recordCall, withheld, 'NOT_A_GAP');
    const asked = await does(world, review.recordCall, {
      studentId,
      isReached: true,
      answers: [{ block: 'domains' as const, text: '' }],
    });
    expect(asked.stillAsked).toBe(1);
    await next(world, studentId, 2);
    await stuck('TALK_MISSING');
    await talk(world, studentId);
    await stuck('PARENTS_TALK_MISSING');
    await talk(world, studentId, 'parents');
    await next(world, studentId);
    await stuck('ADVICE_MISSING');
    const advice = {
      studentId,
      isPositive: false,
      need: 'none' as const,
      text: { reasons: '', support: '' },
      revision: 0,
    };
    await refuses(world, review.saveAdvice, advice, 'REASONS_MISSING');
    await refuses(world, review.saveAdvice, { ...advice, isPositive: true, need: 'extra' }, 'SUPPORT_MISSING');
    await does(world, review.saveAdvice, { ...advice, isPositive: true });
    await next(world, studentId);
    await stuck('DECISION_MISSING');
    expect(await world.get(calls.moveApplication, { studentId, to: 'back' })).toEqual({ stage: 'advice' });
  });

  test('what parents withhold is not asked for', async () => {
    const studentId = await anApplicant(world, roundId);
    const block = { studentId, block: 'opp' as const, text: '' };
    await does(world, review.saveBlock, { ...block, state: 'withheld', revision: 0 });
    await refuses(world, review.saveBlock, { ...block, state: 'awaited', revision: 1 }, 'WITHHELD_ASKED');
    await refuses(world, review.saveBlock, { ...block, state: 'present', revision: 0 }, 'CHANGED_MEANWHILE');
    await refuses(
      world,
      review.saveBlock,
      { ...block, block: 'switchReason', state: 'present', revision: 0 },
      'BLOCK_NOT_OF_FORM',
    );
    await does(world, review.saveBlock, { ...block, state: 'present', revision: 1 });
  });
});

describe('the committee', () => {
  test('sees the applicants of the open round, never health, decides, and then has no key any more', async () => {
    const studentId = await anApplicant(world, roundId);
    await toCommittee(world, studentId);
    await refuses(world, decisions.decideApplication, decision(studentId), 'NOT_ALLOWED');
    await world.actAs('toelatingscommissie');
    const { waiting } = await world.get(decisions.committeeList, {});
    expect(waiting).toMatchObject([{ studentId, level: 'havo', dueOn: '2027-04-05' }]);
    const dossier = await world.get(review.intakeDossier, { studentId });
    expect(dossier.advice).toMatchObject({ isPositive: true, by: 'Ineke Wouda' });
    expect(dossier.blocks.map(({ block }) => block)).not.toContain('diagnosis');
    expect(dossier.blocks.map(({ block }) => block)).toContain('tests');
    await refuses(
      world,
      review.saveAdvice,
      { studentId, isPositive: true, need: 'none', text: { reasons: '', support: '' }, revision: 1 },
      'NOT_ALLOWED',
    );
    const refusal = { outcome: 'refused' as const };
    await refuses(world, decisions.decideApplication, decision(studentId, refusal), 'REASON_CLASS_MISSING');
    const classed = { ...refusal, reasonClass: 'supportNeed' as const };
    await refuses(world, decisions.decideApplication, decision(studentId, classed), 'REASON_MISSING');
    const reasoned = { ...classed, text: { reason: 'Te veel zorgen tegelijk', advice: '', otherSchool: '' } };
    await refuses(world, decisions.decideApplication, decision(studentId, reasoned), 'REFUSAL_ADVICE_MISSING');
    await does(world, decisions.decideApplication, decision(studentId, { outcome: 'invited' }));
    await does(world, decisions.decideApplication, decision(studentId, { revision: 1 }));
    await refuses(world, decisions.decideApplication, decision(studentId, { revision: 2 }), 'NOT_ALLOWED');
    await refuses(world, review.intakeDossier, { studentId }, 'NOT_ALLOWED');
    const { columns } = await world.get(calls.intakeBoard, { roundId });
    expect(columns.flatMap(({ cards }) => cards)).toEqual([]);
    const me = world.opened().actor.userId;
    await world.actAs('zorgcoordinator');
    expect(world.opened().vault.keysDb.listPupilGrants(me)).toEqual([]);
  });

  test('a refusal for support is not closed without the other school, its day and the letter (ADM-5)', async () => {
    const studentId = await anApplicant(world, roundId);
    await toCommittee(world, studentId, false);
    await world.actAs('toelatingscommissie');
    const text = { reason: 'Te veel zorgen tegelijk', advice: 'Kijk samen naar Het Spaarne', otherSchool: '' };
    const refusal = decision(studentId, { outcome: 'refused', reasonClass: 'supportNeed', text });
    await does(world, decisions.decideApplication, refusal);
    await world.actAs('zorgcoordinator');
    const board = await world.get(calls.intakeBoard, { roundId });
    expect(board.columns.at(-1)?.cards).toMatchObject([{ studentId, lacksOtherSchool: true }]);
    await refuses(world, calls.moveApplication, { studentId, to: 'next' }, 'REFUSAL_INCOMPLETE');
    await refuses(world, decisions.letterSent, { studentId, sentOn: '2027-03-10' }, 'REFUSAL_INCOMPLETE');
    const school = { studentId, otherSchool: 'Het Spaarne', confirmedOn: '2027-03-11', revision: 1 };
    await refuses(world, decisions.completeRefusal, school, 'CONFIRMED_IN_FUTURE');
    await does(world, decisions.completeRefusal, { ...school, confirmedOn: '2027-03-10' });
    await refuses(world, calls.moveApplication, { studentId, to: 'next' }, 'LETTER_MISSING');
    await refuses(world, calls.moveApplication, { studentId, to: 'back' }, 'ALREADY_DECIDED');
    await does(world, decisions.letterSent, { studentId, sentOn: '2027-03-10' });
    await does(world, calls.moveApplication, { studentId, to: 'next' });
    await refuses(world, decisions.admitApplicant, { studentId, number: '7', classId: null }, 'NOT_PLACED');
  });

  test('a placed applicant becomes a pupil without typing, with his dossier and parents', async () => {
    const studentId = await anApplicant(world, roundId);
    await refuses(world, decisions.admitApplicant, { studentId, number: '2027001', classId: null }, 'NOT_PLACED');
    await toCommittee(world, studentId);
    await world.actAs('toelatingscommissie');
    await does(world, decisions.decideApplication, decision(studentId));
    await world.actAs('zorgcoordinator');
    await does(world, decisions.admitApplicant, { studentId, number: '2027001', classId: null });
    await refuses(world, decisions.admitApplicant, { studentId, number: '2027002', classId: null }, 'ALREADY_PUPIL');
    const page = await world.get(studentPage, { studentId });
    expect(page.card).toMatchObject({ givenName: 'Floris', number: '2027001', birthDate: '2015-03-04' });
    expect(page.guardians).toMatchObject([{ name: 'A. Abbenhuis', gezag: 'onbekend', relation: 'moeder' }]);
    expect((await world.get(review.intakeDossier, { studentId })).advice).toMatchObject({ isPositive: true });
    // Erasing the pupil takes the application along.
    world.opened().vault.connection.prepare('DELETE FROM students').run();
    for (const table of ['applications', 'intake_blocks', 'intake_talks', 'intake_decisions'])
      expect(world.count(table)).toBe(0);
  });
});

describe('zij-instroom', () => {
  test('a teamleider sees and decides only what he handles, until the decision', async () => {
    const leader = await aStaffMember(world, 'P. Dallinga', 'teamleider');
    const input = { ...applicationInput(null, { kind: 'zijInstroom' }), handlerId: leader };
    const { studentId } = await does(world, calls.saveApplication, input);
    const other = await anApplicant(world, null, { kind: 'zijInstroom', givenName: 'Bo' });
    await toCommittee(world, studentId);
    const added = await world.addUser({ name: 'P. Dallinga', roles: ['teamleider'], staffId: leader });
    await world.loginAs(added.keyLetter);
    const { columns } = await world.get(calls.intakeBoard, { roundId: null });
    expect(columns.flatMap(({ cards }) => cards.map((card) => card.studentId))).toEqual([studentId]);
    await refuses(world, review.intakeDossier, { studentId: other }, 'NOT_ALLOWED');
    await does(world, review.intakeDossier, { studentId });
    const text = { reason: 'Er is geen plaats', advice: 'Vraag Het Spaarne', otherSchool: '' };
    const no = decision(studentId, { outcome: 'refused', reasonClass: 'noRoom', text });
    await refuses(world, decisions.decideApplication, no, 'NOT_ALLOWED');
    await does(world, decisions.decideSwitch, no);
    await refuses(world, review.intakeDossier, { studentId }, 'NOT_ALLOWED');
  });
});
