import { afterEach, beforeEach, expect, test } from 'vitest';
import { sessionStatus } from '../../shared/session/contract.ts';
import { saveSchoolProfile, saveSchoolYear, schoolSettings } from '../../shared/settings/contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const profile = {
  name: 'De Wilg',
  levels: ['havo', 'vwo'],
  departments: [{ code: 'HV', name: 'havo en vwo' }],
  address: '',
  phone: '',
  lockAfterMinutes: 10,
};
const plan = { year: '2026-2027', holidays: [{ name: 'Kerst', from: '2026-12-21', until: '2027-01-03' }] };

test('the profile of the school is saved, and an older version does not overwrite a newer one', async () => {
  const { revision } = await world.get(schoolSettings, {});
  const saved = await does(world, saveSchoolProfile, { profile, revision });
  expect((await world.get(schoolSettings, {})).profile).toEqual(profile);
  await refuses(world, saveSchoolProfile, { profile: { ...profile, phone: '1' }, revision }, 'CHANGED_MEANWHILE');
  await does(world, saveSchoolProfile, { profile: { ...profile, name: 'De Nieuwe Wilg' }, revision: saved.revision });
  expect((await world.get(sessionStatus, {})).schoolName).toBe('De Nieuwe Wilg');
});

test('the minutes of rest before a lock are the school’s, between 2 and 15, also after the next unlock (T2)', async () => {
  const { revision } = await world.get(schoolSettings, {});
  expect((await world.get(sessionStatus, {})).lockAfterMinutes).toBe(10);
  for (const lockAfterMinutes of [0, 1, 16, 7.5, -10])
    await refuses(world, saveSchoolProfile, { profile: { ...profile, lockAfterMinutes }, revision }, 'INVALID_INPUT');
  await does(world, saveSchoolProfile, { profile: { ...profile, lockAfterMinutes: 5 }, revision });
  expect((await world.get(sessionStatus, {})).lockAfterMinutes).toBe(5);
  await world.loginAs('A');
  expect((await world.get(sessionStatus, {})).lockAfterMinutes).toBe(5);
});

test('a school year is saved with its holidays; overlapping ones are refused', async () => {
  const known = (await world.get(schoolSettings, {})).years.find(({ year }) => year === plan.year);
  const { revision } = await does(world, saveSchoolYear, { plan, revision: known?.revision ?? 0 });
  const { years } = await world.get(schoolSettings, {});
  expect(years.find(({ year }) => year === plan.year)).toEqual({ ...plan, revision });
  await refuses(world, saveSchoolYear, { plan, revision: 0 }, 'CHANGED_MEANWHILE');
  const twice = { ...plan, holidays: [...plan.holidays, { name: 'x', from: '2027-01-03', until: '2027-01-03' }] };
  await refuses(world, saveSchoolYear, { plan: twice, revision }, 'HOLIDAYS_OVERLAP');
  const outside = { ...plan, holidays: [{ name: 'x', from: '2027-09-03', until: '2027-09-03' }] };
  await refuses(world, saveSchoolYear, { plan: outside, revision }, 'HOLIDAY_OUTSIDE_YEAR');
  const backwards = { ...plan, holidays: [{ name: 'x', from: '2026-12-03', until: '2026-12-02' }] };
  await refuses(world, saveSchoolYear, { plan: backwards, revision }, 'HOLIDAY_ENDS_BEFORE_START');
});

test('a coach reads the school year and changes nothing', async () => {
  await refusesRole(world, 'coach', saveSchoolProfile, { profile, revision: 0 });
  await refusesRole(world, 'coach', saveSchoolYear, { plan, revision: 0 });
  await world.actAs('coach');
  expect((await world.get(schoolSettings, {})).profile.name).toBe('De Wilg');
});
