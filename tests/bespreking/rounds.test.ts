import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { followClass } from '../../shared/bespreking/class-change-contract.ts';
import { readDiscussion } from '../../shared/bespreking/discussion-contract.ts';
import { bringStudent } from '../../shared/bespreking/meeting-contract.ts';
import * as rounds from '../../shared/bespreking/round-contract.ts';
import { DiscussionId, type InputRoundId, type StaffId } from '../../shared/kernel/ids.ts';
import { listStaff, saveTeam } from '../../shared/staff/contract.ts';
import { saveStudent, studentPage } from '../../shared/students/contract.ts';
import { does, refuses } from '../support/refuses.ts';
import { aClass, aStaffMember } from '../support/story.ts';
import { anInput, aTeamMeeting, aTeamStory, type TeamStory } from '../support/story-bespreking.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let story: TeamStory;
let discussionId: DiscussionId;
let roundId: InputRoundId;
beforeEach(async () => {
  world = await createWorld({ today: '2026-11-26' });
  story = await aTeamStory(world);
  const meetingId = await aTeamMeeting(world, story.teamId, '2026-12-03');
  ({ discussionId } = await world.get(bringStudent, { studentId: story.jens, meetingId, reason: 'Te laat' }));
  const ask = { discussionId, dueOn: '2026-12-02', question: 'Wat zie jij in je les?' };
  ({ roundId } = await does(world, rounds.askInput, ask));
});
afterEach(() => world.close());

const seenBy = async () => (await world.get(readDiscussion, { discussionId })).round;
const answer = async (key: string, seen: string, score = 3) => {
  await world.loginAs(key);
  await does(world, rounds.giveInput, { roundId, text: anInput(score, seen) });
};

describe('blind until given', () => {
  test('nobody sees another before his own is in; coach and zoco see only how many, until it is closed', async () => {
    await answer(story.keys.docent, 'De eerste mening');
    expect((await world.get(rounds.inputForm, { roundId })).others).toEqual([]);
    await world.loginAs(story.keys.other);
    const before = await world.get(rounds.inputForm, { roundId });
    expect(before).toMatchObject({ state: 'asked', own: null, others: null });
    expect(JSON.stringify(before)).not.toContain('mening');
    for (const key of ['A', story.keys.coach]) {
      await world.loginAs(key);
      const round = await seenBy();
      expect(round?.inputs).toBeNull();
      expect(round?.asked.map(({ state }) => state).sort()).toEqual(['asked', 'asked', 'asked', 'given']);
      expect(JSON.stringify(await world.get(readDiscussion, { discussionId }))).not.toContain('mening');
    }
    await answer(story.keys.other, 'De tweede mening', 5);
    expect((await world.get(rounds.inputForm, { roundId })).others).toMatchObject([{ seen: 'De eerste mening' }]);
    await refuses(world, rounds.giveInput, { roundId, text: anInput(1) }, 'ALREADY_GIVEN');
    await world.loginAs('A');
    expect(await does(world, rounds.closeRound, { roundId })).toEqual({ given: 2, asked: 4 });
    expect((await seenBy())?.inputs?.map(({ seen }) => seen).sort()).toEqual(['De eerste mening', 'De tweede mening']);
  });

  test('the coach, who teaches too, is asked as well, and sees after his own', async () => {
    await answer(story.keys.docent, 'De eerste mening');
    await answer(story.keys.coach, 'Die van de coach');
    expect((await seenBy())?.inputs?.map(({ seen }) => seen)).toContain('De eerste mening');
    await world.loginAs('A');
    expect((await seenBy())?.inputs).toBeNull();
  });

  test('in any order of giving, typing in, excusing and closing', { timeout: 120_000 }, async () => {
    const text = (who: string) => `mening van ${who}`;
    const step = fc.record({ kind: fc.constantFrom('give', 'look', 'close', 'excuse', 'typeIn'), who: fc.nat(3) });
    let looked = 0;
    let blind = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        const it = await createWorld({ today: '2026-11-26' });
        try {
          const team = await aTeamStory(it);
          const { discussionId: id } = await it.get(bringStudent, {
            studentId: team.jens,
            meetingId: null,
            reason: 'x',
          });
          const round = (await it.get(rounds.askInput, { discussionId: id, dueOn: '2026-12-02', question: '' }))
            .roundId;
          const people: { key: string; staffId: StaffId | null }[] = [
            { key: 'A', staffId: null },
            { key: team.keys.coach, staffId: team.coach },
            { key: team.keys.docent, staffId: team.docenten[0] ?? null },
            { key: team.keys.other, staffId: team.docenten[1] ?? null },
          ];
          const given = new Set<string>();
          const typed = new Map<string, Set<string>>();
          let isClosed = false;
          for (const { kind, who } of steps) {
            const person = people[who];
            if (!person) continue;
            await it.loginAs(person.key);
            if (
              kind === 'give' &&
              (await it.call(rounds.giveInput, { roundId: round, text: anInput(3, text(person.key)) })).ok
            )
              given.add(person.key);
            if (kind === 'close' && (await it.call(rounds.closeRound, { roundId: round })).ok) isClosed = true;
            const third = team.docenten[2];
            if (kind === 'typeIn' && third) {
              const input = { roundId: round, staffId: third, text: anInput(2, text('derde')) };
              if ((await it.call(rounds.giveInputFor, input)).ok)
                typed.set(person.key, new Set([...(typed.get(person.key) ?? []), 'derde'])).size;
            }
            if (kind === 'excuse' && person.staffId)
              await it.call(rounds.excuseTeacher, { roundId: round, staffId: person.staffId, isExcused: true });
            const reads = who < 2;
            const seen = JSON.stringify([
              reads ? await it.call(readDiscussion, { discussionId: id }) : null,
              await it.call(rounds.inputForm, { roundId: round }),
            ]);
            const sees = ['A', ...Object.values(team.keys), 'derde'].some(
              (key) => key !== person.key && seen.includes(text(key)),
            );
            looked += 1;
            if (!given.has(person.key) && !(reads && isClosed)) {
              blind += 1;
              expect(sees).toBe(false);
            }
          }
        } finally {
          await it.close();
        }
      }),
      { numRuns: 4 },
    );
    expect(blind).toBeGreaterThan(5);
    expect(looked).toBeGreaterThan(blind - 1);
  });
});

