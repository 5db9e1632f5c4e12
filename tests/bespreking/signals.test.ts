import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { agreementsOfStudent } from '../../shared/agreements/contract.ts';
import { readDiscussion } from '../../shared/bespreking/discussion-contract.ts';
import * as signals from '../../shared/bespreking/signal-contract.ts';
import { todayLines } from '../../shared/deadlines/contract.ts';
import { SignalId } from '../../shared/kernel/ids.ts';
import { setStudentState, studentPage } from '../../shared/students/contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aStudent } from '../support/story.ts';
import { aSignalText, aTeamStory, type TeamStory } from '../support/story-bespreking.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let story: TeamStory;
beforeEach(async () => {
  world = await createWorld({ today: '2026-11-26' });
  story = await aTeamStory(world);
});
afterEach(() => world.close());

const send = (source: 'teacher' | 'parents' | 'pupil' = 'teacher') => ({
  studentId: story.jens,
  source,
  text: aSignalText(),
});
const waiting = { which: 'waiting' as const, offset: 0, limit: 20 };
const aSignal = async () => (await world.get(signals.sendSignal, send())).signalId;

describe('a docent', () => {
  test('tells what he sees, sees how it stands, and nothing of what others wrote', async () => {
    await world.get(signals.sendSignal, { ...send(), text: aSignalText('Van de zoco zelf') });
    await world.loginAs(story.keys.docent);
    const { signalId } = await does(world, signals.sendSignal, send());
    expect((await world.get(signals.mySignals, { limit: 20 })).signals).toMatchObject([
      { signalId, state: 'new', text: { seen: 'Komt vaak te laat in mijn les' } },
    ]);
    await refuses(world, signals.listSignals, waiting, 'NOT_ALLOWED');
    await refuses(world, signals.besprekingOfStudent, { studentId: story.jens }, 'NOT_ALLOWED');
    const triage = { signalId, outcome: 'talk' as const, note: '', revision: 1 };
    await refuses(world, signals.triageSignal, triage, 'NOT_ALLOWED');
    const { chronology } = await world.get(studentPage, { studentId: story.jens });
    expect(chronology.filter(({ kind }) => kind.startsWith('signal'))).toEqual([]);
    await world.loginAs(story.keys.coach);
    await does(world, signals.triageSignal, { ...triage, note: 'Ik spreek hem morgen' });
    await world.loginAs(story.keys.docent);
    const { signals: mine } = await world.get(signals.mySignals, { limit: 20 });
    expect(mine).toMatchObject([{ state: 'talk' }]);
    expect(JSON.stringify(mine)).not.toContain('morgen');
  });

  test('not of a pupil he does not teach, and not in the name of the parents', async () => {
    const other = await aStudent(world, { givenName: 'Roos', surname: 'Terpstra' });
    await world.loginAs(story.keys.docent);
    await refuses(world, signals.sendSignal, { ...send(), studentId: other }, 'NOT_ALLOWED');
    await refuses(world, signals.sendSignal, send('parents'), 'SOURCE_NOT_YOURS');
    await does(world, signals.sendSignal, send('pupil'));
  });
});

test('who left the school gets no signal any more', async () => {
  const { revision } = await world.get(studentPage, { studentId: story.jens });
  await world.get(setStudentState, { studentId: story.jens, state: 'left', revision });
  await refuses(world, signals.sendSignal, send(), 'STUDENT_LEFT');
});

