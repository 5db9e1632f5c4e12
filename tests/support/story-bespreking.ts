import { readDiscussion, saveDiscussion } from '../../shared/bespreking/discussion-contract.ts';
import type { DiscussionForm } from '../../shared/bespreking/discussion-model.ts';
import { EMPTY_DISCUSSION } from '../../shared/bespreking/discussion-model.ts';
import { bringStudent, planTeamMeetings, startTeamMeeting } from '../../shared/bespreking/meeting-contract.ts';
import type { InputText } from '../../shared/bespreking/round-model.ts';
import { type Day, day } from '../../shared/kernel/days.ts';
import type { ClassId, DiscussionId, MeetingId, StaffId, StudentId, TeamId } from '../../shared/kernel/ids.ts';
import { saveTeam } from '../../shared/staff/contract.ts';
import { aClass, aStaffMember, aStudent } from './story.ts';
import type { World } from './world.ts';

type TeamFacts = { memberIds: readonly StaffId[]; classIds: readonly ClassId[]; leaderId?: StaffId | null };

export async function aTeam(
  world: Pick<World, 'get'>,
  { memberIds, classIds, leaderId = null }: TeamFacts,
): Promise<TeamId> {
  const text = { name: 'Team 4 havo', department: '' };
  const input = { teamId: null, ...text, leaderId, memberIds: [...memberIds], classIds: [...classIds], revision: 0 };
  return (await world.get(saveTeam, input)).teamId;
}

export type TeamStory = {
  readonly coach: StaffId;
  readonly leader: StaffId;
  readonly docenten: readonly StaffId[];
  readonly classId: ClassId;
  readonly teamId: TeamId;
  readonly jens: StudentId;
  /** Key letters of those who can log in: the coach, the leader and the first two docenten. */
  readonly keys: { readonly coach: string; readonly leader: string; readonly docent: string; readonly other: string };
};

/** A class with a team of docenten, a coach and a teamleider who have accounts; Jens is in it. */
export async function aTeamStory(world: World, docentCount = 3): Promise<TeamStory> {
  const coach = await aStaffMember(world, 'R. Bijvoet', 'coach');
  const leader = await aStaffMember(world, 'H. Teunissen', 'teamleider');
  const docenten: StaffId[] = [];
  for (let i = 0; i < docentCount; i += 1) docenten.push(await aStaffMember(world, `D. Docent-${i + 1}`, 'docent'));
  const user = async (name: string, role: 'coach' | 'docent' | 'teamleider', staffId: StaffId | undefined) =>
    (await world.addUser({ name, roles: [role], staffId: staffId ?? null })).keyLetter;
  const keys = {
    coach: await user('R. Bijvoet', 'coach', coach),
    leader: await user('H. Teunissen', 'teamleider', leader),
    docent: await user('D. Docent-1', 'docent', docenten[0]),
    other: await user('D. Docent-2', 'docent', docenten[1]),
  };
  const classId = await aClass(world, '4hC');
  const teamId = await aTeam(world, { memberIds: [...docenten, coach], classIds: [classId], leaderId: leader });
  const jens = await aStudent(world, { classId, coachId: coach });
  return { coach, leader, docenten, classId, teamId, jens, keys };
}

export const aSignalText = (seen = 'Komt vaak te laat in mijn les') => ({
  seen,
  when: 'maandag, eerste uur',
  howOften: 'weekly' as const,
  tried: 'Vooraan gezet',
});

export const anInput = (score = 3, seen = 'Werkt stil en alleen'): InputText => ({
  scores: { results: score, attitude: score, tasks: score, peers: null, wellbeing: score },
  seen,
  works: 'Kort beginnen',
  tried: '',
  parentsTold: true,
  parentsWhyNot: '',
});

export async function aTeamMeeting(world: Pick<World, 'get'>, teamId: TeamId, on: string): Promise<MeetingId> {
  const { meetingIds } = await world.get(planTeamMeetings, {
    ...{ kind: 'bespreking', teamId, classId: null, first: on, until: on },
    ...{ startsAt: '14:30', endsAt: '15:30', place: '' },
  });
  const [meetingId] = meetingIds;
  if (!meetingId) throw new Error('no meeting was planned');
  return meetingId;
}

/** Everything that HGW-5 asks for at least. */
export const aWholeForm = (on: Day, change: Partial<DiscussionForm> = {}): DiscussionForm => ({
  ...EMPTY_DISCUSSION,
  reason: 'Komt in drie vakken niet tot werken',
  facts: [{ what: 'Zes keer te laat in drie weken', when: 'eerste uur' }],
  pupil: { state: 'yes', on, why: '', view: '“De ochtend gaat te snel”' },
  helping: { pupil: '', lesson: 'Werkt goed na een korte start', group: '', home: '' },
  needs: [{ kind: 'instruction', text: 'in kleine stappen gaat' }],
  goals: [
    { goal: 'Op tijd in de les', start: '2 van 5', target: '4 van 5', measure: 'Somtoday', until: null, outcome: null },
  ],
  ...change,
});

/** A case of Jens in a meeting that runs, with all that is needed to discuss him. */
export async function aRunningCase(world: World, story: Pick<TeamStory, 'teamId' | 'jens'>, on: string) {
  const meetingId = await aTeamMeeting(world, story.teamId, on);
  const { discussionId } = await world.get(bringStudent, { studentId: story.jens, meetingId, reason: 'Te laat' });
  await fill(world, discussionId, on);
  await world.get(startTeamMeeting, { meetingId, presentIds: [] });
  return { meetingId, discussionId };
}

export async function fill(world: World, discussionId: DiscussionId, on: string, change: Partial<DiscussionForm> = {}) {
  const { revision } = await world.get(readDiscussion, { discussionId });
  const form = aWholeForm(day(on), change);
  return world.get(saveDiscussion, { discussionId, form, minutes: 15, evaluateOn: '2027-01-14', revision });
}
