import { blocksOf } from '../../shared/intake/blocks.ts';
import { intakeApplication, moveApplication, openRound, saveApplication } from '../../shared/intake/contract.ts';
import type { ApplicationKind } from '../../shared/intake/model.ts';
import {
  intakeDossier,
  intakeSettings,
  saveAdvice,
  saveBlock,
  saveScreening,
  saveTalk,
} from '../../shared/intake/review-contract.ts';
import type { RoundId, StudentId } from '../../shared/kernel/ids.ts';
import type { openWorld } from './world.ts';

type World = Pick<ReturnType<typeof openWorld>, 'get' | 'call' | 'now'>;

/* Builders for stories of the intake, through the real gate. */

export async function aRound(world: World, schoolYear = '2027-2028'): Promise<RoundId> {
  return (await world.get(openRound, { schoolYear })).roundId;
}

type Facts = {
  givenName?: string;
  surname?: string;
  receivedOn?: string | null;
  wantsSupport?: 'ja' | 'nee' | 'onbekend';
  level?: 'havo' | 'vmbo-k' | 'havo/vwo';
  kind?: ApplicationKind;
  birthDate?: string | null;
};

export function applicationInput(roundId: RoundId | null, facts: Facts = {}) {
  const kind = facts.kind ?? 'onderinstroom';
  return {
    studentId: null,
    kind,
    roundId,
    text: {
      givenName: facts.givenName ?? 'Floris',
      prefix: '',
      surname: facts.surname ?? 'Abbenhuis-de Kroon',
      birthDate: facts.birthDate === undefined ? '2015-03-04' : facts.birthDate,
      sex: 'onbekend' as const,
      fromSchool: kind === 'zijInstroom' ? 'Het Spaarne' : 'De Zandkorrel',
      teacher: 'M. Roodhart',
      teacherPhone: '06-00000003',
      teacherReach: 'di en do na 15.00',
      parents: [{ name: 'A. Abbenhuis', relation: 'moeder', phone: '06-00000004' }],
      otherSchools: '',
      priority: '',
      remark: '',
    },
    level: facts.level ?? ('havo' as const),
    wantsSupport: facts.wantsSupport ?? ('nee' as const),
    receivedOn: facts.receivedOn === undefined ? '2027-02-22' : facts.receivedOn,
    handlerId: null,
    revision: 0,
  };
}

export async function anApplicant(world: World, roundId: RoundId | null, facts: Facts = {}): Promise<StudentId> {
  return (await world.get(saveApplication, applicationInput(roundId, facts))).studentId;
}

/** Every part of the dossier gets this state, but for those named. */
export async function fillBlocks(
  world: World,
  studentId: StudentId,
  other: Readonly<Record<string, 'missing' | 'withheld' | 'notApplicable'>> = {},
): Promise<void> {
  const { facts } = await world.get(intakeApplication, { studentId });
  for (const block of blocksOf(facts.kind)) {
    const state = other[block] ?? ('present' as const);
    await world.get(saveBlock, { studentId, block, state, text: state === 'present' ? 'gezien' : '', revision: 0 });
  }
}

export async function screen(
  world: World,
  studentId: StudentId,
  need: 'none' | 'basic' | 'extra' = 'none',
): Promise<void> {
  const { settings } = await world.get(intakeSettings, {});
  const marks = settings.limits.map((limit) => ({ ...limit, mark: 'fits' as const }));
  await world.get(saveScreening, { studentId, text: { marks, note: '' }, need, revision: 0 });
}

export const talkText = {
  ours: 'Ineke Wouda',
  theirs: 'M. Roodhart',
  worked: 'Kleine stappen',
  needed: 'Elke dag even kijken',
  expected: '',
  limits: '',
};

export async function talk(world: World, studentId: StudentId, kind: 'groep8' | 'parents' = 'groep8'): Promise<void> {
  const heldOn = world.now().toISOString().slice(0, 10);
  await world.get(saveTalk, {
    studentId,
    talkId: null,
    kind,
    heldOn,
    parentsInformed: true,
    text: talkText,
    revision: 0,
  });
}

export async function next(world: World, studentId: StudentId, times = 1): Promise<void> {
  for (let i = 0; i < times; i++) await world.get(moveApplication, { studentId, to: 'next' });
}

/** From the application to the table of the committee, every step as it must be. */
export async function toCommittee(world: World, studentId: StudentId, isPositive = true): Promise<void> {
  await fillBlocks(world, studentId);
  await next(world, studentId);
  await screen(world, studentId);
  await next(world, studentId, 3);
  const { facts } = await world.get(intakeApplication, { studentId });
  if (facts.kind === 'onderinstroom') await talk(world, studentId);
  if (facts.kind === 'zijInstroom' || facts.wantsSupport === 'ja') await talk(world, studentId, 'parents');
  await next(world, studentId);
  const text = { reasons: isPositive ? '' : 'Past niet binnen de grenzen', support: '' };
  await world.get(saveAdvice, { studentId, isPositive, need: 'none', text, revision: 0 });
  await next(world, studentId);
  await world.get(intakeDossier, { studentId });
}