describe('the coach', () => {
  test('sees his own pupils longest waiting first, and every step can be found again', async () => {
    const other = await aStudent(world, { givenName: 'Roos', surname: 'Terpstra' });
    await world.get(signals.sendSignal, { ...send(), studentId: other });
    const first = await aSignal();
    world.setToday('2026-11-27');
    const second = (await world.get(signals.sendSignal, send('parents'))).signalId;
    await world.loginAs(story.keys.coach);
    const before = world.trail().length;
    const list = await world.get(signals.listSignals, waiting);
    expect(list.signals.map(({ signalId }) => signalId)).toEqual([first, second]);
    expect(list.counts).toEqual({ waiting: 2, running: 0, closed: 0 });
    // Opening is in the trail of this pupil, and of nobody else.
    expect(
      new Set(
        world
          .trail()
          .slice(before)
          .map(({ student }) => student),
      ),
    ).toEqual(new Set([story.jens]));
    const close = { signalId: first, outcome: 'closed' as const, note: '', revision: 1 };
    await refuses(world, signals.triageSignal, close, 'REASON_MISSING');
    await does(world, signals.triageSignal, { ...close, note: 'De bus reed niet' });
    await refuses(world, signals.triageSignal, { ...close, note: 'nog eens' }, 'CHANGED_MEANWHILE');
    await refuses(world, signals.triageSignal, { ...close, note: 'nog eens', revision: 2 }, 'SIGNAL_CLOSED');
    await does(world, signals.triageSignal, { signalId: second, outcome: 'zoco', note: 'Graag jij', revision: 1 });
    expect((await world.get(signals.listSignals, waiting)).counts).toEqual({ waiting: 0, running: 1, closed: 1 });
    const { signals: known } = await world.get(signals.besprekingOfStudent, { studentId: story.jens });
    expect(
      known.map(({ state, steps }) => [state, steps.map(({ outcome, note, takenBy }) => [outcome, note, takenBy])]),
    ).toEqual([
      ['zoco', [['zoco', 'Graag jij', 'R. Bijvoet']]],
      ['closed', [['closed', 'De bus reed niet', 'R. Bijvoet']]],
    ]);
    await world.loginAs('A');
    const { signals: forZoco } = await world.get(signals.listSignals, waiting);
    expect(forZoco[0]).toMatchObject({ signalId: second, state: 'zoco' });
  });

  test('brings a signal to the team; a second one joins the case', async () => {
    const first = await aSignal();
    const second = (await world.get(signals.sendSignal, { ...send(), text: aSignalText('Huilt in de pauze') }))
      .signalId;
    await world.loginAs(story.keys.coach);
    const team = (signalId: SignalId) => ({ signalId, outcome: 'team' as const, note: 'In drie vakken', revision: 1 });
    const { discussionId } = await does(world, signals.triageSignal, team(first));
    expect((await does(world, signals.triageSignal, team(second))).discussionId).toBe(discussionId);
    if (!discussionId) throw new Error('no case');
    const { text } = await world.get(readDiscussion, { discussionId });
    expect(text.form.reason).toBe('In drie vakken');
    expect(text.form.facts.map(({ what }) => what)).toEqual(['Komt vaak te laat in mijn les', 'Huilt in de pauze']);
  });

  test('a pupil without a team cannot be brought to one', async () => {
    const alone = await aStudent(world, { surname: 'Anker' });
    const { signalId } = await world.get(signals.sendSignal, { ...send(), studentId: alone });
    await refuses(world, signals.triageSignal, { signalId, outcome: 'team', note: '', revision: 1 }, 'NO_TEAM');
  });

  test('records a talk with goals and an agreement; the signal stands at talk', async () => {
    const signalId = await aSignal();
    await world.loginAs(story.keys.coach);
    const goals = [{ term: 'short' as const, goal: 'Wekker om zeven uur', until: '2026-12-10', outcome: null }];
    const text = { present: ['pupil' as const], about: 'De ochtend', goals };
    const talk = { studentId: story.jens, talkId: null, signalId, heldOn: '2026-11-26', text, revision: 0 };
    await refuses(world, signals.recordTalk, { ...talk, heldOn: '2026-11-27' }, 'DAY_IN_FUTURE');
    const early = {
      ...text,
      goals: [{ ...goals[0], term: 'short' as const, goal: 'x', until: '2026-11-25', outcome: null }],
    };
    await refuses(world, signals.recordTalk, { ...talk, text: early }, 'GOAL_BEFORE_TALK');
    const { talkId } = await does(world, signals.recordTalk, talk);
    await refuses(world, signals.recordTalk, { ...talk, talkId }, 'CHANGED_MEANWHILE');
    const about = { studentId: story.jens, talkId };
    await does(world, signals.settleTalkGoal, { ...about, goal: 0, outcome: 'partly', revision: 1 });
    await refuses(
      world,
      signals.settleTalkGoal,
      { ...about, goal: 1, outcome: 'partly', revision: 2 },
      'GOAL_NOT_FOUND',
    );
    const agreement = { ...about, what: 'Belt naar huis', ownerId: story.coach, dueOn: '2026-12-01' };
    await refuses(world, signals.agreeInTalk, { ...agreement, dueOn: '2026-11-25' }, 'DUE_IN_PAST');
    await does(world, signals.agreeInTalk, agreement);
    const known = await world.get(signals.besprekingOfStudent, { studentId: story.jens });
    expect(known.talks).toMatchObject([
      { talkId, goals: [{ outcome: 'partly' }], agreements: [{ what: 'Belt naar huis', ownerName: 'R. Bijvoet' }] },
    ]);
    expect(known.signals).toMatchObject([{ state: 'talk' }]);
    expect((await world.get(agreementsOfStudent, { studentId: story.jens })).agreements).toHaveLength(1);
  });

  test('has waiting signals on Vandaag until somebody did something', async () => {
    const signalId = await aSignal();
    await world.loginAs(story.keys.coach);
    const kinds = async () => (await world.get(todayLines, {})).rows.map(({ kind, on }) => [kind, on]);
    expect(await kinds()).toEqual([['signal.waits', '2026-12-03']]);
    await world.get(signals.triageSignal, { signalId, outcome: 'zoco', note: '', revision: 1 });
    expect(await kinds()).toEqual([]);
    await world.loginAs('A');
    expect(await kinds()).toContainEqual(['signal.waits', '2026-12-03']);
  });
});

