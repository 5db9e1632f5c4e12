import { day } from '../../shared/kernel/days.ts';
import type { CampaignId, InstrumentId, StudentId } from '../../shared/kernel/ids.ts';
import { listInstruments, saveCampaign, saveInstrument, saveResult } from '../../shared/screening/contract.ts';
import type { Edition, NormTable } from '../../shared/screening/model.ts';
import { saveTeam } from '../../shared/staff/contract.ts';
import { listClasses, saveClass } from '../../shared/students/contract.ts';
import { aStaffMember, aStudent } from './story.ts';
import type { World } from './world.ts';

/* Builders for the screening room. Norms here are make-believe: those of real tests belong to their publishers. */

export const LIMITS: NormTable['limits'] = [340, 375, 410, 440];

export function anEdition(facts: Partial<Edition> = {}): Edition {
  return {
    name: 'Proeftekst',
    domain: 'lezen',
    edition: 'norm 2025',
    normGroup: 'leerjaar 1',
    validUntil: null,
    scale: { kind: 'score', version: 'proef 2025', low: 200, high: 620, decimals: 0, better: 'high', words: [] },
    bands: 'A-E',
    norms: [{ level: '', moment: 'any', limits: LIMITS }],
    minutes: 50,
    source: 'make-believe',
    ...facts,
  };
}

/** Needs somebody at work who may manage screening, such as `world.actAs('remedialTeacher')`. */
export async function anInstrument(world: Pick<World, 'get'>, facts: Partial<Edition> = {}): Promise<InstrumentId> {
  const input = { instrumentId: null, edition: anEdition(facts), isArchived: false, version: 0 };
  return (await world.get(saveInstrument, input)).instrumentId;
}

export async function shippedInstrument(world: World, name: string): Promise<InstrumentId> {
  const { instruments } = await world.get(listInstruments, {});
  const found = instruments.find(({ edition }) => edition.name === name);
  if (!found) throw new Error(`no instrument ${name}`);
  return found.instrumentId;
}

export const campaignInput = (instrumentIds: readonly InstrumentId[]) => ({
  campaignId: null as CampaignId | null,
  text: { name: '0-meting leerjaar 1', catchUp: '3e uur' },
  schoolYear: '2026-2027',
  yearGroup: 1,
  moment: 'start' as 'start' | 'end' | 'other',
  from: day('2026-09-01'),
  until: day('2026-11-30'),
  catchUpOn: null,
  isClosed: false,
  instrumentIds: [...instrumentIds],
  revision: 0,
});

export async function aCampaign(
  world: World,
  instrumentIds: readonly InstrumentId[],
  facts: Partial<ReturnType<typeof campaignInput>> = {},
): Promise<CampaignId> {
  return (await world.get(saveCampaign, { ...campaignInput(instrumentIds), ...facts })).campaignId;
}

/** A class of year 1 with so many pupils; as the founder, who may manage pupils. */
export async function aFirstYearClass(world: World, name: string, pupils: number): Promise<StudentId[]> {
  const input = { name, schoolYear: '2026-2027', level: 'havo', year: 1, from: null };
  const { classId } = await world.get(saveClass, input);
  const ids: StudentId[] = [];
  for (let i = 0; i < pupils; i += 1)
    ids.push(await aStudent(world, { givenName: 'Noor', surname: `Proef ${String(i + 1).padStart(2, '0')}`, classId }));
  return ids;
}

export async function aScore(
  world: World,
  campaignId: CampaignId,
  studentId: StudentId,
  instrumentId: InstrumentId,
  given: string,
  revision = 0,
) {
  return (await world.get(saveResult, { campaignId, studentId, instrumentId, given, revision })).cell;
}

/** A docent of this class with a key of his own; whoever was at work, the founder is when this returns. */
export async function aDocentOf(world: World, className: string): Promise<{ readonly keyLetter: string }> {
  await world.loginAs('A');
  await world.actAs('zorgcoordinator');
  const staffId = await aStaffMember(world, 'D. Docent', 'docent');
  const { classes } = await world.get(listClasses, {});
  const classIds = classes.filter(({ name }) => name === className).map(({ classId }) => classId);
  const team = { teamId: null, name: 'Team 1', department: '', leaderId: null, memberIds: [staffId], revision: 0 };
  await world.get(saveTeam, { ...team, classIds });
  const added = await world.addUser({ name: 'D. Docent', roles: ['docent'], staffId });
  await world.loginAs('A');
  return added;
}
