import { recordConsent } from '../../shared/consent/contract.ts';
import type { Day } from '../../shared/kernel/days.ts';
import { day } from '../../shared/kernel/days.ts';
import type { ClassId, GuardianId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { saveStaffMember } from '../../shared/staff/contract.ts';
import type { StaffFunction } from '../../shared/staff/model.ts';
import { saveClass, saveGuardian, saveStudent } from '../../shared/students/contract.ts';
import { planZat } from '../../shared/zat/contract.ts';
import type { openWorld } from './world.ts';

/** All that a story needs of a world. */
type World = Pick<ReturnType<typeof openWorld>, 'get' | 'now'>;

/* Small builders for stories told through the real gate: only what the test is about needs to be said. */

export async function aStaffMember(world: World, name: string, role: StaffFunction): Promise<StaffId> {
  const text = { name, rosterName: '', email: '', phone: '', organisation: '' };
  return (await world.get(saveStaffMember, { staffId: null, function: role, isActive: true, revision: 0, ...text }))
    .staffId;
}

export async function aClass(world: World, name: string): Promise<ClassId> {
  const input = { name, schoolYear: '2026-2027', level: 'havo', year: 4, from: null };
  return (await world.get(saveClass, input)).classId;
}

type StudentFacts = {
  givenName?: string;
  prefix?: string;
  surname?: string;
  birthDate?: string | null;
  classId?: ClassId | null;
  coachId?: StaffId | null;
  number?: string;
};
let lastNumber = 100_000;

export async function aStudent(world: World, facts: StudentFacts = {}): Promise<StudentId> {
  lastNumber += 1;
  const text = {
    number: facts.number ?? String(lastNumber),
    externalId: null,
    givenName: facts.givenName ?? 'Jens',
    prefix: facts.prefix ?? '',
    surname: facts.surname ?? 'Hofstra',
    birthDate: facts.birthDate === null ? null : (facts.birthDate ?? '2010-11-14'),
    sex: 'onbekend' as const,
    email: '',
    rosterCoach: '',
    parentsDisagree: false,
  };
  const input = { studentId: null, text, classId: facts.classId ?? null, coachId: facts.coachId ?? null, revision: 0 };
  return (await world.get(saveStudent, input)).studentId;
}

export async function aGuardian(
  world: World,
  studentId: StudentId,
  gezag: 'ja' | 'nee' | 'onbekend' = 'ja',
): Promise<GuardianId> {
  const text = {
    name: 'W. Hofstra-Terwisscha',
    relation: 'moeder' as const,
    phone: '06-00000001',
    email: '',
    remark: '',
  };
  return (await world.get(saveGuardian, { studentId, guardianId: null, text, gezag, revision: 0 })).guardianId;
}

export async function aMeeting(world: World, heldOn: string, memberIds: StaffId[]) {
  const text = { place: 'kamer 0.14', chairId: memberIds[0] ?? null, memberIds };
  return world.get(planZat, { meetingId: null, heldOn, startsAt: '13:15', endsAt: '15:45', text, revision: 0 });
}

/** A yes of the pupil himself (and of one guardian) for these people, given today. */
export async function aConsent(
  world: World,
  studentId: StudentId,
  partyIds: StaffId[],
  guardianIds: GuardianId[] = [],
) {
  const on: Day = day(world.now().toISOString().slice(0, 10));
  const giver = (guardianId: GuardianId | null) => ({
    guardianId,
    answer: 'ja' as const,
    on,
    how: 'mondeling' as const,
  });
  const text = { givers: [null, ...guardianIds].map(giver), partyIds, data: 'schoolgang', note: '' };
  return world.get(recordConsent, { studentId, purpose: 'zat', meetingId: null, expiresOn: null, text });
}
