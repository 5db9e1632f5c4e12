import { afterEach, beforeEach, expect, test } from 'vitest';
import { printZatMinutes } from '../../shared/documents/contract.ts';
import { NoteId, type StudentId } from '../../shared/kernel/ids.ts';
import { notesOfStudent, openNote, removeNote, writeNote } from '../../shared/notes/contract.ts';
import { findStudents, studentPage } from '../../shared/students/contract.ts';
import * as zat from '../../shared/zat/contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aConsent, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';

const SECRET = 'alleen voor wie het nodig heeft';
const NOBODY = NoteId.parse('00000000-0000-4000-8000-000000000001');
let world: World;
let studentId: StudentId;
beforeEach(async () => {
  world = await createWorld({ today: '2026-11-26' });
  studentId = await aStudent(world);
});
afterEach(() => world.close());

const note = (patch: object = {}) => ({
  studentId,
  noteId: null,
  audience: 'zorg' as const,
  text: SECRET,
  revision: 0,
  ...patch,
});
const openings = () => world.trail().filter(({ act, outcome }) => act === 'notes.open' && outcome === 'ok');

test('of a note is told that it exists and whose it is; opening it is in the trail each time, with the pupil', async () => {
  const { noteId } = await does(world, writeNote, note());
  const { notes } = await world.get(notesOfStudent, { studentId });
  expect(notes).toEqual([
    { noteId, isMine: true, authorName: 'Ineke Wouda', writtenOn: '2026-11-26', audience: 'zorg', revision: 1 },
  ]);
  expect(openings()).toHaveLength(0);
  for (const time of [1, 2, 3]) {
    expect((await world.get(openNote, { studentId, noteId })).text).toBe(SECRET);
    expect(openings()).toHaveLength(time);
  }
  expect(openings().every(({ student, body }) => student === studentId && body.includes(noteId))).toBe(true);
  expect(openings().some(({ body }) => body.includes(SECRET))).toBe(false);
});

test('it stands in no list, no search, no chronology and on no paper', async () => {
  await world.get(writeNote, note());
  const arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
  const { meetingId } = await aMeeting(world, '2026-11-26', [arts]);
  await aConsent(world, studentId, [arts]);
  const { itemId } = await world.get(zat.addStudentToZat, {
    meetingId,
    studentId,
    question: 'Hoe verder?',
    minutes: 5,
  });
  await world.get(zat.startZat, { meetingId, presentIds: [arts] });
  await world.get(zat.closeZatItem, { itemId, outcome: 'discussed' });
  await world.get(zat.finaliseZat, { meetingId });
  await world.get(printZatMinutes, { itemId });
  const seen = [
    await world.get(studentPage, { studentId }),
    await world.get(findStudents, { text: 'alleen voor', className: null, state: 'active', offset: 0, limit: 50 }),
    await world.get(zat.zatItem, { itemId }),
    world.papers.at(-1)?.html,
  ].map((answer) => JSON.stringify(answer));
  for (const answer of seen) expect(answer).not.toContain(SECRET);
  // Control: what was asked does stand on the paper.
  expect(seen.at(-1)).toContain('Hoe verder?');
});

test('only its author changes or removes it', async () => {
  const { noteId } = await world.get(writeNote, note());
  await refuses(world, writeNote, note({ noteId, revision: 3 }), 'CHANGED_MEANWHILE');
  await does(world, writeNote, note({ noteId, text: 'anders', revision: 1 }));
  await world.actAs('bpo');
  expect((await world.get(notesOfStudent, { studentId })).notes[0]).toMatchObject({ isMine: false });
  expect((await world.get(openNote, { studentId, noteId })).text).toBe('anders');
  await refuses(world, writeNote, note({ noteId, revision: 2 }), 'NOT_YOUR_NOTE');
  await refuses(world, removeNote, { studentId, noteId }, 'NOT_YOUR_NOTE');
  await world.actAs('zorgcoordinator');
  await does(world, removeNote, { studentId, noteId });
  await refuses(world, openNote, { studentId, noteId }, 'NOTE_NOT_FOUND');
});

test('a note for the aandachtsfunctionaris is not there for others, not even its number', async () => {
  await refuses(world, writeNote, note({ audience: 'vertrouwelijk' }), 'AUDIENCE_CLOSED');
  await world.actAs('aandachtsfunctionaris');
  const { noteId } = await does(world, writeNote, note({ audience: 'vertrouwelijk' }));
  expect((await world.get(notesOfStudent, { studentId })).notes).toHaveLength(1);
  await world.actAs('zorgcoordinator');
  expect(await world.get(notesOfStudent, { studentId })).toEqual({ notes: [], audiences: ['zorg'] });
  await refuses(world, openNote, { studentId, noteId }, 'NOTE_NOT_FOUND');
  await refuses(world, removeNote, { studentId, noteId }, 'NOTE_NOT_FOUND');
});

test('a note of one pupil is not opened by way of another, and roles outside the care team are refused', async () => {
  const { noteId } = await world.get(writeNote, note());
  const other = await aStudent(world, { surname: 'Terpstra' });
  await refuses(world, openNote, { studentId: other, noteId }, 'NOTE_NOT_FOUND');
  await refuses(world, openNote, { studentId, noteId: NOBODY }, 'NOTE_NOT_FOUND');
  for (const role of ['coach', 'docent', 'remedialTeacher', 'beheerder', 'privacyOfficer'] as const) {
    await refusesRole(world, role, notesOfStudent, { studentId });
    await refusesRole(world, role, openNote, { studentId, noteId });
  }
});