describe('around the round', () => {
  test('who was asked finds it, with the day, until he gave it', async () => {
    await world.loginAs(story.keys.docent);
    expect((await world.get(rounds.askedOfMe, {})).rounds).toMatchObject([{ roundId, dueOn: '2026-12-02' }]);
    await does(world, rounds.giveInput, { roundId, text: anInput() });
    expect((await world.get(rounds.askedOfMe, {})).rounds).toEqual([]);
  });

  test('what a colleague said on paper is typed in, and says so; own input first', async () => {
    const third = story.docenten[2];
    if (!third) throw new Error('no third docent');
    const input = { roundId, staffId: third, text: anInput(2, 'Van papier') };
    await world.loginAs(story.keys.coach);
    await refuses(world, rounds.giveInputFor, input, 'OWN_INPUT_FIRST');
    await does(world, rounds.giveInput, { roundId, text: anInput() });
    await does(world, rounds.giveInputFor, input);
    await refuses(world, rounds.giveInputFor, input, 'ALREADY_GIVEN');
    const asked = (await seenBy())?.asked.filter(({ isByHand }) => isByHand);
    expect(asked).toMatchObject([{ staffId: third, state: 'given' }]);
  });

  test('reminded and excused; "7 van 9" tells the truth', async () => {
    const third = story.docenten[2];
    if (!third) throw new Error('no third docent');
    await does(world, rounds.excuseTeacher, { roundId, staffId: third, isExcused: true });
    expect(await does(world, rounds.remindTeachers, { roundId })).toEqual({ reminded: 3 });
    const asked = (await seenBy())?.asked ?? [];
    expect(asked.find(({ staffId }) => staffId === third)).toMatchObject({ state: 'excused', remindedOn: null });
    expect(asked.filter(({ remindedOn }) => remindedOn === '2026-11-26')).toHaveLength(3);
    await does(world, rounds.closeRound, { roundId });
    await refuses(world, rounds.remindTeachers, { roundId }, 'ROUND_CLOSED');
    await refuses(world, rounds.excuseTeacher, { roundId, staffId: third, isExcused: false }, 'ROUND_CLOSED');
    await refuses(world, rounds.askInput, { discussionId, dueOn: '2026-12-02', question: '' }, 'ROUND_CLOSED');
    await world.loginAs(story.keys.docent);
    await refuses(world, rounds.giveInput, { roundId, text: anInput() }, 'ROUND_CLOSED');
  });

  test('a team that changes in the middle: who left cannot answer, who came is asked', async () => {
    const newcomer = await aStaffMember(world, 'D. Nieuw', 'docent');
    const { teams } = await world.get(listStaff, {});
    const [team] = teams;
    if (!team) throw new Error('no team');
    const memberIds = [...team.memberIds.filter((id) => id !== story.docenten[0]), newcomer];
    await world.get(saveTeam, { ...team, memberIds });
    const again = { discussionId, dueOn: '2026-12-02', question: 'Wat zie jij in je les?' };
    expect(await does(world, rounds.askInput, again)).toMatchObject({ roundId, added: 1 });
    const asked = (await seenBy())?.asked ?? [];
    expect(asked.find(({ staffId }) => staffId === story.docenten[0])).toMatchObject({
      state: 'excused',
      isTeacher: false,
    });
    await world.loginAs(story.keys.docent);
    await refuses(world, rounds.giveInput, { roundId, text: anInput() }, 'NOT_ALLOWED');
    expect((await world.get(rounds.askedOfMe, {})).rounds).toEqual([]);
  });

  test('a pupil who goes to another class in the middle of a round: it is said, and the case follows him', async () => {
    await answer(story.keys.docent, 'Werkt stil');
    await world.loginAs('A');
    const there = [await aStaffMember(world, 'D. Nieuw', 'docent'), await aStaffMember(world, 'D. Anders', 'docent')];
    const classId = await aClass(world, '4hD');
    const { teamId } = await world.get(saveTeam, {
      ...{ teamId: null, name: 'Team 4hD', department: '', leaderId: null, memberIds: there, classIds: [classId] },
      revision: 0,
    });
    const change = async () => (await world.get(readDiscussion, { discussionId })).classChange;
    expect(await change()).toBeNull();
    await refuses(world, followClass, { discussionId }, 'NOTHING_CHANGED');
    const { text, revision, card } = await world.get(studentPage, { studentId: story.jens });
    await world.get(saveStudent, { studentId: story.jens, text, classId, coachId: card.coachId, revision });
    // Two docenten and the coach were asked and cannot answer; what was given stays.
    expect(await change()).toEqual({ teamName: 'Team 4hD', gone: 3, notAsked: 2 });
    await world.loginAs(story.keys.other);
    await refuses(world, rounds.giveInput, { roundId, text: anInput() }, 'NOT_ALLOWED');
    await refuses(world, rounds.inputForm, { roundId }, 'ROUND_NOT_FOUND');
    expect((await world.get(rounds.askedOfMe, {})).rounds).toEqual([]);
    await refuses(world, followClass, { discussionId }, 'NOT_ALLOWED');
    await world.loginAs(story.keys.coach);
    const meetingId = await world.loginAs('A').then(() => aTeamMeeting(world, teamId, '2026-12-10'));
    await world.loginAs(story.keys.coach);
    expect(await does(world, followClass, { discussionId })).toEqual({ teamName: 'Team 4hD', asked: 2 });
    const read = await world.get(readDiscussion, { discussionId });
    expect([read.classChange, read.teamName, read.meeting?.meetingId]).toEqual([null, 'Team 4hD', meetingId]);
    expect(read.round?.asked.map(({ state }) => state).sort()).toEqual([
      ...['asked', 'asked', 'excused', 'excused', 'excused', 'given'],
    ]);
  });

  test('a case that is over, or without a team, does not follow', async () => {
    const nobody = DiscussionId.parse('00000000-0000-4000-8000-000000000001');
    await refuses(world, followClass, { discussionId: nobody }, 'CASE_NOT_FOUND');
    const { text, revision, card } = await world.get(studentPage, { studentId: story.jens });
    const classId = await aClass(world, '4hE');
    await world.get(saveStudent, { studentId: story.jens, text, classId, coachId: card.coachId, revision });
    await refuses(world, followClass, { discussionId }, 'NO_TEAM');
  });

  test('a day that is over, and roles without a part in it', async () => {
    const ask = { discussionId, dueOn: '2026-11-25', question: '' };
    await refuses(world, rounds.askInput, ask, 'DUE_IN_PAST');
    await world.loginAs(story.keys.docent);
    await refuses(world, rounds.askInput, ask, 'NOT_ALLOWED');
    await refuses(world, rounds.closeRound, { roundId }, 'NOT_ALLOWED');
    await refuses(world, readDiscussion, { discussionId }, 'NOT_ALLOWED');
    await world.loginAs(story.keys.leader);
    await refuses(world, rounds.inputForm, { roundId }, 'NOT_ALLOWED');
  });
});