describe('the teamleider', () => {
  test('records an incident, which no docent can open, and sees states of the rest', async () => {
    await world.get(signals.sendSignal, send('parents'));
    await world.loginAs(story.keys.leader);
    const { signalId } = await does(world, signals.recordIncident, {
      studentId: story.jens,
      text: aSignalText('Weggestuurd uit de les'),
    });
    const { signals: list } = await world.get(signals.listSignals, waiting);
    expect(list).toMatchObject([{ signalId, kind: 'incident', text: { seen: 'Weggestuurd uit de les' } }]);
    const known = await world.get(signals.besprekingOfStudent, { studentId: story.jens });
    expect(known.signals.map(({ source, text }) => [source, text?.seen ?? null])).toEqual([
      ['teacher', 'Weggestuurd uit de les'],
      ['parents', null],
    ]);
    await refuses(world, signals.triageSignal, { signalId, outcome: 'talk', note: '', revision: 1 }, 'NOT_ALLOWED');
    const place = world.opened().vault.connection.prepare("SELECT place FROM signals WHERE kind = 'incident'").pluck();
    expect(place.get()).toBe('onderwijs');
  });

  test('and nobody else may', async () => {
    const input = { studentId: story.jens, text: aSignalText() };
    await refusesRole(world, 'bpo', signals.recordIncident, input);
    await world.loginAs(story.keys.docent);
    await refuses(world, signals.recordIncident, input, 'NOT_ALLOWED');
    await world.loginAs(story.keys.coach);
    await refuses(world, signals.recordIncident, input, 'NOT_ALLOWED');
  });
});

test('what is not there is said to be not there', async () => {
  const gone = SignalId.parse('00000000-0000-4000-8000-000000000001');
  await refuses(
    world,
    signals.triageSignal,
    { signalId: gone, outcome: 'talk', note: '', revision: 1 },
    'SIGNAL_NOT_FOUND',
  );
});

test.each(['directie', 'privacyOfficer', 'beheerder', 'toelatingscommissie'] as const)(
  '%s has no business here',
  async (role) => {
    await refusesRole(world, role, signals.sendSignal, send());
    await refusesRole(world, role, signals.listSignals, waiting);
    await refusesRole(world, role, signals.besprekingOfStudent, { studentId: story.jens });
  },
);
