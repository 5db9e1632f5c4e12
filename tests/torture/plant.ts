import { readOso } from '../../electron/parser/read-oso.ts';
import { sendSignal } from '../../shared/bespreking/signal-contract.ts';
import { LETTERS } from '../../shared/documents/letters.ts';
import { letterTexts, saveLetterText } from '../../shared/documents/letters-contract.ts';
import { saveApplication } from '../../shared/intake/contract.ts';
import { commitOso, pickOso } from '../../shared/intake/oso-contract.ts';
import { saveBlock } from '../../shared/intake/review-contract.ts';
import { day } from '../../shared/kernel/days.ts';
import type { StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { writeNote } from '../../shared/notes/contract.ts';
import { endFacility, saveDeclaration, saveFacility } from '../../shared/screening/class-contract.ts';
import { saveSupport } from '../../shared/screening/follow-contract.ts';
import { osoXml, zipped64 } from '../support/oso.ts';
import { aSignalText } from '../support/story-bespreking.ts';
import { applicationInput, aRound } from '../support/story-intake.ts';
import { aFullText, aPlan } from '../support/story-plans.ts';
import { anInstrument } from '../support/story-screening.ts';
import type { openWorld } from '../support/world.ts';

type World = ReturnType<typeof openWorld>;
type Planting = (studentId: StudentId, text: string) => Promise<unknown>;

/** One for each room where a zorgcoördinator writes: the text goes in where somebody can type. */
export async function plantings(world: World, ownerId: StaffId): Promise<readonly Planting[]> {
  const roundId = await aRound(world);
  const kind = LETTERS[0]?.kind ?? '';
  return [
    (studentId, text) => world.get(writeNote, { studentId, noteId: null, audience: 'zorg', text, revision: 0 }),
    (studentId, text) => world.get(sendSignal, { studentId, source: 'parents', text: aSignalText(text) }),
    (studentId, text) => aPlan(world, studentId, { ...aFullText(ownerId), reason: text, parentsPart: text }),
    async (_studentId, text) => {
      const person = applicationInput(roundId, { givenName: text, surname: text, receivedOn: '2026-11-20' });
      const { studentId } = await world.get(saveApplication, person);
      await world.get(saveBlock, { studentId, block: 'behaviour', state: 'present', text, revision: 0 });
    },
    async (_studentId, text) => {
      // A dossier of a primary school: in its parts, in the name of an attachment and in what that holds.
      const attachments = [{ name: `${text}.txt`, description: text, base64: zipped64('a.txt', text) }];
      const read = readOso(Buffer.from(osoXml({ surname: text, externalId: text, argument: text, attachments })));
      const { handle } = await world.get(pickOso, {}, [read.ok ? { file: read.value } : { code: read.code }]);
      const item = { index: 0, receivedOn: '2026-11-20', isDisagreementSeen: false };
      await world.get(commitOso, { handle, roundId, items: [item] });
    },
    async (_studentId, text) => {
      const { letters } = await world.get(letterTexts, {});
      const revision = letters.find((letter) => letter.kind === kind)?.revision ?? 0;
      await world.get(saveLetterText, { kind, subject: text, body: text, revision });
    },
  ];
}

/** What a remedial teacher writes; somebody else comes to work for it. */
export async function plantAsRemedialTeacher(
  world: World,
  planted: readonly { readonly studentId: StudentId; readonly text: string }[],
): Promise<void> {
  await world.actAs('remedialTeacher');
  for (const { studentId, text } of planted) {
    await anInstrument(world, { name: text, source: text });
    await world.get(saveSupport, {
      ...{ studentId, supportId: null, groupId: null, from: day('2026-11-02'), until: null, revision: 0 },
      text: { kind: 'taal', what: text, goal: text, frequency: text, result: '', helped: 'unknown' },
    });
    const declared = { kind: 'anders' as const, issuer: text, profession: text, advised: text };
    const issued = { issuedOn: day('2025-05-01'), validUntil: null };
    await world.get(saveDeclaration, { studentId, declarationId: null, ...issued, text: declared, revision: 0 });
    const given = { kind: 'anders' as const, examMinutes: 0, testPercent: 0, note: text };
    const reach = { from: day('2026-11-02'), until: null, isForTests: true, isForExam: false };
    const facility = { studentId, facilityId: null, ...reach, text: given, basis: text, revision: 0 };
    const { facilityId } = await world.get(saveFacility, facility);
    const end = { studentId, facilityId, until: day('2026-11-02'), because: text, revision: 1 };
    await world.get(endFacility, end);
  }
  // The laptop opens next time with the key that opened it last: the founder's again.
  await world.loginAs('A');
}
