import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { bringStudent } from '../../shared/bespreking/meeting-contract.ts';
import { askInput, giveInput } from '../../shared/bespreking/round-contract.ts';
import { recordIncident, sendSignal } from '../../shared/bespreking/signal-contract.ts';
import { COMPARTMENTS } from '../../shared/kernel/compartments.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { saveDeclaration, saveFacility } from '../../shared/screening/class-contract.ts';
import { saveStudent, studentPage } from '../../shared/students/contract.ts';
import { giveAdvice, moveCareLine } from '../../shared/zat/care-contract.ts';
import { aClass, aGuardian, aStaffMember, aStudent } from '../support/story.ts';
import { anInput, aSignalText, aTeam, aTeamMeeting, aTeamStory, type TeamStory } from '../support/story-bespreking.ts';
import { aMove } from '../support/story-care.ts';
import { createWorld, type World } from '../support/world.ts';

/*
 * Somebody with his own keys and a tool that tries every sealed row there is, under every compartment: what opens is what
 * his role was granted (`privacy.md` 1 and 2), whatever the program would have shown him.
 */

let world: World;
afterEach(() => world.close());

/** Everything that is written about a pupil in the rooms around the class. */
async function writtenAbout(studentId: StudentId, teamId: TeamStory['teamId'], docent: string): Promise<void> {
  await world.get(sendSignal, { studentId, source: 'teacher', text: aSignalText() });
  await world.get(sendSignal, { studentId, source: 'parents', text: aSignalText('Slaapt slecht') });
  await world.get(recordIncident, { studentId, text: aSignalText('Een conflict op het plein') });
  await aGuardian(world, studentId);
  const meetingId = await aTeamMeeting(world, teamId, '2026-12-03');
  const { discussionId } = await world.get(bringStudent, { studentId, meetingId, reason: 'Te laat' });
  const { roundId } = await world.get(askInput, { discussionId, dueOn: '2026-12-02', question: 'Wat zie je?' });
  await world.get(giveAdvice, { studentId, advice: 'Zit vooraan.', untilOn: null });
  await world.get(moveCareLine, aMove(studentId, 2, '2026-11-26'));
  await world.actAs('remedialTeacher');
  const declared = { kind: 'dyslexie' as const, issuer: 'Praktijk Proef', profession: 'orthopedagoog', advised: '' };
  const declaration = { studentId, declarationId: null, issuedOn: '2025-05-01', validUntil: null, text: declared };
  await world.get(saveDeclaration, { ...declaration, revision: 0 });
  const facility = { kind: 'tijd' as const, examMinutes: 0, testPercent: 20, note: '' };
  const given = { studentId, facilityId: null, from: '2026-11-26', until: null, isForTests: true, isForExam: false };
  await world.get(saveFacility, { ...given, text: facility, basis: 'verklaring 2025', revision: 0 });
  await world.loginAs(docent);
  await world.get(giveInput, { roundId, text: anInput() });
  await world.loginAs('A');
}

type Opened = { readonly table: string; readonly column: string; readonly place: string };
const bytes = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
const hex = (id: Buffer) => id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Tries every sealed cell of every table about this pupil with the keys of who is at work. */
function opensOf(studentId: StudentId): Opened[] {
  const { vault, transact } = world.opened();
  const { connection } = vault;
  const tables = z
    .array(z.string())
    .parse(connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all());
  return transact((db) =>
    tables.flatMap((table) => {
      const columns = z
        .array(z.object({ name: z.string() }))
        .parse(connection.pragma(`table_info(${table})`))
        .map(({ name }) => name);
      const whose = table === 'students' ? 'id' : 'student_id';
      if (!columns.includes(whose) || !columns.includes('revision') || !columns.includes('id')) return [];
      const rows = z
        .array(z.record(z.string(), z.unknown()))
        .parse(connection.prepare(`SELECT * FROM ${table} WHERE ${whose} = ?`).all(bytes(studentId)));
      return columns
        .filter((column) => column.startsWith('sealed'))
        .flatMap((column) =>
          rows.flatMap((row) =>
            COMPARTMENTS.filter((place) => {
              const { id, revision } = z.object({ id: z.instanceof(Buffer), revision: z.number() }).parse(row);
              const key = { table, id: hex(id), dossier: studentId, revision };
              try {
                db.open(key, place, z.unknown(), z.instanceof(Buffer).parse(row[column]));
                return true;
              } catch {
                return false;
              }
            }).map((place) => ({ table, column, place })),
          ),
        );
    }),
  );
}

const names = (opened: readonly Opened[]) =>
  [...new Set(opened.map(({ table, column, place }) => `${table}.${column} ${place}`))].sort();

const OF_THE_CLASS = [
  'class_advices.sealed klas',
  'guardians.sealed basis',
  'input_answers.sealed klas',
  'input_rounds.sealed klas',
  'screening_facilities.sealed klas',
  'signals.sealed klas',
  'students.sealed basis',
];
const OF_THE_COACH = [
  ...OF_THE_CLASS,
  'discussions.sealed onderwijs',
  'screening_declarations.sealed onderwijs',
  'screening_facilities.sealed_basis onderwijs',
  'signals.sealed onderwijs',
].sort();

test.each([
  ['docent', OF_THE_CLASS],
  ['leader', OF_THE_COACH],
  ['coach', OF_THE_COACH],
] as const)(
  'a %s with a tool of his own opens what he was granted of his own pupil, and nothing of another',
  async (who, granted) => {
    world = await createWorld({ today: '2026-11-26' });
    const story = await aTeamStory(world);
    const elsewhere = await aClass(world, '4hD');
    const docent = await aStaffMember(world, 'D. Anders', 'docent');
    const teamId = await aTeam(world, { memberIds: [docent], classIds: [elsewhere] });
    const { keyLetter } = await world.addUser({ name: 'D. Anders', roles: ['docent'], staffId: docent });
    const stranger = await aStudent(world, { surname: 'Elders', classId: elsewhere });
    await writtenAbout(story.jens, story.teamId, story.keys.docent);
    await writtenAbout(stranger, teamId, keyLetter);
    // Control: with the keys of a zorgcoördinator it all opens, and with each row's own key only.
    const all = [...OF_THE_COACH, 'care_moves.sealed zorg'].sort();
    expect([names(opensOf(story.jens)), names(opensOf(stranger))]).toEqual([all, all]);
    await world.loginAs(story.keys[who]);
    expect(names(opensOf(story.jens))).toEqual(granted);
    expect(names(opensOf(stranger))).toEqual([]);
  },
);

test('who goes to another class takes his keys along: the docent of before opens no new word of him', async () => {
  world = await createWorld({ today: '2026-11-26' });
  const story = await aTeamStory(world);
  await world.get(giveAdvice, { studentId: story.jens, advice: 'Zit vooraan.', untilOn: null });
  await world.loginAs(story.keys.docent);
  expect(names(opensOf(story.jens))).toContain('class_advices.sealed klas');
  await world.loginAs('A');
  const classId = await aClass(world, '4hD');
  const { text, revision, card } = await world.get(studentPage, { studentId: story.jens });
  await world.get(saveStudent, { studentId: story.jens, text, classId, coachId: card.coachId, revision });
  await world.get(giveAdvice, { studentId: story.jens, advice: 'Geef een vaste plek.', untilOn: null });
  expect(opensOf(story.jens).filter(({ table }) => table === 'class_advices')).toHaveLength(2);
  await world.loginAs(story.keys.docent);
  expect(opensOf(story.jens).filter(({ table }) => table === 'class_advices')).toEqual([]);
});
